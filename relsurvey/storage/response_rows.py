"""Whole responses, row by row, for the one file that holds them. Texts are never read."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, Select, func, select

from relsurvey.collection.answers import COUNTED
from relsurvey.collection.traits import Traits
from relsurvey.storage.tables import answer, audit_event, response

#: Rows that the driver hands over at once.
_AT_ONCE = 2_000

_TRAITS = (
    response.c.unit_id,
    response.c.client_group,
    func.coalesce(response.c.help, "").label("help"),
    response.c.mode,
    response.c.form,
)


class ResponseRow(NamedTuple):
    """One person. `chosen`: question id → what was chosen there, in the order that the person gave."""

    traits: Traits
    chosen: Mapping[str, Sequence[str]]


def people(connection: Connection, *, organisation_id: str, wave_id: str) -> Mapping[Traits, int]:
    """How many people answered who are alike in everything."""
    counted = select(*_TRAITS, func.count()).where(*_ours(organisation_id, wave_id)).group_by(*_TRAITS)
    return {Traits(*row[:-1]): row[-1] for row in connection.execute(counted)}


def who(connection: Connection, *, organisation_id: str, wave_id: str, held: bool = False) -> str:
    """A hash that is the same for the same people; `held`: nobody takes their answers out until the transaction ends.

    It is of ids that are no words and stand in no file, so it says nothing of anybody.
    """
    ours = select(response.c.id).where(*_ours(organisation_id, wave_id)).order_by(response.c.id)
    ids = connection.scalars(ours.with_for_update() if held else ours)
    return sha256("\n".join(ids).encode()).hexdigest()


def read(connection: Connection, *, organisation_id: str, wave_id: str) -> Iterator[ResponseRow]:
    """Everybody whose answers count, one after the other; memory stays level."""
    wanted = statement(organisation_id=organisation_id, wave_id=wave_id)
    found = connection.execute(wanted.execution_options(yield_per=_AT_ONCE))
    for _, rows in groupby(found, key=itemgetter(0)):
        yield _person(list(rows))


def statement(*, organisation_id: str, wave_id: str) -> Select[Any]:
    """A row for each chosen option, and one for whoever chose none at all; those of a person follow each other."""
    answers = response.outerjoin(answer)
    return (
        select(response.c.id, *_TRAITS, answer.c.question_id, answer.c.option_id, answer.c.position)
        .select_from(answers)
        .where(*_ours(organisation_id, wave_id))
        .order_by(response.c.id)
    )


def carried_before(connection: Connection, *, organisation_id: str, wave_id: str) -> Sequence[Mapping[str, Any]]:
    """What the log says of the files of rows that were made of this wave."""
    made = select(audit_event.c.about).where(
        audit_event.c.organisation_id == organisation_id, audit_event.c.what == EXPORTED
    )
    return [about for about in connection.scalars(made) if about["wave"] == wave_id]


#: What the log calls it.
EXPORTED = "rows-exported"


def _ours(organisation_id: str, wave_id: str) -> Sequence[Any]:
    return response.c.organisation_id == organisation_id, response.c.wave_id == wave_id, response.c.stage.in_(COUNTED)


def _person(rows: Sequence[Row[*tuple[Any, ...]]]) -> ResponseRow:
    placed: dict[str, list[tuple[int, str]]] = {}
    for row in rows:
        question_id, option_id, position = row[-3:]
        if question_id is not None:
            placed.setdefault(question_id, []).append((position, option_id))
    chosen = {
        question_id: [option_id for _, option_id in (sorted(options) if len(options) > 1 else options)]
        for question_id, options in placed.items()
    }
    return ResponseRow(Traits(*rows[0][1:6]), chosen)
