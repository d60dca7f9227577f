"""The made-up organisation: everything that somebody wants to try is there, and every page can say it is made up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import bcrypt
import pytest
from sqlalchemy import func, select

from relsurvey.actions import demo, organisations, publications, responses, waves
from relsurvey.actions.demo import DemoSignIns
from relsurvey.collection.wave import WaveState
from relsurvey.config import PROJECT, Settings
from relsurvey.errors import BadInput
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database
from relsurvey.storage.tables import answer, person, response
from tests.support.databases import SqliteDatabases
from tests.support.waves import TODAY

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow

ADMINISTRATOR = Viewer(demo.ORGANISATION, "ada", "Ada Brook", frozenset({Role.ADMINISTRATOR}))


@dataclass(frozen=True)
class Loaded:
    db: Database
    settings: Settings
    made: DemoSignIns


@pytest.fixture(scope="module")
def loaded(sqlite_databases: SqliteDatabases) -> Iterator[Loaded]:
    """Loaded once, because nothing here changes it in a way that another test would notice."""
    settings = Settings(Path(), "", PROJECT / "surveys", "https://survey.example.org", b"a secret of these tests")
    weakest = bcrypt.gensalt(4)
    for url in sqlite_databases.fresh():
        database = Database(url)
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(bcrypt, "gensalt", lambda *_: weakest)
            yield Loaded(database, settings, demo.load(database, settings, today=TODAY))
        database.close()


def test_the_organisation_is_marked_as_made_up(loaded: Loaded) -> None:
    assert organisations.get(loaded.db, by=ADMINISTRATOR).demo


def test_there_is_a_wave_of_each_kind(loaded: Loaded) -> None:
    found = {wave.id: wave for wave in waves.list_(loaded.db, by=ADMINISTRATOR)}

    assert {wave.state for wave in found.values()} == set(WaveState)
    assert found["demo-open"].state is WaveState.OPEN
    assert found["demo-open"].closes_on >= TODAY
    assert found["demo-open"].questionnaire_id == "how-connected"


@pytest.mark.usefixtures("quick_hashes")
def test_the_closed_wave_is_published_with_something_shown_and_something_hidden(
    database: Database, settings: Settings
) -> None:
    demo.load(database, settings, today=TODAY)

    publication = publications.latest(database, by=ADMINISTRATOR, wave_id="demo-closed")
    assert publication is not None
    assert {row.hidden for table in publication.tables for row in table.rows} == {True, False}


def test_the_open_wave_has_bands_to_look_at(loaded: Loaded) -> None:
    found = waves.returned(loaded.db, by=ADMINISTRATOR, wave_id="demo-open", today=TODAY)

    assert found.units["willow-house"].at_least == 10
    assert found.whole is not None


def test_the_links_and_the_code_let_somebody_answer(loaded: Loaded) -> None:
    for link in (*loaded.made.links, loaded.made.open_link):
        token = link.removeprefix("https://survey.example.org/r/")
        assert responses.look_up(loaded.db, token=token, today=TODAY).demo
    assert responses.begin(
        loaded.db, loaded.settings, spoken_code=loaded.made.spoken_code, today=TODAY + timedelta(days=1)
    )


def test_there_is_somebody_for_every_role_with_a_password_of_their_own(loaded: Loaded) -> None:
    with loaded.db.reading() as connection:
        stored = repr(connection.execute(select(person)).all())

    sign_ins = loaded.made.sign_ins
    assert [one.role for one in sign_ins] == list(Role)
    assert len({one.password for one in sign_ins}) == len(Role)
    assert not any(one.password in stored or one.password in repr(loaded.made) for one in sign_ins)


def test_loading_it_a_second_time_changes_nothing(loaded: Loaded) -> None:
    def people() -> int:
        with loaded.db.reading() as connection:
            return connection.scalar(select(func.count()).select_from(response)) or 0

    before = people()
    with pytest.raises(BadInput, match="organisation-id-taken"):
        demo.load(loaded.db, loaded.settings, today=TODAY)

    assert people() == before


def test_the_answers_look_like_those_of_people(loaded: Loaded) -> None:
    with loaded.db.reading() as connection:
        given = set(connection.scalars(select(answer.c.option_id).distinct()))

    assert {"yes", "sometimes", "no", "dont_know", "prefer_not", "skipped", "answered"} <= given
