"""Headlines: who chooses them, how many, and since when they count as chosen beforehand."""

from datetime import date

import pytest

from relsurvey.actions import headlines, publications, results
from relsurvey.errors import BadInput, NotAllowed
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from tests.support.rounds import ADMINISTRATOR, rounds, viewer

TODAY = date(2026, 11, 22)
CHOSEN = ("F01", "B07", "B18")


def choose(database: Database, indicators: tuple[str, ...], *, today: date = TODAY) -> None:
    headlines.choose(database, by=ADMINISTRATOR, questionnaire_id="belonging", indicators=indicators, today=today)


def test_a_choice_is_kept_in_its_order_with_its_day_and_for_its_questionnaire(database: Database) -> None:
    rounds(database, today=TODAY)

    choose(database, CHOSEN)
    choose(database, ("B18", "F01", "B07", "B09"), today=date(2026, 12, 1))

    found = headlines.get(database, by=ADMINISTRATOR, questionnaire_id="belonging")
    assert (found.indicators, found.chosen_on) == (("B18", "F01", "B07", "B09"), date(2026, 12, 1))
    assert headlines.get(database, by=ADMINISTRATOR, questionnaire_id="other").indicators == ()


def test_the_same_choice_again_does_not_make_it_younger(database: Database) -> None:
    rounds(database, today=TODAY)
    choose(database, CHOSEN)

    choose(database, CHOSEN, today=date(2027, 1, 1))

    assert headlines.get(database, by=ADMINISTRATOR, questionnaire_id="belonging").chosen_on == TODAY


@pytest.mark.parametrize("indicators", [(), ("F01", "B07"), ("F01", "F01", "B07"), ("1", "2", "3", "4", "5", "6")])
def test_three_to_five_are_chosen(database: Database, indicators: tuple[str, ...]) -> None:
    rounds(database, today=TODAY)

    with pytest.raises(BadInput, match="headlines-number"):
        choose(database, indicators)


def test_who_reads_results_does_not_choose_what_is_looked_at_first(database: Database) -> None:
    rounds(database, today=TODAY)
    manager = viewer(Role.MANAGER, units=("willow",))

    with pytest.raises(NotAllowed):
        headlines.choose(database, by=manager, questionnaire_id="belonging", indicators=CHOSEN, today=TODAY)


def test_a_manager_compares_with_the_same_facts_as_everybody_else(database: Database) -> None:
    ours = rounds(database, today=TODAY)
    ours.closed("summer", answered={"willow": 21, "mill": 12, "park": 4})
    publications.publish(database, by=ADMINISTRATOR, wave_id="summer", today=TODAY)

    seen = results.published(database, by=viewer(Role.MANAGER, units=("willow",))).lines["summer"][-1]

    assert seen == results.published(database, by=ADMINISTRATOR).lines["summer"][-1]
