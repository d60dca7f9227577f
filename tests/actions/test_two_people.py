"""What one person may not do alone: lift a unit by saying that more were asked, or lower the threshold."""

import pytest
from sqlalchemy import select

from relsurvey.actions import asked, thresholds, waves
from relsurvey.collection.asked import Membership
from relsurvey.config import Settings
from relsurvey.errors import BadInput, NotAllowed, NotFound, Refused
from relsurvey.people.roles import Role
from relsurvey.people.viewer import operator
from relsurvey.storage.database import Database
from relsurvey.storage.tables import audit_event
from tests.support.questionnaires import small
from tests.support.waves import (
    ADMINISTRATOR,
    ORGANISATION,
    TODAY,
    UNITS,
    a_draft,
    an_open_wave,
    an_organisation,
    viewer,
)

CONTROLLER = viewer(Role.CONTROLLER, person_id="controller")
SECOND = viewer(Role.ADMINISTRATOR, person_id="second")
OWN_UNIT = viewer(Role.ADMINISTRATOR, Role.MANAGER, unit_ids=["north"], person_id="both")


@pytest.fixture
def draft(database: Database, settings: Settings) -> Database:
    an_organisation(database)
    a_draft(database, settings)
    return database


def ask(db: Database, threshold: int = 7) -> None:
    thresholds.ask(db, by=CONTROLLER, wave_id="autumn", threshold=threshold, reason="Three small homes")


def threshold(db: Database) -> tuple[int, str]:
    wave = waves.get(db, by=ADMINISTRATOR, wave_id="autumn")
    return wave.threshold, wave.threshold_reason


def logged(db: Database, what: str) -> list[tuple[str, dict[str, str | int]]]:
    with db.reading() as connection:
        rows = connection.execute(select(audit_event).where(audit_event.c.what == what))
        return [(row.person_id, row.about) for row in rows]


def test_a_threshold_that_one_person_asked_for_does_not_hold_yet(draft: Database) -> None:
    ask(draft)

    assert threshold(draft) == (10, "")
    waiting = thresholds.change(draft, by=SECOND, wave_id="autumn")
    assert waiting is not None
    assert (waiting.waits, waiting.asked_by, waiting.reason) == (True, "controller", "Three small homes")


def test_a_threshold_holds_with_its_reason_when_a_second_person_has_confirmed(draft: Database) -> None:
    ask(draft)

    thresholds.confirm(draft, by=SECOND, wave_id="autumn")

    assert threshold(draft) == (7, "Three small homes")
    about = {"wave": "autumn", "threshold": 7}
    assert logged(draft, "threshold-asked") == [("controller", {**about, "reason": "Three small homes"})]
    assert logged(draft, "threshold-confirmed") == [("second", about)]
    with pytest.raises(NotFound, match="change-not-found"):
        thresholds.confirm(draft, by=SECOND, wave_id="autumn")


def test_the_usual_threshold_comes_back_the_same_way_and_needs_no_reason_in_the_results(draft: Database) -> None:
    ask(draft)
    thresholds.confirm(draft, by=SECOND, wave_id="autumn")

    ask(draft, 10)
    thresholds.confirm(draft, by=SECOND, wave_id="autumn")

    assert threshold(draft) == (10, "")


def test_nobody_confirms_what_they_asked_for(draft: Database) -> None:
    both = viewer(Role.CONTROLLER, Role.ADMINISTRATOR, person_id="controller")
    ask(draft)

    with pytest.raises(Refused, match="two-people-same"):
        thresholds.confirm(draft, by=both, wave_id="autumn")

    assert threshold(draft) == (10, "")


def test_the_second_person_answers_for_no_unit_of_the_wave(draft: Database) -> None:
    ask(draft)

    with pytest.raises(Refused, match="two-people-own-unit"):
        thresholds.confirm(draft, by=OWN_UNIT, wave_id="autumn")


def test_the_operator_can_not_stand_for_a_named_person(draft: Database) -> None:
    ask(draft)

    with pytest.raises(Refused, match="two-people-signed-in"):
        thresholds.confirm(draft, by=operator(ORGANISATION), wave_id="autumn")
    with pytest.raises(NotAllowed):
        thresholds.ask(draft, by=operator(ORGANISATION), wave_id="autumn", threshold=7, reason="Because")


@pytest.mark.parametrize(
    ("wanted", "reason", "refusal"),
    [
        (4, "Because", "threshold-range"),
        (11, "Because", "threshold-range"),
        (7, " ", "change-reason-needed"),
        (7, "x" * 501, "change-reason-long"),
    ],
)
def test_a_threshold_needs_a_number_from_5_to_10_and_a_reason(
    draft: Database, wanted: int, reason: str, refusal: str
) -> None:
    with pytest.raises(BadInput, match=refusal):
        thresholds.ask(draft, by=CONTROLLER, wave_id="autumn", threshold=wanted, reason=reason)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.CONTROLLER])
def test_only_the_controller_asks_for_a_lower_threshold(draft: Database, role: Role) -> None:
    with pytest.raises(NotAllowed):
        thresholds.ask(draft, by=viewer(role, unit_ids=["north"]), wave_id="autumn", threshold=7, reason="Because")
    with pytest.raises(Refused, match="threshold-by-controller"):
        a_lower_one(draft)


def a_lower_one(db: Database) -> None:
    wave = waves.get(db, by=ADMINISTRATOR, wave_id="autumn")
    waves.create(
        db,
        by=ADMINISTRATOR,
        wave_id="winter",
        name="Winter",
        questionnaire=small(),
        opens_on=wave.opens_on,
        closes_on=wave.closes_on,
        asked=UNITS,
        plan=wave.plan,
        threshold=7,
    )


def test_what_waits_can_be_taken_back(draft: Database) -> None:
    ask(draft)

    thresholds.take_back(draft, by=SECOND, wave_id="autumn")

    assert thresholds.change(draft, by=SECOND, wave_id="autumn") is None
    with pytest.raises(NotFound):
        thresholds.confirm(draft, by=SECOND, wave_id="autumn")


def test_an_open_wave_keeps_its_threshold(draft: Database) -> None:
    ask(draft)
    waves.open_(draft, by=ADMINISTRATOR, wave_id="autumn", today=TODAY)

    with pytest.raises(Refused, match="wave-not-draft"):
        thresholds.confirm(draft, by=SECOND, wave_id="autumn")


def test_who_answers_for_a_unit_does_not_say_how_many_are_asked_there(draft: Database) -> None:
    with pytest.raises(Refused, match="asked-own-unit"):
        asked.set_(draft, by=OWN_UNIT, wave_id="autumn", asked={**UNITS, "north": 31})
    with pytest.raises(Refused, match="asked-own-unit"):
        asked.set_(draft, by=OWN_UNIT, wave_id="autumn", asked=UNITS, membership={"north": Membership(0, 0)})

    asked.set_(draft, by=OWN_UNIT, wave_id="autumn", asked={**UNITS, "south": 25})

    assert waves.get(draft, by=ADMINISTRATOR, wave_id="autumn").asked == {**UNITS, "south": 25}


def test_how_a_unit_changed_is_kept_where_it_is_known(draft: Database) -> None:
    asked.set_(draft, by=ADMINISTRATOR, wave_id="autumn", asked=UNITS, membership={"south": Membership(2, 0)})

    assert waves.get(draft, by=ADMINISTRATOR, wave_id="autumn").membership == {"south": Membership(2, 0)}
    with pytest.raises(BadInput, match="asked-negative"):
        asked.set_(draft, by=ADMINISTRATOR, wave_id="autumn", asked=UNITS, membership={"south": Membership(-1, 0)})


def test_numbers_of_an_open_wave_change_when_two_people_want_it(database: Database, settings: Settings) -> None:
    an_open_wave(database, settings)

    asked.ask_change(database, by=ADMINISTRATOR, wave_id="autumn", asked={**UNITS, "west": 13}, reason="Miscounted")
    assert waves.get(database, by=ADMINISTRATOR, wave_id="autumn").asked == UNITS
    with pytest.raises(Refused, match="two-people-same"):
        asked.confirm_change(database, by=ADMINISTRATOR, wave_id="autumn")
    with pytest.raises(Refused, match="two-people-own-unit"):
        asked.confirm_change(database, by=OWN_UNIT, wave_id="autumn")
    asked.confirm_change(database, by=SECOND, wave_id="autumn")

    assert waves.get(database, by=ADMINISTRATOR, wave_id="autumn").asked == {**UNITS, "west": 13}
    assert logged(database, "asked-change-asked") == [("somebody", {"wave": "autumn", "reason": "Miscounted"})]
    assert logged(database, "asked-change-confirmed") == [("second", {"wave": "autumn"})]


def test_an_open_wave_keeps_its_units(database: Database, settings: Settings) -> None:
    an_open_wave(database, settings)

    for numbers in ({"north": 30, "south": 24}, {**UNITS, "west": 0}):
        with pytest.raises(BadInput, match="asked-units-fixed"):
            asked.ask_change(database, by=ADMINISTRATOR, wave_id="autumn", asked=numbers, reason="Because")


def test_a_draft_needs_no_second_person_for_its_numbers(draft: Database) -> None:
    with pytest.raises(Refused, match="asked-not-frozen"):
        asked.ask_change(draft, by=ADMINISTRATOR, wave_id="autumn", asked=UNITS, reason="Because")
