"""Somebody who writes a questionnaire in the studio, and what they write there."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.desk import LONGEST_DRAWING, MOST_TRIES, said, scrolls_sideways, tab_to


class Author:
    """Somebody who writes, with the keyboard alone."""

    def __init__(self, page: Page, drawn: Callable[[Page], None], axe: Callable[[Page], None]) -> None:
        self.page, self._drawn, self._axe = page, drawn, axe

    def look(self) -> None:
        """Wait until the page is drawn, and look at it as a machine does."""
        self._drawn(self.page)
        assert self.page.locator("h1").count() == 1
        assert not scrolls_sideways(self.page)
        self._axe(self.page)

    def go(self, role: str, name: str) -> None:
        target = self.page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]
        expect(target).to_be_attached(timeout=LONGEST_DRAWING)
        self._drawn(self.page)
        tab_to(self.page, target)

    def press(self, role: str, name: str) -> None:
        self.go(role, name)
        self.page.keyboard.press("Enter")

    def write(self, name: str, words: str) -> None:
        self.go("textbox", name)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(words)

    def pick(self, label: str, words: str, wanted: str) -> None:
        """Find by words in a list of Streamlit's, which shuts again when it opens while the page is still drawn."""
        box = self.page.get_by_role("combobox", name=label)
        for _ in range(MOST_TRIES):
            self.go("combobox", label)
            self.page.keyboard.press("Control+A")
            self.page.keyboard.type(words)
            self.page.keyboard.press("ArrowDown")
            self.page.keyboard.press("Enter")
            try:
                expect(box).to_have_value(wanted, timeout=2_000)
            except AssertionError:
                continue
            return
        raise AssertionError(f"{label!r} does not open")

    def sees(self, words: str) -> None:
        said(self.page, words)


def begin_a_questionnaire(author: Author, url: str) -> None:
    """One without questions, "Your bus"."""
    author.page.goto(f"{url}/studio")
    author.press("link", "Make a questionnaire")
    author.write("What is it called?", "Your bus")
    author.look()
    author.page.keyboard.press("Enter")
    author.sees("There are no questions yet.")


def write_a_question(author: Author) -> None:
    """With a hard word at first, which is found and mended at its field."""
    page = author.page
    author.write("New question", "Do you utilise the bus?")
    page.keyboard.press("Enter")
    author.sees("“utilise” is not a common word. Use an easier word")
    # The one before stays until the new one is drawn.
    shown = page.frame_locator("iframe.studio-preview").last
    expect(shown.get_by_role("heading", name="Do you utilise the bus?", include_hidden=True)).to_be_visible()
    author.look()
    expect(page.get_by_role("textbox", name="New question")).to_be_focused()

    # What is written is saved and checked at a pause, without leaving the field.
    author.write("Question", "Do you use the bus?")
    expect(page.get_by_text("is not a common word")).to_have_count(0, timeout=LONGEST_DRAWING)
    expect(shown.get_by_role("heading", name="Do you use the bus?", include_hidden=True)).to_be_visible()
    expect(page.get_by_role("textbox", name="Question", exact=True)).to_be_focused()


def give_it_a_picture_and_a_meaning(author: Author) -> None:
    page = author.page
    tab_to(page, page.locator("summary", has_text="Choose a picture"))
    page.keyboard.press("Enter")
    author.write("Search by word", "community")
    page.keyboard.press("Enter")
    author.press("button", "community")
    author.sees("Picture of the question: community")
    author.pick("What does it measure?", "Community places", "Community places and events (C10)")
    author.sees("Version 1 is ready to be asked.")
