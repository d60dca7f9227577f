"""Every language says all that people who answer read, with the same values and its own plural forms."""

from datetime import date

import pytest

from relsurvey.i18n import state
from relsurvey.i18n.catalogue import MissingMessage, catalogue, languages
from relsurvey.i18n.choice import best
from relsurvey.i18n.phrases import day, listed

TRANSLATIONS = [language for language in languages() if language != "en"]


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_says_everything_that_people_who_answer_read(language: str) -> None:
    lacking = [f"{gap.message_id}: {gap.what} {gap.detail}".strip() for gap in state.missing(language)]

    assert lacking == []


def test_welsh_and_arabic_are_there() -> None:
    assert languages() == ("en", "ar", "cy")


def test_welsh_has_six_plural_forms_and_each_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = state._messages("cy")
    message = parsed["choose-up-to-hint"].clone()
    del message.value.elements[0].expression.variants[1]
    changed = {"cy": parsed | {"choose-up-to-hint": message}}
    monkeypatch.setattr(state, "_messages", lambda one: changed.get(one, parsed))

    assert [(gap.message_id, gap.what, gap.detail) for gap in state.missing("cy")] == [
        ("choose-up-to-hint", "plural", "one")
    ]


def test_a_screen_in_welsh_never_falls_back_to_english() -> None:
    with pytest.raises(MissingMessage):
        catalogue("cy")("a-message-that-only-english-has")


def test_what_only_staff_read_is_english_in_every_language() -> None:
    assert catalogue("cy")("waves-title") == catalogue("en")("waves-title")


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_is_not_a_copy(language: str) -> None:
    said = catalogue(language)
    same = [
        message_id
        for message_id in state._messages("en")
        if state._messages("en")[message_id].equals(state._messages(language)[message_id])
    ]

    assert {message_id for message_id in same if any(letter.isalpha() for letter in said(message_id, **VALUES))} <= {
        "page-title",
        "product-name",
    }


#: Whatever a message is filled with.
VALUES = dict.fromkeys(("step", "survey", "days", "count", "phone", "date", "number", "total"), 1)


def test_dates_and_lists_are_written_in_the_language() -> None:
    assert [day(date(2026, 12, 3), one) for one in ("en", "cy", "ar")] == [
        "3 December 2026",
        "3 Rhagfyr 2026",
        "3 ديسمبر 2026",
    ]
    assert listed(["Bryn", "Coed", "Afon"], "cy") == "Bryn, Coed ac Afon"
    assert listed(["Afon", "Bryn"], "cy") == "Afon a Bryn"


@pytest.mark.parametrize(
    ("chosen", "accept", "got"),
    [
        ("", "", "en"),
        ("cy", "", "cy"),
        ("cy", "en-GB,en", "cy"),
        ("ar", "", "en"),
        ("", "cy-GB,cy;q=0.9,en;q=0.8", "cy"),
        ("", "fr;q=1, en;q=0.5, cy;q=0.8", "cy"),
        ("", "cy;q=0, en", "en"),
        ("", "*;;;q=x,,", "en"),
        ("", "de", "en"),
    ],
)
def test_the_best_offered_language_is_chosen(chosen: str, accept: str, got: str) -> None:
    assert best(("en", "cy"), chosen=chosen, accept=accept) == got


def test_a_telephone_number_keeps_its_order_among_words_from_right_to_left() -> None:
    """The two marks keep what is between them apart from the direction around it."""
    assert "\u206801632 960 001\u2069" in catalogue("ar")("talk-call", phone="01632 960 001")
    assert catalogue("en")("talk-call", phone="999") == "Call 999"
