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

from relsurvey.collection import paper_entry
from relsurvey.collection.answers import Mode
from relsurvey.collection.paper_entry import SheetState, Typed
from relsurvey.collection.sheet_code import read_code
from relsurvey.collection.wave import Wave, WaveState
from relsurvey.errors import BadInput, NotFound, Refused
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.storage import paper, questionnaires, responses, waves
from relsurvey.storage.database import Database
from relsurvey.storage.paper import Checks, Entry, Sheet
from relsurvey.storage.responses import NewResponse

FIRST, SECOND = 1, 2


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


@dataclass(frozen=True, slots=True)
class _Desk:
    """One sheet on the desk of the person who types it."""

    connection: Connection
    by: Viewer
    sheet: Sheet
    wave: Wave
    questionnaire: Questionnaire

    @property
    def entries(self) -> Mapping[int, Entry]:
        return paper.entries(self.connection, organisation_id=self.by.organisation_id, code=self.sheet.code)

    @property
    def checks(self) -> Checks:
        return paper.checks(self.connection, organisation_id=self.by.organisation_id, wave_id=self.wave.id)

    def read(self, typed: Mapping[str, str]) -> Typed:
        return paper_entry.read(self.questionnaire, typed, form=self.sheet.form)

    def differing(self, first: Mapping[str, str], second: Mapping[str, str]) -> tuple[str, ...]:
        return paper_entry.differing(self.questionnaire, self.read(first).sheet, self.read(second).sheet)

    def set_checks(self, checks: Checks) -> None:
        ours = {"organisation_id": self.by.organisation_id, "wave_id": self.wave.id}
        paper.set_checks(self.connection, checks=checks, **ours)

    def set_state(self, state: SheetState) -> None:
        ours = {"organisation_id": self.by.organisation_id, "code": self.sheet.code}
        paper.set_state(self.connection, state=state, **ours)

    def put(self, turn: int, typed: Mapping[str, str], *, confirmed: bool) -> None:
        known = {name: typed[name] for name in paper_entry.fields(self.questionnaire) if typed.get(name, "").strip()}
        entry = Entry(self.sheet.code, turn, self.by.person_id, confirmed, known)
        paper.put(self.connection, organisation_id=self.by.organisation_id, entry=entry)

    def forget(self, turn: int | None = None) -> None:
        ours = {"organisation_id": self.by.organisation_id, "code": self.sheet.code}
        paper.forget(self.connection, turn=turn, **ours)


def open_(db: Database, *, by: Viewer, code: str) -> Opened:
    """The sheet with this code, with what this person has typed of it so far.

    Raises BadInput("paper-code-wrong"), NotFound("paper-code-unknown"), and Refused when it is not theirs to type.
    """
    with db.writing() as connection:
        desk = _desk(connection, by, code)
        entries = desk.entries
    opened = Opened(desk.sheet, desk.wave.name, desk.questionnaire, {})
    if desk.sheet.state is SheetState.DIFFERING:
        both = entries[FIRST].typed, entries[SECOND].typed
        return replace(opened, differing=desk.differing(*both), both=both)
    mine = entries.get(_turn(desk, entries))
    return replace(opened, typed=mine.typed) if mine else opened


def keep(db: Database, *, by: Viewer, code: str, typed: Mapping[str, str]) -> Typed:
    """Keep what was typed so far, and say how it reads. Nothing counts yet."""
    with db.writing() as connection:
        desk = _desk(connection, by, code)
        desk.put(_turn(desk, desk.entries), typed, confirmed=False)
    return desk.read(typed)


def drop(db: Database, *, by: Viewer, code: str) -> None:
    """Throw this person's draft away: the sheet is as if they had not begun."""
    with db.writing() as connection:
        desk = _desk(connection, by, code)
        desk.forget(_turn(desk, desk.entries))


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
        desk = _desk(connection, by, code)
        entries = desk.entries
        turn = _turn(desk, entries)
        read = desk.read(typed)
        if read.problems:
            raise BadInput("paper-fields", count=len(read.problems))
        if turn == SECOND:
            return _compare(desk, entries[FIRST].typed, typed, today)
        if not _chosen(desk, below):
            return _count(desk, read, today)
        desk.put(FIRST, typed, confirmed=True)
        desk.set_state(SheetState.CHECKING)
        return Outcome.SECOND


def decide(db: Database, *, by: Viewer, code: str, right: Mapping[str, int], today: date) -> Outcome:
    """Settle a sheet: field → whose entry (FIRST or SECOND) is what the paper says. Raises BadInput("paper-decide")."""
    with db.writing() as connection:
        desk = _desk(connection, by, code)
        entries = _both(desk)
        open_fields = desk.differing(entries[FIRST].typed, entries[SECOND].typed)
        if not all(right.get(name) in {FIRST, SECOND} for name in open_fields):
            raise BadInput("paper-decide")
        chosen = {name: entries[right[name]].typed.get(name, "") for name in open_fields}
        return _count(desk, desk.read({**entries[FIRST].typed, **chosen}), today)


def begin_again(db: Database, *, by: Viewer, code: str) -> None:
    """Throw both entries away: neither is what the paper says. The next one is checked for certain."""
    with db.writing() as connection:
        desk = _desk(connection, by, code)
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


def _desk(connection: Connection, by: Viewer, code: str) -> _Desk:
    by.require(Permission.ENTER_PAPER)
    if by.may(Permission.MANAGE_WAVES):
        raise Refused("paper-administrator")
    sheet = paper.get(connection, organisation_id=by.organisation_id, code=read_code(code))
    wave = waves.get(connection, organisation_id=by.organisation_id, wave_id=sheet.wave_id) if sheet else None
    if sheet is None or wave is None:
        raise NotFound("paper-code-unknown")
    # Whoever answers for a unit may know a hand, and wants its results to be good.
    if by.unit_ids & set(wave.asked):
        raise Refused("paper-own-unit")
    if wave.state is not WaveState.OPEN:
        raise Refused("paper-wave-draft" if wave.state is WaveState.DRAFT else "paper-wave-closed")
    if sheet.state is SheetState.ENTERED:
        raise Refused("paper-entered")
    questionnaire = questionnaires.get(connection, organisation_id=by.organisation_id, content_hash=wave.content_hash)
    return _Desk(connection, by, sheet, wave, questionnaire)


def _turn(desk: _Desk, entries: Mapping[int, Entry]) -> int:
    """Whether this person is the sheet's first or second typist."""
    if desk.sheet.state is SheetState.DIFFERING:
        raise Refused("paper-differs")
    turn = SECOND if desk.sheet.state is SheetState.CHECKING else FIRST
    if turn == SECOND and entries[FIRST].person_id == desk.by.person_id:
        raise Refused("paper-second-person")
    if turn in entries and entries[turn].person_id != desk.by.person_id:
        raise Refused("paper-somebody-else")
    return turn


def _chosen(desk: _Desk, below: Callable[[int], int]) -> bool:
    """Whether a second person types this sheet too: the first of a wave always, then by chance."""
    checks = desk.checks
    if checks.chosen and desk.sheet.state is not SheetState.AGAIN and below(checks.one_in):
        return False
    desk.set_checks(replace(checks, chosen=checks.chosen + 1))
    return True


def _compare(desk: _Desk, first: Mapping[str, str], second: Mapping[str, str], today: date) -> Outcome:
    found = desk.differing(first, second)
    checks = desk.checks
    compared = checks.compared + len(paper_entry.fields(desk.questionnaire))
    desk.set_checks(replace(checks, compared=compared, differed=checks.differed + len(found)))
    if not found:
        return _count(desk, desk.read(first), today)
    desk.put(SECOND, second, confirmed=True)
    desk.set_state(SheetState.DIFFERING)
    return Outcome.DIFFERS


def _count(desk: _Desk, read: Typed, today: date) -> Outcome:
    """Let the answers count, and cut every tie to the sheet."""
    desk.forget()
    desk.set_state(SheetState.ENTERED)
    if read.empty:
        return Outcome.EMPTY
    new = NewResponse(
        id=secrets.token_hex(16), unit_id=desk.sheet.unit_id, mode=Mode.PAPER, day=today, sheet=read.sheet
    )
    ours = {"organisation_id": desk.by.organisation_id, "wave_id": desk.wave.id}
    responses.add(desk.connection, new=new, **ours)
    return Outcome.COUNTED


def _both(desk: _Desk) -> Mapping[int, Entry]:
    if desk.sheet.state is not SheetState.DIFFERING:
        raise Refused("paper-decided")
    return desk.entries
