"""What a person does in a survey, and what they see, in words close to theirs."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import takewhile
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import Locator, Page, expect

from relsurvey.collection import device
from relsurvey.collection.steps import INTRODUCTION, Place
from relsurvey.screens import addresses
from tests.support import fieldwork

#: A hand that shakes presses twice: the buttons of a new screen rest for a moment.
RESTED = "() => !document.querySelector('.rs-form [aria-disabled=true]')"
#: Screen → what somebody says there who takes part on their own, up to the first question.
BEFORE: dict[str, str] = {**dict.fromkeys(INTRODUCTION, "yes"), Place.CONSENT: "yes", Place.HELP: "alone"}
SEE_OTHER = 303


class Delivery(StrEnum):
    """How the same screens reach a person."""

    LIGHT = "light"
    WITHOUT_SCRIPT = "without-script"
    STREAMLIT = "streamlit"


#: Where a script of ours runs in the page.
SCRIPTED = (Delivery.LIGHT, Delivery.STREAMLIT)


class Person:
    """Somebody who answers, with a mouse or a finger."""

    def __init__(self, page: Page, delivery: Delivery = Delivery.LIGHT) -> None:
        self.page = page
        self.delivery = delivery
        self._secret = ""

    def open_link(self, url: str, token: str) -> None:
        self.page.goto(f"{url}/r/{token}")

    def start(self) -> None:
        self.page.get_by_role("button", name="Start", exact=True).click()
        self.page.wait_for_url("**/survey/*")
        self._secret = self.device_secret()

    def take_part(self) -> None:
        """Straight to the first question: what comes before is handed in by the program, to save the test's time."""
        self._say(BEFORE)
        self.step_is(1)

    def come_to(self, screen: Place) -> None:
        """Straight to one of the screens before the first question."""
        self._say(takewhile(lambda name: name != screen, BEFORE))

    def _say(self, screens: Iterable[str]) -> None:
        for screen in screens:
            self.hand_in(screen, BEFORE[screen])
        self.go_on()

    def hand_in(self, screen: str, value: str = "", act: str = "next") -> None:
        """What a browser without scripts sends for a light page."""
        form = {"screen": screen, "act": act, "value": value}
        answer = self.page.request.post(self._light(), form=form, max_redirects=0)
        assert answer.status == SEE_OTHER, f"{screen} was not taken"

    def go_on(self) -> None:
        """Asked for no screen by name, the survey shows the first that is open.

        Links lead to the light pages; inside of the app the same response goes on in Streamlit.
        """
        inside = self.delivery is Delivery.STREAMLIT
        self.page.goto(urljoin(self.page.url, addresses.inside(self.handle())) if inside else self._light())

    def _light(self) -> str:
        return urljoin(self.page.url, addresses.survey(self.handle()))

    def be_introduced(self) -> None:
        """Past what comes before the person is asked to take part, as everybody goes."""
        self.heading_is("How connected do you feel?")
        self.press("Next")
        self.heading_is("What we do with your answers")
        self.press("Next")
        self.heading_is("Do people drink water?")
        self.choose("Yes")
        self.press("Next")
        self.heading_is("Can you stop at any time?")
        self.choose("Yes")
        self.press("Next")
        self.heading_is("Do you want to take part?")

    def heading(self) -> Locator:
        return self.page.get_by_role("heading", level=1)

    def heading_is(self, words: str) -> None:
        expect(self.heading()).to_have_text(words)

    def step_is(self, number: int) -> None:
        expect(self.page.locator(".rs-step")).to_contain_text(f"Question {number} of")

    def choose(self, *labels: str) -> None:
        for label in labels:
            self.card(label).click()

    def card(self, label: str) -> Locator:
        return self.page.locator("label.rs-card", has=self.page.get_by_text(label, exact=True))

    def chosen(self) -> list[str]:
        return self.page.locator("label.rs-card:has(input:checked) .rs-card-label").all_inner_texts()

    def write(self, words: str) -> None:
        self.page.get_by_label("Your words").fill(words)

    def press(self, button: str) -> None:
        self.wait_a_moment()
        self.page.get_by_role("button", name=button, exact=True).click()

    def wait_a_moment(self) -> None:
        """Until a new screen takes a press; somebody who reads it needs longer."""
        if self.delivery is not Delivery.WITHOUT_SCRIPT:
            self.page.wait_for_function(RESTED)

    def answer(self, number: int, *labels: str) -> None:
        """Choose on question `number` and go on."""
        self.step_is(number)
        self.choose(*labels)
        self.press("Next")

    def begin(self) -> None:
        """Say yes, and that nobody helps: the first question is next."""
        self.choose("Yes, I want to take part")
        self.press("Next")
        self.heading_is("How do you answer the questions?")
        self.choose("On my own")
        self.press("Next")
        self.step_is(1)

    def skip_to_the_review(self, data_dir: Path) -> None:
        """The questions are skipped behind the person's back, to save the test's time."""
        fieldwork.skip_to_the_review(data_dir, self.device_secret())
        self.go_on()
        self.heading_is("Look at your answers")

    def device_secret(self) -> str:
        """What this device holds of the survey on the screen, or held before its answers were deleted."""
        held = [one.secret for handle, one in self._held().items() if handle in self.page.url]
        return held[0] if held else self._secret

    def handle(self) -> str:
        """The name of the response on the screen, which stands in the address."""
        return next(handle for handle in self._held() if handle in self.page.url)

    def _held(self) -> dict[str, device.Device]:
        cookies = {cookie["name"]: cookie["value"] for cookie in self.page.context.cookies()}
        return device.held(cookies)

    def stored(self, data_dir: Path) -> dict[str, tuple[str, ...]]:
        """This person's answers as they are in the database."""
        return fieldwork.stored_answers(data_dir, self.device_secret())

    def stage(self, data_dir: Path) -> str | None:
        """How far this person has come, as it is in the database."""
        return fieldwork.stage(data_dir, self.device_secret())

    def five_words(self) -> str:
        return " ".join(self.page.locator(".rs-receipt li").all_inner_texts())
