"""Several at once: two taps, two tabs, two people, a closing administrator, a server that is killed."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import event, func, select

from relsurvey.actions import responses, waves
from relsurvey.collection.answers import Stage
from relsurvey.collection.journey import Act, Submission
from relsurvey.collection.link import token_hash
from relsurvey.config import Settings
from relsurvey.errors import NotFound, Refused, RelsurveyError
from relsurvey.storage import responses as rows
from relsurvey.storage.database import Database
from relsurvey.storage.prepared import Prepared
from relsurvey.storage.tables import answer, response
from tests.support.databases import SqliteDatabases
from tests.support.waves import ADMINISTRATOR, TODAY, AWave, after, an_open_wave

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow


@pytest.fixture
def wave(database: Database, settings: Settings) -> AWave:
    return an_open_wave(database, settings)


def together(*actions: Callable[[], Any]) -> list[Any]:
    """Do these at the same moment; what each gave, or the error it met."""
    barrier = Barrier(len(actions))

    def one(action: Callable[[], Any]) -> Any:
        barrier.wait()
        try:
            return action()
        except RelsurveyError as error:
            return error

    with ThreadPoolExecutor(len(actions)) as pool:
        return list(pool.map(one, actions))


def test_a_single_link_started_by_two_at_once_yields_one_response(wave: AWave) -> None:
    for _ in range(3):
        token = wave.link()
        outcomes = together(
            *[lambda token=token: responses.begin(wave.db, wave.settings, token=token, today=TODAY)] * 3
        )

        assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Refused", "Refused", "Started"]
    with wave.db.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(response)) == 3


@pytest.mark.parametrize("kind", ["single", "open"])
def test_start_tapped_twice_at_once_gives_the_same_response(wave: AWave, kind: str) -> None:
    for _ in range(3):
        token = wave.link() if kind == "single" else wave.open_link()

        one, other = together(
            *[lambda token=token: responses.begin(wave.db, wave.settings, token=token, start_key="form", today=TODAY)]
            * 2
        )

        assert one == other


def test_two_tabs_that_answer_the_same_question_leave_one_answer(wave: AWave) -> None:
    started = wave.take_part()
    for _ in range(5):
        together(
            lambda: wave.answer(started, "friends", "yes"),
            lambda: wave.answer(started, "friends", "no"),
            lambda: wave.answer(started, "friends", "dont_know"),
        )

        with wave.db.reading() as connection:
            kept = connection.scalars(select(answer.c.option_id).where(answer.c.question_id == "friends")).all()
        assert len(kept) == 1


def test_people_who_answer_at_once_all_find_their_own_answer(wave: AWave) -> None:
    people = [wave.take_part() for _ in range(6)]
    choices = ["yes", "sometimes", "no"] * 2

    together(
        *[
            lambda one=one, choice=choice: wave.answer(one, "friends", choice)
            for one, choice in zip(people, choices, strict=True)
        ]
    )

    found = [wave.see(one).sheet.answers["friends"].options for one in people]
    assert found == [(choice,) for choice in choices]


def test_whoever_sends_while_the_wave_is_closed_has_either_sent_or_is_told(wave: AWave) -> None:
    people = [wave.take_part() for _ in range(4)]
    for one in people:
        wave.answer_all(one)

    outcomes = together(*[lambda one=one: wave.send(one) for one in people], wave.close)

    sent = [outcome for outcome in outcomes[:-1] if not isinstance(outcome, RelsurveyError)]
    told = [outcome for outcome in outcomes[:-1] if isinstance(outcome, Refused | NotFound)]
    with wave.db.reading() as connection:
        stages = connection.scalars(select(response.c.stage)).all()
    assert outcomes[-1] is None
    assert len(sent) + len(told) == len(people)
    assert stages == ["sent"] * len(sent)


def test_closing_waits_for_an_answer_that_is_being_saved(wave: AWave) -> None:
    started = wave.take_part()
    wave.answer_all(started)

    with ThreadPoolExecutor(1) as pool:
        with wave.db.writing() as connection:
            found = rows.by_device(connection, token_hash(started.device_secret), lock=True)
            assert found is not None
            closing = pool.submit(wave.close)
            waited = not closing.done() and not wait([closing], timeout=0.3).done
            before = rows.read(connection, found, wave.questionnaire)
            rows.save(connection, found, before, replace(before, stage=Stage.SENT), day=TODAY)
        closing.result(timeout=10)

    with wave.db.reading() as connection:
        stages = connection.scalars(select(response.c.stage)).all()
    assert waited
    assert stages == ["sent"]


def test_two_servers_close_a_wave_that_is_due_once(wave: AWave) -> None:
    closed = together(*[lambda: waves.close_due(wave.db, today=after(60))] * 2)

    assert sum(closed) == 1
    assert waves.get(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id).state == "closed"


#: Answers one question over and over, and prints each answer once it was acknowledged.
ANSWERING = """
import sys
from datetime import date
from relsurvey.actions import responses
from relsurvey.collection.answers import Stage
from relsurvey.collection.journey import Act, Submission
from relsurvey.collection.link import token_hash
from relsurvey.storage.database import Database
database = Database(sys.argv[1])
for number in range(1_000_000):
    given = Submission("question-wish", Act.NEXT, (), f"answer {number}")
    responses.submit(database, device_secret=sys.argv[2], given=given, today=date.fromisoformat(sys.argv[3]))
    print(number, flush=True)
"""


def test_a_server_that_is_killed_while_writing_has_lost_no_acknowledged_answer(
    sqlite_databases: SqliteDatabases, settings: Settings
) -> None:
    url = next(fresh := sqlite_databases.fresh())
    wave = an_open_wave(Database(url), settings)
    started = wave.take_part()
    wave.answer(started, "friends", "yes")
    wave.answer(started, "home", "yes")

    writer = subprocess.Popen(
        [sys.executable, "-c", ANSWERING, url, started.device_secret, TODAY.isoformat()],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert writer.stdout is not None
    for _ in range(40):
        writer.stdout.readline()
    os.kill(writer.pid, signal.SIGKILL)
    acknowledged = [int(line) for line in writer.stdout.read().splitlines() if line] or [39]
    writer.stdout.close()
    writer.wait(timeout=10)

    kept = int(wave.see(started).sheet.answers["wish"].text.removeprefix("answer "))
    # The one being written when it was killed may be there too: it was not acknowledged, and nothing is half there.
    assert kept in (acknowledged[-1], acknowledged[-1] + 1)
    assert wave.see(started).sheet.answers["friends"].options == ("yes",)
    list(fresh)


def test_the_number_of_statements_to_save_an_answer_does_not_grow_with_the_survey(
    wave: AWave, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = wave.take_part()
    wave.answer(started, "friends", "yes")
    statements: list[str] = []
    event.listen(wave.db.engine, "before_cursor_execute", lambda *given: statements.append(given[2]))
    run = Prepared._run
    monkeypatch.setattr(Prepared, "_run", lambda *given: statements.append("prepared") or run(*given))
    # The mark at the beginning of a save on SQLite is no work on rows.
    most = 5 if wave.db.engine.dialect.name == "sqlite" else 4

    wave.answer(started, "home", "no")
    first = len(statements)
    statements.clear()
    wave.hand_in(started, Submission("question-better", Act.NEXT, ("quiet", "space", "garden")))
    second = len(statements)

    assert first == second
    assert first <= most
