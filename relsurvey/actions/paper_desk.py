"""One sheet on the desk of somebody who types it in: whose turn it is, whether it is checked, and when it counts."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import Connection

from relsurvey.collection import paper_entry
from relsurvey.collection.answers import Mode
from relsurvey.collection.paper_entry import SheetState, Typed
from relsurvey.collection.sheet_code import read_code
from relsurvey.collection.wave import Wave, WaveState
from relsurvey.errors import NotFound, Refused
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.storage import paper, questionnaires, responses, waves
from relsurvey.storage.paper import Checks, Entry, Sheet
from relsurvey.storage.responses import NewResponse

FIRST, SECOND = 1, 2


@dataclass(frozen=True, slots=True)
class Desk:
    """One sheet on the desk of the person who types it. `entries`: turn → what was typed and does not count yet."""

    connection: Connection
    by: Viewer
    sheet: Sheet
    wave: Wave
    questionnaire: Questionnaire
    entries: Mapping[int, Entry] = field(repr=False)
    today: date

    @property
    def checks(self) -> Checks:
        """How the sheets of this wave are checked."""
        return paper.checks(self.connection, organisation_id=self.by.organisation_id, wave_id=self.wave.id)

    def read(self, typed: Mapping[str, str]) -> Typed:
        """How the fields read."""
        return paper_entry.read(self.questionnaire, typed, form=self.sheet.form, today=self.today)

    def differing(self, first: Mapping[str, str], second: Mapping[str, str]) -> tuple[str, ...]:
        """The fields in which two entries do not say the same."""
        return paper_entry.differing(self.questionnaire, self.read(first).sheet, self.read(second).sheet)

    def set_checks(self, checks: Checks) -> None:
        """Store how the sheets of this wave are checked."""
        ours = {"organisation_id": self.by.organisation_id, "wave_id": self.wave.id}
        paper.set_checks(self.connection, checks=checks, **ours)

    def set_state(self, state: SheetState) -> None:
        """Say how far the sheet has come."""
        ours = {"organisation_id": self.by.organisation_id, "code": self.sheet.code}
        paper.set_state(self.connection, state=state, **ours)

    def put(self, turn: int, typed: Mapping[str, str], *, confirmed: bool) -> None:
        """Store what this person typed."""
        known = {name: typed[name] for name in paper_entry.fields(self.questionnaire) if typed.get(name, "").strip()}
        entry = Entry(self.sheet.code, turn, self.by.person_id, confirmed, known)
        paper.put(self.connection, organisation_id=self.by.organisation_id, entry=entry)

    def forget(self, turn: int | None = None) -> None:
        """Take out what was typed: of one turn, or all."""
        ours = {"organisation_id": self.by.organisation_id, "code": self.sheet.code}
        paper.forget(self.connection, turn=turn, **ours)

    def turn(self) -> int:
        """Whether this person is the sheet's first or second typist."""
        if self.sheet.state is SheetState.DIFFERING:
            raise Refused("paper-differs")
        turn = SECOND if self.sheet.state is SheetState.CHECKING else FIRST
        if turn == SECOND and self.entries[FIRST].person_id == self.by.person_id:
            raise Refused("paper-second-person")
        if turn in self.entries and self.entries[turn].person_id != self.by.person_id:
            raise Refused("paper-somebody-else")
        return turn

    def chosen(self, below: Callable[[int], int]) -> bool:
        """Whether a second person types this sheet too: the first of a wave always, then by chance."""
        checks = self.checks
        if checks.chosen and self.sheet.state is not SheetState.AGAIN and below(checks.one_in):
            return False
        self.set_checks(replace(checks, chosen=checks.chosen + 1))
        return True

    def count(self, read: Typed) -> bool:
        """Let the answers count, and cut every tie to the sheet. False when nothing was answered."""
        self.forget()
        self.set_state(SheetState.ENTERED)
        if read.empty:
            return False
        new = NewResponse(
            id=secrets.token_hex(16),
            unit_id=self.sheet.unit_id,
            client_group=self.sheet.client_group,
            mode=Mode.PAPER,
            day=self.today,
            sheet=read.sheet,
        )
        ours = {"organisation_id": self.by.organisation_id, "wave_id": self.wave.id}
        responses.add(self.connection, new=new, **ours)
        return True


def desk(connection: Connection, *, by: Viewer, code: str, today: date) -> Desk:
    """The sheet with this code, held until the transaction ends. Raises as `paper_entry.open_`."""
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
    entries = paper.entries(connection, organisation_id=by.organisation_id, code=sheet.code)
    return Desk(connection, by, sheet, wave, questionnaire, entries, today)
