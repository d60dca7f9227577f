"""The tally of a closed wave against the bare GROUP BY on the same answers, on both databases; and its memory."""

import statistics
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy import Connection, insert, text

from benchmarks import saves
from relsurvey.questionnaire.definition import Option, Question, Questionnaire, QuestionType
from relsurvey.storage import tables, tallies
from relsurvey.storage.database import Database
from relsurvey.storage.upgrade import upgrade
from tests.support.databases import start_postgres

ROUNDS = 3
#: Answers that are stored, fewest first.
SIZES = (1_000_000, 10_000_000)
QUESTIONS = 20
UNITS = 50
OPTIONS = ("yes", "sometimes", "no", "dont_know")
GOAL = 1.5
#: Memory with the most answers, against memory with the fewest: flat is 1.
FLAT = 1.1

_SERIES = {
    "sqlite": "with recursive n(i) as (select 0 union all select i + 1 from n where i < {last}) select i from n",
    "postgresql": "select i from generate_series(0, {last}) as n(i)",
}
_RESPONSES = """
insert into response (organisation_id, wave_id, id, unit_id, stage, consent, help, form, mode, day)
select :organisation, :wave, 'r' || i, {unit}, 'sent', true,
       case i % 3 when 0 then 'alone' else 'helped' end,
       case i % 2 when 0 then 'a' else 'b' end, 'own_device', '2026-01-05'
from ({series}) as s
"""
_ANSWERS = """
insert into answer (organisation_id, wave_id, response_id, question_id, option_id)
select :organisation, :wave, 'r' || i, 'q' || q, {option} from ({series}) as s, ({questions}) as t
"""
_BARE = """
select unit_id, client_group, help, form, question_id, option_id, count(*)
from answer join response on response.organisation_id = answer.organisation_id and response.wave_id = answer.wave_id
 and response.id = answer.response_id
where response.organisation_id = :organisation and response.wave_id = :wave and stage in ('sent', 'kept')
group by unit_id, client_group, help, form, question_id, option_id
"""
_WHERE = {"organisation": saves.ORGANISATION, "wave": saves.WAVE}


def run() -> bool:
    """Print the table; true when both goals were reached on both databases."""
    print(f"{'database':<12}{'answers':>12}{'GROUP BY s':>12}{'tally s':>10}{'ratio':>8}{'memory MB':>11}")
    ratios, growths = [], []
    for name, database_of in (("SQLite", _sqlite), ("PostgreSQL", start_postgres)):
        memory = []
        for answers in SIZES:
            with tempfile.TemporaryDirectory(prefix="relsurvey-benchmark-") as folder:
                url = database_of(Path(folder) / "tally")
                upgrade(url)
                database = Database(url)
                _fill(database, answers // QUESTIONS)
                ratio, taken = _compared(name, database, answers)
                database.close()
            ratios.append(ratio)
            memory.append(taken)
        growths.append(memory[-1] / memory[0])
    print(f"ratio at most {max(ratios):.2f}; the goal is {GOAL}.")
    print(f"{SIZES[-1] // SIZES[0]} times the answers take {max(growths):.2f} times the memory; the goal is {FLAT}.")
    return max(ratios) <= GOAL and max(growths) <= FLAT


def _sqlite(folder: Path) -> str:
    return f"sqlite:///{folder}.db"


def _fill(database: Database, responses: int) -> None:
    with database.writing() as connection:
        for table, row in saves.ROWS:
            if table is not tables.unit and table is not tables.wave_unit:
                connection.execute(insert(table).values(row))
        for number in range(UNITS):
            unit = {
                "organisation_id": saves.ORGANISATION,
                "id": f"u{number}",
                "name": f"Unit {number}",
                "position": number,
            }
            connection.execute(insert(tables.unit).values(unit))
            asked = {"organisation_id": saves.ORGANISATION, "wave_id": saves.WAVE, "unit_id": f"u{number}", "asked": 0}
            connection.execute(insert(tables.wave_unit).values(asked))
        for statement in filling(database, responses, units=tuple(f"u{number}" for number in range(UNITS))):
            connection.execute(text(statement), _WHERE)


def filling(database: Database, responses: int, *, units: Sequence[str]) -> tuple[str, str]:
    """What stores so many responses in a wave, each of 20 answers; takes :organisation and :wave."""
    series = _SERIES[database.engine.dialect.name]
    names = " ".join(f"when {place} then '{option}'" for place, option in enumerate(OPTIONS))
    option = f"case (i * 7 + q * 3) % {len(OPTIONS)} {names} end"
    places = " ".join(f"when {place} then '{one}'" for place, one in enumerate(units))
    unit = f"case i % {len(units)} {places} end"
    everyone = series.format(last=responses - 1)
    questions = f"select i as q from ({series.format(last=QUESTIONS - 1)}) as u"  # noqa: S608  nothing in it comes from outside
    return _RESPONSES.format(unit=unit, series=everyone), _ANSWERS.format(
        option=option, series=everyone, questions=questions
    )


def _compared(name: str, database: Database, answers: int) -> tuple[float, float]:
    """How much longer the tally takes than the bare query, and the memory that it takes, in MB."""
    ratios, bare, ours = [], [], []
    with database.reading() as connection:
        for _ in range(ROUNDS):
            bare.append(_timed(lambda: connection.execute(text(_BARE), _WHERE).all()))
            ours.append(_timed(lambda: _tally(connection)))
            ratios.append(ours[-1] / bare[-1])
        tracemalloc.start()
        _tally(connection)
        memory = tracemalloc.get_traced_memory()[1] / 1e6
        tracemalloc.stop()
    middle = statistics.median(ratios)
    times = f"{statistics.median(bare):>12.2f}{statistics.median(ours):>10.2f}"
    print(f"{name:<12}{answers:>12}{times}{middle:>8.2f}{memory:>11.1f}", flush=True)
    return middle, memory


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _tally(connection: Connection) -> object:
    options = tuple(Option(one, one) for one in OPTIONS[:3])
    questions = tuple(
        Question(f"q{number}", QuestionType.ONE, "C01", "people", "people", options) for number in range(QUESTIONS)
    )
    return tallies.tally(
        connection,
        organisation_id=saves.ORGANISATION,
        wave_id=saves.WAVE,
        questionnaire=Questionnaire("benchmark", 1, ("people",), questions, {}, "hash"),
        asked={f"u{number}": 0 for number in range(UNITS)},
        asked_of={},
    )
