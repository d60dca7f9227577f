"""What every answer of the running server carries, whatever it answers."""

import base64
import hashlib
import re

import pytest

from tests.server.conftest import Ask

#: A server of its own takes seconds to start.
pytestmark = pytest.mark.slow

INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
BUNDLE = re.compile(r'\./(static/(?:js|css)/[^"]+)"')


@pytest.fixture(scope="module")
def bundle(ask: Ask) -> str:
    """The address of one of Streamlit's scripts."""
    found: list[str] = BUNDLE.findall(ask("/answer").text)
    return f"/{found[0]}"


@pytest.mark.parametrize("path", ["/", "/answer", "/health", "/no-such-page", "/_stcore/metrics"])
def test_each_answer_carries_the_security_rules(ask: Ask, path: str) -> None:
    headers = ask(path).headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "strict-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe-eval" not in headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/look/app/app.css", "bundle"])
def test_a_file_that_nobody_can_open_as_a_page_carries_only_the_rules_for_files(
    ask: Ask, bundle: str, path: str
) -> None:
    headers = ask(bundle if path == "bundle" else path).headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert sum(len(f"{name}: {value}") for name, value in headers.items()) < 500


def test_the_policy_names_exactly_the_inline_scripts_of_the_page(ask: Ask) -> None:
    page = ask("/answer")
    hashes = {
        base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        for script in INLINE_SCRIPT.findall(page.text)
    }

    policy = page.headers["Content-Security-Policy"]

    assert set(re.findall(r"'sha256-([^']+)'", policy)) == hashes
    script_rule = next(rule for rule in policy.split("; ") if rule.startswith("script-src"))
    assert "unsafe-inline" not in script_rule
    assert "blob:" in script_rule  # the question component's script comes from one


def test_plain_pages_may_load_nothing_from_elsewhere_and_run_nothing_inline(ask: Ask) -> None:
    policy = ask("/").headers["Content-Security-Policy"]

    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")


def test_https_is_remembered_only_when_it_was_https(ask: Ask) -> None:
    assert ask("/").headers["Strict-Transport-Security"] is None
    assert "max-age" in ask("/", x_forwarded_proto="https").headers["Strict-Transport-Security"]


def test_pages_are_not_kept_on_a_shared_tablet(ask: Ask) -> None:
    assert ask("/").headers["Cache-Control"] == "no-store"
    assert ask("/answer").headers["Cache-Control"] == "no-cache"


def test_bundles_are_kept_for_good(ask: Ask, bundle: str) -> None:
    assert "immutable" in ask(bundle).headers["Cache-Control"]
    assert "immutable" in ask(bundle, accept_encoding="gzip").headers["Cache-Control"]


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/interact",
        "/_stcore/upload_file/a/b",
        "/component/anything/index.html",
        "/manifest.json",
    ],
)
def test_addresses_that_nobody_needs_are_shut(ask: Ask, path: str) -> None:
    assert ask(path).status == 404


@pytest.mark.parametrize(
    ("request_line", "status", "title"),
    [
        ("GET /no-such-page", 404, "This page is not here"),
        ("GET /answer/deeper", 404, "This page is not here"),
        ("POST /health", 405, "This page works in another way"),
        ("DELETE /sign-in", 405, "This page works in another way"),
    ],
)
def test_what_does_not_work_is_said_in_plain_words(ask: Ask, request_line: str, status: int, title: str) -> None:
    method, path = request_line.split()

    answer = ask(path, method)

    assert answer.status == status
    assert f">{title}</h1>" in answer.text
    assert 'href="/"' in answer.text
    assert 'href="/privacy"' in answer.text


def test_a_form_larger_than_any_of_ours_is_refused(ask: Ask) -> None:
    answer = ask("/sign-in", "POST", b"x" * 300_000, content_type="application/x-www-form-urlencoded")

    assert answer.status == 413
    assert ">That is too much</h1>" in answer.text


def test_the_page_says_please_wait_before_any_script_has_come(ask: Ask) -> None:
    page = ask("/answer").text

    assert '<html lang="en" dir="ltr">' in page
    assert "<title>We can&#x27;t open your answers here</title>" in page
    assert "<p>Please wait. The page is coming.</p>" in page
    assert "Please ask someone to turn JavaScript on." in page.split("<noscript>")[1]
    for of_developers in ("Streamlit app", "agent", "You need to enable JavaScript"):
        assert of_developers not in page


def test_no_font_is_fetched_before_the_page_is_read(ask: Ask) -> None:
    assert "font" not in ask("/answer").text


def test_the_words_for_a_lost_connection_come_before_it_is_lost(ask: Ask) -> None:
    assert "We lost the connection. Your answers so far are safe." in ask("/answer").text
