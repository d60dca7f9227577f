"""The order in which somebody chose is kept: after a reload, on another device, in whatever database."""

import pytest
from sqlalchemy import select

from relsurvey.actions import responses
from relsurvey.actions.responses import Started
from relsurvey.collection.answers import Answer
from relsurvey.collection.journey import Act, Submission
from relsurvey.config import Settings
from relsurvey.questionnaire.definition import Given
from relsurvey.questionnaire.loading import load
from relsurvey.storage.database import Database
from relsurvey.storage.tables import answer
from tests.questionnaire.examples import HERE
from tests.support.waves import TODAY, AWave, an_open_wave

NAME = "question-matters"


@pytest.fixture
def wave(database: Database, settings: Settings) -> AWave:
    return an_open_wave(database, settings, questionnaire=load(HERE / "valid" / "ranking"))


def press(wave: AWave, started: Started, *cards: str) -> None:
    """One card after the other, each on the screen that was shown after the one before."""
    for card in cards:
        shown = responses.show(wave.db, device_secret=started.device_secret, wanted=NAME, today=TODAY)
        given = shown.screen.answer
        held = (given.options or (given.given.value,)) if given else ()
        wave.hand_in(started, Submission(NAME, Act.PICK, held, picked=card))


def matters(wave: AWave, started: Started) -> Answer | None:
    return wave.see(started).sheet.answers.get("matters")


def test_the_order_is_there_for_the_next_look(wave: AWave) -> None:
    started = wave.take_part()

    press(wave, started, "staff", "others", "family")

    assert matters(wave, started) == Answer("matters", Given.ANSWERED, ("staff", "others", "family"))


def test_each_row_holds_the_number_that_the_card_showed(wave: AWave) -> None:
    started = wave.take_part()

    press(wave, started, "staff", "others", "family", "staff")

    with wave.db.reading() as connection:
        rows = connection.execute(select(answer.c.option_id, answer.c.position)).all()
    assert sorted(tuple(row) for row in rows) == [("family", 2), ("others", 1)]


def test_another_order_of_the_same_cards_is_another_answer(wave: AWave) -> None:
    started = wave.take_part()
    press(wave, started, "staff", "family")

    press(wave, started, "staff", "staff")

    assert matters(wave, started) == Answer("matters", Given.ANSWERED, ("family", "staff"))


def test_a_way_out_leaves_no_card_behind_and_taking_it_out_leaves_nothing(wave: AWave) -> None:
    started = wave.take_part()

    press(wave, started, "staff", "family", "prefer_not")
    assert matters(wave, started) == Answer("matters", Given.PREFER_NOT)

    press(wave, started, "prefer_not")
    assert matters(wave, started) is None


def test_the_order_comes_back_with_the_five_words(wave: AWave, settings: Settings) -> None:
    started = wave.take_part()
    press(wave, started, "friends", "family")

    again = responses.resume(wave.db, settings, receipt=started.receipt, today=TODAY)

    assert matters(wave, again) == Answer("matters", Given.ANSWERED, ("friends", "family"))
