"""Staff rate by themselves over some weeks: the same links, answers, small groups and publication as everybody else."""

import pytest

from relsurvey.actions import publications, waves
from relsurvey.actions.responses import Started
from relsurvey.collection.journey import Act, Place, Submission
from relsurvey.collection.plan import BY_ORGANISATION, ReleasePlan
from relsurvey.config import Settings
from relsurvey.i18n.catalogue import catalogue
from relsurvey.reporting.wording import Side, parts
from relsurvey.storage.database import Database
from relsurvey.workshop.loading import for_rounds
from tests.questionnaire.examples import SURVEYS
from tests.support.waves import ADMINISTRATOR, LAST_DAY, OPENED, AWave, a_draft, an_organisation

ROUND = for_rounds(SURVEYS)["relationship-centred-practice-minutes-60"]
ON_TIME = "on-time"


@pytest.fixture
def wave(database: Database, settings: Settings) -> AWave:
    an_organisation(database)
    plan = ReleasePlan((ON_TIME, f"{ON_TIME}-seen"), (BY_ORGANISATION,))
    draft = a_draft(database, settings, questionnaire=ROUND, plan=plan)
    waves.open_(database, by=ADMINISTRATOR, wave_id=draft.wave_id, today=OPENED)
    return draft


def agree(wave: AWave) -> Started:
    started = wave.begin()
    for place in (Place.ABOUT, Place.SEEN):
        wave.hand_in(started, Submission(place, Act.NEXT))
    wave.hand_in(started, Submission(Place.CONSENT, Act.NEXT, ("yes",)))
    return started


def go_to(wave: AWave, started: Started, question_id: str) -> None:
    while (asked := wave.see(started).screen.question) and asked.id != question_id:
        wave.hand_in(started, Submission(f"question-{asked.id}", Act.SKIP))


def rate(wave: AWave, *levels: str) -> None:
    """Somebody who rates nothing but whether we are on time, and has watched it."""
    started = agree(wave)
    go_to(wave, started, ON_TIME)
    shown = wave.answer(started, ON_TIME, *levels)
    if shown.screen.question and shown.screen.question.id == f"{ON_TIME}-seen":
        wave.answer(started, f"{ON_TIME}-seen", "observed", "people-say")
    while asked := wave.see(started).screen.question:
        wave.hand_in(started, Submission(f"question-{asked.id}", Act.SKIP))
    wave.send(started)


def test_levels_come_through_small_group_protection_into_a_publication(wave: AWave) -> None:
    for level in ["level-2"] * 7 + ["level-4"] * 4 + ["dont_know"]:
        rate(wave, level)
    wave.close(today=LAST_DAY)

    made = publications.publish(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, today=LAST_DAY)

    rated, seen = (table.rows[0] for table in made.tables)
    assert not rated.hidden
    for option, people in {"level-2": 7, "level-4": 4, "level-5": 0, "dont_know": 1}.items():
        assert rated.counts[option].at_least <= people <= rated.counts[option].at_most, option
    assert rated.counts["level-2"].at_least > rated.counts["level-5"].at_most
    assert seen.counts["observed"].at_least > seen.counts["told"].at_most


def test_few_staff_stay_hidden_like_anybody_else(wave: AWave) -> None:
    for _ in range(4):
        rate(wave, "level-1")
    wave.close(today=LAST_DAY)

    made = publications.publish(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, today=LAST_DAY)

    assert all(row.hidden for table in made.tables for row in table.rows)


def test_a_rating_is_kept_and_nobody_is_said_to_have_helped(wave: AWave) -> None:
    started = agree(wave)
    go_to(wave, started, ON_TIME)
    wave.answer(started, ON_TIME, "level-3")

    sheet = wave.see(started).sheet

    assert sheet.answers[ON_TIME].options == ("level-3",)
    assert sheet.help is None


def test_in_charts_the_strongest_level_is_on_the_good_side() -> None:
    shown = parts(ROUND.question(ON_TIME), words=ROUND.words["en"], say=catalogue("en"))

    sides = [(part.side, part.step) for part in shown[:5]]
    assert sides == [(Side.AGAINST, 2), (Side.AGAINST, 1), (Side.MIDDLE, 1), (Side.FOR, 1), (Side.FOR, 2)]
    assert shown[4].label == "5. Built in"
