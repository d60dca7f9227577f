"""The title of a chart says what it shows, by rule: how many, never why."""

import pytest

from relsurvey.i18n.catalogue import catalogue
from relsurvey.reporting import wording
from relsurvey.reporting.findings import finding
from relsurvey.reporting.headlines import Headlines, headline_questions
from tests.support import publications as made

SAY = catalogue("en")


def title(question_id: str, *rows: made.ReleasedRow, scale: tuple[str, ...] = ("Yes", "Sometimes", "No")) -> str:
    questionnaire = made.questionnaire(scale=scale)
    question = questionnaire.question(question_id)
    shown = wording.parts(question, words=questionnaire.words["en"], say=SAY)
    return finding(made.table(question_id, *rows), question, shown, say=SAY)


@pytest.mark.parametrize(
    ("yes", "expected"),
    [
        (15, "More than half said “Yes”: 15 of 20 people."),
        (8, "Fewer than half said “Yes”: 8 of 20 people."),
        (10, "Half said “Yes”: 10 of 20 people."),
        ((8, 12), "About half said “Yes”: 8 to 12 of 20 people."),
        ((10, 14), "About half said “Yes”: 10 to 14 of 20 people."),
        ((5, 15), "How many said “Yes” can't be told closely: 5 to 15 of 20 people."),
        ((11, 15), "More than half said “Yes”: 11 to 15 of 20 people."),
        ((0, 1), "Nobody, or hardly anybody, said “Yes”: 0 or 1 of 20 people."),
        ((19, 20), "Everybody, or nearly everybody, said “Yes”: 19 or 20 of 20 people."),
    ],
)
def test_a_one_choice_question_is_told_by_its_good_side(yes: int | tuple[int, int], expected: str) -> None:
    assert title("friends", made.row("", 20, {"yes": yes, "sometimes": 3, "no": 2})) == expected


def test_five_answers_are_told_by_the_two_good_ones_together() -> None:
    scale = ("Always", "Mostly", "Sometimes", "Rarely", "Never")
    row = made.row("", 20, {"always": 6, "mostly": (7, 8), "sometimes": 3, "rarely": 2, "never": (0, 1)})

    assert title("friends", row, scale=scale) == "More than half said “Always” or “Mostly”: 13 or 14 of 20 people."


def test_the_answer_chosen_most_leads_and_ties_share_the_lead() -> None:
    first = title("close", made.row("", 40, {"family": 30, "friends": 10, "staff": 12}))
    tied = title("close", made.row("", 40, {"family": (18, 22), "friends": 20, "staff": 5}))

    assert first == "“Family” was chosen most: by 30 of 40 people."
    assert tied == "“Family” and “Friends” were chosen most, about equally often, by the 40 people who answered."


def test_where_the_whole_is_hidden_the_title_has_no_number() -> None:
    said = title("friends", made.hidden(""), made.row("willow", 20, {"yes": 12, "sometimes": 4, "no": 4}))

    assert not any(letter.isdigit() for letter in said)


def test_without_a_choice_the_first_questions_of_the_parts_are_headlines() -> None:
    questionnaire = made.questionnaire()

    usual = headline_questions(Headlines(), questionnaire, {"friends", "close", "listened"})

    assert [question.id for question in usual] == ["friends"]


def test_a_number_that_could_be_anything_is_said_to_be_hidden() -> None:
    rows = (made.row("", 20, {"yes": (0, 20), "sometimes": (0, 20), "no": 3}), made.row("willow", 12, {"yes": 6}))

    assert (
        title("friends", *rows)
        == "How many said “Yes” is hidden to protect people. For some smaller groups it may be shown."
    )


def test_where_answers_are_hidden_nothing_is_said_about_which_was_chosen_most() -> None:
    every = title("close", made.row("", 40, {"family": (0, 40), "friends": (0, 40), "staff": (0, 40)}))
    one = title("close", made.row("", 40, {"family": (0, 40), "friends": 10, "staff": 12}))

    assert every == one == "Which answer was chosen most is hidden to protect people."
