"""An open wave on a real questionnaire, its links, and what is in the database afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select

from relsurvey.actions import invitations, responses, waves
from relsurvey.collection.link import token_hash
from relsurvey.collection.plan import BY_ORGANISATION, ReleasePlan
from relsurvey.collection.steps import Act, Submission
from relsurvey.config import PROJECT
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire, QuestionType
from relsurvey.questionnaire.loading import load
from relsurvey.storage.database import Database
from relsurvey.storage.tables import answer, answer_text, response
from tests.support.staff import an_organisation

WAVE = "autumn"


@dataclass(frozen=True)
class Fieldwork:
    """Secrets of one open wave: links for one person each, and a link and a code for everybody."""

    questionnaire: Questionnaire
    links: tuple[str, ...]
    open_link: str
    code: str


@contextmanager
def database_of(data_dir: Path) -> Iterator[Database]:
    database = Database(f"sqlite:///{data_dir / 'relsurvey.db'}")
    yield database
    database.close()


def begin_fieldwork(data_dir: Path, *, links: int = 25) -> Fieldwork:
    """Make an organisation with an open wave in the database of a server."""
    with database_of(data_dir) as database:
        return open_wave(database, links=links)


def open_wave(
    database: Database, *, survey: str = "how-connected", questionnaire: Questionnaire | None = None, links: int = 25
) -> Fieldwork:
    """Make an organisation with an open wave that ends in two weeks, on a bundled survey or on the test's own."""
    questionnaire = questionnaire or load(PROJECT / "surveys" / survey)
    today = datetime.now(UTC).date()
    an_organisation(database, demo=True)
    by = administrator()
    waves.create(
        database,
        by=by,
        wave_id=WAVE,
        name="Autumn",
        questionnaire=questionnaire,
        opens_on=today,
        closes_on=today + timedelta(days=14),
        asked={"north": max(30, links)},
        plan=_everything(questionnaire),
    )
    waves.open_(database, by=by, wave_id=WAVE, today=today)
    singles = invitations.make_single(database, by=by, wave_id=WAVE, unit_id="north", count=links)
    everybody = invitations.make_open(database, by=by, wave_id=WAVE, unit_id="north")
    return Fieldwork(questionnaire, tuple(one.token for one in singles), everybody.token, everybody.spoken_code)


def end_fieldwork(data_dir: Path) -> None:
    """Close the wave."""
    with database_of(data_dir) as database:
        waves.close(database, by=administrator(), wave_id=WAVE, today=datetime.now(UTC).date())


def administrator() -> Viewer:
    return Viewer("harbour", "ada", "Ada Brook", frozenset({Role.ADMINISTRATOR}))


def stored_answers(data_dir: Path, device_secret: str) -> dict[str, tuple[str, ...]]:
    """The answers that this device's response holds: question → options, a way of not choosing, or the text."""
    with database_of(data_dir) as database, database.reading() as connection:
        ours = response.c.device_hash == token_hash(device_secret)
        response_id = connection.scalar(select(response.c.id).where(ours))
        chosen = connection.execute(
            select(answer.c.question_id, answer.c.option_id).where(answer.c.response_id == response_id)
        ).all()
        texts = connection.execute(
            select(answer_text.c.question_id, answer_text.c.text).where(answer_text.c.response_id == response_id)
        ).all()
    found: dict[str, tuple[str, ...]] = {}
    for row in sorted(chosen):
        found[row.question_id] = (*found.get(row.question_id, ()), row.option_id)
    return found | {row.question_id: (row.text,) for row in texts}


def stage(data_dir: Path, device_secret: str) -> str | None:
    """How far this device's response has come; None when there is none (any more)."""
    with database_of(data_dir) as database, database.reading() as connection:
        ours = response.c.device_hash == token_hash(device_secret)
        return connection.scalar(select(response.c.stage).where(ours))


def skip_to_the_review(data_dir: Path, device_secret: str) -> None:
    """Skip every question that is left, as the person would have done screen by screen."""
    today = datetime.now(UTC).date()
    with database_of(data_dir) as database:
        shown = responses.show(database, device_secret=device_secret, today=today)
        while shown.screen.question:
            skipped = Submission(shown.screen.name, Act.SKIP)
            shown = responses.submit(database, device_secret=device_secret, given=skipped, today=today)


def count_responses(data_dir: Path) -> int:
    """How many responses there are, of every stage."""
    with database_of(data_dir) as database, database.reading() as connection:
        return connection.scalar(select(func.count()).select_from(response)) or 0


def _everything(questionnaire: Questionnaire) -> ReleasePlan:
    asked = [question.id for question in questionnaire.questions if question.type is not QuestionType.TEXT]
    return ReleasePlan(tuple(asked), (BY_ORGANISATION,))
