"""Reruns of the question screen a second of processor time: the shipped configuration against Streamlit's defaults."""

import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from benchmarks import question_screen, servers
from benchmarks.client import Session
from benchmarks.servers import MeasuredServer

ROUNDS = 5
SECONDS_A_ROUND = 6.0
PEOPLE = 4
WARM_UP = 5
# What is left to do after the last answer of a round, such as collecting garbage.
SETTLING = 0.5
GOAL = 10.0


@dataclass(frozen=True, slots=True)
class Round:
    """What one server did in one round."""

    configuration: str
    reruns: int
    cpu_seconds: float

    @property
    def rate(self) -> float:
        """Reruns for each second of processor time."""
        return self.reruns / self.cpu_seconds


@dataclass(frozen=True, slots=True)
class Candidate:
    """A running server with people on its question screen."""

    name: str
    server: MeasuredServer
    sessions: tuple[Session, ...]

    def measure(self) -> Round:
        """Let the people act in turn, without a pause."""
        before, reruns = self.server.cpu_seconds(), 0
        deadline = time.monotonic() + SECONDS_A_ROUND
        for session in cycle(self.sessions):
            session.rerun()
            reruns += 1
            if time.monotonic() >= deadline:
                break
        time.sleep(SETTLING)
        return Round(self.name, reruns, self.server.cpu_seconds() - before)


@contextmanager
def candidate(name: str, server: MeasuredServer) -> Iterator[Candidate]:
    """Start a server, put people on its question screen, and end it."""
    with ExitStack() as stack:
        server.start()
        stack.callback(server.kill)
        wave = question_screen.prepare(server)
        sessions = tuple(stack.enter_context(question_screen.opened(server, wave)) for _ in range(PEOPLE))
        for session in sessions:
            for _ in range(WARM_UP):
                session.rerun()
        yield Candidate(name, server, sessions)


def run() -> bool:
    """Print the table; true when the goal was reached."""
    with tempfile.TemporaryDirectory(prefix="relsurvey-benchmark-") as folder, ExitStack() as stack:
        shipped = stack.enter_context(candidate("shipped", servers.shipped(Path(folder) / "shipped")))
        stock = stack.enter_context(candidate("Streamlit's defaults", servers.stock(Path(folder) / "stock")))
        print(f"{'round':>5}  {'configuration':<22}{'reruns':>8}{'CPU s':>8}{'reruns a CPU s':>16}{'ratio':>8}")
        ratios = []
        for number in range(1, ROUNDS + 1):
            # In turns, so that whatever else the machine does falls on both.
            rounds = [one.measure() for one in ((shipped, stock) if number % 2 else (stock, shipped))]
            by_name = {round_.configuration: round_ for round_ in rounds}
            ratios.append(by_name[shipped.name].rate / by_name[stock.name].rate)
            for round_ in rounds:
                ratio = f"{ratios[-1]:8.1f}" if round_ is rounds[-1] else ""
                print(
                    f"{number:>5}  {round_.configuration:<22}{round_.reruns:>8}{round_.cpu_seconds:>8.2f}"
                    f"{round_.rate:>16.1f}{ratio}"
                )
    middle = statistics.median(ratios)
    print(f"\nThe shipped configuration does {middle:.1f} times the reruns ({min(ratios):.1f} to {max(ratios):.1f}).")
    print(f"The goal is {GOAL:.0f}.")
    return middle >= GOAL
