"""What stays of a workshop: minutes that can be shared, the canvas of outside conditions, easy words for people."""

import io
from dataclasses import replace
from datetime import date

import docx
import pikepdf
import pytest

from relsurvey.actions import (
    workshop_actions,
    workshop_canvas,
    workshop_minutes,
    workshop_steps,
    workshop_summary,
    workshops,
)
from relsurvey.config import Settings
from relsurvey.documents.files import DocumentKind
from relsurvey.errors import BadInput, NotFound, Refused
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from relsurvey.workshop.canvas import Noted
from relsurvey.workshop.standing import SECOND
from relsurvey.workshop.summary import WELL
from relsurvey.workshop.workshop import Agreed, NewAction, Plan
from tests.support.staff import somebody, viewer_of
from tests.support.workshops import TODAY, AWorkshop, a_workshop

OUTSIDE = "relational-organisation"
ONE = "give-and-take"
ACTION = NewAction(ONE, "Rotas in pairs", "Sam Field", date(2027, 1, 10), "Ask Mo", "Fewer swaps")
REASON, MINORITY, NOTE = "It depends on who is on", "Nights see it as level 4", "We laughed about the kettle"

HARD = "Staff will operationalise a relationship-centred rota methodology, to be evaluated in quarter 3 by a panel."


@pytest.fixture
def held(database: Database, settings: Settings) -> AWorkshop:
    return a_workshop(database, settings)


def play(held: AWorkshop, *, level: int, rated: int) -> str:
    """A whole workshop with one agreed level, a reason, a note and an action; the action's id."""
    for person in held.open(6):
        held.rate(person, ONE, rated)
    held.reveal()
    held.take_up(ONE)
    workshop_steps.agree(held.db, by=held.facilitator, workshop_id=held.id, agreed=Agreed(ONE, level, REASON, MINORITY))
    workshop_steps.note(held.db, by=held.facilitator, workshop_id=held.id, statement_id=ONE, words=NOTE)
    held.act()
    return workshop_actions.add(held.db, by=held.facilitator, workshop_id=held.id, new=ACTION)


def told(held: AWorkshop, kind: DocumentKind = DocumentKind.DOCX, *, shared: bool = False, by: object = None) -> bytes:
    viewer = by or held.facilitator
    return workshop_minutes.file(held.db, by=viewer, workshop_id=held.id, kind=kind, shared=shared, today=TODAY)[1]


def words(content: bytes) -> str:
    made = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in made.paragraphs), *cells])


def test_minutes_tell_levels_reasons_and_actions_and_the_version_to_share_leaves_the_teams_own_words_out(
    held: AWorkshop,
) -> None:
    play(held, level=2, rated=3)

    whole, shared = words(told(held)), words(told(held, shared=True))

    level = workshops.get_instrument(held.db, by=held.facilitator, workshop_id=held.id).statement(ONE).levels[1].name
    for text in (level, ACTION.what, ACTION.owner, ACTION.first_step, ACTION.will_show, "10 January 2027"):
        assert text in whole
        assert text in shared
    for text in (REASON, MINORITY, NOTE):
        assert text in whole
        assert text not in shared
    assert "6 people" not in whole


def test_minutes_are_a_tagged_pdf_with_the_name_of_the_workshop(held: AWorkshop) -> None:
    play(held, level=2, rated=3)

    made = pikepdf.open(io.BytesIO(told(held, DocumentKind.PDF)))

    with made.open_metadata() as about:
        assert (about["dc:title"], about["pdfuaid:part"]) == ("Minutes: Our team in autumn", "1")


def test_managers_of_the_unit_get_the_version_to_share_whatever_they_ask_for(
    held: AWorkshop, database: Database
) -> None:
    play(held, level=2, rated=3)
    here, elsewhere = (viewer_of(somebody(database, Role.MANAGER, unit_ids=(unit,))) for unit in ("north", "south"))

    assert REASON not in words(told(held, by=here))

    with pytest.raises(NotFound, match="workshop-not-found"):
        told(held, by=elsewhere)


def test_before_the_reveal_there_are_no_minutes(held: AWorkshop) -> None:
    held.open(5)

    with pytest.raises(Refused, match="workshop-not-now"):
        told(held)


def test_the_next_workshop_tells_what_changed_in_words_and_to_outsiders_without_the_spread(
    held: AWorkshop, database: Database, settings: Settings
) -> None:
    play(held, level=2, rated=2)
    held.close()
    again = a_workshop(database, settings, facilitator=held.facilitator)
    people = again.open(6)
    for number, person in enumerate(people):
        again.rate(person, ONE, 1 + 4 * (number % 2))
    again.reveal()
    again.take_up(ONE)
    again.vote_again()
    for number, person in enumerate(people):
        again.rate(person, ONE, 1 + number % 4, round_=SECOND)
    again.reveal_again()
    again.agree(ONE, 4)

    whole, shared = words(told(again)), words(told(again, shared=True))

    assert "2 levels up. Further apart." in whole
    assert "(close together)" in whole
    assert "2 levels up." in shared
    assert "together" not in shared
    assert "apart" not in shared


def test_the_canvas_of_outside_conditions_is_kept_while_the_room_talks_and_told_in_the_minutes(
    held: AWorkshop, database: Database, settings: Settings
) -> None:
    instrument = workshops.instruments(settings)[OUTSIDE]
    plan = Plan("What holds us", instrument.extras.sets[0].statements, unit_id="north")
    new_id = workshops.prepare(database, settings, by=held.facilitator, instrument_id=OUTSIDE, plan=plan)
    outside = AWorkshop(database, settings, held.facilitator, new_id)

    def note(condition: str, *ways: str, text: str = "") -> None:
        noted = Noted(condition, ways, text)
        workshop_canvas.note(database, by=held.facilitator, workshop_id=new_id, noted=noted)

    with pytest.raises(Refused, match="workshop-not-now"):
        note("budgets", "limits")
    outside.open(0)
    outside.reveal()
    note("budgets", "limits", text="The block contract")
    note("budgets", "work-round", "limits", text="The block contract ends in May")
    for condition, way in (("weather", "limits"), ("budgets", "rain")):
        with pytest.raises(BadInput, match="workshop-condition"):
            note(condition, way)

    noted = workshop_canvas.noted(database, by=held.facilitator, workshop_id=new_id)
    assert noted == {"budgets": Noted("budgets", ("limits", "work-round"), "The block contract ends in May")}
    assert "The block contract ends in May" in words(told(outside))
    assert "It limits us" in words(told(outside, shared=True))
    assert "The block contract" not in words(told(outside, shared=True))


def test_people_supported_are_told_in_easy_words_once_nothing_is_hard_to_read(held: AWorkshop) -> None:
    action, ask = play(held, level=2, rated=3), {"by": held.facilitator, "workshop_id": held.id}

    def keep(**said: str) -> None:
        workshop_summary.keep(
            held.db, words={action if part == "do" else part: text for part, text in said.items()}, language="en", **ask
        )

    with pytest.raises(Refused, match="workshop-summary-empty"):
        workshop_summary.show(held.db, **ask)
    keep(do=HARD)
    with pytest.raises(Refused, match="workshop-summary-hard"):
        workshop_summary.file(held.db, today=TODAY, **ask)

    keep(do="The same 2 staff will come to you.", well="Staff listen to you.", gone="An action that is not there")
    token = workshop_summary.show(held.db, **ask)

    page = workshop_summary.open_(held.db, token=token)
    lines = [line for passage in page.passages for line in passage.lines]
    assert "The same 2 staff will come to you." in lines
    assert "When: by 10 January 2027." in lines
    assert not {REASON, MINORITY, NOTE, ACTION.owner, "An action that is not there"} & set(lines)
    made = pikepdf.open(io.BytesIO(workshop_summary.file(held.db, today=TODAY, **ask)))
    assert str(made.Root.Lang) == "en"
    # What is shown stays easy, and the address stays when it is shown again.
    with pytest.raises(Refused, match="workshop-summary-hard"):
        keep(well=HARD)
    workshop_summary.put_away(held.db, **ask)
    with pytest.raises(Refused, match="talked-put-away"):
        workshop_summary.open_(held.db, token=token)
    assert workshop_summary.show(held.db, **ask) == token
    with pytest.raises(NotFound, match="talked-not-found"):
        workshop_summary.open_(held.db, token="bcdf-bcdf-bcdf-bcdf")


def test_easy_words_are_in_a_language_that_the_pages_speak_and_short(held: AWorkshop) -> None:
    play(held, level=2, rated=3)
    ask = {"by": held.facilitator, "workshop_id": held.id}

    workshop_summary.keep(held.db, words={WELL: "Mae staff yn gwrando."}, language="cy", **ask)

    assert workshop_summary.open_(held.db, token=workshop_summary.show(held.db, **ask)).language == "cy"
    with pytest.raises(BadInput, match="workshop-summary-language"):
        workshop_summary.keep(held.db, words={}, language="xx", **ask)
    with pytest.raises(BadInput, match="workshop-text-long"):
        workshop_summary.keep(held.db, words={WELL: "a" * 401}, language="en", **ask)


def test_a_manager_changes_an_action_and_what_it_is_about_stays(held: AWorkshop, database: Database) -> None:
    action = play(held, level=2, rated=3)
    here, elsewhere = (viewer_of(somebody(database, Role.MANAGER, unit_ids=(unit,))) for unit in ("north", "south"))
    later = replace(ACTION, owner=" Mo  Khan ", due=date(2027, 2, 1), statement_id="continuity")

    workshop_actions.change(database, by=here, action_id=action, new=later)

    (changed,) = workshop_actions.board(database, by=here).actions
    assert (changed.about.owner, changed.about.due) == ("Mo Khan", date(2027, 2, 1))
    assert workshop_actions.statement_of(database, by=here, action_id=action).id == ONE
    with pytest.raises(NotFound, match="workshop-action-not-found"):
        workshop_actions.change(database, by=elsewhere, action_id=action, new=ACTION)
    with pytest.raises(BadInput, match="workshop-action-owner"):
        workshop_actions.change(database, by=here, action_id=action, new=replace(ACTION, owner=" "))
