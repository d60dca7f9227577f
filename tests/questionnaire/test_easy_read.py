"""The easy-read checker on its own: what it finds, and what it leaves alone."""

import pytest

from relsurvey.questionnaire.easy_read import Level, check_label, check_question, check_text, sentences


def found(text: str) -> set[str]:
    return {finding.code for finding in check_text(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Do you see your friends as much as you want?",
        "For example, your family.",
        "Phone calls are part of this too.",
        "It is OK to say no.",
        "You are connected to other people.",
        "A code has 6 numbers. For example 482 913.",
        "It costs 1,000 pounds.",
        "We say “thank you”.",
        "I don't know",
        "Or press Skip.",
        "If you like, you can stop.",
    ],
)
def test_easy_sentences_pass(text: str) -> None:
    assert check_text(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("word " * 16, "long"),
        ("a b c d e f g h i j k l m", "longish"),
        ("You can stop; we wait.", "ideas"),
        ("You can stop (we wait).", "ideas"),
        ("You can stop, rest, go on.", "ideas"),
        ("If you like, you can stop and rest or go on.", "ideas"),
        ("You can do this: stop.", "ideas-maybe"),
        ("You can stop because we wait.", "ideas-maybe"),
        ("Friends & family", "sign"),
        ("Half of all people is 50%.", "sign"),
        ("him/her", "sign"),
        ("Half is fifty per cent.", "sign"),
        ("Ask the CQC.", "capitals"),
        ("It takes seven days.", "number-word"),
        ("Think of friends, e.g. Sam.", "short-form"),
        ("Friends etc. are fine.", "short-form"),
        ("Your answers are kept here.", "passive"),
        ("Your words were quickly deleted.", "passive"),
        ("Nobody can never stop.", "double-negative"),
        ("You can't do nothing.", "double-negative"),
        ("You can\u2019t do nothing.", "double-negative"),
    ],
)
def test_what_is_hard_to_read_is_found(text: str, code: str) -> None:
    assert code in found(text)


def test_fifteen_words_pass_with_a_warning_and_sixteen_do_not() -> None:
    assert {finding.level for finding in check_text("word " * 12)} == set()
    assert {finding.level for finding in check_text("word " * 15)} == {Level.WARNING}
    assert {finding.level for finding in check_text("word " * 16)} == {Level.ERROR}


def test_the_sentences_of_a_text_are_measured_one_by_one() -> None:
    text = "This is a short sentence.\nHere is one more of them! And a question?\n\nA line without a stop\n\nThe end"

    assert len(sentences(text)) == 5
    assert found("This is a short sentence. " * 5) == set()


def test_a_line_end_inside_a_sentence_does_not_hide_its_length() -> None:
    assert "long" in found("one " * 8 + "\n" + "word " * 8)


def test_an_apostrophe_or_a_hyphen_does_not_make_two_words() -> None:
    assert found("I don't see my brother's well-known friends on every day of each week.") == {"longish"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("You see your friends.", "no-question"),
        ("Do you see them? Why?", "no-question"),
        ("Do you see friends or family?", "two-questions"),
        ("Isn't your home nice?", "leading"),
        ("Do you agree with this?", "agreement"),
        ("Do you never go out?", "negative"),
    ],
)
def test_a_question_that_is_none_is_found(text: str, code: str) -> None:
    assert code in {finding.code for finding in check_question(text)}


def test_saying_no_is_an_act_and_no_negative() -> None:
    assert check_question("Is it OK for you to say no to a visit?") == []


def test_a_label_has_up_to_four_words_and_no_full_stop() -> None:
    assert check_label("A lot of time") == []
    assert {finding.code for finding in check_label("A lot of my time.")} == {"label-long", "label-stop"}
    assert check_label("I don't want to say", most=5) == []


def test_the_rules_about_english_words_leave_other_languages_alone() -> None:
    assert check_text("Ten or and but never nothing", language="cy") == []
    assert {finding.code for finding in check_text("Ffrindiau & teulu", language="cy")} == {"sign"}
