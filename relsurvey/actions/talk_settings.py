"""Whom an organisation names to talk to, who is told of requests, by when, and how long they are kept.

Those who look after safety set it. Until there is one of them an administrator may, so that a survey can begin with
contacts; afterwards no administrator can send alerts elsewhere. The operator may always, at the command line.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from relsurvey.actions import audit
from relsurvey.collection.talk import (
    MOST_CONTACTS,
    Contact,
    TalkSettings,
    check_contact,
    check_settings,
)
from relsurvey.errors import BadInput, NotAllowed
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import talk_settings
from relsurvey.storage.database import Database


@dataclass(frozen=True, slots=True)
class Arranged:
    """How an organisation has arranged it. `readers`: person → name of those who read requests."""

    contacts: tuple[Contact, ...]
    settings: TalkSettings
    readers: dict[str, str]
    may_change: bool

    @property
    def alerts_somebody(self) -> bool:
        """Whether a lead is named who may read requests."""
        lead = self.settings.lead
        return lead is not None and lead.person_id in self.readers

    @property
    def ready(self) -> bool:
        """Whether people find somebody to talk to: contacts, and a lead who is told of requests."""
        return bool(self.contacts) and self.alerts_somebody


def get(db: Database, *, by: Viewer) -> Arranged:
    """What is arranged now."""
    by.require(Permission.SET_CONTACTS)
    with db.reading() as connection:
        readers = talk_settings.who_reads(connection, by.organisation_id)
        return Arranged(
            contacts=talk_settings.contacts(connection, by.organisation_id),
            settings=talk_settings.get(connection, by.organisation_id),
            readers=readers,
            may_change=_may_change(by, readers),
        )


def set_contacts(db: Database, *, by: Viewer, contacts: Sequence[Contact]) -> None:
    """Put these contacts in the place of those that were there. Raises BadInput, NotAllowed("talk-lead-sets")."""
    checked = [check_contact(one) for one in contacts]
    if len(checked) > MOST_CONTACTS:
        raise BadInput("contacts-many", most=MOST_CONTACTS)
    with db.writing() as connection:
        _require(connection, by)
        talk_settings.set_contacts(connection, organisation_id=by.organisation_id, contacts=checked)
        _record(connection, by, "talk-contacts-set", {"contacts": len(checked)})


def set_settings(db: Database, *, by: Viewer, wanted: TalkSettings) -> None:
    """Store who is told, by when, and how long. Lead and deputy must be people who may read requests."""
    checked = check_settings(wanted)
    with db.writing() as connection:
        readers = _require(connection, by)
        alerted = [one for one in (checked.lead, checked.deputy) if one]
        if any(one.person_id not in readers for one in alerted):
            raise BadInput("talk-not-a-reader")
        talk_settings.set_(connection, organisation_id=by.organisation_id, wanted=checked)
        about: dict[str, str | int] = {
            "lead": checked.lead.person_id if checked.lead else "",
            "deputy": checked.deputy.person_id if checked.deputy else "",
            "days": checked.answer_days,
            "keep": checked.keep_days,
        }
        _record(connection, by, "talk-settings-set", about)


def _require(connection: Connection, by: Viewer) -> dict[str, str]:
    by.require(Permission.SET_CONTACTS)
    readers = talk_settings.who_reads(connection, by.organisation_id)
    if not _may_change(by, readers):
        raise NotAllowed("talk-lead-sets")
    return readers


def _may_change(by: Viewer, readers: dict[str, str]) -> bool:
    return by.is_operator or by.may(Permission.SAFEGUARD) or not readers


def _record(connection: Connection, by: Viewer, what: str, about: dict[str, str | int]) -> None:
    audit.record(connection, by=by, organisation_id=by.organisation_id, what=what, about=about)
