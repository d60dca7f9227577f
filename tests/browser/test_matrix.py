"""Every screen, however somebody reads it: each pair of delivery, look, language, screen, medium and input once.

One row is one person, who goes through the whole journey. What is done with answers is held by the other files.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from relsurvey.actions import kiosks, languages, talk_settings
from relsurvey.config import read_settings
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.roles import Role
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.screens import addresses
from relsurvey.screens.look import read_look
from tests.browser.conftest import PATIENCE, Pages
from tests.browser.inspection import faults
from tests.browser.respondent import RESTED
from tests.support.fieldwork import WAVE, administrator, database_of, open_wave
from tests.support.pairs import Row, pairwise
from tests.support.questionnaires import every_kind
from tests.support.server import Server
from tests.support.staff import somebody, viewer_of
from tests.support.talk import DANGER, OWN

pytestmark = pytest.mark.browser

ROWS = pairwise(
    {
        "delivery": ("light", "without-script", "streamlit"),
        "colours": ("light", "dark", "yellow", "cream"),
        "size": ("normal", "large", "largest"),
        "language": ("en", "cy", "ar"),
        "pictures": ("pictures", "words"),
        "moving": ("usual", "calm"),
        "screen": ("1280", "390", "320", "400%"),
        "media": ("none", "forced", "reduced", "spacing"),
        "input": ("mouse", "keyboard"),
        "help": ("helped", "proxy"),
    }
)
SCREENS = {
    "1280": {"viewport": {"width": 1280, "height": 900}},
    "390": {"viewport": {"width": 390, "height": 844}},
    "320": {"viewport": {"width": 320, "height": 640}},
    # What is left of a screen of 1280 by 1024 when a browser makes everything 4 times as large.
    "400%": {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4},
}
MEDIA = {"forced": {"forced_colors": "active"}, "reduced": {"reduced_motion": "reduce"}}
#: The words of a look that a person does not have to choose.
UNSAID = {"light", "normal", "pictures", "usual"}
#: Everything that a screen reader is told without having asked, in order.
LISTEN = """
  window.announced = [];
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const place = (target.nodeType === 1 ? target : target.parentElement)?.closest("[role=status], [role=alert]");
      const words = place?.textContent.trim();
      if (words) announced.push(words);
    }
  }).observe(document, { childList: true, characterData: true, subtree: true });
"""
PIN = "4711"


@dataclass(frozen=True)
class Place:
    """A server with a wave that asks a question of every kind, in every language, with somebody to talk to."""

    server: Server
    questionnaire: Questionnaire
    link: str

    def kiosk(self) -> str:
        settings = read_settings({"RELSURVEY_DATA_DIR": str(self.server.data_dir)})
        with database_of(self.server.data_dir) as database:
            made = kiosks.make(database, settings, by=administrator(), wave_id=WAVE, unit_id="north", pin=PIN)
        return f"/kiosk/{made}"


@pytest.fixture(scope="module")
def place(server: Server) -> Place:
    questionnaire = every_kind()
    with database_of(server.data_dir) as database:
        link = open_wave(database, questionnaire=questionnaire, links=1).open_link
        for language in ("cy", "ar"):
            for kind in languages.KINDS:
                languages.sign(
                    database,
                    by=administrator(),
                    wave_id=WAVE,
                    kind=kind,
                    language=language,
                    signer="Alys Brook",
                    relation="translator",
                    today=datetime.now(UTC).date(),
                )
        lead = viewer_of(somebody(database, Role.SAFEGUARDING, username="sal"))
        talk_settings.set_contacts(database, by=lead, contacts=[OWN, DANGER])
    return Place(server, questionnaire, link)


class Walk:
    """One person of one row, who finds the way by what stands behind the words: they read in any language."""

    def __init__(self, page: Page, row: Row, place: Place) -> None:
        self.page = page
        self.row = row
        self.place = place
        self.say = catalogue(row["language"])
        self.wrong: list[str] = []
        wished = {row[name] for name in ("size", "colours", "moving", "language")} - UNSAID
        if row["pictures"] == "words":
            wished.add("plain")
        self.look = read_look(",".join(wished))

    def open(self, address: str) -> None:
        """A page that is loaded as a whole."""
        self.page.goto(self.place.server.url + address)
        self.check()

    def check(self) -> None:
        self.wrong += faults(self.page, self.row)

    def press(self, selector: str) -> None:
        """Use a button or a link, with the mouse or with the keyboard alone."""
        self._use(self.page.locator(selector), "Enter")

    def choose(self, *values: str) -> None:
        for value in values:
            field = self.page.locator(f"input[name=value][value={value}]")
            if self.row["input"] == "mouse":
                self.page.locator("label.rs-card", has=field).click()
            else:
                self._use(field, "Space")

    def go(self, act: str, then: str) -> None:
        """Press one of the buttons below; the screen with this name follows, and is told and checked."""
        self.press(f"button[name=act][value={act}]")
        self.arrive(then)

    def arrive(self, name: str) -> None:
        expect(self.page.locator("form.rs-form input[name=screen]")).to_have_value(name)
        self.is_told()
        self.check()

    def is_told(self) -> None:
        """The focus reads the heading, the news say the step, once; the title of the page says both for later."""
        if self.row["delivery"] == "without-script":
            return
        expect(self.page.locator("h1")).to_be_focused()
        self.page.wait_for_function("() => announced.length > 0")
        step = self._announced()
        expect(self.page).to_have_title(self.say("page-title", step=step, survey=self._title()))

    def _announced(self) -> str:
        said = self.page.evaluate("announced.splice(0)")
        # A busy machine takes longer than a second now and then.
        steps = [words for words in said if words != self.say("saving")]
        assert len(steps) == 1, said
        return str(steps[0])

    def _title(self) -> str:
        return self.place.questionnaire.words[self.row["language"]].title

    def _use(self, what: Locator, key: str) -> None:
        # A screen that has just come takes no press yet.
        if self.row["delivery"] != "without-script":
            self.page.wait_for_function(RESTED)
        if self.row["input"] == "mouse":
            what.click()
            return
        self._tab_to(what)
        self.page.keyboard.press(key)

    def _tab_to(self, what: Locator) -> None:
        for _ in range(60):
            if what.evaluate("(one) => one === document.activeElement"):
                return
            of_its_group = what.evaluate("(one) => one.type === 'radio' && one.name === document.activeElement.name")
            self.page.keyboard.press("ArrowDown" if of_its_group else "Tab")
        pytest.fail(f"The keyboard does not reach {what}.")


@pytest.fixture
def walk(pages: Pages, place: Place, request: pytest.FixtureRequest) -> Walk:
    row: Row = request.param
    # A browser notes each light page that is answered with something to put right.
    pages.expected = ("422",)
    options = {**SCREENS[row["screen"]], **MEDIA.get(row["media"], {})}
    page = pages(java_script_enabled=row["delivery"] != "without-script", **options)
    page.set_default_timeout(PATIENCE)
    page.add_init_script(LISTEN)
    return Walk(page, row, place)


@pytest.mark.parametrize("walk", ROWS, ids=lambda row: "-".join(row.values()), indirect=True)
def test_every_screen_can_be_read_and_used_by_this_person(walk: Walk) -> None:
    come_in(walk)
    be_introduced(walk)
    say_who_helps(walk)
    handle = answer(walk)
    walk.go("send", "thanks")
    if walk.row["delivery"] != "streamlit":
        look_beside(walk, handle)
        take_it_out(walk, handle)
        use_a_kiosk(walk)
    assert not walk.wrong, "\n".join(dict.fromkeys(walk.wrong))


def come_in(walk: Walk) -> None:
    """From the link, which carries the look, to the first screen."""
    row = walk.row
    walk.open(f"/r/{walk.place.link}?look={walk.look}")
    walk.press("form[method=post] .rs-main")
    walk.page.wait_for_url("**/survey/*")
    if row["delivery"] == "streamlit":
        handle = urlsplit(walk.page.url).path.rpartition("/")[2]
        walk.page.goto(walk.place.server.url + addresses.inside(handle))
    expect(walk.page.locator("input[name=screen]")).to_have_value("about")
    walk.page.wait_for_load_state("load")
    walk.check()


def be_introduced(walk: Walk) -> None:
    walk.go("next", "seen")
    walk.go("next", "practice")
    walk.choose("yes")
    walk.go("next", "check")
    walk.choose("no")
    walk.go("next", "stopping")
    walk.go("next", "consent")
    walk.choose("no")
    walk.go("next", "refused")
    walk.go("next", "consent")
    walk.choose("yes")
    walk.go("next", "told")


def say_who_helps(walk: Walk) -> None:
    walk.choose("nobody")
    walk.go("next", "help")
    walk.choose(walk.row["help"])
    walk.go("next", "helper")
    walk.choose("family")
    if walk.row["help"] == "proxy":
        walk.go("next", "view")
        walk.choose("theirs")
        walk.go("next", "decider")
    walk.go("skip" if walk.row["help"] == "proxy" else "next", "question-connected")


def answer(walk: Walk) -> str:
    """One question of each kind; nothing chosen first, and a look at what stopping means. Returns the handle."""
    page = walk.page
    walk.press("button[name=act][value=next]")
    expect(page.locator("#problem")).to_be_visible()
    walk.check()
    if walk.row["delivery"] != "without-script":
        expect(page.locator("#problem")).to_be_focused()
        page.evaluate("announced.splice(0)")
    walk.go("stop", "stop_question-connected")
    walk.press("summary.rs-way")
    walk.check()
    walk.go("keep", "kept")
    walk.go("next", "question-connected")
    walk.choose("sometimes")
    walk.check()
    walk.go("next", "question-see-more")
    walk.choose("family", "neighbours")
    walk.go("next", "question-rank")
    for number, value in enumerate(("friends", "family"), start=1):
        walk.press(f"button[name=pick][value={value}]")
        expect(page.locator("[aria-pressed=true]")).to_have_count(number)
    walk.check()
    walk.go("next", "question-what-helps")
    page.locator("textarea").fill("A choir.\nA garden.")
    walk.press(".rs-help summary")
    walk.check()
    if walk.row["help"] != "proxy":
        # Who answers for somebody is not asked to give their words away.
        walk.go("next", "quote-what-helps")
        walk.choose("no")
    walk.go("next", "review")
    return str(page.url.rpartition("/")[2].partition("?")[0])


def look_beside(walk: Walk, handle: str) -> None:
    """The pages that every screen links to, and what a person keeps of their answers."""
    way = addresses.carried(handle=handle, at="thanks")
    for address in (
        "/",
        "/receipt",
        "/privacy",
        "/accessibility",
        "/pictures",
        f"/look-settings{way}",
        f"/finish{way}",
    ):
        walk.open(address)
    walk.open(addresses.mine(handle))
    walk.open(f"/talk{way}")
    walk.page.locator("#reach").fill("Room 4")
    walk.press(".rs-part form .rs-main")
    walk.page.wait_for_url("**/talk/sent*")
    walk.check()


def take_it_out(walk: Walk, handle: str) -> None:
    walk.page.goto(walk.place.server.url + addresses.survey(handle))
    expect(walk.page.locator("input[name=screen]")).to_have_value("thanks")
    walk.go("stop", "stop_thanks")
    walk.press("button[name=act][value=delete]")
    expect(walk.page.locator("input[name=screen]")).to_have_count(0)
    walk.is_told()
    walk.check()


def use_a_kiosk(walk: Walk) -> None:
    walk.page.goto(walk.place.server.url + walk.place.kiosk())
    walk.press("form.rs-bar .rs-main")
    walk.page.wait_for_url("**/kiosk")
    # Nothing of whoever had the tablet before is kept.
    walk.open(f"/kiosk?look={walk.look}")
    walk.press(".rs-kiosk-go")
    walk.page.wait_for_url("**/kiosk/begin")
    walk.check()
    walk.press("button[name=leaving][value=keep]")
    walk.page.wait_for_url("**/survey/*")
    walk.check()
    walk.press("a[href^='/kiosk/over']")
    walk.page.wait_for_url("**/kiosk/over*")
    walk.check()
