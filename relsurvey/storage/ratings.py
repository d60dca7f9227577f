"""Rows of the people in a workshop and of what they rate, and the counts that a reveal freezes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Connection,
    FromClause,
    Label,
    Select,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    select,
    update,
)

from relsurvey.storage import workshops
from relsurvey.storage.inserting import INSERT
from relsurvey.storage.tables import workshop, workshop_participant, workshop_rating, workshop_reveal
from relsurvey.storage.workshops import WorkshopKey
from relsurvey.workshop.phone import Own
from relsurvey.workshop.ratings import Counted, Counts, Rating, Reveal
from relsurvey.workshop.standing import FIRST, SECOND, Standing
from relsurvey.workshop.workshop import Room, Workshop


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody in a workshop, and the workshop. `band` is what they said of their role, "" when they did not."""

    id: str
    band: str
    workshop: Workshop

    @property
    def key(self) -> WorkshopKey:
        """The key of the workshop."""
        return workshops.key_of(self.workshop)


def join(connection: Connection, key: WorkshopKey, *, participant_id: str, secret_hash: str, band: str) -> None:
    """Store somebody who has joined."""
    values = {**key.columns(), "id": participant_id, "secret_hash": secret_hash, "band": band, "rated": 0}
    connection.execute(insert(workshop_participant).values(**values))


def participant(connection: Connection, secret_hash: str, *, hold: bool = False) -> Participant | None:
    """Whose secret this is. With `hold` no reveal comes between this and the end of the transaction."""
    row = connection.execute(_HELD if hold else _FOUND, {"secret": secret_hash}).one_or_none()
    return Participant(row.participant_id, row.band, workshops.read(row)) if row else None


def standing(connection: Connection, secret_hash: str) -> Standing | None:
    """Where the workshop stands of whoever holds this secret; None when nobody does."""
    row = connection.execute(_STANDING, {"secret": secret_hash}).one_or_none()
    return workshops.read_standing(row) if row else None


def leave(connection: Connection, one: Participant) -> None:
    """Take somebody out, with what they rated."""
    table = workshop_participant
    connection.execute(delete(table).where(*one.key.of(table), table.c.id == one.id))


def remove_idle(connection: Connection, key: WorkshopKey) -> int:
    """Take out everybody who has rated nothing; how many they were."""
    table = workshop_participant
    return connection.execute(delete(table).where(*key.of(table), table.c.rated == 0)).rowcount


def rate(connection: Connection, one: Participant, statement_id: str, round_: int, rating: Rating) -> None:
    """Keep a rating in place of the one before. Twice the same is once."""
    key = {"statement_id": statement_id, "round": round_, "participant_id": one.id, **one.key.columns()}
    says = {"level": rating.level, "seen": " ".join(sorted(rating.seen))}
    added = connection.execute(_RATE[connection.dialect.name], {**key, **says}).first()
    if added is None:
        same = {f"its_{name}": value for name, value in key.items()}
        connection.execute(_CHANGE, {**same, **says})
    elif round_ == FIRST:
        connection.execute(
            _ONE_MORE, {"organisation": key["organisation_id"], "of": key["workshop_id"], "whose": one.id}
        )


def own(connection: Connection, one: Participant) -> Own:
    """What this person has rated."""
    rounds: dict[int, dict[str, Rating]] = {FIRST: {}, SECOND: {}}
    for row in connection.execute(_OWN, {**one.key.columns(), "participant_id": one.id}):
        rounds[row.round][row.statement_id] = Rating(row.level, frozenset(row.seen.split()))
    return Own(rounds[FIRST], rounds[SECOND])


def count_joined(connection: Connection, key: WorkshopKey) -> int:
    """How many have joined."""
    return connection.scalar(select(func.count()).where(*key.of(workshop_participant))) or 0


def room(connection: Connection, one: Workshop) -> Room:
    """How many have joined, and how many are done: with every statement, or with the second vote on one."""
    mine, key = workshop_participant.c, workshops.key_of(one)
    finished = func.count().filter(mine.rated >= len(one.plan.statements))
    row = connection.execute(select(func.count(), finished).where(*key.of(workshop_participant))).one()
    if one.standing.open_round(one.standing.statement_id) != SECOND:
        return Room(*row)
    again = (workshop_rating.c.statement_id == one.standing.statement_id, workshop_rating.c.round == SECOND)
    voted = select(func.count()).where(*key.of(workshop_rating), *again)
    return Room(row[0], connection.scalar(voted) or 0)


def counted_first(connection: Connection, key: WorkshopKey) -> dict[str, list[Counted]]:
    """Statement → its ratings of the first round, counted by the database."""
    table = workshop_rating.c
    found: dict[str, list[Counted]] = {}
    same = (table.statement_id, table.level, table.seen)
    mine = (*key.of(workshop_rating), table.round == FIRST)
    for row in connection.execute(select(*same, func.count().label("number")).where(*mine).group_by(*same)):
        found.setdefault(row.statement_id, []).append(Counted(row.level, frozenset(row.seen.split()), row.number))
    return found


def counted_second(connection: Connection, key: WorkshopKey, statement_id: str) -> list[Counted]:
    """The second vote on a statement, of exactly those who rated it first: who did not vote again keeps their rating.

    Otherwise the two counts, one beside the other, would show what the few said who voted only once.
    """
    first, again = workshop_rating.alias("first"), workshop_rating.alias("again")
    both = and_(
        *(again.c[name] == first.c[name] for name in ("organisation_id", "workshop_id", "statement_id")),
        again.c.participant_id == first.c.participant_id,
        again.c.round == SECOND,
    )
    per_person = (
        select(*(_newest(first, again, name) for name in ("level", "seen")))
        .select_from(first.outerjoin(again, both))
        .where(*key.of(first), first.c.statement_id == statement_id, first.c.round == FIRST)
        .subquery()
    )
    alike = (per_person.c.level, per_person.c.seen)
    rows = connection.execute(select(*alike, func.count().label("number")).group_by(*alike))
    return [Counted(row.level, frozenset(row.seen.split()), row.number) for row in rows]


def add_reveals(connection: Connection, key: WorkshopKey, revealed: Sequence[Reveal]) -> None:
    """Freeze what is revealed."""
    rows = [
        {
            **key.columns(),
            "statement_id": one.statement_id,
            "round": one.round,
            "counts": _document(one.counts) if one.counts else None,
        }
        for one in revealed
    ]
    connection.execute(insert(workshop_reveal), rows)


def reveals(connection: Connection, key: WorkshopKey) -> dict[tuple[str, int], Reveal]:
    """(statement, round) → what was revealed. For the room's own screens."""
    rows = connection.execute(select(workshop_reveal).where(*key.of(workshop_reveal)))
    return {
        (row.statement_id, row.round): Reveal(row.statement_id, row.round, _counts(row.counts) if row.counts else None)
        for row in rows
    }


def forget_people(connection: Connection, key: WorkshopKey) -> int:
    """Take everybody out, with every single rating; the counts stay. How many they were."""
    return connection.execute(delete(workshop_participant).where(*key.of(workshop_participant))).rowcount


def _document(counts: Counts) -> dict[str, Any]:
    return {"levels": list(counts.levels), "cant_rate": counts.cant_rate, "seen": dict(counts.seen)}


def _counts(document: Mapping[str, Any]) -> Counts:
    return Counts(tuple(document["levels"]), document["cant_rate"], document["seen"])


def _newest(first: FromClause, again: FromClause, name: str) -> Label[Any]:
    # Not the first that is not null: "I can't rate this" is null, and may be what somebody says now.
    return case((again.c.participant_id.is_(None), first.c[name]), else_=again.c[name]).label(name)


# Made once: to put such a statement together takes longer than to run it.
_ITS_WORKSHOP = and_(
    workshop.c.organisation_id == workshop_participant.c.organisation_id,
    workshop.c.id == workshop_participant.c.workshop_id,
)
_WHOSE = workshop_participant.c.secret_hash == bindparam("secret")
_FOUND = (
    select(workshop_participant.c.id.label("participant_id"), workshop_participant.c.band, workshop)
    .join_from(workshop_participant, workshop, _ITS_WORKSHOP)
    .where(_WHOSE)
)
_STANDING: Select[Any] = (
    select(workshop.c.phase, workshop.c.statement_id, workshop.c.turn)
    .join_from(workshop_participant, workshop, _ITS_WORKSHOP)
    .where(_WHOSE)
)
# A reveal holds the workshop for itself alone: it waits for the ratings that are being saved, and they for it.
_HELD = _FOUND.with_for_update(read=True, of=workshop)
_RATE = {
    name: insert_for(workshop_rating).on_conflict_do_nothing().returning(workshop_rating.c.participant_id)
    for name, insert_for in INSERT.items()
}
_SAME = ("organisation_id", "workshop_id", "statement_id", "round", "participant_id")
_CHANGE = (
    update(workshop_rating)
    .where(*(workshop_rating.c[name] == bindparam(f"its_{name}") for name in _SAME))
    .values(level=bindparam("level"), seen=bindparam("seen"))
)
_ONE_MORE = (
    update(workshop_participant)
    .where(
        workshop_participant.c.organisation_id == bindparam("organisation"),
        workshop_participant.c.workshop_id == bindparam("of"),
        workshop_participant.c.id == bindparam("whose"),
    )
    .values(rated=workshop_participant.c.rated + 1)
)
_OWN = select(
    workshop_rating.c.statement_id, workshop_rating.c.round, workshop_rating.c.level, workshop_rating.c.seen
).where(*(workshop_rating.c[name] == bindparam(name) for name in ("organisation_id", "workshop_id", "participant_id")))
