"""Typing in what came back on paper: once, and of some sheets a second time by somebody who does not see the first.

A sheet counts when it was typed once and not chosen for the check, or when both entries say the same, or when somebody
with the sheet in hand has decided. From then on nothing leads from the sheet to its answers.
"""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from sqlalchemy import Connection

from relsurvey.actions.paper_desk import FIRST, SECOND, Desk
from relsurvey.actions.paper_desk import desk as desk_of
from relsurvey.collection import paper_entry
from relsurvey.collection.paper_entry import SheetState, Typed
from relsurvey.collection.wave import Wave, WaveState
from relsurvey.errors import BadInput, Refused
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.storage import paper, waves
from relsurvey.storage.database import Database
from relsurvey.storage.paper import Checks, Entry, Sheet


class Outcome(StrEnum):
    """What became of a sheet. EMPTY: nothing was answered, so there is no response."""

    COUNTED = "counted"
    EMPTY = "empty"
    SECOND = "second"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Opened:
    """A sheet to type in, or to decide about: `differing` are then the fields, `both` what the two people typed."""

    sheet: Sheet
    wave_name: str
    questionnaire: Questionnaire
    typed: Mapping[str, str] = field(repr=False)
    differing: tuple[str, ...] = ()
    both: tuple[Mapping[str, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Pile:
    """What lies on somebody's desk in one wave: codes of their drafts, of sheets for a second person (for them, for
    others), of sheets to decide about; and how the checks went.
    """

    wave_id: str
    wave_name: str
    drafts: tuple[str, ...]
    to_check: tuple[str, ...]
    for_others: tuple[str, ...]
    to_decide: tuple[str, ...]
    checks: Checks


def open_(db: Database, *, by: Viewer, code: str, today: date) -> Opened:
    """The sheet with this code, with what this person has typed of it so far.

    Raises BadInput("paper-code-wrong"), NotFound("paper-code-unknown"), and Refused when it is not theirs to type.
    """
    with db.writing() as connection:
        desk = desk_of(connection, by=by, code=code, today=today)
        opened = Opened(desk.sheet, desk.wave.name, desk.questionnaire, {})
        if desk.sheet.state is SheetState.DIFFERING:
            both = desk.entries[FIRST].typed, desk.entries[SECOND].typed
            return replace(opened, differing=desk.differing(*both), both=both)
        mine = desk.entries.get(desk.turn())
        return replace(opened, typed=mine.typed) if mine else opened


def keep(db: Database, *, by: Viewer, code: str, typed: Mapping[str, str], today: date) -> Typed:
    """Keep what was typed so far, and say how it reads. Nothing counts yet; with nothing typed it is not begun."""
    with db.writing() as connection:
        desk = desk_of(connection, by=by, code=code, today=today)
        turn = desk.turn()
        if any(text.strip() for text in typed.values()):
            desk.put(turn, typed, confirmed=False)
        else:
            desk.forget(turn)
    return desk.read(typed)


def drop(db: Database, *, by: Viewer, code: str, today: date) -> None:
    """Throw this person's draft away: the sheet is as if they had not begun."""
    with db.writing() as connection:
        desk = desk_of(connection, by=by, code=code, today=today)
        desk.forget(desk.turn())


def confirm(
    db: Database,
    *,
    by: Viewer,
    code: str,
    typed: Mapping[str, str],
    today: date,
    below: Callable[[int], int] = secrets.randbelow,
) -> Outcome:
    """Say that this is what the sheet says. `below(n)` is chance: it chooses the sheets that are checked.

    Raises BadInput("paper-fields", count=…) while a field can't be read, and as `open_`.
    """
    with db.writing() as connection:
        desk = desk_of(connection, by=by, code=code, today=today)
        turn = desk.turn()
        read = desk.read(typed)
        if read.problems:
            raise BadInput("paper-fields", count=len(read.problems))
        if turn == SECOND:
            return _compare(desk, desk.entries[FIRST].typed, typed)
        if not desk.chosen(below):
            return _count(desk, read)
        desk.put(FIRST, typed, confirmed=True)
        desk.set_state(SheetState.CHECKING)
        return Outcome.SECOND


def decide(db: Database, *, by: Viewer, code: str, right: Mapping[str, int], today: date) -> Outcome:
    """Settle a sheet: field → whose entry (FIRST or SECOND) is what the paper says. Raises BadInput("paper-decide")."""
    with db.writing() as connection:
        desk = desk_of(connection, by=by, code=code, today=today)
        entries = _both(desk)
        open_fields = desk.differing(entries[FIRST].typed, entries[SECOND].typed)
        if not all(right.get(name) in {FIRST, SECOND} for name in open_fields):
            raise BadInput("paper-decide")
        chosen = {name: entries[right[name]].typed.get(name, "") for name in open_fields}
        return _count(desk, desk.read({**entries[FIRST].typed, **chosen}))


def begin_again(db: Database, *, by: Viewer, code: str, today: date) -> None:
    """Throw both entries away: neither is what the paper says. The next one is checked for certain."""
    with db.writing() as connection:
        desk = desk_of(connection, by=by, code=code, today=today)
        _both(desk)
        desk.forget()
        desk.set_state(SheetState.AGAIN)


def piles(db: Database, *, by: Viewer) -> tuple[Pile, ...]:
    """What waits in each open wave that this person may type for."""
    by.require(Permission.ENTER_PAPER)
    if by.may(Permission.MANAGE_WAVES):
        return ()
    with db.reading() as connection:
        return tuple(
            _pile(connection, by, wave)
            for wave in waves.list_(connection, organisation_id=by.organisation_id)
            if wave.state is WaveState.OPEN and not by.unit_ids & set(wave.asked)
        )


def _pile(connection: Connection, by: Viewer, wave: Wave) -> Pile:
    ours = {"organisation_id": by.organisation_id, "wave_id": wave.id}
    rows = paper.unfinished(connection, **ours)
    firsts = [(sheet, one) for sheet, one in rows if one.turn == FIRST and sheet.state is SheetState.CHECKING]
    taken = {one.code for _, one in rows if one.turn == SECOND}
    return Pile(
        wave_id=wave.id,
        wave_name=wave.name,
        drafts=tuple(one.code for _, one in rows if not one.confirmed and one.person_id == by.person_id),
        to_check=tuple(one.code for _, one in firsts if one.person_id != by.person_id and one.code not in taken),
        for_others=tuple(one.code for _, one in firsts if one.person_id == by.person_id),
        to_decide=tuple(one.code for sheet, one in rows if sheet.state is SheetState.DIFFERING and one.turn == FIRST),
        checks=paper.checks(connection, **ours),
    )


def _compare(desk: Desk, first: Mapping[str, str], second: Mapping[str, str]) -> Outcome:
    found = desk.differing(first, second)
    checks = desk.checks
    compared = checks.compared + len(paper_entry.fields(desk.questionnaire))
    desk.set_checks(replace(checks, compared=compared, differed=checks.differed + len(found)))
    if not found:
        return _count(desk, desk.read(first))
    desk.put(SECOND, second, confirmed=True)
    desk.set_state(SheetState.DIFFERING)
    return Outcome.DIFFERS


def _count(desk: Desk, read: Typed) -> Outcome:
    return Outcome.COUNTED if desk.count(read) else Outcome.EMPTY


def _both(desk: Desk) -> Mapping[int, Entry]:
    if desk.sheet.state is not SheetState.DIFFERING:
        raise Refused("paper-decided")
    return desk.entries
