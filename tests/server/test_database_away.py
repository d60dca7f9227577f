"""A database that is away: plain words, an honest health page, and service again without a restart."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

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
    assert "<h1>We need a short break</h1>" in page.text
    assert str(place) not in page.text + server.words()

    place.mkdir()
    deadline = time.monotonic() + LONGEST_RETURN
    while ask_at(server.port, "/health").status != 200 and time.monotonic() < deadline:
        time.sleep(0.2)

    assert ask_at(server.port, "/health").status == 200
    assert ask_at(server.port, "/answer").status == 200
