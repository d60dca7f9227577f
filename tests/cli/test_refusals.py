"""What can't be done is said in words, on standard error, with an exit code that fits. Never a traceback."""

from dataclasses import replace
from pathlib import Path

import pytest

from relsurvey.actions.services import Services
from relsurvey.cli import main
from relsurvey.storage.database import Database
from tests.cli.conftest import Relsurvey
from tests.support.imports import mapping_text, people, write_table
from tests.support.server import free_port
from tests.support.staff import an_organisation


@pytest.fixture
def organisation(services: Services) -> str:
    return an_organisation(services.db)


@pytest.mark.slow
@pytest.mark.usefixtures("organisation")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["nothing-such"], 2),
        (["wave", "list", "--loud"], 2),
        (["import", "no-such-file.csv", "--mapping", "m.yaml"], 2),
        (["serve", "--port", "99999"], 2),
        (["wave", "create", "x", "--name", "X", "--questionnaire", "belonging", "--opens", "soon", "--closes", "x"], 2),
        (["wave", "open", "nowhere"], 4),
        (["publish", "nowhere"], 4),
        (["export", "nowhere"], 4),
        (["wave", "list", "--organisation", "elsewhere"], 4),
        (["person", "reset", "nobody"], 4),
        (["person", "add", "x", "--name", "X"], 3),
        (["db", "backup", "/no/such/folder/saved"], 3),
        (["import", "draft", __file__, "--output", "/no/such/folder/m.yaml"], 3),
    ],
)
def test_an_exit_code_says_what_kind_of_refusal_it_was(relsurvey: Relsurvey, arguments: list[str], code: int) -> None:
    said = relsurvey(*arguments)

    assert said.code == code
    assert said.err
    assert "Traceback" not in said.err
    assert said.out == ""


@pytest.mark.usefixtures("organisation")
def test_asking_for_people_needs_a_unit_and_a_number(relsurvey: Relsurvey) -> None:
    ask = ("--name", "A", "--questionnaire", "belonging", "--opens", "2026-01-01", "--closes", "2026-01-02")

    said = relsurvey("wave", "create", "a", *ask, "--asked", "north:20")

    assert said.code == 2
    assert "as in willow=30" in said.err


@pytest.mark.usefixtures("organisation")
def test_two_numbers_for_one_unit_are_refused(relsurvey: Relsurvey) -> None:
    ask = ("--name", "A", "--questionnaire", "belonging", "--opens", "2026-01-01", "--closes", "2026-01-02")

    said = relsurvey("wave", "create", "a", *ask, "--asked", "north=5", "--asked", "north=7")

    assert said.code == 3
    assert "A unit stands twice" in said.err
    assert relsurvey("wave", "list").out == ""


@pytest.mark.usefixtures("organisation")
def test_a_rule_that_protects_people_has_a_code_of_its_own(relsurvey: Relsurvey, tmp_path: Path) -> None:
    table = write_table(tmp_path / "t.csv", people(60))
    for wave in ("first", "second"):
        (tmp_path / f"{wave}.yaml").write_text(mapping_text(wave=wave))
    relsurvey("import", table, "--mapping", tmp_path / "first.yaml")

    said = relsurvey("import", table, "--mapping", tmp_path / "second.yaml")

    assert said.code == 6
    assert "same people as in the wave “Wave first”" in said.err


def test_a_database_that_is_away_is_said_in_words(relsurvey: Relsurvey, services: Services) -> None:
    url = "postgresql+psycopg://nobody@127.0.0.1:1/none?connect_timeout=1"
    away = Services(Database(url), replace(services.settings, database_url=url))

    said = relsurvey("wave", "list", on=away)

    assert (said.code, said.out) == (7, "")
    assert "The database can't be reached" in said.err
    assert "127.0.0.1" not in said.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["organisation", "list"],
        ["unit", "list"],
        ["wave", "list"],
        ["person", "reset", "ada.brook"],
        ["person", "roles", "ada.brook"],
        ["export", "autumn"],
        ["db", "backup", "saved"],
    ],
    ids=" ".join,
)
def test_a_new_folder_is_told_what_to_run_first(
    relsurvey: Relsurvey, services: Services, tmp_path: Path, arguments: list[str]
) -> None:
    url = f"sqlite:///{tmp_path / 'new.db'}"
    new = Services(Database(url), replace(services.settings, database_url=url))

    said = relsurvey(*arguments, on=new)

    assert said.code == 7
    assert f"There is no database at {tmp_path / 'new.db'}." in said.err
    assert "relsurvey db upgrade" in said.err
    assert not (tmp_path / "new.db").exists()
    new.db.close()


def test_a_folder_that_is_not_there_is_named_before_a_database_is_made_in_it(
    relsurvey: Relsurvey, services: Services, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'nowhere' / 'new.db'}"
    new = Services(Database(url), replace(services.settings, database_url=url))

    said = relsurvey("db", "upgrade", on=new)

    assert said.code == 7
    assert f"There is no folder {tmp_path / 'nowhere'} to put the database in." in said.err


def test_a_server_is_not_started_on_a_database_that_is_not_there(
    relsurvey: Relsurvey, services: Services, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'new.db'}"
    new = Services(Database(url), replace(services.settings, database_url=url))

    said = relsurvey("serve", "--port", str(free_port()), on=new)

    assert (said.code, said.out) == (7, "")
    assert "There is no database at" in said.err
    assert not (tmp_path / "new.db").exists()


def test_an_address_of_a_database_that_can_not_be_is_said_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    def open_services() -> Services:
        raise AssertionError(Database("mysql://ada:secret@localhost/relsurvey"))

    code = main(["wave", "list"], open_services=open_services)

    said = capsys.readouterr()
    assert code == 3
    assert "RELSURVEY_DATABASE_URL is not understood" in said.err
    assert "secret" not in said.err


def test_with_several_organisations_one_has_to_be_named(
    relsurvey: Relsurvey, services: Services, organisation: str
) -> None:
    an_organisation(services.db, "orchard")

    unclear = relsurvey("unit", "list")
    named = relsurvey("unit", "list", "--organisation", organisation)

    assert unclear.code == 3
    assert "harbour, orchard" in unclear.err
    assert (named.code, "North" in named.out) == (0, True)


def test_without_an_organisation_the_next_step_is_said(relsurvey: Relsurvey) -> None:
    said = relsurvey("wave", "list")

    assert said.code == 4
    assert "relsurvey organisation add" in said.err


@pytest.mark.usefixtures("organisation")
@pytest.mark.parametrize("content", [b"\x00\x01", b"", b"wave: [", b"just words", b"wave: {}\nwave: {}\n"])
def test_a_damaged_mapping_is_explained(relsurvey: Relsurvey, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "m.yaml"
    path.write_bytes(content)

    said = relsurvey("import", write_table(tmp_path / "t.csv", people(5)), "--mapping", path)

    assert said.code == 3
    assert "m.yaml" in said.err
    assert "Nothing was imported" in said.err


@pytest.mark.usefixtures("organisation")
@pytest.mark.parametrize(
    "arguments", [["wave", "open", "nowhere"], ["publish", "nowhere"], ["wave", "discard", "nowhere"]], ids=" ".join
)
def test_the_command_line_says_wave_and_points_to_commands(relsurvey: Relsurvey, arguments: list[str]) -> None:
    said = relsurvey(*arguments)

    assert "survey round" not in said.err
    assert "relsurvey wave list" in said.err


def test_a_command_that_is_stopped_says_so_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    def open_services() -> Services:
        raise KeyboardInterrupt

    code = main(["wave", "list"], open_services=open_services)

    assert code == 130
    assert capsys.readouterr().err == "\nStopped. What was not finished was not stored.\n"
