"""Memory of the shipped server under steady use: people come, answer and go, and the level must hold."""

import statistics
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from benchmarks import question_screen, servers
from tests.support.fieldwork import Fieldwork

SAMPLES = 20
PEOPLE = 4
# Sessions of people who went stay for five minutes, so the level is read from the second half only.
MOST_GROWTH = 1.05


def run(*, minutes: float) -> bool:
    """Print a sample for each twentieth of the time; true when memory stayed level in the second half."""
    levels: list[float] = []
    reruns = 0
    with tempfile.TemporaryDirectory(prefix="relsurvey-soak-") as folder, ExitStack() as stack:
        server = servers.shipped(Path(folder) / "shipped")
        server.start()
        stack.callback(server.kill)
        wave = question_screen.prepare(server)
        print(f"{'minutes':>8}{'reruns':>10}{'MiB':>8}")
        start = time.monotonic()
        for sample in range(1, SAMPLES + 1):
            reruns += _use(server, wave, until=start + minutes * 60 * sample / SAMPLES)
            levels.append(server.memory())
            print(f"{(time.monotonic() - start) / 60:>8.1f}{reruns:>10}{levels[-1]:>8.0f}", flush=True)
    third, last = (
        statistics.mean(levels[SAMPLES // 2 : SAMPLES * 3 // 4]),
        statistics.mean(levels[SAMPLES * 3 // 4 :]),
    )
    print(f"\nThird quarter {third:.0f} MiB, last quarter {last:.0f} MiB.")
    return last <= third * MOST_GROWTH


def _use(server: servers.MeasuredServer, wave: Fieldwork, *, until: float) -> int:
    """New people come for each sample; the number of reruns they caused."""
    reruns = 0
    with ExitStack() as stack:
        sessions = [stack.enter_context(question_screen.opened(server, wave)) for _ in range(PEOPLE)]
        while time.monotonic() < until:
            for session in sessions:
                session.rerun()
                reruns += 1
    return reruns
