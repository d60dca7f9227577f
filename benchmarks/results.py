"""What a results page costs: a rerun against building its six charts anew, and opening it whatever is stored.

Processor time, one process.
"""

import secrets
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from benchmarks import tally
from relsurvey.actions import publications, results, waves
from relsurvey.actions.demo.made_up import sheet
from relsurvey.collection.answers import Mode
from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, ReleasePlan
from relsurvey.config import PROJECT
from relsurvey.i18n.catalogue import catalogue
from relsurvey.questionnaire.definition import QuestionType
from relsurvey.questionnaire.loading import load
from relsurvey.reporting import charts
from relsurvey.screens.pictures import known_pictures
from relsurvey.storage import responses
from relsurvey.storage.database import Database
from relsurvey.storage.responses import NewResponse
from relsurvey.storage.upgrade import upgrade
from relsurvey.ui.publication_cache import PublicationCache
from relsurvey.ui.published import read, reader
from relsurvey.ui.result_parts import making_of
from tests.support.rounds import ADMINISTRATOR, ORGANISATION, rounds
from tests.support.screens import process_database, screen

ROUNDS = 15
CHARTS = 6
ASKED = {"willow": 60, "mill": 40, "park": 30}
#: At most this part of what building the charts costs.
GOAL = 1 / 8
#: Answers that are stored beside the publication, fewest first; and by how much opening the page may differ.
STORED = (10_000, 10_000_000)
SAME = 1.1

_WAVE = "measured"
_TODAY = date(2026, 1, 5)


def run() -> bool:
    """Print what a rerun and the six charts cost; true when the goal was reached."""
    with tempfile.TemporaryDirectory(prefix="relsurvey-benchmark-") as folder, pytest.MonkeyPatch.context() as patch:
        url = f"sqlite:///{Path(folder) / 'results.db'}"
        upgrade(url)
        with process_database(url, Path(folder), patch) as database:
            _publish(database)
            page = screen("results_view", ADMINISTRATOR, view="questions")
            assert len(page.get("vega_lite_chart")) == CHARTS
            rerun, drawn = _milliseconds(page.run), _milliseconds(_drawing(database))
    print(f"{'six charts built anew':<32}{drawn:>8.1f} ms")
    print(f"{'rerun of the whole page':<32}{rerun:>8.1f} ms{rerun / drawn:>8.2f} of it (goal {GOAL:.3f})")
    return rerun / drawn <= GOAL


def opening() -> bool:
    """Print what opening the page costs with few and with many answers; true when it is the same."""
    took = [_opened(answers) for answers in STORED]
    for answers, milliseconds in zip(STORED, took, strict=True):
        print(f"{f'opened with {answers} answers stored':<44}{milliseconds:>8.1f} ms")
    print(f"ratio {took[-1] / took[0]:.2f}; the goal is at most {SAME}.")
    return took[-1] / took[0] <= SAME


def _opened(answers: int) -> float:
    with tempfile.TemporaryDirectory(prefix="relsurvey-benchmark-") as folder, pytest.MonkeyPatch.context() as patch:
        # As if no process had ever shown it. What else the machine does only adds, so the least is what it costs.
        patch.setattr(PublicationCache, "get", lambda _, __, make: make())
        url = f"sqlite:///{Path(folder) / 'results.db'}"
        upgrade(url)
        with process_database(url, Path(folder), patch) as database:
            _publish(database)
            where = {"organisation": ORGANISATION, "wave": _WAVE}
            with database.writing() as connection:
                for statement in tally.filling(database, answers // tally.QUESTIONS, units=tuple(ASKED)):
                    connection.execute(text(statement), where)
            page = screen("results_view", ADMINISTRATOR, view="questions")
            return _milliseconds(page.run, of=min)


def _milliseconds(what: Callable[[], object], of: Callable[[Sequence[float]], float] = statistics.median) -> float:
    """The processor time of all threads of this process: the median of some rounds, or what `of` makes of them."""
    taken = []
    for _ in range(ROUNDS):
        before = time.process_time()
        what()
        taken.append((time.process_time() - before) * 1000)
    return of(taken)


def _drawing(database: Database) -> Callable[[], object]:
    """What builds the charts of the page."""
    line = results.published(database, by=ADMINISTRATOR).lines[_WAVE]
    shown = read(database, line, by=reader(ADMINISTRATOR))
    tables = {table.question_id: table for table in shown.publication.tables}
    say = catalogue("en")
    making = making_of(shown.publication, shown.questionnaire, tables, own_units=frozenset(), say=say)

    def draw() -> None:
        for question_id, table in tables.items():
            question = shown.questionnaire.question(question_id)
            charts.question_chart(table, question, words=making.words, names=making.names, scale=making.scale, say=say)

    return draw


def _publish(database: Database) -> None:
    questionnaire = load(PROJECT / "surveys" / "belonging", known_pictures=known_pictures())
    asked = [question.id for question in questionnaire.questions if question.type is QuestionType.ONE][:CHARTS]
    rounds(database, today=_TODAY)
    waves.create(
        database,
        by=ADMINISTRATOR,
        wave_id=_WAVE,
        name="Measured",
        questionnaire=questionnaire,
        opens_on=_TODAY,
        closes_on=_TODAY + timedelta(days=20),
        asked=ASKED,
        plan=ReleasePlan(tuple(asked), (BY_ORGANISATION, BY_UNITS)),
    )
    waves.open_(database, by=ADMINISTRATOR, wave_id=_WAVE, today=_TODAY)
    random = Random(1)
    new = [
        NewResponse(
            secrets.token_hex(8),
            unit_id,
            Mode.OWN_DEVICE,
            _TODAY,
            sheet(random, questionnaire, leaning=lambda _: 0.4, chosen={}),
        )
        for unit_id, people in ASKED.items()
        for _ in range(people * 3 // 4)
    ]
    with database.writing() as connection:
        responses.insert_many(connection, organisation_id=ORGANISATION, wave_id=_WAVE, new=new)
    publications.close(database, by=ADMINISTRATOR, wave_id=_WAVE, today=_TODAY)
