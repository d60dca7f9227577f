"""The pages around the journey, and what they say when something is in the way."""

import re
from datetime import date

import pytest

from relsurvey.errors import BadInput, NotFound, Refused, Unavailable
from relsurvey.screens import standing

INVITATION = standing.Invitation({"en": "How connected do you feel?"}, "Riverside Homes", date(2026, 12, 3), demo=False)


def test_the_page_of_a_link_offers_start_and_says_until_when() -> None:
    page = standing.link(INVITATION, start_key="k1")

    assert "Start" in page.content
    assert "3 December 2026" in page.content
    assert 'value="k1"' in page.content


def test_the_device_that_has_begun_is_offered_to_carry_on_and_not_to_start() -> None:
    page = standing.link(INVITATION, carry_on="/survey/abc")

    assert 'href="/survey/abc"' in page.content
    assert "<form" not in page.content


def test_whoever_has_begun_carries_on_first_and_somebody_new_is_told_that_it_is_not_theirs() -> None:
    page = standing.link(INVITATION, carry_on="/survey/abc", start_key="k1")

    assert page.content.index("Carry on with my answers") < page.content.index("I am someone new")
    assert "Someone started this survey here." in page.content


def test_a_wrong_code_is_explained_beside_the_field() -> None:
    page = standing.start(problem=NotFound("code-not-found"))

    assert "Check the 6 numbers." in page.content
    assert 'aria-invalid="true"' in page.content


def test_wrong_words_are_explained_beside_the_field() -> None:
    assert "Check your 5 words." in standing.receipt(problem=NotFound("receipt-not-found")).content


@pytest.mark.parametrize(
    ("error", "says", "leads_to"),
    [
        (Refused("link-already-started"), "This link was used before", "/receipt"),
        (Refused("too-many-starts"), "Many people started here", ""),
        (NotFound("link-not-found"), "We could not find this survey", "/"),
        (NotFound("response-not-found"), "Or type your 5 words", "/receipt"),
        (Unavailable("database-away"), "Try again in a few minutes", ""),
        (BadInput("something-new"), "Something went wrong", "/"),
    ],
)
def test_what_is_in_the_way_comes_with_what_to_do(error: Refused, says: str, leads_to: str) -> None:
    page = standing.sorry(error)

    assert says in page.content
    assert f'href="{leads_to}"' in page.content


def test_a_fault_reassures_and_shows_the_number_that_the_log_has() -> None:
    page = standing.fault("1234 5678")

    assert "Your saved answers are safe." in page.content
    assert "1234 5678" in page.content
    assert 'href=""' in page.content


def test_whoever_finds_no_answers_reads_what_may_have_happened_and_that_it_is_not_their_mistake() -> None:
    page = standing.sorry(NotFound("response-not-found"))

    for sentence in ("You did nothing wrong.", "The survey may have ended.", "We delete everything else."):
        assert sentence in page.content


def test_a_closed_survey_reassures_and_leads_to_deleting_only() -> None:
    page = standing.sorry(Refused("wave-closed"))

    assert "is safe" in page.content
    assert re.findall(r'href="([^"]+)"', page.content) == ["/receipt"]
