"""Nothing that belongs to a person is written down by the server: no token, no address, no value in a fault."""

import http.client
import logging
import subprocess
import sys
import time
from pathlib import Path

import pytest

from relsurvey.actions import faults
from tests.server.conftest import Ask, ask_at
from tests.support.server import PROJECT, Server, free_port

#: A server of its own takes seconds to start.
pytestmark = pytest.mark.slow

TOKEN = "Qm9yZGVyQ29sbGllU2VjcmV0"


def test_the_token_of_a_link_is_found_in_no_file_of_the_server(ask: Ask, server: Server) -> None:
    ask(f"/r/{TOKEN}")
    ask(f"/r/{TOKEN}", "POST", b"", origin=server.url)
    ask(f"/r/{TOKEN}", "POST", b"", origin="https://elsewhere.example")
    ask(f"/look/app/app.css?{TOKEN}")

    holding = [
        path.name for path in server.data_dir.rglob("*") if path.is_file() and TOKEN.encode() in path.read_bytes()
    ]

    assert server.log.exists()
    assert holding == []


def test_another_server_program_writes_no_list_of_visits_either(tmp_path: Path) -> None:
    port = free_port()
    command = [sys.executable, "-m", "uvicorn", "app:app", "--host", "127.0.0.1", "--port", str(port)]
    log = tmp_path / "uvicorn.log"
    with log.open("wb") as output:
        running = subprocess.Popen(
            command, cwd=PROJECT, env=Server(tmp_path / "data").environ, stdout=output, stderr=output
        )
    try:
        assert answers(port)
        ask_at(port, f"/r/{TOKEN}")
    finally:
        running.terminate()
        running.wait(timeout=10)

    assert TOKEN not in log.read_text(encoding="utf-8")


def answers(port: int) -> bool:
    for _ in range(300):
        try:
            if ask_at(port, "/health").status:
                return True
        except (OSError, http.client.HTTPException):
            time.sleep(0.1)
    return False


def test_a_fault_is_written_down_with_its_place_and_without_its_values(caplog: pytest.LogCaptureFixture) -> None:
    def broken(answer: str) -> None:
        raise ValueError(answer)

    with caplog.at_level(logging.ERROR, logger="relsurvey"):
        try:
            broken("I am {}".format("afraid"))
        except ValueError as error:
            reference = faults.note(error)

    assert reference in caplog.text
    assert "in broken" in caplog.text
    assert "I am afraid" not in caplog.text
