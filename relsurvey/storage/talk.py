"""Rows of requests to talk, of what was done about them, and of the alerts that have to go out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, delete, func, insert, or_, select, update

from relsurvey.collection.talk import AlertKind, Done, Outcome, Part, Step, Waiting, Wish
from relsurvey.storage.inserting import insert_if_free, next_number
from relsurvey.storage.tables import talk_alert, talk_request, talk_step


@dataclass(frozen=True, slots=True)
class Alert:
    """One message that has to go out."""

    organisation_id: str
    request_id: str
    kind: AlertKind
    part: Part


_LISTED = (
    talk_request.c.id,
    talk_request.c.day,
    talk_request.c.due,
    talk_request.c.taken_by,
    talk_request.c.outcome,
    talk_request.c.closed_on,
)


def add(connection: Connection, *, organisation_id: str, request_id: str, wish: Wish, day: date, due: datetime) -> bool:
    """Store a request and the alerts about it; False when it is there already."""
    values = {
        "organisation_id": organisation_id,
        "id": request_id,
        "day": day,
        "due": due,
        "about": wish.about,
        "name": wish.name,
        "reach": wish.reach,
        "keep_from": wish.keep_from,
        "taken_by": "",
    }
    if not insert_if_free(connection, talk_request, values):
        return False
    for part in Part:
        add_alert(connection, Alert(organisation_id, request_id, AlertKind.NEW, part))
    return True


def list_(connection: Connection, organisation_id: str) -> Sequence[Waiting]:
    """Every request of an organisation without what people wrote: open ones by when they are due, then closed."""
    unsent = (
        select(talk_alert.c.request_id)
        .where(
            talk_alert.c.organisation_id == talk_request.c.organisation_id,
            talk_alert.c.request_id == talk_request.c.id,
            talk_alert.c.sent_on.is_(None),
        )
        .exists()
    )
    wanted = (
        select(*_LISTED, unsent.label("unsent"))
        .where(talk_request.c.organisation_id == organisation_id)
        .order_by(talk_request.c.closed_on.is_not(None), talk_request.c.due, talk_request.c.id)
    )
    return [
        Waiting(
            row.id,
            row.day,
            row.due,
            row.taken_by,
            Outcome(row.outcome) if row.outcome else None,
            row.closed_on,
            unsent=row.unsent,
        )
        for row in connection.execute(wanted)
    ]


def wish(connection: Connection, *, organisation_id: str, request_id: str) -> Wish | None:
    """What the person wrote; None when there is no such request."""
    columns = (talk_request.c.about, talk_request.c.name, talk_request.c.reach, talk_request.c.keep_from)
    row = connection.execute(select(*columns).where(*_is(organisation_id, request_id))).one_or_none()
    return Wish(*row) if row else None


def take(connection: Connection, *, organisation_id: str, request_id: str, person_id: str) -> bool:
    """Note who has the request; False when somebody else has it, or it is closed."""
    free = (*_is(organisation_id, request_id), talk_request.c.taken_by == "", talk_request.c.closed_on.is_(None))
    return connection.execute(update(talk_request).where(*free).values(taken_by=person_id)).rowcount == 1


def give_back(connection: Connection, *, organisation_id: str, request_id: str) -> bool:
    """Let the request wait again; False when it is closed."""
    return _change_open(connection, organisation_id, request_id, {"taken_by": ""})


def close(
    connection: Connection, *, organisation_id: str, request_id: str, outcome: Outcome, person_id: str, day: date
) -> bool:
    """Note what came of it; False when it is closed already."""
    values = {"outcome": outcome.value, "closed_on": day, "taken_by": person_id}
    return _change_open(connection, organisation_id, request_id, values)


def is_open(connection: Connection, *, organisation_id: str, request_id: str) -> bool:
    """Whether the request is there and not closed. Held until the transaction ends."""
    mine = select(talk_request.c.id).where(*_is(organisation_id, request_id), talk_request.c.closed_on.is_(None))
    return connection.execute(mine.with_for_update()).first() is not None


def add_step(connection: Connection, *, organisation_id: str, request_id: str, done: Done) -> None:
    """Add a line to the history of a request that this transaction has changed or holds."""
    mine = (talk_step.c.organisation_id == organisation_id, talk_step.c.request_id == request_id)
    connection.execute(
        insert(talk_step).values(
            organisation_id=organisation_id,
            request_id=request_id,
            number=next_number(connection, talk_step.c.number, *mine),
            day=done.day,
            person_id=done.person_id,
            step=done.step.value,
            note=done.note,
        )
    )


def history(connection: Connection, *, organisation_id: str, request_id: str) -> Sequence[Done]:
    """What was done about a request, the first thing first."""
    mine = (talk_step.c.organisation_id == organisation_id, talk_step.c.request_id == request_id)
    rows = connection.execute(select(talk_step).where(*mine).order_by(talk_step.c.number))
    return [Done(row.day, row.person_id, Step(row.step), row.note) for row in rows]


def count_open(connection: Connection, organisation_id: str) -> int:
    """How many requests are not closed."""
    mine = (talk_request.c.organisation_id == organisation_id, talk_request.c.closed_on.is_(None))
    return connection.scalar(select(func.count()).select_from(talk_request).where(*mine)) or 0


def purge(connection: Connection, *, organisation_id: str, closed_before: date) -> Sequence[str]:
    """Delete requests that were closed before the day, with their history; returns their ids."""
    old = (talk_request.c.organisation_id == organisation_id, talk_request.c.closed_on < closed_before)
    return connection.scalars(delete(talk_request).where(*old).returning(talk_request.c.id)).all()


def add_alert(connection: Connection, alert: Alert) -> bool:
    """Note that a message has to go out; False when that is known."""
    return insert_if_free(connection, talk_alert, {**_key(alert), "tries": 0})


def add_overdue_alerts(connection: Connection, *, here: datetime) -> None:
    """Note the second message about every request that nobody has taken up in time."""
    late = (talk_request.c.taken_by == "", talk_request.c.closed_on.is_(None), talk_request.c.due < here)
    rows = connection.execute(select(talk_request.c.organisation_id, talk_request.c.id).where(*late)).all()
    for row in rows:
        for part in Part:
            add_alert(connection, Alert(row.organisation_id, row.id, AlertKind.OVERDUE, part))


def unsent(connection: Connection, *, now: datetime) -> Sequence[Alert]:
    """The messages that may be tried now, about requests that are still open."""
    wanted = (
        select(talk_alert)
        .join(
            talk_request,
            (talk_request.c.organisation_id == talk_alert.c.organisation_id)
            & (talk_request.c.id == talk_alert.c.request_id),
        )
        .where(_may_be_tried(now), talk_request.c.closed_on.is_(None))
    )
    return [
        Alert(row.organisation_id, row.request_id, AlertKind(row.kind), Part(row.part))
        for row in connection.execute(wanted)
    ]


def claim(connection: Connection, alert: Alert, *, now: datetime, until: datetime) -> bool:
    """Keep every other process from this message until then; False when one was quicker."""
    mine = (*_alert_is(alert), _may_be_tried(now))
    values = {"not_before": until, "tries": talk_alert.c.tries + 1}
    return connection.execute(update(talk_alert).where(*mine).values(**values)).rowcount == 1


def mark_sent(connection: Connection, alert: Alert, *, day: date) -> None:
    """Note that the message has gone out. The moment of the try goes: only the day stays."""
    connection.execute(update(talk_alert).where(*_alert_is(alert)).values(sent_on=day, not_before=None))


def drop(connection: Connection, alert: Alert) -> None:
    """Forget a message for which there is nobody."""
    connection.execute(delete(talk_alert).where(*_alert_is(alert)))


def organisations_with_closed(connection: Connection) -> Sequence[str]:
    """The organisations that hold closed requests."""
    closed = select(talk_request.c.organisation_id).where(talk_request.c.closed_on.is_not(None))
    return connection.scalars(closed.distinct()).all()


def _may_be_tried(now: datetime) -> ColumnElement[bool]:
    free = or_(talk_alert.c.not_before.is_(None), talk_alert.c.not_before <= now)
    return talk_alert.c.sent_on.is_(None) & free


def _change_open(connection: Connection, organisation_id: str, request_id: str, values: dict[str, str | date]) -> bool:
    still_open = (*_is(organisation_id, request_id), talk_request.c.closed_on.is_(None))
    return connection.execute(update(talk_request).where(*still_open).values(**values)).rowcount == 1


def _is(organisation_id: str, request_id: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return talk_request.c.organisation_id == organisation_id, talk_request.c.id == request_id


def _alert_is(alert: Alert) -> tuple[ColumnElement[bool], ...]:
    return tuple(talk_alert.c[name] == value for name, value in _key(alert).items())


def _key(alert: Alert) -> dict[str, str]:
    return {
        "organisation_id": alert.organisation_id,
        "request_id": alert.request_id,
        "kind": alert.kind.value,
        "part": alert.part.value,
    }
