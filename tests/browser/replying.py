"""A manager who replies to what people said, and a second person who reads the reply."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.desk import choose, said


def written(page: Page, words: str) -> None:
    """Typed with the keyboard: a pause is enough to have it looked over."""
    field = page.get_by_role("textbox", name="Your words (English)")
    field.press("ControlOrMeta+a")
    field.press_sequentially(words)


def writes(manager: Page, question: str, axe: Callable[[Page], None], drawn: Callable[[Page], None]) -> None:
    """What is hard to read is said while she types, and what she wrote waits for somebody else."""
    said(manager, "There is no reply to these people yet.")
    manager.get_by_role("link", name="Write a reply").click()
    said(manager, "Which question is it about")
    drawn(manager)
    choose(manager, "Which question is it about", question)
    manager.get_by_text("people said “No”").click()
    manager.get_by_text("We did it").click()
    drawn(manager)
    written(manager, "We implemented it.")
    said(manager, "Hard to read")
    expect(manager.get_by_role("textbox", name="Your words (English)")).to_be_focused()
    written(manager, "We bought a new bus.")
    said(manager, "The program finds nothing hard to read and no names.")
    axe(manager)
    manager.get_by_role("button", name="Ask a second person to read it").click()
    said(manager, "You wrote this. Somebody else has to read it")
    expect(manager.get_by_role("button", name="Let people read it")).to_have_count(0)


def reads(second: Page, axe: Callable[[Page], None]) -> None:
    """Another person ticks, and lets people read it."""
    second.get_by_role("link", name="Read it").click()
    said(second, "Read it for the people")
    second.get_by_label("I have read every word.").press("Space")
    axe(second)
    second.get_by_role("button", name="Let people read it").click()
    said(second, "People can read it now")
