"""What should we ask about: a ranking out of a publication, people's own words, and a questionnaire made of both."""

import secrets
from collections.abc import Sequence
from dataclasses import replace

import pytest

from relsurvey.actions import comments, publications, what_matters
from relsurvey.collection.answers import Answer, AnswerSheet, Help, Mode, Stage
from relsurvey.collection.comment import CommentState, Decided
from relsurvey.config import PROJECT, Settings
from relsurvey.errors import BadInput, NotAllowed
from relsurvey.people.roles import Role
from relsurvey.questionnaire.definition import Given
from relsurvey.questionnaire.loading import load
from relsurvey.storage import responses
from relsurvey.storage.database import Database
from relsurvey.storage.responses import NewResponse
from tests.support.comments import REVIEWER
from tests.support.waves import ADMINISTRATOR, ORGANISATION, TODAY, AWave, an_open_wave, viewer

ASKED = load(PROJECT / "surveys" / "what-matters")
NOTHING = {one.id: Answer(one.id, Given.SKIPPED) for one in ASKED.questions}


@pytest.fixture
def wave(database: Database, settings: Settings) -> AWave:
    return an_open_wave(database, settings, questionnaire=ASKED)


def answered(wave: AWave, people: int, chosen: Sequence[str], *, words: str = "", unit_id: str = "north") -> None:
    """So many people choose these people who matter most, and write this."""
    given = {**NOTHING, "people": Answer("people", Given.ANSWERED, tuple(chosen))}
    if words:
        given["own-words"] = Answer("own-words", Given.ANSWERED, text=words, quote=True)
    sheet = AnswerSheet(stage=Stage.SENT, consent=True, help=Help.ALONE, answers=given)
    new = [
        NewResponse(id=secrets.token_hex(16), unit_id=unit_id, mode=Mode.OWN_DEVICE, day=TODAY, sheet=sheet)
        for _ in range(people)
    ]
    with wave.db.writing() as connection:
        responses.insert_many(connection, organisation_id=ORGANISATION, wave_id=wave.wave_id, new=new)


def published(wave: AWave) -> None:
    wave.close()
    publications.publish(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, today=TODAY)


def decided(wave: AWave, *, for_next: bool, state: CommentState = CommentState.QUOTABLE) -> None:
    """Every comment: its words may be used, and are marked or not."""
    comments.piles(wave.db, by=REVIEWER, language="en")
    where = {"wave_id": wave.wave_id, "question_id": "own-words"}
    for one in comments.list_(wave.db, by=REVIEWER, **where, state=CommentState.WAITING).comments:
        what = Decided(state, one.text.replace("Ada", "[a name]"), for_next=for_next)
        comments.decide(wave.db, by=REVIEWER, wave_id=wave.wave_id, comment_id=one.id, decided=what)


def test_what_most_people_chose_comes_first_and_becomes_a_questionnaire(wave: AWave, settings: Settings) -> None:
    answered(wave, 14, ("c01", "c04"))
    answered(wave, 12, ("c01", "c02"), unit_id="south")
    assert what_matters.ranking(wave.db, by=ADMINISTRATOR) is None, "nothing shows while people answer"
    published(wave)

    found = what_matters.ranking(wave.db, by=ADMINISTRATOR)

    assert found is not None
    assert [one.indicator for one in found.wishes[:3]] == ["C01", "C04", "C02"]
    assert [one.label for one in found.wishes[:3]] == ["My family", "A pet", "My friends"]
    made = what_matters.start_from(
        wave.db, settings, by=ADMINISTRATOR, title="Next year", indicators=["C01", "C04"], today=TODAY
    )
    questions = made.documents.structure["questions"]
    assert [one["indicator"] for one in questions] == ["C01", "C04"]
    assert made.documents.words["en"]["questions"][questions[0]["id"]]["text"].endswith("?")
    with pytest.raises(BadInput, match="wishes-none-chosen"):
        what_matters.start_from(wave.db, settings, by=ADMINISTRATOR, title="X", indicators=["T01"], today=TODAY)


def test_a_ranking_of_too_few_people_is_not_shown(wave: AWave) -> None:
    answered(wave, 6, ("c01",))
    published(wave)

    assert what_matters.ranking(wave.db, by=ADMINISTRATOR) is None


def test_marked_words_reach_authors_without_names_and_others_do_not(wave: AWave) -> None:
    answered(wave, 21, ("c01",))
    answered(wave, 1, (), words="Ada phones me")
    wave.close()
    decided(wave, for_next=True)

    (found,) = what_matters.suggestions(wave.db, by=ADMINISTRATOR)

    assert found.words == "[a name] phones me"
    assert found.question == "What does being connected mean to you?"
    with pytest.raises(NotAllowed):
        what_matters.suggestions(wave.db, by=viewer(Role.MANAGER, unit_ids=("north",)))


@pytest.mark.parametrize(("state", "for_next"), [(CommentState.QUOTABLE, False), (CommentState.CODED, True)])
def test_words_that_are_not_marked_or_not_to_be_used_stay_with_the_reviewer(
    wave: AWave,
    state: CommentState,
    for_next: bool,  # noqa: FBT001 - pytest hands it in by its name
) -> None:
    answered(wave, 21, ("c01",))
    answered(wave, 1, (), words="A garden")
    wave.close()
    decided(wave, for_next=for_next, state=state)

    assert what_matters.suggestions(wave.db, by=ADMINISTRATOR) == ()


def test_every_card_stands_for_an_indicator_and_none_for_two() -> None:
    cards = [option.id for one in ASKED.questions for option in one.options]

    assert len(set(cards)) == len(cards)
    assert replace(ASKED, id="other").choice_ids == ("myself", "people", "places", "part", "control")
