"""The screen on which people choose what matters most: what each card says of itself, and where they are led to."""

from datetime import date

from relsurvey.collection.answers import Answer, AnswerSheet
from relsurvey.collection.journey import apply, decide, follow, screen
from relsurvey.collection.steps import Act, Submission
from relsurvey.questionnaire.definition import Given
from relsurvey.questionnaire.loading import load
from relsurvey.screens.render import render
from tests.questionnaire.examples import HERE
from tests.screens.scenes import READER, Shown, sheet
from tests.screens.test_screens import Page

ASKED = load(HERE / "valid" / "ranking")
NAME = "question-matters"


def ranked(*options: str) -> AnswerSheet:
    return sheet(Answer("matters", Given.ANSWERED, options))


def see(told: AnswerSheet, wanted: str = NAME) -> Page:
    return Page(render(Shown(screen(ASKED, told, wanted), told, ASKED), READER).html)


def press(told: AnswerSheet, card: str) -> Page:
    """The screen after one card was pressed on a screen that shows `told`."""
    answer = told.answers.get("matters")
    held = (answer.options or (answer.given,)) if answer else ()
    decision = decide(ASKED, told, Submission(NAME, Act.PICK, held, picked=card), today=date(2026, 3, 14))
    after = apply(told, decision.changes)
    return Page(render(Shown(follow(ASKED, after, decision), after, ASKED), READER).html)


def pressed(page: Page) -> list[str]:
    """What the pressed cards are called, as the screen stands."""
    ids = [card["aria-labelledby"] or "" for card in page.all("button", name="pick", **{"aria-pressed": "true"})]
    return [name for one in ids for name in page.texts("span", id=one)]


def focused(page: Page) -> list[str | None]:
    return [found.get("value", name) for name, found, _ in page.elements if "data-focus" in found]


def test_a_chosen_card_says_its_place_after_its_own_name() -> None:
    page = see(ranked("staff", "family"))

    assert pressed(page) == ["Family. Your number 2", "Staff. Your number 1"]
    assert page.texts("span", **{"class": "rs-badge"}) == ["2", "", "1", "", "", ""]


def test_the_form_carries_the_order_so_that_next_and_back_keep_it() -> None:
    fields = see(ranked("staff", "family")).all("input", name="value")

    assert [field["value"] for field in fields] == ["staff", "family"]


def test_nothing_is_chosen_beforehand_and_the_heading_is_read_first() -> None:
    page = see(sheet())

    assert pressed(page) == []
    assert focused(page) == ["h1"]


def test_the_focus_comes_back_to_the_card_that_was_pressed() -> None:
    assert focused(press(ranked("staff"), "family")) == ["family"]
    assert focused(press(ranked("staff", "family"), "staff")) == ["staff"]
    assert focused(press(ranked("staff"), "dont_know")) == ["dont_know"]


def test_the_address_that_follows_a_press_leads_to_the_last_number_or_to_the_way_out() -> None:
    for told, card in ((ranked("staff"), "family"), (ranked("staff"), "dont_know")):
        assert [found["value"] for found in press(told, card).all("button", id="picked")] == [card]


def test_a_way_out_takes_all_numbers_away() -> None:
    page = press(ranked("staff", "family"), "prefer_not")

    assert pressed(page) == ["I don't want to say"]
    assert page.texts("span", **{"class": "rs-badge"}) == [""] * 6


def test_one_card_too_many_is_said_kindly_and_what_was_chosen_stays() -> None:
    page = press(ranked("staff", "family", "friends"), "others")

    assert pressed(page) == ["Family. Your number 2", "Friends. Your number 3", "Staff. Your number 1"]
    assert page.texts("div", id="problem")[0].endswith("Press 1 of your cards to take it out. Then choose another.")
    assert focused(page) == ["div"]


def test_the_group_is_named_by_the_question_and_told_how_it_works() -> None:
    page = see(sheet())

    assert page.texts("legend") == ["Who matters most to you?"]
    assert page.all("fieldset")[0]["aria-describedby"] == "how"
    assert page.texts("div", id="how") == [
        "Press up to 3 cards. Start with the one that matters most. Press a card again to take it out."
    ]


def test_the_review_shows_the_order() -> None:
    told = sheet(Answer("matters", Given.ANSWERED, ("staff", "family")), Answer("home", Given.DONT_KNOW))

    given = see(told, "review").texts("p", **{"class": "rs-given"})
    assert given[-3:] == ["1. Staff", "2. Family", "I don't know"]
