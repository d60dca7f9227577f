"""Somebody with lived experience who reviews questions, and how staff come to that."""

import re

from playwright.sync_api import Page, expect

from tests.browser.desk import said
from tests.browser.inspection import faults


def want_sign_offs(page: Page, count: int, then: str) -> None:
    """On the page of reviews: from now on a round needs so many."""
    said(page, "How many sign-offs are needed")
    field = page.get_by_label("Sign-offs").and_(page.locator("input"))
    field.fill(str(count))
    field.press("Tab")
    page.locator("[data-testid=stForm]", has_text="Sign-offs").get_by_role("button", name="Save").press("Enter")
    said(page, then)


def print_links(page: Page, count: int) -> list[str]:
    """On the page that makes links, one for each of so many people: the paths that they lead to."""
    page.get_by_label("How many links for one person each").and_(page.locator("input")).fill(str(count))
    page.get_by_role("button", name="Make the links").click()
    expect(page.get_by_role("heading", name="Help us make good questions")).to_have_count(count)
    return list(dict.fromkeys(re.findall(r"/questions/[\w-]{22}", page.content())))


def on_phone(phone: Page, heading: str) -> None:
    """A screen of a reviewer, with nothing wrong up to AAA."""
    expect(phone.locator("h1")).to_have_text(heading)
    assert faults(phone) == []


def go_on(phone: Page) -> None:
    phone.get_by_role("button", name="Next").click()


def choose(phone: Page, label: str) -> None:
    phone.get_by_label(label, exact=True).check()
    go_on(phone)


def says_that_it_is_good(phone: Page, *, questions: int) -> None:
    """From the first screen to the last, with a finger."""
    on_phone(phone, "Help us make good questions")
    phone.get_by_role("button", name="Start").click()
    for number in range(1, questions + 1):
        on_phone(phone, f"Question {number} of {questions}")
        choose(phone, "I understand it")
    on_phone(phone, "Is it good to use?")
    choose(phone, "Yes")
    on_phone(phone, "Thank you")
