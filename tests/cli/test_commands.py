"""Each command does its job through an action and says in words what came of it."""

import csv
import io
import json
import re
import shutil
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from relsurvey.actions.services import Services
from relsurvey.cli.serve import server_command
from relsurvey.collection.answers import AnswerSheet, Mode, Stage
from relsurvey.config import PROJECT
from relsurvey.storage import responses
from relsurvey.storage.database import Database
from relsurvey.storage.responses import NewResponse
from relsurvey.storage.tables import person_role
from tests.cli.conftest import Relsurvey
from tests.support.imports import mapping_text, people, write_table
from tests.support.staff import an_organisation

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow


@pytest.fixture
def organisation(services: Services) -> str:
    return an_organisation(services.db)


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    return write_table(tmp_path / "answers.csv", people(120))


@pytest.fixture
def mapping(tmp_path: Path) -> Path:
    path = tmp_path / "mapping.yaml"
    path.write_text(mapping_text())
    return path


@pytest.mark.usefixtures("organisation")
def test_from_a_table_to_published_results_in_a_file(
    relsurvey: Relsurvey, answers: Path, mapping: Path, tmp_path: Path
) -> None:
    imported = relsurvey("import", answers, "--mapping", mapping)
    published = relsurvey("publish", "outside")
    exported = relsurvey("export", "outside", "--output", tmp_path / "out.csv")

    assert (imported.code, published.code, exported.code) == (0, 0, 0)
    assert "120 rows were imported as the closed wave outside" in imported.out
    assert "8 tables" in published.out
    with (tmp_path / "out.csv").open(newline="") as file:
        assert {line["group_name"] for line in csv.DictReader(file)} >= {"Willow House", "Mill House"}


@pytest.mark.usefixtures("organisation")
def test_an_export_goes_to_the_terminal_when_no_file_is_named(
    relsurvey: Relsurvey, answers: Path, mapping: Path
) -> None:
    relsurvey("import", answers, "--mapping", mapping)
    relsurvey("publish", "outside")

    as_csv, as_json = relsurvey("export", "outside"), relsurvey("export", "outside", "--format", "json")

    assert len(list(csv.DictReader(io.StringIO(as_csv.out)))) == len(json.loads(as_json.out)["counts"])


@pytest.mark.usefixtures("organisation")
def test_rows_left_out_are_listed_by_line(relsurvey: Relsurvey, mapping: Path, tmp_path: Path) -> None:
    rows = people(50)
    rows[6]["House"] = rows[9]["House"] = ""

    said = relsurvey("import", write_table(tmp_path / "t.csv", rows), "--mapping", mapping)

    assert "48 rows were imported" in said.out
    assert "2 rows have no declared unit and were left out of everything: lines 8, 11." in said.err


@pytest.mark.usefixtures("organisation")
def test_bad_rows_are_said_with_line_and_reason_and_without_the_answer(
    relsurvey: Relsurvey, mapping: Path, tmp_path: Path
) -> None:
    rows = people(50)
    rows[6]["Q1"] = "I am Ada"

    said = relsurvey("import", write_table(tmp_path / "t.csv", rows), "--mapping", mapping)

    assert said.code == 3
    assert "Nothing was imported" in said.err
    assert "t.csv:8: The cell in column “Q1” has no meaning" in said.err
    assert "Ada" not in said.err + said.out
    assert relsurvey("wave", "list").out == ""


@pytest.mark.usefixtures("organisation")
def test_nothing_is_drawn_where_nobody_watches(relsurvey: Relsurvey, answers: Path, mapping: Path) -> None:
    said = relsurvey("import", answers, "--mapping", mapping)

    assert said.err == ""


@pytest.mark.usefixtures("organisation")
def test_a_drafted_mapping_passes_the_check_and_imports(relsurvey: Relsurvey, answers: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"

    drafted = relsurvey("import", "draft", answers, "--output", draft)
    undecided = relsurvey("import", answers, "--mapping", draft)
    draft.write_text(draft.read_text().replace("best: ask", "best: last"))
    checked = relsurvey("check", draft)
    imported = relsurvey("import", answers, "--mapping", draft)

    assert (drafted.code, undecided.code, checked.code, imported.code) == (0, 3, 0, 0)
    assert "Which end of the answers is the good one?" in undecided.err
    assert 'column: "House"' in draft.read_text()
    assert "120 rows were imported" in imported.out


def test_a_draft_never_takes_the_place_of_a_file(relsurvey: Relsurvey, answers: Path, mapping: Path) -> None:
    before = mapping.read_text()

    said = relsurvey("import", "draft", answers, "--output", mapping)

    assert said.code == 3
    assert mapping.read_text() == before


def test_a_draft_without_a_column_for_units_says_so_when_it_is_checked(relsurvey: Relsurvey, tmp_path: Path) -> None:
    table = write_table(tmp_path / "t.csv", [{"Q1": str(n % 5), "Q2": str(n % 3)} for n in range(40)])

    draft = tmp_path / "draft.yaml"
    relsurvey("import", "draft", table, "--output", draft)
    said = relsurvey("check", draft)

    assert said.code == 3
    assert "unit > column" in said.out


def test_a_draft_finds_how_the_file_is_written(relsurvey: Relsurvey, tmp_path: Path) -> None:
    rows = [{"Häuser": house, "Ja?": answer} for house in ("Süd", "Nord") for answer in ("yes", "no") * 20]
    table = write_table(tmp_path / "t.csv", rows, delimiter=";", encoding="cp1252")

    said = relsurvey("import", "draft", table)

    assert "encoding: cp1252" in said.out
    assert 'delimiter: ";"' in said.out
    assert 'label: "yes"' in said.out


def test_a_draft_puts_answers_in_the_order_in_which_people_read_them(relsurvey: Relsurvey, tmp_path: Path) -> None:
    rows = [{"Team": "AB"[n % 2], "Q": ("Never", "Always", "Sometimes")[n % 3], "N": str(n % 11)} for n in range(60)]

    said = relsurvey("import", "draft", write_table(tmp_path / "t.csv", rows))

    positions = [said.out.index(f'label: "{label}"') for label in ("Always", "Sometimes", "Never")]
    assert positions == sorted(positions)
    assert said.out.index('label: "9"') < said.out.index('label: "10"')


@pytest.mark.usefixtures("organisation")
def test_a_wave_is_created_opened_and_closed(relsurvey: Relsurvey) -> None:
    ask = ("--name", "Autumn", "--questionnaire", "belonging", "--asked", "north=20", "--asked", "south=14")
    created = relsurvey("wave", "create", "autumn", *ask, "--opens", "2020-01-01", "--closes", "2099-01-01")
    opened = relsurvey("wave", "open", "autumn")
    listed = relsurvey("wave", "list")
    closed = relsurvey("wave", "close", "autumn")

    assert (created.code, opened.code, closed.code) == (0, 0, 0)
    assert "autumn: Autumn (open" in listed.out
    assert "(closed" in relsurvey("wave", "list").out


ASK = ("--name", "Autumn", "--questionnaire", "belonging", "--opens", "2020-01-01", "--closes", "2099-01-01")


@pytest.mark.usefixtures("organisation")
def test_a_draft_is_discarded_and_an_open_wave_is_not(relsurvey: Relsurvey) -> None:
    relsurvey("wave", "create", "autumn", *ASK, "--asked", "north=20")
    discarded = relsurvey("wave", "discard", "autumn")
    left = relsurvey("wave", "list").out
    relsurvey("wave", "create", "autumn", *ASK, "--asked", "north=20")
    relsurvey("wave", "open", "autumn")
    refused = relsurvey("wave", "discard", "autumn")

    assert (discarded.code, left) == (0, "")
    assert refused.code == 6
    assert "(open" in relsurvey("wave", "list").out


@pytest.mark.usefixtures("organisation")
def test_a_wave_that_can_not_be_published_is_said_to_be_closed(relsurvey: Relsurvey, services: Services) -> None:
    relsurvey("wave", "create", "autumn", *ASK, "--asked", "north=10")
    relsurvey("wave", "open", "autumn")
    sheet = AnswerSheet(stage=Stage.SENT, consent=True)
    new = [NewResponse(f"r{n}", "north", Mode.OWN_DEVICE, date(2026, 1, 1), sheet) for n in range(11)]
    with services.db.writing() as connection:
        responses.insert_many(connection, organisation_id="harbour", wave_id="autumn", new=new)

    said = relsurvey("wave", "close", "autumn")

    assert said.code == 6
    assert said.out.startswith("autumn is closed")
    assert "More answers came back from North" in said.err
    assert "(closed" in relsurvey("wave", "list").out


@pytest.mark.usefixtures("quick_hashes")
def test_organisation_unit_and_first_administrator_from_nothing(relsurvey: Relsurvey) -> None:
    made = relsurvey("organisation", "add", "harbour", "--name", "Harbour Care")
    unit = relsurvey("unit", "add", "willow", "--name", "Willow House")
    person = relsurvey("person", "add", "ada.brook", "--name", "Ada Brook")
    reset = relsurvey("person", "reset", "ada.brook")

    assert (made.code, unit.code, person.code, reset.code) == (0, 0, 0, 0)
    assert "harbour\tHarbour Care" in relsurvey("organisation", "list").out
    assert "willow\tWillow House" in relsurvey("unit", "list").out
    first, second = (said.out.splitlines()[1].split(":")[1].strip() for said in (person, reset))
    assert len(first) > 10
    assert first != second


@pytest.mark.usefixtures("organisation", "quick_hashes")
def test_the_operator_alone_can_make_the_first_data_controller(relsurvey: Relsurvey, services: Services) -> None:
    relsurvey("person", "add", "jo.hill", "--name", "Jo Hill")

    said = relsurvey("person", "roles", "jo.hill", "--role", "administrator", "--role", "controller")

    assert said.code == 0
    with services.db.reading() as connection:
        assert sorted(connection.scalars(select(person_role.c.role))) == ["administrator", "controller"]


@pytest.mark.usefixtures("organisation", "quick_hashes")
def test_a_password_is_printed_once_and_kept_nowhere(relsurvey: Relsurvey, services: Services, tmp_path: Path) -> None:
    said = relsurvey("person", "add", "ada.brook", "--name", "Ada Brook")
    password = said.out.splitlines()[1].split(":")[1].strip()

    kept = Path(services.settings.database_url.removeprefix("sqlite:///")).read_bytes()

    assert password.encode() not in kept
    assert password not in "".join(path.read_text(errors="replace") for path in tmp_path.iterdir() if path.is_file())


def test_the_bundled_questionnaires_are_fine(relsurvey: Relsurvey) -> None:
    said = relsurvey("check")

    assert (said.code, said.out.splitlines()[-1]) == (0, "No problems.")


@pytest.mark.usefixtures("organisation")
def test_a_misspelt_picture_is_found_wherever_a_questionnaire_is_used(
    relsurvey: Relsurvey, services: Services, tmp_path: Path, answers: Path
) -> None:
    surveys = tmp_path / "surveys"
    shutil.copytree(services.settings.surveys_dir, surveys)
    broken = surveys / "belonging" / "questionnaire.yaml"
    broken.write_text(broken.read_text(encoding="utf-8").replace("picture: yes", "picture: yess"), encoding="utf-8")
    mapping = tmp_path / "named.yaml"
    mapping.write_text(re.sub(r"(?m)^questionnaire: .*$", "questionnaire: {id: belonging}", mapping_text()))
    misspelt = replace(services, settings=replace(services.settings, surveys_dir=surveys))
    wave = ("wave", "create", "spring", "--name", "Spring", "--questionnaire", "belonging", "--asked", "north=30")

    said = [
        relsurvey("check", on=misspelt),
        relsurvey("check", mapping, on=misspelt),
        relsurvey(*wave, "--opens", "2026-12-01", "--closes", "2026-12-31", on=misspelt),
        relsurvey("import", answers, "--mapping", mapping, on=misspelt),
    ]

    assert [one.code for one in said] == [3] * len(said)
    for one in said:
        assert "belonging/questionnaire.yaml" in one.out + one.err
        assert "yess" in one.out + one.err


def test_every_problem_of_a_mapping_is_listed_at_once(relsurvey: Relsurvey, tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    path.write_text(mapping_text().replace("closed: 2026-01-31", "closed: 2025-02-31") + "threshold: 6\n")

    said, as_json = relsurvey("check", path), relsurvey("check", path, "--json")

    assert said.code == as_json.code == 3
    assert "m.yaml: wave > closed: This day is in no calendar." in said.out
    assert "m.yaml: threshold: The threshold is below 10." in said.out
    assert [one["code"] for one in json.loads(as_json.out)["problems"]] == [
        "mapping-no-such-day",
        "mapping-threshold-low",
    ]


def test_a_new_database_is_made_ready_and_checked(relsurvey: Relsurvey, services: Services, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new.db'}"
    new = Services(Database(url), replace(services.settings, database_url=url))

    before = relsurvey("db", "check", on=new)
    upgraded = relsurvey("db", "upgrade", on=new)
    after = relsurvey("db", "check", on=new)

    assert (before.code, upgraded.code, after.code) == (7, 0, 0)
    assert "relsurvey db upgrade" in before.err
    new.db.close()


@pytest.mark.usefixtures("organisation")
def test_what_was_saved_comes_back(
    relsurvey: Relsurvey, services: Services, answers: Path, mapping: Path, tmp_path: Path
) -> None:
    saved = relsurvey("db", "backup", tmp_path / "saved")
    relsurvey("import", answers, "--mapping", mapping)

    services.db.close()
    restored = relsurvey("db", "restore", tmp_path / "saved", "--replace")

    assert (saved.code, restored.code) == (0, 0)
    assert relsurvey("wave", "list").out == ""
    assert "harbour" in relsurvey("organisation", "list").out


@pytest.mark.usefixtures("organisation")
def test_restoring_says_when_the_key_from_the_environment_is_another(
    relsurvey: Relsurvey, services: Services, tmp_path: Path
) -> None:
    relsurvey("db", "backup", tmp_path / "saved", "--with-secret-key")
    given = replace(services.settings, secret_key=b"another", secret_key_given=True)
    services.db.close()

    said = relsurvey("db", "restore", tmp_path / "saved", "--replace", on=replace(services, settings=given))

    assert said.code == 0
    assert "RELSURVEY_SECRET_KEY holds another secret key" in said.err


@pytest.mark.slow
@pytest.mark.usefixtures("quick_hashes")
def test_the_demo_is_loaded_once_and_says_so(relsurvey: Relsurvey) -> None:
    first, second = relsurvey("demo"), relsurvey("demo")

    assert (first.code, second.code) == (0, 0)
    assert "administrator (" in first.out
    assert "https://survey.example.org/r/" in first.out
    assert "mill-lane (Manager of 1 service)" in first.out
    assert "(" not in second.out
    assert "your data is as it was" in second.out


def test_the_server_is_what_anyone_who_knows_streamlit_would_start() -> None:
    start = server_command("0.0.0.0", 80)  # noqa: S104 - said, not done

    assert start[:5] == [sys.executable, "-m", "streamlit", "run", str(PROJECT / "app.py")]
    assert start[5:] == ["--server.address", "0.0.0.0", "--server.port", "80"]  # noqa: S104


def test_the_example_in_the_documents_is_a_mapping_that_works(
    relsurvey: Relsurvey, organisation: str, tmp_path: Path
) -> None:
    example = PROJECT / "docs" / "how-to" / "mapping.yaml"
    rows = [
        {"House": "Willow", "Q1": "Often", "Q2_family": "1", "Q2_friends": "0", "Q3": "Music, Sport"},
        {"House": "Willow Hse", "Q1": "DK", "Q2_family": "", "Q2_friends": "", "Q3": ""},
        {"House": "Mill Lane", "Q1": "1", "Q2_family": "1", "Q2_friends": "1", "Q3": "Sport"},
    ]
    rows = [{**row, "Support": "Older", "Help": "Alone"} for row in rows]
    table = write_table(tmp_path / "t.csv", rows, delimiter=";", encoding="cp1252")

    said = relsurvey("import", table, "--mapping", example, "--organisation", organisation)

    assert (said.code, said.err) == (0, "")
