"""Sheets of paper: typed once or twice, settled, counted, and never tied to their answers."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from relsurvey.actions import paper, paper_entry, publications, waves
from relsurvey.actions.paper import Order
from relsurvey.actions.paper_desk import FIRST, SECOND
from relsurvey.actions.paper_entry import Outcome
from relsurvey.collection.answers import Form
from relsurvey.collection.paper_entry import SheetState
from relsurvey.config import Settings
from relsurvey.errors import BadInput, NotAllowed, NotFound, Refused
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage import paper as rows
from relsurvey.storage.database import Database
from relsurvey.storage.paper import Sheet
from relsurvey.storage.tables import answer, audit_event, paper_sheet, response
from relsurvey.storage.tables import paper_entry as typed_rows
from tests.support.waves import ADMINISTRATOR, ORGANISATION, TODAY, AWave, after, an_open_wave

FULL = {"_help": "1", "friends": "1", "home": "1", "wish": "A garden"}


def typist(name: str, *roles: Role, units: tuple[str, ...] = ()) -> Viewer:
    return Viewer(ORGANISATION, name, name, frozenset({Role.PAPER, *roles}), frozenset(units))


ANN, BEN = typist("ann"), typist("ben")


def never(_: int) -> int:
    return 1


def always(_: int) -> int:
    return 0


@pytest.fixture
def wave(database: Database, settings: Settings) -> AWave:
    return an_open_wave(database, settings)


def printed(wave: AWave, count: int = 1, *, checked_before: bool = True, form: Form = Form.A) -> list[str]:
    """Sheets as the printer leaves them; `checked_before`: the one that is always checked lies behind us."""
    from relsurvey.collection.sheet_code import new_code

    numbers = iter(range(10_000))
    codes = [new_code(lambda below: next(numbers) % below) for _ in range(count)]
    with wave.db.writing() as connection:
        ours = {"organisation_id": ORGANISATION, "wave_id": wave.wave_id}
        sheets = [Sheet(code, wave.wave_id, "north", "en", form) for code in codes]
        assert rows.add(connection, organisation_id=ORGANISATION, sheets=sheets)
        rows.set_checks(connection, checks=rows.Checks(chosen=int(checked_before)), **ours)
    return codes


def enter(
    wave: AWave, code: str, typed: dict[str, str], *, by: Viewer = ANN, chance: Callable[[int], int] = never
) -> Outcome:
    return paper_entry.confirm(wave.db, by=by, code=code, typed=typed, today=TODAY, below=chance)


def stored(wave: AWave) -> list[tuple[str, str, str]]:
    with wave.db.reading() as connection:
        wanted = select(response.c.mode, answer.c.question_id, answer.c.option_id).join_from(
            response, answer, response.c.id == answer.c.response_id
        )
        return sorted(tuple(row) for row in connection.execute(wanted))


def state(wave: AWave, code: str) -> str | None:
    with wave.db.reading() as connection:
        return connection.scalar(select(paper_sheet.c.state).where(paper_sheet.c.code == code))


def test_a_sheet_counts_as_it_was_filled_in_and_can_not_be_typed_again(wave: AWave) -> None:
    (code,) = printed(wave)

    assert enter(wave, code.lower(), FULL) is Outcome.COUNTED

    assert stored(wave) == [
        ("paper", "friends", "yes"),
        ("paper", "home", "yes"),
        ("paper", "wish", "answered"),
    ]
    with pytest.raises(Refused, match="paper-entered"):
        paper_entry.open_(wave.db, by=ANN, code=code, today=TODAY)


def test_in_the_other_form_the_first_box_is_the_last_answer(wave: AWave) -> None:
    (code,) = printed(wave, form=Form.B)

    enter(wave, code, {"friends": "1", "home": "4"})

    assert [(question, option) for _, question, option in stored(wave)][:2] == [
        ("friends", "no"),
        ("home", "dont_know"),
    ]


def test_nothing_leads_from_a_counted_sheet_to_its_answers(wave: AWave) -> None:
    (code,) = printed(wave)
    enter(wave, code, FULL)

    with wave.db.reading() as connection:
        (kept,) = connection.execute(select(response)).all()
        logged = [str(about) for about in connection.scalars(select(audit_event.c.about))]
        assert connection.execute(select(typed_rows)).all() == []
        (sheet,) = connection.execute(select(paper_sheet)).all()
    assert set(kept) & set(sheet) <= {ORGANISATION, wave.wave_id, "north", "a", ""}
    assert [about for about in logged if code in about] == []


def test_an_empty_sheet_is_nobody_and_a_skipped_question_is_no_answer(wave: AWave) -> None:
    empty, other = printed(wave, 2)

    assert enter(wave, empty, {"_help": "1"}) is Outcome.EMPTY
    assert stored(wave) == []
    enter(wave, other, {"friends": "3"})
    assert ("paper", "home", "skipped") in stored(wave)


def test_what_can_not_be_a_tick_is_refused_and_nothing_is_lost(wave: AWave) -> None:
    (code,) = printed(wave)
    typed = {"friends": "7", "home": "12", "wish": "A dog"}

    kept = paper_entry.keep(wave.db, by=ANN, code=code, typed=typed, today=TODAY)
    with pytest.raises(BadInput, match="paper-fields"):
        enter(wave, code, typed)

    assert dict(kept.problems) == {"friends": "number", "home": "choose-one"}
    assert paper_entry.open_(wave.db, by=ANN, code=code, today=TODAY).typed == typed
    assert paper_entry.piles(wave.db, by=ANN)[0].drafts == (code,)
    with pytest.raises(Refused, match="paper-somebody-else"):
        paper_entry.open_(wave.db, by=BEN, code=code, today=TODAY)
    paper_entry.drop(wave.db, by=ANN, code=code, today=TODAY)
    assert paper_entry.open_(wave.db, by=BEN, code=code, today=TODAY).typed == {}


def test_the_first_sheet_of_a_wave_is_always_checked_and_counts_when_both_say_the_same(wave: AWave) -> None:
    (code,) = printed(wave, checked_before=False)

    assert enter(wave, code, FULL) is Outcome.SECOND
    assert stored(wave) == []
    with pytest.raises(Refused, match="paper-second-person"):
        paper_entry.open_(wave.db, by=ANN, code=code, today=TODAY)
    assert paper_entry.open_(wave.db, by=BEN, code=code, today=TODAY).typed == {}
    assert paper_entry.piles(wave.db, by=BEN)[0].to_check == (code,)
    assert enter(wave, code, {**FULL, "wish": "a  garden."}, by=BEN) is Outcome.COUNTED

    assert len(stored(wave)) == 3
    checks = paper_entry.piles(wave.db, by=ANN)[0].checks
    assert (checks.chosen, checks.compared, checks.differed) == (1, 10, 0)


def test_where_two_people_differ_somebody_decides_field_by_field(wave: AWave) -> None:
    (code,) = printed(wave)
    enter(wave, code, FULL, chance=always)

    assert enter(wave, code, {**FULL, "friends": "2", "wish": "A dog"}, by=BEN) is Outcome.DIFFERS
    opened = paper_entry.open_(wave.db, by=BEN, code=code, today=TODAY)
    assert opened.differing == ("friends", "wish")
    with pytest.raises(BadInput, match="paper-decide"):
        paper_entry.decide(wave.db, by=BEN, code=code, right={"friends": SECOND}, today=TODAY)
    paper_entry.decide(wave.db, by=BEN, code=code, right={"friends": SECOND, "wish": FIRST}, today=TODAY)

    assert ("paper", "friends", "sometimes") in stored(wave)
    assert state(wave, code) == SheetState.ENTERED
    assert paper_entry.piles(wave.db, by=ANN)[0].checks.differed == 2


def test_when_neither_is_right_it_begins_again_and_is_checked_for_certain(wave: AWave) -> None:
    (code,) = printed(wave)
    enter(wave, code, FULL, chance=always)
    enter(wave, code, {"friends": "2"}, by=BEN)

    paper_entry.begin_again(wave.db, by=ANN, code=code, today=TODAY)

    assert stored(wave) == []
    assert enter(wave, code, FULL, by=BEN, chance=never) is Outcome.SECOND


def test_a_wave_does_not_close_over_unfinished_sheets_unless_they_are_left_out(wave: AWave) -> None:
    (code,) = printed(wave, checked_before=False)
    enter(wave, code, FULL)

    with pytest.raises(Refused, match="paper-unfinished"):
        publications.close(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, today=TODAY)
    assert waves.close_due(wave.db, today=after(100)) == 0
    publications.close(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, today=TODAY, leave_out_paper=True)

    assert stored(wave) == []
    with wave.db.reading() as connection:
        assert connection.execute(select(typed_rows)).all() == []
    with pytest.raises(Refused, match="paper-wave-closed"):
        paper_entry.open_(wave.db, by=BEN, code=code, today=TODAY)


@pytest.mark.parametrize(
    ("who", "why"),
    [
        (typist("kim", Role.MANAGER, units=("north",)), "paper-own-unit"),
        (typist("kim", Role.MANAGER, units=("south",)), "paper-own-unit"),
        (typist("kim", Role.ADMINISTRATOR), "paper-administrator"),
    ],
)
def test_only_people_from_outside_type_sheets(wave: AWave, who: Viewer, why: str) -> None:
    (code,) = printed(wave)

    with pytest.raises(Refused, match=why):
        paper_entry.open_(wave.db, by=who, code=code, today=TODAY)
    assert paper_entry.piles(wave.db, by=who) == ()


def test_other_roles_and_other_organisations_find_no_sheet(wave: AWave) -> None:
    (code,) = printed(wave)

    with pytest.raises(NotAllowed):
        paper_entry.open_(wave.db, by=ADMINISTRATOR, code=code, today=TODAY)
    eve = Viewer("elsewhere", "eve", "Eve", frozenset({Role.PAPER}))
    with pytest.raises(NotFound, match="paper-code-unknown"):
        paper_entry.open_(wave.db, by=eve, code=code, today=TODAY)
    with pytest.raises(BadInput, match="paper-code-wrong"):
        paper_entry.open_(wave.db, by=ANN, code="123 456", today=TODAY)


def test_a_sheet_that_was_only_opened_holds_up_nobody(wave: AWave) -> None:
    (code,) = printed(wave)
    paper_entry.open_(wave.db, by=ANN, code=code, today=TODAY)
    paper_entry.keep(wave.db, by=ANN, code=code, typed={"friends": " "}, today=TODAY)

    assert paper.unfinished(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id) == 0
    assert enter(wave, code, FULL, by=BEN) is Outcome.COUNTED


def test_printing_stores_as_many_codes_as_sheets_and_says_nothing_of_people(wave: AWave) -> None:
    made = paper.print_(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, order=Order("north", 3, two_forms=True))

    assert made.startswith(b"%PDF")
    assert paper.prepare(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id).printed == {("north", ""): 3}
    with pytest.raises(BadInput, match="paper-language"):
        paper.print_(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, order=Order("north", 1, "cy"))
    with pytest.raises(BadInput, match="unit-not-asked"):
        paper.print_(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, order=Order("elsewhere", 1))


@pytest.mark.parametrize("language", ["xx", "", "../en"])
def test_a_proof_is_in_a_language_of_the_questionnaire_or_there_is_none(wave: AWave, language: str) -> None:
    with pytest.raises(NotFound, match="paper-no-text"):
        paper.proof(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, language=language)


def test_who_asks_for_a_proof_before_there_is_a_text_reads_which_language_is_missing(wave: AWave) -> None:
    with pytest.raises(NotFound) as missing:
        paper.proof(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, language="ar")

    said = catalogue()(f"errors-{missing.value.message_id}", **missing.value.values)
    assert said.startswith("There is no text in Arabic for this survey yet")


def test_every_sheet_can_be_checked(wave: AWave) -> None:
    first, second = printed(wave, 2)
    paper.set_checks(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, one_in=1)

    assert paper_entry.confirm(wave.db, by=ANN, code=first, typed=FULL, today=TODAY) is Outcome.SECOND
    assert paper_entry.confirm(wave.db, by=ANN, code=second, typed=FULL, today=TODAY) is Outcome.SECOND
