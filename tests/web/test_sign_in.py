"""The sign-in, sign-out and password pages, as a browser without JavaScript meets them."""

import re
from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from relsurvey.actions import people, throttle
from relsurvey.actions import sign_in as actions
from relsurvey.actions.services import Services
from relsurvey.config import PROJECT, Settings
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from relsurvey.web import errors, sign_in
from relsurvey.web.origin import SameOrigin
from relsurvey.web.state import WithServices
from tests.support.databases import SqliteDatabases
from tests.support.staff import PASSPHRASE, an_organisation, somebody, viewer_of

pytestmark = pytest.mark.usefixtures("quick_hashes")

HTTP = "http://127.0.0.1:8501"
HTTPS = "https://survey.example.org"
NEW = "a wet dog on the ferry"


@pytest.fixture
def database(sqlite_databases: SqliteDatabases) -> Iterator[Database]:
    """One kind is enough here: the actions behind these pages are tested on both."""
    for url in sqlite_databases.fresh():
        opened = Database(url)
        yield opened
        opened.close()


@pytest.fixture
def app(database: Database, settings: Settings) -> Starlette:
    an_organisation(database)
    somebody(database, Role.ADMINISTRATOR, username="ada")
    somebody(database, Role.PAPER, username="ben", must_change=True)
    return Starlette(
        routes=sign_in.routes,
        middleware=[
            Middleware(WithServices, services=Services(database, settings)),
            Middleware(errors.PlainWords),
            Middleware(SameOrigin, base_url=settings.base_url),
        ],
    )


@pytest.fixture
def visitor(app: Starlette) -> Iterator[TestClient]:
    with TestClient(app, base_url=HTTP, follow_redirects=False, client=("192.0.2.7", 50000)) as client:
        yield client


@pytest.fixture
def https_visitor(app: Starlette) -> Iterator[TestClient]:
    with TestClient(app, base_url=HTTPS, follow_redirects=False) as client:
        yield client


def sign_in_as(visitor: TestClient, username: str, password: str = PASSPHRASE, **more: str) -> tuple[int, str]:
    """Send the form; the status and where it leads."""
    answer = visitor.post("/sign-in", data={"username": username, "password": password, **more})
    return answer.status_code, answer.headers.get("location", "")


def is_signed_in(visitor: TestClient) -> bool:
    """Whether the sign-in page sends the visitor straight on."""
    return visitor.get("/sign-in").status_code == 303


def test_the_right_password_leads_to_the_page_that_was_wanted(visitor: TestClient) -> None:
    assert sign_in_as(visitor, "ada", next="/people") == (303, "/people")
    assert is_signed_in(visitor)


@pytest.mark.parametrize(
    "elsewhere",
    [
        "",
        "https://evil.example/home",
        "//evil.example/home",
        "/\\evil.example",
        "/home/../sign-out",
        "/home#x",
        "/home?x=\r\nSet-Cookie:y",
        "/sign-out",
        "javascript:alert(1)",
        "/invitations/a/../../sign-out",
        "/invitations/",
    ],
)
def test_a_sign_in_leads_to_no_other_place_than_our_pages(visitor: TestClient, elsewhere: str) -> None:
    assert sign_in_as(visitor, "ada", next=elsewhere) == (303, "/home")


STAFF_PAGES = [f"/{page.stem}" for page in (PROJECT / "pages").glob("*.py") if page.stem != "answer"]
OF_A_WAVE = [
    "/results?wave=autumn-26",
    "/invitations/autumn-26",
    "/sheets/autumn-26",
    "/preview/autumn-26",
    "/review-links/a1",
]


@pytest.mark.parametrize("ours", sorted([*STAFF_PAGES, *OF_A_WAVE, "/interview", "/own-media"]))
def test_a_sign_in_leads_back_to_a_page_of_ours(visitor: TestClient, ours: str) -> None:
    assert sign_in_as(visitor, "ada", next=ours) == (303, ours)


def test_every_failure_shows_the_same_page(visitor: TestClient) -> None:
    wrong = [("ada", "wrong"), ("unknown", PASSPHRASE)]
    pages = [visitor.post("/sign-in", data={"username": name, "password": password}) for name, password in wrong]

    assert [page.status_code for page in pages] == [400, 400]
    texts = {page.text.replace(name, "NAME") for page, (name, _) in zip(pages, wrong, strict=True)}
    assert len(texts) == 1
    assert not is_signed_in(visitor)


def test_a_failure_says_what_to_do_keeps_the_name_and_forgets_the_password(visitor: TestClient) -> None:
    page = visitor.post("/sign-in", data={"username": "ada<b>", "password": "wrong-word", "next": "/people"}).text

    assert "Check both and try again" in page
    assert '<a href="#username">' in page
    assert 'value="ada&lt;b&gt;"' in page
    assert 'value="/people"' in page
    assert "wrong-word" not in page
    assert re.search(r"<title>Error: Sign in", page)


def test_a_browser_can_fill_in_the_form(visitor: TestClient) -> None:
    page = visitor.get("/sign-in").text

    assert 'autocomplete="username"' in page
    assert 'autocomplete="current-password"' in page
    assert "<script" not in page


def test_too_many_tries_get_words_that_say_how_long_to_wait(
    visitor: TestClient, database: Database, settings: Settings
) -> None:
    with database.writing() as connection:
        for _ in range(actions.TRIES_AT_A_NAME):
            throttle.allow(
                connection,
                settings,
                what="sign-in name",
                key="ada\x00192.0.2.7",
                limit=actions.TRIES_AT_A_NAME,
                window=actions.WINDOW,
                now=sign_in.now(),
            )

    answer = visitor.post("/sign-in", data={"username": "ada", "password": PASSPHRASE})

    assert answer.status_code == 409
    assert "Wait 15 minutes" in answer.text


def test_over_https_the_cookie_is_bound_to_the_host_and_out_of_reach_of_scripts(https_visitor: TestClient) -> None:
    answer = https_visitor.post("/sign-in", data={"username": "ada", "password": PASSPHRASE})

    name, _, attributes = answer.headers["set-cookie"].partition("=")
    assert name == "__Host-relsurvey-staff"
    assert {"HttpOnly", "Secure", "Path=/", "SameSite=lax"} <= set(attributes.split("; "))
    assert not re.search("domain|expires|max-age", attributes, re.IGNORECASE)
    assert is_signed_in(https_visitor)


def test_behind_a_proxy_that_hides_https_the_public_address_makes_the_cookie_secure(app: Starlette) -> None:
    with TestClient(app, base_url="http://survey.example.org", follow_redirects=False) as visitor:
        answer = visitor.post("/sign-in", data={"username": "ada", "password": PASSPHRASE})

    assert answer.headers["set-cookie"].startswith("__Host-relsurvey-staff=")
    assert "Secure" in answer.headers["set-cookie"]


def test_on_the_own_machine_the_cookie_works_without_https(visitor: TestClient) -> None:
    answer = visitor.post("/sign-in", data={"username": "ada", "password": PASSPHRASE})

    assert answer.headers["set-cookie"].startswith("relsurvey-staff=")
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert is_signed_in(visitor)


def test_a_sign_in_makes_a_new_session_and_ends_the_one_before(visitor: TestClient) -> None:
    sign_in_as(visitor, "ada")
    before = visitor.cookies["relsurvey-staff"]
    sign_in_as(visitor, "ada")

    assert visitor.cookies["relsurvey-staff"] != before
    visitor.cookies.clear()
    visitor.cookies["relsurvey-staff"] = before
    assert not is_signed_in(visitor)


def test_a_session_id_from_outside_is_never_taken_over(visitor: TestClient) -> None:
    visitor.cookies["relsurvey-staff"] = "chosen-by-somebody-else"
    answer = visitor.post("/sign-in", data={"username": "ada", "password": PASSPHRASE})

    assert "chosen-by-somebody-else" not in answer.headers["set-cookie"]


def test_after_sign_out_the_cookie_is_gone_and_a_copy_of_it_opens_nothing(visitor: TestClient) -> None:
    sign_in_as(visitor, "ada")
    copy = visitor.cookies["relsurvey-staff"]

    answer = visitor.post("/sign-out")

    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in?notice=signed-out")
    assert "relsurvey-staff" not in visitor.cookies
    assert "You have signed out" in visitor.get("/sign-in?notice=signed-out").text
    visitor.cookies["relsurvey-staff"] = copy
    assert not is_signed_in(visitor)


def test_a_link_signs_nobody_out(visitor: TestClient) -> None:
    sign_in_as(visitor, "ada")

    page = visitor.get("/sign-out")

    assert '<form method="post" action="/sign-out">' in page.text
    assert is_signed_in(visitor)


def test_the_sign_out_page_of_somebody_who_is_not_signed_in_is_the_sign_in_page(visitor: TestClient) -> None:
    assert visitor.get("/sign-out").headers["location"] == "/sign-in"


def test_a_session_that_ended_by_itself_is_explained(visitor: TestClient) -> None:
    visitor.cookies["relsurvey-staff"] = "ended-long-ago"

    assert "Your sign-in has ended" in visitor.get("/sign-in").text


@pytest.mark.parametrize("page", ["/sign-in", "/sign-out", "/password"])
@pytest.mark.parametrize(
    "headers", [{"origin": "https://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}]
)
def test_no_other_site_can_send_a_form(visitor: TestClient, page: str, headers: dict[str, str]) -> None:
    sign_in_as(visitor, "ada")
    answer = visitor.post(page, data={"username": "ada", "password": PASSPHRASE}, headers=headers)

    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers
    assert is_signed_in(visitor)


def test_a_one_time_password_leads_to_the_password_page_and_nowhere_else(visitor: TestClient) -> None:
    assert sign_in_as(visitor, "ben", next="/waves") == (303, "/password?next=/waves")
    assert visitor.get("/sign-in?next=/waves").headers["location"] == "/password?next=/waves"
    assert "Choose your own password" in visitor.get("/password?next=/waves").text


def test_an_own_password_opens_the_page_that_was_wanted_and_ends_the_other_browser(
    app: Starlette, visitor: TestClient
) -> None:
    sign_in_as(visitor, "ben")
    with TestClient(app, base_url=HTTP, follow_redirects=False) as other:
        sign_in_as(other, "ben")
        answer = visitor.post("/password", data={"current": PASSPHRASE, "new": NEW, "again": NEW, "next": "/waves"})

        assert (answer.status_code, answer.headers["location"]) == (303, "/waves")
        assert is_signed_in(visitor)
        assert not is_signed_in(other)
        assert sign_in_as(other, "ben", PASSPHRASE)[0] == 400
        assert sign_in_as(other, "ben", NEW) == (303, "/home")


@pytest.mark.parametrize(
    ("current", "new", "again", "words"),
    [
        ("wrong", NEW, NEW, "is not right"),
        (PASSPHRASE, NEW, NEW + "!", "not the same"),
        (PASSPHRASE, "tiny", "tiny", "at least 12 characters"),
        (PASSPHRASE, "password2026", "password2026", "Many people use"),
    ],
)
def test_a_password_that_does_not_fit_is_explained_at_its_field(
    visitor: TestClient, current: str, new: str, again: str, words: str
) -> None:
    sign_in_as(visitor, "ada")

    answer = visitor.post("/password", data={"current": current, "new": new, "again": again})

    field = "current" if current == "wrong" else "new"
    assert answer.status_code == 400
    assert words in answer.text
    assert f'<a href="#{field}">' in answer.text
    assert re.search(rf'id="{field}"[^>]*aria-invalid="true"[^>]*{field}-mend', answer.text)
    assert new not in answer.text


def test_the_password_page_asks_for_a_sign_in_first(visitor: TestClient) -> None:
    assert visitor.get("/password").headers["location"] == "/sign-in?next=/password"
    answer = visitor.post("/password", data={"current": PASSPHRASE, "new": NEW, "again": NEW})
    assert answer.headers["location"] == "/sign-in?notice=ended"


def test_a_leaver_is_signed_out_in_the_open_browser(visitor: TestClient, database: Database) -> None:
    boss = somebody(database, Role.ADMINISTRATOR)
    sign_in_as(visitor, "ada")
    ada = next(person for person in people.list_(database, by=viewer_of(boss)) if person.username == "ada")

    people.deactivate(database, by=viewer_of(boss), person_id=ada.id)

    assert not is_signed_in(visitor)
    assert sign_in_as(visitor, "ada")[0] == 400


def test_a_form_with_a_file_in_place_of_a_name_is_refused_in_plain_words(visitor: TestClient) -> None:
    answer = visitor.post("/sign-in", files={"username": ("x.txt", b"ada")}, data={"password": PASSPHRASE})

    assert answer.status_code == 400
    assert "Traceback" not in answer.text
