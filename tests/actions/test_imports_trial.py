"""The whole way of 1,010 real people: imported, published by village and town, and four of them exposed to nobody."""

import csv
import io
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from relsurvey.actions import publications
from relsurvey.config import Settings
from relsurvey.errors import Refused
from relsurvey.exports import csv as csv_export
from relsurvey.exports import json as json_export
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting.released import Publication
from relsurvey.storage.database import Database
from relsurvey.storage.tables import metadata
from tests.support import trial_data
from tests.support.databases import SqliteDatabases
from tests.support.imports import TODAY, Importing, mapping_text, people
from tests.support.trial_data import COLUMNS, LEVELS, RESPONSES, UNIT, needs_trial_data

#: A thousand real people come in again for each test.
pytestmark = pytest.mark.slow

EVERYBODY = ""


@pytest.fixture(scope="module")
def trial(sqlite_databases: SqliteDatabases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Importing]:
    """The real people, imported and published once for all tests that only look."""
    folder = tmp_path_factory.mktemp("trial")
    settings = Settings(folder, database_url="", surveys_dir=folder, base_url="", secret_key=b"a secret of these tests")
    for url in sqlite_databases.fresh():
        importing = Importing(Database(url), settings, folder)
        importing.take_in_file(RESPONSES, trial_data.mapping())
        publications.publish(importing.database, by=importing.by, wave_id="young-people", today=TODAY)
        yield importing
        importing.database.close()


@pytest.fixture
def published(trial: Importing) -> Publication:
    found = publications.latest(trial.database, by=trial.by, wave_id="young-people")
    assert found
    return found


@pytest.fixture
def questionnaire(trial: Importing) -> Questionnaire:
    return publications.questionnaire(trial.database, by=trial.by, wave_id="young-people")


def raw_counts(unit: str, question: str) -> Counter[str]:
    """Counted over the raw file: the people of one unit, or everybody who has a unit."""
    counted: Counter[str] = Counter()
    for row in trial_data.rows():
        if row[UNIT] and unit in {EVERYBODY, row[UNIT]}:
            cell = row[COLUMNS[question]]
            counted[LEVELS[int(cell) - 1] if cell else "skipped"] += 1
    return counted


def check_against_the_raw_file(published: Publication) -> int:
    """How many exact counts were held against the raw file; every band holds the raw number too."""
    checked = 0
    for table in published.tables:
        for row in table.rows:
            raw = raw_counts(row.group.id, table.question_id)
            for option, count in row.counts.items():
                assert count.at_least <= raw[option] <= count.at_most
                checked += count.exact
            if row.base is not None:
                assert row.base.at_least <= raw.total() <= row.base.at_most
    return checked


@needs_trial_data
def test_four_people_without_a_place_are_listed_and_the_others_are_published(
    database: Database, settings: Settings, tmp_path: Path
) -> None:
    importing = Importing(database, settings, tmp_path)

    imported = importing.take_in_file(RESPONSES, trial_data.mapping())
    published = publications.publish(database, by=importing.by, wave_id="young-people", today=TODAY)

    nowhere = tuple(line for line, row in enumerate(trial_data.rows(), start=2) if not row[UNIT])
    assert (imported.rows, imported.left_out, len(nowhere)) == (1006, nowhere, 4)
    # Twelve questions, five levels, everybody and two places: of 180 counts four in five can be said exactly.
    assert check_against_the_raw_file(published) > 0.8 * 180


@needs_trial_data
def test_the_four_people_can_not_be_recovered(published: Publication, questionnaire: Questionnaire) -> None:
    # The attack: everybody minus the two places, for every answer that is shown. It must find nobody at all.
    for table in published.tables:
        rows = {row.group.id: row for row in table.rows}
        for option, whole in rows[EVERYBODY].counts.items():
            parts = [rows[unit].counts[option] for unit in ("village", "city") if option in rows[unit].counts]
            if len(parts) == len(published.units):
                assert whole.at_least - sum(part.at_most for part in parts) <= 0
                assert whole.at_most - sum(part.at_least for part in parts) >= 0
    assert "1010" not in csv_export.write(published, questionnaire) + json_export.write(published, questionnaire)


@needs_trial_data
def test_nothing_that_is_kept_says_that_there_were_more(trial: Importing) -> None:
    with trial.database.reading() as connection:
        kept = {table.name: connection.execute(select(table)).all() for table in metadata.sorted_tables}

    assert len(kept["response"]) == 1006
    assert 1010 not in {len(rows) for rows in kept.values()}
    for name in ("imported_batch", "wave", "wave_unit"):
        assert 1010 not in [value for row in kept[name] for value in row]
    assert [row.about.get("rows") for row in kept["audit_event"] if "rows" in row.about] == [1006]


@needs_trial_data
@pytest.mark.parametrize(
    ("unit", "values"),
    [
        ("Gender", {"female": "female", "male": "male"}),
        ("House - block of flats", {"flats": "block of flats", "house": "house/bungalow"}),
    ],
)
def test_the_same_young_people_are_not_published_by_another_grouping(
    trial: Importing, unit: str, values: dict[str, str]
) -> None:
    with pytest.raises(Refused) as refused:
        trial.take_in_file(RESPONSES, trial_data.mapping(wave="again", unit=unit, values=values))

    assert refused.value.values == {"wave": "Young people 2013"}


@needs_trial_data
def test_a_file_cut_down_to_a_few_columns_is_still_the_same_people(trial: Importing) -> None:
    kept = [*COLUMNS.values(), "Gender"]
    rows = [{name: row[name] for name in kept} for row in trial_data.rows()]
    mapping = trial_data.mapping(wave="again", unit="Gender", values={"female": "female", "male": "male"})

    with pytest.raises(Refused):
        trial.take_in(random.Random(2).sample(rows, len(rows)), mapping)


@needs_trial_data
def test_exports_of_real_people_hold_the_published_counts_and_nothing_else(
    published: Publication, questionnaire: Questionnaire
) -> None:
    table = list(csv.DictReader(io.StringIO(csv_export.write(published, questionnaire))))
    document = json.loads(json_export.write(published, questionnaire))

    raw = {(unit, one): raw_counts(unit, one) for unit in (EVERYBODY, "village", "city") for one in COLUMNS}
    assert len(table) == len(document["counts"]) > 12 * 3 * 5
    for line in table:
        if line["count"]:
            assert int(line["count"]) == raw[line["group_id"], line["question_id"]][line["option_id"]]


def test_people_without_a_unit_can_not_be_recovered_from_made_up_data_either(
    database: Database, settings: Settings, tmp_path: Path
) -> None:
    importing = Importing(database, settings, tmp_path)
    rows = people(400, questions=3)
    for number in random.Random(5).sample(range(400), 4):
        rows[number]["House"] = ""
    importing.take_in(rows, mapping_text(questions=["Q1", "Q2", "Q3"]))

    made = publications.publish(importing.database, by=importing.by, wave_id="outside", today=TODAY)

    with_unit = [row for row in rows if row["House"]]
    for table in made.tables:
        everybody = table.rows[0]
        raw = Counter(row[table.question_id.upper()] for row in with_unit)
        for level in range(1, 6):
            count = everybody.counts[f"level-{level}"]
            assert count.at_least <= raw[str(level)] <= count.at_most
        assert everybody.base is not None
        assert everybody.base.at_most <= 396
    assert {one.returned for one in made.returns if not one.group.id} <= {None, 396}
