"""Rows of a large wave as CSV, against the bare query that streams the same rows from the same database."""

import statistics
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from random import Random

from relsurvey.actions import organisations, publications, row_export, units, waves
from relsurvey.actions.row_export import RowsWanted
from relsurvey.collection.answers import Answer, AnswerSheet, Help, Mode, Stage
from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, ReleasePlan
from relsurvey.collection.traits import Trait
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import (
    Given,
    Option,
    OptionWords,
    Question,
    Questionnaire,
    QuestionType,
    QuestionWords,
    Words,
)
from relsurvey.questionnaire.document import with_hash
from relsurvey.storage import response_rows, responses
from relsurvey.storage.database import Database
from relsurvey.storage.responses import NewResponse
from relsurvey.storage.upgrade import upgrade

PEOPLE, QUESTIONS, UNITS = 10_000, 20, 10
ROUNDS = 3
GOAL = 3.0
_SCALE = ("yes", "sometimes", "no")
_DAY = date(2026, 11, 2)
_OURS = {"organisation_id": "harbour", "wave_id": "autumn"}
_BY = Viewer("harbour", "somebody", "Ada Brook", frozenset({Role.ADMINISTRATOR, Role.CONTROLLER}))


def run() -> bool:
    """Print the ratio; true when it is within the goal."""
    with tempfile.TemporaryDirectory(prefix="relsurvey-benchmark-") as folder:
        url = f"sqlite:///{Path(folder) / 'exports.db'}"
        upgrade(url)
        db = Database(url)
        _prepare(db)
        bare, ours = [], []
        for _ in range(ROUNDS):
            bare.append(_seconds(lambda: _bare(db)))
            ours.append(_seconds(lambda: _export(db)))
        db.close()
    ratio = statistics.median(mine / plain for mine, plain in zip(ours, bare, strict=True))
    print(f"{PEOPLE} responses of {QUESTIONS} answers, median of {ROUNDS} rounds, on SQLite")
    print(f"{'bare streaming query':<44}{statistics.median(bare) * 1000:>8.0f} ms")
    print(f"{'rows with all checks, shuffled and logged':<44}{statistics.median(ours) * 1000:>8.0f} ms")
    print(f"ratio {ratio:.2f}; the goal is at most {GOAL}.")
    return ratio <= GOAL


def _bare(db: Database) -> None:
    with db.reading() as connection:
        for _ in connection.execute(response_rows.statement(**_OURS).execution_options(yield_per=2_000)):
            pass


def _export(db: Database) -> None:
    text = row_export.export(db, by=_BY, wave_id="autumn", wanted=RowsWanted(frozenset(Trait), "To measure it"))
    assert text.count("\n") == PEOPLE + 1


def _seconds(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _prepare(db: Database) -> None:
    """A published wave, every answer of which is one of three."""
    asked = _questionnaire()
    names = [f"unit-{number}" for number in range(UNITS)]
    organisations.create(db, organisation_id="harbour", name="Harbour Care")
    for name in names:
        units.add(db, by=_BY, unit_id=name, name=name)
    waves.create(
        db,
        by=_BY,
        wave_id="autumn",
        name="Autumn",
        questionnaire=asked,
        opens_on=_DAY,
        closes_on=_DAY,
        asked=dict.fromkeys(names, 2 * PEOPLE // UNITS),
        plan=ReleasePlan(asked.choice_ids, (BY_ORGANISATION, BY_UNITS)),
    )
    waves.open_(db, by=_BY, wave_id="autumn", today=_DAY)
    with db.writing() as connection:
        responses.insert_many(connection, **_OURS, new=_people(names, asked))
    waves.close(db, by=_BY, wave_id="autumn", today=_DAY)
    publications.publish(db, by=_BY, wave_id="autumn", today=_DAY)


def _people(names: list[str], asked: Questionnaire) -> Iterator[NewResponse]:
    chance = Random(2026)
    for number in range(PEOPLE):
        answers = {one: Answer(one, Given.ANSWERED, (chance.choice(_SCALE),)) for one in asked.choice_ids}
        sheet = AnswerSheet(
            stage=Stage.SENT, consent=True, help=chance.choice((Help.ALONE, Help.HELPED)), answers=answers
        )
        mode = chance.choice((Mode.OWN_DEVICE, Mode.PAPER))
        yield NewResponse(uuid.uuid4().hex, names[number % UNITS], mode, _DAY, sheet)


def _questionnaire() -> Questionnaire:
    ids = [f"question-{number}" for number in range(QUESTIONS)]
    options = {option: OptionWords(option.title()) for option in _SCALE}
    return with_hash(
        Questionnaire(
            id="long",
            version=1,
            groups=("all",),
            questions=tuple(
                Question(one, QuestionType.ONE, "F01", "all", "people", tuple(Option(o, o) for o in _SCALE))
                for one in ids
            ),
            words={
                "en": Words(
                    language="en",
                    title="A long one",
                    about=("About it.",),
                    questions={one: QuestionWords(text=one, short=one, options=options) for one in ids},
                    groups={"all": "All"},
                    ways_out={Given.DONT_KNOW: "I don't know", Given.PREFER_NOT: "I don't want to say"},
                )
            },
            content_hash="",
        )
    )
