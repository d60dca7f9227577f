"""Rows of workshops, and of the steps that their facilitators took."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Row,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)

from relsurvey.storage.inserting import next_number, put
from relsurvey.storage.tables import workshop, workshop_note, workshop_participant, workshop_step
from relsurvey.workshop.standing import Command, Phase, Standing, Step, Turn
from relsurvey.workshop.workshop import Plan, Workshop


@dataclass(frozen=True, slots=True)
class WorkshopKey:
    """The key of a workshop and of everything that hangs on it."""

    organisation_id: str
    workshop_id: str

    def of(self, table: FromClause) -> tuple[ColumnElement[bool], ...]:
        """The condition for this workshop's rows in a table whose column `workshop_id` points to it."""
        return table.c.organisation_id == self.organisation_id, table.c.workshop_id == self.workshop_id

    def columns(self) -> dict[str, str]:
        """Column → value, for a new row."""
        return {"organisation_id": self.organisation_id, "workshop_id": self.workshop_id}


def key_of(one: Workshop) -> WorkshopKey:
    """The key of a workshop that was read."""
    return WorkshopKey(one.organisation_id, one.id)


def add(connection: Connection, new: Workshop) -> None:
    """Store a prepared workshop."""
    key = {"organisation_id": new.organisation_id, "id": new.id, "code": None, "closed_on": None}
    about = {
        "instrument_id": new.instrument_id,
        "version": new.version,
        "content_hash": new.content_hash,
        "facilitator_id": new.facilitator_id,
        "dry_run": new.dry_run,
        "revision": new.revision,
    }
    connection.execute(insert(workshop).values(**key, **about, **_plan(new.plan), **_standing(new.standing)))


def get(connection: Connection, key: WorkshopKey, *, lock: bool = False) -> Workshop | None:
    """The workshop, or None. With `lock` nobody rates or takes a step until this transaction ends."""
    wanted = select(workshop).where(*_is(key))
    row = connection.execute(wanted.with_for_update() if lock else wanted).one_or_none()
    return read(row) if row else None


def list_(connection: Connection, organisation_id: str) -> Sequence[Workshop]:
    """The workshops of an organisation: those that are not closed first, then the newest first."""
    mine = select(workshop).where(workshop.c.organisation_id == organisation_id)
    order = (workshop.c.closed_on.is_not(None), workshop.c.closed_on.desc(), workshop.c.held_on, workshop.c.id)
    return [read(row) for row in connection.execute(mine.order_by(*order))]


def by_code(connection: Connection, code: str) -> Workshop | None:
    """The workshop that this code opens now."""
    row = connection.execute(_BY_CODE, {"code": code}).one_or_none()
    return read(row) if row else None


def last_before(connection: Connection, one: Workshop) -> Workshop | None:
    """The newest closed workshop of the same team with the same instrument, before this one; no dry run."""
    earlier: tuple[ColumnElement[bool], ...] = (
        workshop.c.organisation_id == one.organisation_id,
        workshop.c.unit_id.is_not_distinct_from(one.plan.unit_id or None),
        workshop.c.instrument_id == one.instrument_id,
        workshop.c.phase == Phase.CLOSED.value,
        workshop.c.id != one.id,
        ~workshop.c.dry_run,
    )
    if one.closed_on:
        earlier = (*earlier, workshop.c.closed_on <= one.closed_on)
    wanted = select(workshop).where(*earlier).order_by(workshop.c.closed_on.desc(), workshop.c.id).limit(1)
    row = connection.execute(wanted).one_or_none()
    return read(row) if row else None


def closed_before(connection: Connection, day: date) -> Sequence[WorkshopKey]:
    """The workshops that were closed before this day and still have people in them."""
    mine = (workshop_participant.c.organisation_id == workshop.c.organisation_id) & (
        workshop_participant.c.workshop_id == workshop.c.id
    )
    wanted = select(workshop.c.organisation_id, workshop.c.id).where(workshop.c.closed_on < day, exists().where(mine))
    return [WorkshopKey(*row) for row in connection.execute(wanted)]


def set_plan(connection: Connection, key: WorkshopKey, plan: Plan) -> None:
    """Change what was prepared."""
    connection.execute(update(workshop).where(*_is(key)).values(**_plan(plan)))


def set_in_room(connection: Connection, key: WorkshopKey, number: int) -> None:
    """Note how many the facilitator counts in the room."""
    connection.execute(update(workshop).where(*_is(key)).values(in_room=number))


def set_facilitator(connection: Connection, key: WorkshopKey, person_id: str) -> None:
    """Note who runs it from now on. Everybody's screen looks again."""
    values = {"facilitator_id": person_id, "revision": workshop.c.revision + 1}
    connection.execute(update(workshop).where(*_is(key)).values(**values))


def set_code(connection: Connection, key: WorkshopKey, code: str | None) -> bool:
    """Note the code that opens it, or none; False when another workshop has that code."""
    taken = workshop.c.code == code
    if code is not None and connection.execute(select(workshop.c.id).where(taken)).first():
        return False
    connection.execute(update(workshop).where(*_is(key)).values(code=code))
    return True


def stand(connection: Connection, key: WorkshopKey, standing: Standing, *, closed_on: date | None) -> None:
    """Note where the workshop stands now. Everybody's screen looks again."""
    values = {**_standing(standing), "closed_on": closed_on, "revision": workshop.c.revision + 1}
    connection.execute(update(workshop).where(*_is(key)).values(**values))


def add_step(connection: Connection, key: WorkshopKey, step: Step) -> None:
    """Note a step of a workshop that this transaction holds."""
    number = next_number(connection, workshop_step.c.number, *key.of(workshop_step))
    values = {**key.columns(), "number": number, "command": step.command.value}
    connection.execute(insert(workshop_step).values(**values, **_standing(step.before)))


def last_step(connection: Connection, key: WorkshopKey) -> Step | None:
    """The newest step that was not taken back."""
    newest = select(workshop_step).where(*_counts(key)).order_by(workshop_step.c.number.desc()).limit(1)
    row = connection.execute(newest).one_or_none()
    return Step(Command(row.command), read_standing(row)) if row else None


def take_back_last_step(connection: Connection, key: WorkshopKey) -> None:
    """The newest step is taken back. It stays in the history, marked."""
    newest = select(func.max(workshop_step.c.number)).where(*_counts(key)).scalar_subquery()
    mine = (*key.of(workshop_step), workshop_step.c.number == newest)
    connection.execute(update(workshop_step).where(*mine).values(taken_back=True))


def history(connection: Connection, key: WorkshopKey) -> list[tuple[Step, bool]]:
    """Every step, the first one first, and whether it was taken back."""
    wanted = select(workshop_step).where(*key.of(workshop_step)).order_by(workshop_step.c.number)
    rows = connection.execute(wanted)
    return [(Step(Command(row.command), read_standing(row)), row.taken_back) for row in rows]


def remove(connection: Connection, key: WorkshopKey) -> None:
    """Delete the workshop with everything that hangs on it."""
    connection.execute(delete(workshop).where(*_is(key)))


def note(connection: Connection, key: WorkshopKey, statement_id: str, text: str) -> None:
    """Keep the note about a statement ("" for the whole workshop) in place of the one before."""
    put(connection, workshop_note, {**key.columns(), "statement_id": statement_id, "text": text})


def notes(connection: Connection, key: WorkshopKey) -> dict[str, str]:
    """Statement ("" for the whole workshop) → its note."""
    columns = (workshop_note.c.statement_id, workshop_note.c.text)
    return {row.statement_id: row.text for row in connection.execute(select(*columns).where(*key.of(workshop_note)))}


def read(row: Row[Any]) -> Workshop:
    """A row that has every column of `workshop`, as a value."""
    return Workshop(
        organisation_id=row.organisation_id,
        id=row.id,
        plan=_read_plan(row),
        instrument_id=row.instrument_id,
        version=row.version,
        content_hash=row.content_hash,
        facilitator_id=row.facilitator_id,
        standing=read_standing(row),
        revision=row.revision,
        code=row.code or "",
        dry_run=row.dry_run,
        closed_on=row.closed_on,
    )


def read_standing(row: Row[Any]) -> Standing:
    """A row that has the columns of where a workshop stands, as a value."""
    return Standing(Phase(row.phase), row.statement_id, Turn(row.turn))


def _read_plan(row: Row[Any]) -> Plan:
    return Plan(
        name=row.name,
        statements=tuple(row.statements),
        unit_id=row.unit_id or "",
        purpose=row.purpose,
        ground_rules=row.ground_rules,
        minutes=row.minutes,
        held_on=row.held_on,
        in_room=row.in_room,
    )


def _plan(plan: Plan) -> dict[str, Any]:
    return {
        "name": plan.name,
        "statements": list(plan.statements),
        "unit_id": plan.unit_id or None,
        "purpose": plan.purpose,
        "ground_rules": plan.ground_rules,
        "minutes": plan.minutes,
        "held_on": plan.held_on,
        "in_room": plan.in_room,
    }


def _standing(standing: Standing) -> dict[str, str]:
    return {
        "phase": standing.phase.value,
        "statement_id": standing.statement_id,
        "turn": standing.turn.value,
    }


def _counts(key: WorkshopKey) -> tuple[ColumnElement[bool], ...]:
    return *key.of(workshop_step), ~workshop_step.c.taken_back


def _is(key: WorkshopKey) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return workshop.c.organisation_id == key.organisation_id, workshop.c.id == key.workshop_id


# Made once: phones ask for it all the time.
_BY_CODE = select(workshop).where(workshop.c.code == bindparam("code"))
