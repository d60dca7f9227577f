"""A database that is away: plain words, an honest health page, and service again without a restart."""

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from relsurvey.storage.upgrade import upgrade
from tests.server.conftest import ask_at
from tests.support.server import Server

#: A server of its own takes seconds to start.
pytestmark = pytest.mark.slow

LONGEST_RETURN = 15.0


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The folder of the database; not there yet, like a disk that is not mounted."""
    return tmp_path / "disk"


@pytest.fixture
def server(tmp_path: Path, place: Path) -> Iterator[Server]:
    running = Server(tmp_path / "data", environ={"RELSURVEY_DATABASE_URL": f"sqlite:///{place}/relsurvey.db"})
    running.start()
    yield running
    running.kill()


def test_people_are_told_and_served_again_without_a_restart(server: Server, place: Path) -> None:
    page = ask_at(server.port, "/answer")

    assert ask_at(server.port, "/health").status == 503
    assert page.status == 503
    assert ">Something is broken here</h1>" in page.text
    assert str(place) not in page.text
    assert f"There is no database at {place / 'relsurvey.db'}." in server.words()
    assert "Traceback" not in server.words()

    place.mkdir()
    upgrade(server.environ["RELSURVEY_DATABASE_URL"])
    deadline = time.monotonic() + LONGEST_RETURN
    while ask_at(server.port, "/health").status != 200 and time.monotonic() < deadline:
        time.sleep(0.2)

    assert ask_at(server.port, "/health").status == 200
    assert ask_at(server.port, "/answer").status == 200


@pytest.mark.parametrize("path", ["/", "/r/anything", "/sign-in", "/receipt"])
def test_no_page_says_where_the_database_should_be(server: Server, place: Path, path: str) -> None:
    assert str(place) not in ask_at(server.port, path).text


def test_a_database_is_never_made_by_serving(server: Server, place: Path) -> None:
    place.mkdir()

    for path in ("/", "/answer", "/health"):
        ask_at(server.port, path)

    assert list(place.iterdir()) == []


def test_the_terminal_says_where_the_server_is(server: Server) -> None:
    assert f"relsurvey is at {server.url} (stop it with Ctrl+C)" in server.words()


def test_without_a_public_address_the_terminal_says_where_to_look_on_this_computer(tmp_path: Path) -> None:
    running = Server(tmp_path / "data", environ={"RELSURVEY_BASE_URL": ""})
    running.start()
    said = running.words()
    running.kill()

    assert f"relsurvey is at http://127.0.0.1:{running.port} " in said


def test_an_address_of_a_database_that_is_not_understood_ends_the_start_in_plain_words(tmp_path: Path) -> None:
    wrong = Server(tmp_path / "data", environ={"RELSURVEY_DATABASE_URL": "mysql://ada:a-secret@127.0.0.1/x"})

    ended = subprocess.run(wrong.command(), env=wrong.environ, capture_output=True, text=True, timeout=60, check=False)

    said = ended.stdout + ended.stderr
    assert ended.returncode != 0
    assert "RELSURVEY_DATABASE_URL is not understood." in said
    assert "Traceback" not in said
    assert "a-secret" not in said
