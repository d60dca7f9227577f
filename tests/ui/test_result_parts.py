"""What the results page says about a question: words, table, legend, and what is hidden and why."""

import re
from html import unescape

from relsurvey.i18n.catalogue import catalogue
from relsurvey.ui import result_parts, result_tables
from relsurvey.ui.result_parts import QuestionView
from tests.support import publications as made

SAY = catalogue("en")


def view(question_id: str, *, own_units: frozenset[str] = frozenset()) -> QuestionView:
    groups = result_parts.prepare(
        made.publication(), made.questionnaire(), breakdown="unit", own_units=own_units, say=SAY
    )
    return next(one for group in groups for one in group.questions if one.question_id == question_id)


def text(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html))).strip()


def row_of(table: str, name: str) -> str:
    return text(next(row for row in table.split("<tr>") if name in row))


def test_questions_stand_under_their_indicator_group_in_the_order_asked() -> None:
    groups = result_parts.prepare(
        made.publication(), made.questionnaire(), breakdown="unit", own_units=frozenset(), say=SAY
    )

    assert [(group.title, [one.question_id for one in group.questions]) for group in groups] == [
        ("People in your life", ["friends", "close"]),
        ("Being heard", ["listened"]),
    ]


def test_counts_are_said_as_people_out_of_people() -> None:
    words = text(view("friends").words)

    assert "22 of the 41 people who answered said “Yes”." in words
    assert "9 said “Sometimes”." in words
    assert "2 skipped this question." in words
    assert "%" not in words


def test_an_option_nobody_chose_is_said_and_a_way_out_nobody_took_is_not() -> None:
    words = text(view("close").words)

    assert "40 or 41 said “Staff”." in words
    assert "don't know" not in words


def test_a_manager_reads_their_own_unit_in_words_too() -> None:
    words = text(view("friends", own_units=frozenset({"willow"})).words)

    assert "Willow House 12 of the 20 people who answered said “Yes”." in words
    assert "0 or 1 said “Sometimes”." in words


def test_the_table_has_every_count_with_heads_for_rows_and_columns() -> None:
    table = view("friends").table

    assert row_of(table, "Willow House") == "Willow House 12 0 or 1 4 2 0 or 1 2 20"
    assert table.count('scope="col"') == 8
    assert table.count('scope="row"') == 4
    assert "<caption>Do you have friends you can count on? Number of people</caption>" in table


def test_a_hidden_group_has_a_word_and_no_number_in_the_table() -> None:
    assert row_of(view("friends").table, "Mill Lane") == "Mill Lane Hidden to protect people"


def test_one_sentence_says_which_groups_are_hidden_and_why() -> None:
    (sentence,) = view("friends").notes

    assert sentence.startswith("Mill Lane and Park View are hidden to protect people: their numbers")
    assert not re.search(r"\d", sentence)


def test_a_question_hidden_for_everybody_has_no_chart_and_says_so() -> None:
    hidden = view("listened")

    assert hidden.chart is None
    assert hidden.legend == ""
    assert hidden.notes[0].startswith("This question is hidden to protect people")


def test_the_legend_reads_from_left_to_right_as_the_bars_lie() -> None:
    legend = text(view("friends").legend)

    assert legend == "No Sometimes Yes I don't know I don't want to say Skipped Possible, not certain"


def test_several_choice_says_that_people_could_choose_more_than_one() -> None:
    assert view("close").notes[0].startswith("People could choose more than one answer")


def test_who_answered_is_a_table_with_hidden_numbers_in_words() -> None:
    table = result_tables.returns_table(made.publication(), say=SAY)

    assert row_of(table, "Willow House") == "Willow House 30 20"
    assert row_of(table, "Park View") == "Park View Hidden to protect people"


def test_names_from_the_questionnaire_are_escaped() -> None:
    units = made.UNITS | {"willow": "<b>Willow</b>"}

    table = result_tables.returns_table(made.publication(units=units), say=SAY)

    assert "&lt;b&gt;Willow&lt;/b&gt;" in table
