"""Rows of how an organisation deals with requests to talk: its contacts, who is told, by when, how long it keeps."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select

from relsurvey.collection.talk import Alerted, Contact, ContactKind, TalkSettings
from relsurvey.people.roles import Role
from relsurvey.storage.inserting import put
from relsurvey.storage.tables import person, person_role, talk_contact, talk_settings

_ORDER = list(ContactKind)


def contacts(connection: Connection, organisation_id: str) -> tuple[Contact, ...]:
    """The contacts of an organisation: by what they are for, then as they were put in."""
    mine = select(talk_contact).where(talk_contact.c.organisation_id == organisation_id)
    rows = connection.execute(mine.order_by(talk_contact.c.position))
    found = [Contact(ContactKind(row.kind), row.name, row.phone, row.hours) for row in rows]
    return tuple(sorted(found, key=lambda one: _ORDER.index(one.kind)))


def set_contacts(connection: Connection, *, organisation_id: str, contacts: Sequence[Contact]) -> None:
    """Put these contacts in the place of those that were there."""
    connection.execute(delete(talk_contact).where(talk_contact.c.organisation_id == organisation_id))
    for position, one in enumerate(contacts):
        values = {"kind": one.kind.value, "name": one.name, "phone": one.phone, "hours": one.hours}
        connection.execute(insert(talk_contact).values(organisation_id=organisation_id, position=position, **values))


def get(connection: Connection, organisation_id: str) -> TalkSettings:
    """What the organisation has set, the usual where it has set nothing."""
    mine = select(talk_settings).where(talk_settings.c.organisation_id == organisation_id)
    row = connection.execute(mine).one_or_none()
    if row is None:
        return TalkSettings()
    return TalkSettings(
        lead=Alerted(row.lead_id, row.lead_email) if row.lead_id else None,
        deputy=Alerted(row.deputy_id, row.deputy_email) if row.deputy_id else None,
        answer_days=row.answer_days,
        working_days=row.working_days,
        keep_days=row.keep_days,
        day_ends=row.day_ends,
    )


def set_(connection: Connection, *, organisation_id: str, wanted: TalkSettings) -> None:
    """Store the settings."""
    row = {
        "organisation_id": organisation_id,
        "lead_id": wanted.lead.person_id if wanted.lead else None,
        "lead_email": wanted.lead.email if wanted.lead else None,
        "deputy_id": wanted.deputy.person_id if wanted.deputy else None,
        "deputy_email": wanted.deputy.email if wanted.deputy else None,
        "answer_days": wanted.answer_days,
        "working_days": wanted.working_days,
        "keep_days": wanted.keep_days,
        "day_ends": wanted.day_ends,
    }
    put(connection, talk_settings, row)


def who_reads(connection: Connection, organisation_id: str) -> dict[str, str]:
    """Person → name, of everybody who may read requests now."""
    wanted = (
        select(person.c.id, person.c.name)
        .join(person_role)
        .where(
            person.c.organisation_id == organisation_id,
            person.c.active,
            person_role.c.role == Role.SAFEGUARDING.value,
        )
        .order_by(person.c.name, person.c.id)
    )
    return {row.id: row.name for row in connection.execute(wanted)}
