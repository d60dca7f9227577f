"""Files that staff hand in: a questionnaire that comes back, and a table of figures. Streamlit's own way is shut."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import FilePayload, Page, expect

from relsurvey.actions import studio_beginnings
from relsurvey.actions.studio_beginnings import Wanted
from relsurvey.config import read_settings
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from relsurvey.studio import packed, questions
from relsurvey.studio.own import OwnVersion
from tests.browser import desk
from tests.browser.conftest import PHONE, Pages
from tests.support.rounds import ADMINISTRATOR, rounds
from tests.support.server import Server
from tests.support.staff import somebody

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def place(server: Server) -> tuple[str, OwnVersion]:
    """Where the server is, with a manager, an administrator and their questionnaire."""
    database, today = Database(f"sqlite:///{server.data_dir / 'relsurvey.db'}"), datetime.now(UTC).date()
    rounds(database, today=today, demo=True)
    somebody(database, Role.ADMINISTRATOR, username="ada")
    somebody(database, Role.MANAGER, username="max", unit_ids=("willow",))
    settings = read_settings({"RELSURVEY_DATA_DIR": str(server.data_dir)})
    wanted = [Wanted(text="Do you like tea?", indicator="C02", picture="friends")]
    made = studio_beginnings.start_from(database, settings, by=ADMINISTRATOR, title="Tea", wanted=wanted, today=today)
    database.close()
    return server.url, made


def file(name: str, content: bytes, media_type: str) -> FilePayload:
    return {"name": name, "mimeType": media_type, "buffer": content}


def hand_in(page: Page, button: str, given: FilePayload, axe: Callable[[Page], None]) -> None:
    axe(page)
    assert not desk.scrolls_sideways(page)
    page.get_by_label("file", exact=False).set_input_files(given)
    page.get_by_role("button", name=button).press("Enter")


def test_a_questionnaire_comes_back_as_a_file_into_its_place(
    place: tuple[str, OwnVersion], pages: Pages, axe: Callable[[Page], None]
) -> None:
    url, made = place
    changed = questions.set_text(made.documents, "tea", language="en", field="text", text="Do you like cake?")
    pages.expected = ("400",)
    page = desk.at_work(pages, url, "ada", "/studio?questionnaire=tea&part=versions")
    page.get_by_text("Bring a changed file back", exact=True).click(timeout=desk.LONGEST_DRAWING)
    page.get_by_role("link", name="Bring it back").click()
    page.wait_for_url("**/studio-upload**")

    hand_in(page, "Bring it back", file("tea.zip", b"no zip", "application/zip"), axe)
    expect(page.get_by_role("alert")).to_contain_text("Nothing was changed.")
    hand_in(page, "Bring it back", file("tea.zip", packed.pack(changed), "application/zip"), axe)

    page.wait_for_url("**/studio?questionnaire=tea")
    desk.said(page, "Do you like cake?")


@pytest.mark.parametrize("viewport", [None, PHONE])
def test_a_table_of_figures_is_handed_in_mended_and_shown(
    place: tuple[str, OwnVersion], pages: Pages, axe: Callable[[Page], None], viewport: dict[str, int] | None
) -> None:
    pages.expected = ("400",)
    month = f"{datetime.now(UTC).date().replace(day=1):%Y-%m}"
    table = f"service,month,complaints\nWillow House,{month},"
    page = pages(viewport=viewport)
    desk.sign_in(page, place[0], "max")
    page.goto(f"{place[0]}/measures")
    page.get_by_text("Bring in a table", exact=True).click(timeout=desk.LONGEST_DRAWING)
    page.get_by_role("link", name="Hand in a table as a file").click()
    page.wait_for_url("**/measures-upload")

    hand_in(page, "Bring it in", file("figures.csv", f"{table}a few\n".encode(), "text/csv"), axe)
    alert = page.get_by_role("alert")
    expect(alert).to_be_focused()
    expect(alert).to_contain_text("Row 2, complaints: Write a whole number")
    hand_in(page, "Bring it in", file("figures.csv", f"{table}12\n".encode(), "text/csv"), axe)

    expect(page.get_by_role("status")).to_have_text("1 figure was brought in.")
    axe(page)
    page.get_by_role("link", name="Monthly figures").click()
    desk.said(page, "Complaints")
