"""Answers a second: a light page, the same question inside of Streamlit, and a bare form with one durable insert.

From one question to the next: the bare form and a light page without scripts take two requests (POST, then GET), a
light page with scripts takes one, Streamlit one rerun (here without saving, which flatters it).
"""

import http.client
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from urllib.parse import urlencode

import psutil

from benchmarks import question_screen, servers
from benchmarks.client import Session
from benchmarks.servers import MeasuredServer, wait_for
from relsurvey.collection.device import Device
from tests.support.server import free_port

ROUNDS = 5
SECONDS_A_ROUND = 4.0
PEOPLE = 8
BARE, LIGHT = "bare form", "light page"
GOAL = 0.6
_CHOICES = ("yes", "sometimes", "no")
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
#: Seconds after which a connection is opened anew.
_RESTED = 2.0


class NotSavedError(RuntimeError):
    """A form was not taken, so its time means nothing."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A running server, and what each person does there to answer once."""

    name: str
    cpu_seconds: Callable[[], float]
    answers: tuple[Callable[[], None], ...]


@dataclass(frozen=True, slots=True)
class Round:
    """What one server did in one round. Times in seconds, from pressing to the next question."""

    times: tuple[float, ...]
    cpu_seconds: float

    @property
    def rate(self) -> float:
        """Answers for each second of processor time."""
        return len(self.times) / self.cpu_seconds

    @property
    def middle(self) -> float:
        return statistics.median(self.times)

    @property
    def slow(self) -> float:
        """The 95th percentile."""
        return statistics.quantiles(self.times, n=20)[-1]


def run() -> bool:
    """Print the table; true when a light page reaches its share of the bare form's throughput."""
    with tempfile.TemporaryDirectory(prefix="relsurvey-benchmark-") as folder, ExitStack() as stack:
        candidates = [
            *stack.enter_context(_bare(Path(folder))),
            *stack.enter_context(_ours(Path(folder))),
        ]
        rounds: dict[str, list[Round]] = {one.name: [] for one in candidates}
        for number in range(ROUNDS + 1):
            for one in candidates if number % 2 else reversed(candidates):
                measured = _measure(one)
                # The first round warms everything up.
                if number:
                    rounds[one.name].append(measured)
    return _told(rounds)


def _told(rounds: dict[str, list[Round]]) -> bool:
    bare = rounds[BARE]
    print(f"{'one answer':<26}{'a CPU s':>9}{'share':>8}{'median ms':>11}{'95 % ms':>9}")
    shares = {}
    for name, done in rounds.items():
        shares[name] = statistics.median(ours.rate / theirs.rate for ours, theirs in zip(done, bare, strict=True))
        rate, middle, slow = (
            statistics.median(getattr(one, what) for one in done) for what in ("rate", "middle", "slow")
        )
        print(f"{name:<26}{rate:>9.0f}{shares[name]:>8.2f}{middle * 1000:>11.1f}{slow * 1000:>9.1f}")
    print(f"\n{PEOPLE} people at once, without a pause. The goal for the light page is a share of {GOAL}.")
    return shares[LIGHT] >= GOAL


def _measure(one: Candidate) -> Round:
    """Let everybody answer again and again for a while, at the same time."""
    before, deadline = one.cpu_seconds(), time.monotonic() + SECONDS_A_ROUND

    def person(answer: Callable[[], None]) -> list[float]:
        times = []
        while time.monotonic() < deadline:
            began = time.perf_counter()
            answer()
            times.append(time.perf_counter() - began)
        return times

    with ThreadPoolExecutor(len(one.answers)) as pool:
        times = [taken for each in pool.map(person, one.answers) for taken in each]
    return Round(tuple(times), one.cpu_seconds() - before)


@contextmanager
def _bare(folder: Path) -> Iterator[tuple[Candidate, ...]]:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "benchmarks.bare_form:app", f"--port={port}", "--log-level=warning"],
        env={**os.environ, "BARE_DATABASE": str(folder / "bare.db")},
    )
    try:
        wait_for(port)
        used = psutil.Process(process.pid)
        yield tuple(
            Candidate(
                name,
                lambda: sum(used.cpu_times()[:2]),
                tuple(_person(port, address, {}, lambda value: {"value": value}) for _ in range(PEOPLE)),
            )
            for name, address in ((BARE, "/"), ("bare form, template", "/filled"))
        )
    finally:
        process.kill()
        process.wait()


@contextmanager
def _ours(folder: Path) -> Iterator[tuple[Candidate, ...]]:
    server = servers.shipped(folder / "shipped")
    with ExitStack() as stack:
        server.start()
        stack.callback(server.kill)
        wave = question_screen.prepare(server)
        devices = [question_screen.begin(server, wave) for _ in range(PEOPLE)]
        sessions = [stack.enter_context(question_screen.opened(server, wave)) for _ in range(PEOPLE)]
        yield (
            Candidate(LIGHT, server.cpu_seconds, tuple(_light(server, *one, scripts=True) for one in devices)),
            Candidate(
                "light page, no scripts",
                server.cpu_seconds,
                tuple(_light(server, *one, scripts=False) for one in devices),
            ),
            Candidate("Streamlit page, rerun only", server.cpu_seconds, tuple(_rerun(one) for one in sessions)),
        )


def _light(server: MeasuredServer, device: Device, screen: str, *, scripts: bool) -> Callable[[], None]:
    headers = {"Cookie": f"{device.cookie_name}={device.cookie_value}", "Origin": server.url}
    if scripts:
        headers["Accept"] = "application/json"
    address = f"/survey/{device.handle}"
    return _person(server.port, address, headers, lambda value: {"screen": screen, "act": "next", "value": value})


def _rerun(session: Session) -> Callable[[], None]:
    return lambda: bool(session.rerun()) or None


def _person(
    port: int, address: str, headers: dict[str, str], form: Callable[[str], dict[str, str]]
) -> Callable[[], None]:
    """Somebody who gives another answer each time, over one connection as browsers do."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    choices, used = cycle(_CHOICES), time.monotonic()

    def answer() -> None:
        nonlocal used
        if time.monotonic() - used > _RESTED:
            # The server has given it up meanwhile.
            connection.close()
        used = time.monotonic()
        connection.request("POST", address, urlencode(form(next(choices))), {**_FORM, **headers})
        response = connection.getresponse()
        response.read()
        if response.status == http.client.SEE_OTHER:
            connection.request("GET", response.getheader("Location") or "", headers=headers)
            response = connection.getresponse()
            response.read()
        if response.status != http.client.OK:
            raise NotSavedError(response.status)

    return answer
