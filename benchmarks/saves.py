"""Answers saved for good in a second, by many people at once: the product's way against plain inserts of the ORM."""

import itertools
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path

from sqlalchemy import URL, Engine, create_engine, event, insert
from sqlalchemy.orm import Session, registry

from relsurvey.collection.answers import Answer
from relsurvey.questionnaire.definition import Given
from relsurvey.storage import answers, tables
from relsurvey.storage.database import Database
from relsurvey.storage.response_key import ResponseKey
from relsurvey.storage.upgrade import upgrade
from tests.support.databases import start_postgres

ROUNDS = 5
SAVES = 1920
WRITERS = (8, 32)
GOAL = 3.0

ORGANISATION, WAVE, UNIT = "organisation", "wave", "unit"
_TODAY = date(2026, 1, 5)


class AnswerRow:
    """One row of `answer`, as somebody writes it who takes the ORM as it comes."""

    def __init__(self, **columns: str) -> None:
        for name, value in columns.items():
            setattr(self, name, value)


registry().map_imperatively(AnswerRow, tables.answer)


def run() -> bool:
    """Print the table; true when the goal was reached on both databases with each number of writers."""
    print(f"{'database':<12}{'writers':>8}{'ORM /s':>10}{'ours /s':>10}{'ratio':>8}  (median of {ROUNDS})")
    reached = True
    with tempfile.TemporaryDirectory(prefix="relsurvey-benchmark-") as folder:
        for name, url in (
            ("SQLite", f"sqlite:///{Path(folder) / 'saves.db'}"),
            ("PostgreSQL", start_postgres(Path(folder) / "postgres")),
        ):
            with _prepared(url) as database:
                for writers in WRITERS:
                    reached = _compared(name, database, writers) and reached
    print(f"The goal is {GOAL:.0f}.")
    return reached


@contextmanager
def _prepared(url: str) -> Iterator[Database]:
    """A database with a wave and nobody's answers."""
    upgrade(url)
    database = Database(url)
    with database.writing() as connection:
        for table, row in ROWS:
            connection.execute(insert(table).values(row))
    yield database
    database.close()


def _compared(name: str, database: Database, writers: int) -> bool:
    ratios, rates = [], []
    for number in range(ROUNDS):
        ways = (_by_orm, _ours) if number % 2 else (_ours, _by_orm)
        rate = {way: _rate(database, way, writers) for way in ways}
        rates.append(rate)
        ratios.append(rate[_ours] / rate[_by_orm])
    orm, ours = (statistics.median(rate[way] for rate in rates) for way in (_by_orm, _ours))
    middle = statistics.median(ratios)
    print(f"{name:<12}{writers:>8}{orm:>10.0f}{ours:>10.0f}{middle:>8.1f}  ({min(ratios):.1f} to {max(ratios):.1f})")
    return middle >= GOAL


def _rate(database: Database, save: Callable[[Database, ResponseKey, str], None], writers: int) -> float:
    keys = _new_responses(database, writers)

    def write(key: ResponseKey) -> None:
        for number in range(SAVES // writers):
            save(database, key, f"question-{number}")

    with ThreadPoolExecutor(writers) as pool:
        began = time.perf_counter()
        list(pool.map(write, keys))
        return SAVES / (time.perf_counter() - began)


def _ours(database: Database, key: ResponseKey, question: str) -> None:
    given = {question: Answer(question, Given.ANSWERED, ("yes",))}
    database.save(lambda connection: answers.save(connection, key, {}, given))


def _by_orm(database: Database, key: ResponseKey, question: str) -> None:
    with Session(_plain_engine(database.engine.url)) as session:
        session.add(AnswerRow(**key.columns(), question_id=question, option_id="yes"))
        session.commit()


@cache
def _plain_engine(url: URL) -> Engine:
    """An engine as it comes, with the one thing that makes both promise the same: SQLite flushes at every commit."""
    engine = create_engine(url)
    if url.drivername == "sqlite":
        event.listen(engine, "connect", _flush_every_commit)
    return engine


def _flush_every_commit(connection: sqlite3.Connection, _record: object) -> None:
    for setting in ("journal_mode = WAL", "synchronous = FULL", "busy_timeout = 10000"):
        connection.execute(f"PRAGMA {setting}")


_numbers = itertools.count()


def _new_responses(database: Database, count: int) -> list[ResponseKey]:
    keys = [ResponseKey(ORGANISATION, WAVE, f"response-{next(_numbers)}") for _ in range(count)]
    rows = [
        {
            "organisation_id": ORGANISATION,
            "wave_id": WAVE,
            "id": key.response_id,
            "unit_id": UNIT,
            "stage": "under_way",
            "consent": True,
            "mode": "own_device",
            "day": _TODAY,
        }
        for key in keys
    ]
    with database.writing() as connection:
        connection.execute(insert(tables.response), rows)
    return keys


ROWS = (
    (tables.organisation, {"id": ORGANISATION, "name": "Organisation", "demo": True}),
    (tables.unit, {"organisation_id": ORGANISATION, "id": UNIT, "name": "Unit", "position": 0}),
    (
        tables.questionnaire_version,
        {
            "organisation_id": ORGANISATION,
            "content_hash": "0" * 64,
            "questionnaire_id": "questionnaire",
            "version": 1,
            "document": {},
        },
    ),
    (
        tables.wave,
        {
            "organisation_id": ORGANISATION,
            "id": WAVE,
            "name": "Wave",
            "content_hash": "0" * 64,
            "state": "open",
            "opens_on": _TODAY,
            "closes_on": _TODAY,
            "threshold": 10,
            "plan": {},
            "source": "survey",
        },
    ),
    (tables.wave_unit, {"organisation_id": ORGANISATION, "wave_id": WAVE, "unit_id": UNIT, "asked": 0}),
)
