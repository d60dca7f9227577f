"""A room full of phones: 200 people rate at the same time, the wall is read beside it, and every tap is there once.

Each simulated person has a connection of their own, taps every 3 to 6 seconds and asks about every 1.7 seconds for the
step of the room, as the page does. The same taps with nobody else there are the measure.
"""

import asyncio
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import httpx2 as httpx

from benchmarks import servers
from relsurvey.actions import workshop_people, workshop_room, workshop_steps
from relsurvey.config import read_settings
from relsurvey.storage.database import Database
from relsurvey.workshop.standing import FIRST
from tests.support.workshops import VISITOR, AWorkshop, a_workshop

PEOPLE = 200
SECONDS = 30.0
TAPS_ALONE = 100
#: Seconds between two taps of one person alone: enough to rest, so that no tap finds everything warm from the last.
PAUSE_ALONE = 0.1
TAP_EVERY = (3.0, 6.0)
ASK_EVERY = 1.5
GOAL = 3.0


@dataclass(slots=True)
class Person:
    """One phone: what it tapped last on each statement, and how long each tap took until it was saved, in seconds."""

    client: httpx.AsyncClient
    last: dict[str, int]
    times: list[float]

    async def tap(self, statement_id: str, level: int) -> None:
        began = time.perf_counter()
        form = {"screen": f"rate.{FIRST}.{statement_id}", "act": "save", "value": str(level)}
        answer = await self.client.post("/w/room", data=form)
        answer.raise_for_status()
        self.times.append(time.perf_counter() - began)
        self.last[statement_id] = level


def run() -> bool:
    """Print the table; true when nothing is lost and the 95th percentile stays below three times that of one alone."""
    with tempfile.TemporaryDirectory(prefix="relsurvey-benchmark-") as folder:
        server = servers.shipped(Path(folder))
        server.start()
        try:
            database = Database(f"sqlite:///{Path(folder) / 'relsurvey.db'}")
            held = a_workshop(database, read_settings(server.environ))
            secrets = _opened(held)
            alone, people = asyncio.run(_played(server.url, held, secrets))
            return _told(held, alone, people)
        finally:
            server.kill()


def _opened(held: AWorkshop) -> list[str]:
    workshop_steps.open_(held.db, by=held.facilitator, workshop_id=held.id)
    code = held.now().code
    joined = [
        workshop_people.join(held.db, held.settings, code=code, form_key=str(number), visitor=VISITOR)
        for number in range(PEOPLE)
    ]
    workshop_steps.set_in_room(held.db, by=held.facilitator, workshop_id=held.id, number=PEOPLE)
    workshop_steps.begin(held.db, by=held.facilitator, workshop_id=held.id)
    return joined


async def _played(url: str, held: AWorkshop, secrets: Sequence[str]) -> tuple[list[float], list[Person]]:
    people = [
        Person(httpx.AsyncClient(base_url=url, cookies={"relsurvey-workshop": secret}), {}, []) for secret in secrets
    ]
    statements = held.now().plan.statements
    first = people[0]
    for number in range(TAPS_ALONE):
        await first.tap(statements[number % len(statements)], 1 + number % 5)
        await asyncio.sleep(PAUSE_ALONE)
    # The first tenth warms everything up.
    alone, first.times = first.times[TAPS_ALONE // 10 :], []
    # Whoever taps has opened the page: connections are there.
    for one in people:
        (await one.client.get("/w/room")).raise_for_status()
    until = time.monotonic() + SECONDS
    await asyncio.gather(
        _wall(held, until), *(_rates(one, statements, until, Random(number)) for number, one in enumerate(people))
    )
    for one in people:
        await one.client.aclose()
    return alone, people


async def _rates(one: Person, statements: Sequence[str], until: float, random: Random) -> None:
    async def asks() -> None:
        while time.monotonic() < until:
            await asyncio.sleep(ASK_EVERY * (1 + random.random() / 3))
            await one.client.get("/w/step")

    async def taps() -> None:
        await asyncio.sleep(random.uniform(0, TAP_EVERY[0]))
        while time.monotonic() < until:
            await one.tap(random.choice(statements), random.randint(1, 5))
            await asyncio.sleep(random.uniform(*TAP_EVERY))

    await asyncio.gather(asks(), taps())


async def _wall(held: AWorkshop, until: float) -> None:
    while time.monotonic() < until:
        await asyncio.to_thread(workshop_room.wall, held.db, by=held.facilitator, workshop_id=held.id)
        await asyncio.sleep(1)


def _told(held: AWorkshop, alone: Sequence[float], people: Sequence[Person]) -> bool:
    held.reveal()
    same = all(_counts(held, id_) == _tapped(people, id_) for id_ in held.now().plan.statements)
    together = [taken for one in people for taken in one.times]
    slow = statistics.quantiles(together, n=20)[-1], statistics.quantiles(alone, n=20)[-1]
    print(f"{'tap to saved':<26}{'taps':>7}{'median ms':>11}{'95 % ms':>9}")
    for name, times in (("nobody else there", alone), (f"{PEOPLE} people and the wall", together)):
        tail = statistics.quantiles(times, n=20)[-1]
        print(f"{name:<26}{len(times):>7}{statistics.median(times) * 1000:>11.1f}{tail * 1000:>9.1f}")
    print(f"\n95th percentile: {slow[0] / slow[1]:.2f} times that of nobody else there. The goal is below {GOAL}.")
    print("The reveal is what was tapped." if same else "THE REVEAL IS NOT WHAT WAS TAPPED.")
    return same and slow[0] < GOAL * slow[1]


def _counts(held: AWorkshop, statement_id: str) -> tuple[int, ...]:
    held.take_up(statement_id)
    shown = held.wall().first
    return shown.counts.levels if shown and shown.counts else ()


def _tapped(people: Sequence[Person], statement_id: str) -> tuple[int, ...]:
    levels = Counter(one.last[statement_id] for one in people if statement_id in one.last)
    return tuple(levels[level] for level in range(1, 6))
