"""`make run` on a fresh machine: with only requirements.txt, in a folder with a space, the application starts."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.rules.project import ROOT, not_ours

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

#: What is told once, on the first start: a name and a password that was made at that moment.
SIGN_IN = re.compile(r"^  \w.*: [a-z]+(?:-[a-z]+){5}$", re.MULTILINE)

#: The interpreter that our own environment was made with.
PYTHON = f"PYTHON={Path(sys.base_prefix, 'bin', 'python3')}"


@pytest.fixture(scope="module")
def fresh_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's files and nothing that was ever made from them but the environment for running."""
    copy = tmp_path_factory.mktemp("fresh") / "my projects" / "rel survey"
    shutil.copytree(ROOT, copy, ignore=not_ours)
    subprocess.run(["make", "environment", PYTHON], cwd=copy, env=environment(), check=True)
    return copy


def environment() -> dict[str, str]:
    """This machine's environment without anything that points to the project we run in."""
    ours = ("RELSURVEY_", "PYTEST_", "PYTHONPATH", "VIRTUAL_ENV", "MAKE", "MFLAGS", "COVERAGE")
    return {key: value for key, value in os.environ.items() if not key.startswith(ours)}


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def make_run(project: Path, log: Path) -> Iterator[int]:
    """`make run` until the application answers; gives the port."""
    port = free_port()
    with log.open("wb") as output:
        process = subprocess.Popen(
            ["make", "run", f"PORT={port}", PYTHON],
            cwd=project,
            env=environment(),
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        wait_until_it_answers(process, port, log)
        yield port
    finally:
        # As Ctrl+C does: to the whole group, make and the server together.
        os.killpg(process.pid, signal.SIGINT)
        process.wait(timeout=30)


def wait_until_it_answers(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + 600
    while time.monotonic() < deadline and process.poll() is None:
        if answer(f"http://127.0.0.1:{port}/health"):
            return
        time.sleep(0.2)
    pytest.fail(f"It did not start:\n{log.read_text(encoding='utf-8')}")


def answer(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=5) as response:  # noqa: S310 - our own server
            return str(response.read().decode())
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""


def test_two_starts_of_a_fresh_copy(fresh_copy: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.log", tmp_path / "second.log"

    with make_run(fresh_copy, first) as port:
        page = answer(f"http://127.0.0.1:{port}/")
    started = time.monotonic()
    with make_run(fresh_copy, second) as port:
        seconds = time.monotonic() - started
        again = answer(f"http://127.0.0.1:{port}/")

    assert "<h1" in page
    assert again == page
    assert f"http://127.0.0.1:{port}" in second.read_text(encoding="utf-8")
    # The sign-ins belong to the data: told when it was made, and not a second time.
    assert SIGN_IN.search(first.read_text(encoding="utf-8"))
    assert not SIGN_IN.search(second.read_text(encoding="utf-8"))
    assert seconds < 30


def test_only_what_running_needs_was_installed(fresh_copy: Path) -> None:
    installed = {path.name.split("-")[0] for path in fresh_copy.glob(".venv/lib/python*/site-packages/*.dist-info")}

    assert "streamlit" in installed
    assert "pytest" not in installed


def test_streamlit_run_works_too(fresh_copy: Path, tmp_path: Path) -> None:
    # Data are made by `relsurvey demo`; that they are there already (the test above) does no harm.
    subprocess.run([".venv/bin/relsurvey", "demo"], cwd=fresh_copy, env=environment(), check=True)
    port = free_port()
    with (tmp_path / "log").open("wb") as output:
        process = subprocess.Popen(
            [".venv/bin/streamlit", "run", "app.py", f"--server.port={port}"],
            cwd=fresh_copy,
            env=environment(),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        wait_until_it_answers(process, port, tmp_path / "log")
    finally:
        process.terminate()
        process.wait(timeout=30)
