"""Names that people typed show on every staff page as they were typed, whatever Markdown would make of them."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from relsurvey.actions import publications, waves
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage.tables import organisation, unit, wave
from relsurvey.ui import markup
from tests.support.rounds import ADMINISTRATOR, ORGANISATION, Rounds
from tests.support.screens import screen
from tests.support.staff import somebody, viewer_of

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow

#: A link, bold, mathematics, a colour, an icon, code, HTML, an entity, an address: what Streamlit's Markdown knows.
NASTY = "[x](http://evil.example) **b** $a$ :red[x] :material/home: `c` <b>d</b> &amp; ~~e~~ www.evil.example"
#: In each of its texts that name appears by this.
PART = "evil.example"
#: What is left of the signs once those with a backslash before them are gone.
LIVE = re.compile(r"[][*$`<~]|&\w+;|://|:\w|www\.")

WHOEVER = Viewer(ORGANISATION, "somebody", NASTY, frozenset(Role), frozenset({"willow"}))


@pytest.fixture
def nasty(ours: Rounds) -> Rounds:
    """Rounds in every state, units and an organisation, all with the same name."""
    ours.closed("autumn", answered={"willow": 12})
    for wave_id in ("summer", "older"):
        ours.closed(wave_id, answered={"willow": 12, "mill": 12})
    ours.draft("spring")
    ours.open("winter")
    with ours.db.writing() as connection:
        for table in (organisation, unit, wave):
            connection.execute(table.update().values(name=NASTY))
    for wave_id in ("summer", "older"):
        publications.publish(ours.db, by=ADMINISTRATOR, wave_id=wave_id, today=ours.today)
    return ours


def read_as_markdown(page: AppTest) -> Iterator[str]:
    """Everything in the main part of a page that Streamlit reads as Markdown: texts, messages, labels."""
    assert not page.exception, page.exception
    for element in page.main:
        kind = element.type
        if kind in {"html", "vega_lite_chart", "imgs"}:
            continue
        yield str(getattr(element, "label", ""))
        if kind in {"markdown", "header", "subheader", "title", "caption", "success", "error", "info", "warning"}:
            yield str(element.value)


def assert_shown_as_typed(page: AppTest) -> None:
    texts = list(read_as_markdown(page))

    named = [text for text in texts if PART in text]
    assert named
    assert [text for text in named if PART in text.replace(markup.plain(NASTY), "")] == []


@pytest.mark.usefixtures("nasty")
@pytest.mark.parametrize(
    ("view", "address"),
    [
        ("home_view", {}),
        ("units_view", {}),
        ("waves_view", {"new": "1"}),
        ("waves_view", {"wave": "spring"}),
        ("waves_view", {"wave": "winter"}),
        ("waves_view", {"wave": "autumn"}),
        ("results_view", {"wave": "summer"}),
    ],
)
def test_a_name_full_of_markdown_shows_as_it_was_typed(view: str, address: dict[str, str]) -> None:
    assert_shown_as_typed(screen(view, WHOEVER, **address))


@pytest.mark.usefixtures("nasty")
def test_the_list_of_rounds_is_html_and_escaped_there() -> None:
    page = screen("waves_view", WHOEVER)

    assert [text for text in read_as_markdown(page) if PART in text] == []


def test_the_same_name_is_safe_in_the_sentence_that_says_what_was_done(nasty: Rounds) -> None:
    with nasty.db.writing() as connection:
        # The round that is open asks the same people; it is long over, so that another may open.
        days = {"opens_on": nasty.today - timedelta(days=90), "closes_on": nasty.today - timedelta(days=60)}
        connection.execute(wave.update().where(wave.c.id == "winter").values(days))
    page = screen("waves_view", WHOEVER, wave="spring")
    next(box for box in page.checkbox if box.label == "I have checked the numbers of people asked").check()
    next(button for button in page.button if button.label == "Open the survey round").click()

    assert_shown_as_typed(page.run())
    assert waves.get(nasty.db, by=ADMINISTRATOR, wave_id="spring").state == "open"


@pytest.mark.usefixtures("quick_hashes")
@pytest.mark.parametrize("task", ["people-task-roles", "people-task-password", "people-task-leave"])
def test_a_person_with_such_a_name_is_safe_in_every_task(ours: Rounds, task: str) -> None:
    boss = viewer_of(somebody(ours.db, Role.ADMINISTRATOR, username="boss", organisation_id=ORGANISATION))
    ben = somebody(ours.db, Role.PAPER, username="ben", name=NASTY, organisation_id=ORGANISATION)
    page = screen("people_view", boss)
    page.selectbox(key="people-chosen").select(ben.id).run()
    page.radio[0].set_value(task).run()

    assert_shown_as_typed(page)


def test_no_sign_of_markdown_is_left_in_what_was_typed() -> None:
    assert LIVE.search(NASTY)
    assert not LIVE.search(re.sub(r"\\.", "", markup.plain(NASTY)))
