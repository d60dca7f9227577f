"""What a person does in a survey, and what they see, in words close to theirs."""

from enum import StrEnum
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import Locator, Page, expect

from relsurvey.collection import device
from relsurvey.screens import addresses
from tests.support import fieldwork

# Streamlit's first page can take long on a machine with other work to do.
expect.set_options(timeout=20_000)

#: A new screen takes no press for 0.4 seconds; a person needs longer to read it.
A_MOMENT = 450


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
        if self.delivery is Delivery.STREAMLIT:
            # Links lead to the light pages; inside of the app the same response goes on in Streamlit.
            self.page.goto(urljoin(self.page.url, addresses.inside(self.handle())))
        self.be_introduced()

    def be_introduced(self) -> None:
        """Past what comes before the person is asked to take part."""
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
        if self.delivery is not Delivery.WITHOUT_SCRIPT:
            self.page.wait_for_timeout(A_MOMENT)
        self.page.get_by_role("button", name=button, exact=True).click()

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
        # Asked for no screen by name, the survey shows the first that is open.
        self.page.goto(self.page.url.partition("?at=")[0])
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
