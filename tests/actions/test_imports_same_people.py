"""The same people under other units are recognised, however the file was changed on the way; other people are not."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from relsurvey.config import Settings
from relsurvey.errors import Refused
from relsurvey.importing.same_people import KEPT, Recogniser
from relsurvey.people.viewer import operator
from relsurvey.storage.database import Database
from relsurvey.storage.tables import imported_row
from tests.support.databases import SqliteDatabases
from tests.support.imports import Importing, Table, mapping_text, people
from tests.support.staff import an_organisation

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow

#: Twelve questions of five levels, and two columns to group people by.
QUESTIONS = [f"Q{n}" for n in range(1, 13)]
FIRST = mapping_text(wave="first", questions=QUESTIONS)
ROOMS = {"front": "Front", "back": "Back"}


@pytest.fixture
def database(sqlite_databases: SqliteDatabases) -> Iterator[Database]:
    """One kind is enough here: the rules are the same on both, and `test_imports` runs them on both."""
    for url in sqlite_databases.fresh():
        opened = Database(url)
        yield opened
        opened.close()


@pytest.fixture
def importing(database: Database, settings: Settings, tmp_path: Path) -> Importing:
    return Importing(database, settings, tmp_path)


def somebody_and_more(number: int = 120, seed: int = 7) -> Table:
    dice = random.Random(seed)
    rows = people(number, questions=12, seed=seed)
    return [{**row, "Room": dice.choice(("Front", "Back"))} for row in rows]


def by_room(questions: list[str]) -> str:
    """Another mapping: other units, other question ids, other words."""
    return mapping_text(wave="second", questions=questions, unit_column="Room", units=ROOMS)


def shuffled(rows: Table) -> Table:
    return random.Random(3).sample(rows, len(rows))


def without(rows: Table, *columns: str) -> Table:
    return [{name: cell for name, cell in row.items() if name not in columns} for row in rows]


def turned(rows: Table) -> Table:
    return [dict(reversed(row.items())) for row in rows]


def renamed(rows: Table, *columns: str) -> Table:
    return [{f"New-{name}" if name in columns else name: cell for name, cell in row.items()} for row in rows]


def resaved(rows: Table) -> Table:
    """As a spreadsheet or a statistics program writes it."""
    return [{name: f" {cell}.0 " if cell.isdigit() else cell.upper() for name, cell in row.items()} for row in rows]


ROWS = somebody_and_more()
LATER = {
    "other units": (ROWS, by_room(QUESTIONS)),
    "another order of rows": (shuffled(ROWS), by_room(QUESTIONS)),
    "another order of columns": (turned(ROWS), by_room(QUESTIONS)),
    "a column dropped": (without(ROWS, "Q4"), by_room([one for one in QUESTIONS if one != "Q4"])),
    "the old units dropped": (without(ROWS, "House"), by_room(QUESTIONS)),
    "a header renamed": (renamed(ROWS, "Q4"), by_room(["New-Q4" if one == "Q4" else one for one in QUESTIONS])),
    "cut down to what is mapped": (without(ROWS, "House", "Remark"), by_room(QUESTIONS)),
    "other questions mapped": (ROWS, by_room(["Q1", "Q2"])),
    "half of the people": (ROWS[:60], by_room(QUESTIONS)),
    "as many new people added": (ROWS + somebody_and_more(200, seed=8), by_room(QUESTIONS)),
    "some rows changed": ([{**row, "Q1": "1", "Q9": "2"} for row in ROWS[:30]] + ROWS[30:], by_room(QUESTIONS)),
    "one answer changed in every row": ([{**row, "Q1": "1"} for row in ROWS], by_room(QUESTIONS)),
}


@pytest.mark.parametrize("change", LATER)
def test_the_same_people_are_not_imported_twice(importing: Importing, change: str) -> None:
    rows, mapping = LATER[change]
    importing.take_in(ROWS, FIRST)

    with pytest.raises(Refused) as refused:
        importing.take_in(rows, mapping)

    assert (refused.value.message_id, refused.value.values) == ("import-same-people", {"wave": "Wave first"})


def test_a_file_saved_by_another_program_is_still_the_same_people(importing: Importing) -> None:
    importing.take_in(ROWS, FIRST)
    mapping = by_room(QUESTIONS).replace('"Front"]', '"FRONT"]').replace('"Back"]', '"BACK"]')
    for level in range(1, 6):
        mapping = mapping.replace(f'values: ["{level}"]', f'values: ["{level}.0"]')

    with pytest.raises(Refused):
        importing.take_in(resaved(ROWS), mapping)


def test_the_same_people_are_recognised_when_every_header_has_another_name(importing: Importing) -> None:
    importing.take_in(ROWS, FIRST)
    regrouped = [{**row, "House": row["Q1"] or "0"} for row in ROWS]
    mapping = mapping_text(
        wave="second",
        questions=[f"New-{question}" for question in QUESTIONS],
        unit_column="New-House",
        units={f"floor-{n}": str(n) for n in range(6)},
    )

    with pytest.raises(Refused):
        importing.take_in(renamed(regrouped, *ROWS[0]), mapping)


def test_another_organisation_learns_nothing_about_an_import(importing: Importing) -> None:
    # What one organisation knows is never told to another, not even by a refusal.
    importing.take_in(ROWS, FIRST)
    importing.by = operator(an_organisation(importing.database, "orchard"))

    assert importing.take_in(ROWS, FIRST).rows == 120


@pytest.mark.slow
@pytest.mark.parametrize(
    ("questions", "levels", "number"), [(2, 3, 200), (3, 3, 40), (4, 3, 40), (5, 3, 40), (5, 5, 150)]
)
def test_other_people_who_answered_the_same_few_questions_come_in(
    importing: Importing, questions: int, levels: int, number: int
) -> None:
    asked = [f"Q{n}" for n in range(1, questions + 1)]
    for seed in range(6):
        rows = without(people(number, questions=questions, levels=levels, seed=seed), "Remark")
        mapping = mapping_text(wave=f"wave-{seed}", questions=asked, levels=levels)

        assert importing.take_in(rows, mapping).rows == number


def test_the_next_wave_of_the_same_questions_comes_in(importing: Importing) -> None:
    importing.take_in(somebody_and_more(seed=1), FIRST)

    assert importing.take_in(somebody_and_more(seed=2), by_room(QUESTIONS)).rows == 120


def test_what_is_kept_can_not_be_made_again_without_the_key(importing: Importing) -> None:
    importing.take_in(ROWS, FIRST)

    with importing.database.reading() as connection:
        kept = set(connection.execute(select(imported_row.c.fingerprint)).scalars())
    assert len(kept) > len(ROWS)
    other_key = Recogniser(b"another key", list(ROWS[0]), unit_column="House", mapped_columns=QUESTIONS)
    for row in ROWS:
        other_key.add(list(row.values()), [])
    assert not any(kept & view.fingerprints for view in other_key.views())


def test_what_is_kept_of_a_large_file_does_not_grow_with_it() -> None:
    recogniser = Recogniser(b"k", ["A", "B", "House"], unit_column="House", mapped_columns=["A", "B"])

    for number in range(3 * KEPT):
        recogniser.add([str(number), str(number * 7), "Willow"], [])

    sizes = {view.name: len(view.fingerprints) for view in recogniser.views()}
    assert sizes
    assert max(sizes.values()) == KEPT


def test_part_of_a_large_file_is_recognised_by_what_is_kept() -> None:
    rows = [[str(number), str(number * 7), "Willow"] for number in range(3 * KEPT)]
    views = []
    for some in (rows, rows[KEPT : 2 * KEPT]):
        recogniser = Recogniser(b"k", ["A", "B", "House"], unit_column="House", mapped_columns=["A", "B"])
        for row in some:
            recogniser.add(row, [])
        views.append({view.name: view for view in recogniser.views()})

    earlier, later = views[0]["af"], views[1]["af"]
    shared = len(earlier.fingerprints & later.fingerprints)

    assert shared < len(later.fingerprints) / 2
    assert later.shows_same_people(shared=shared, earlier=sorted(earlier.fingerprints), earlier_rows=len(rows))


def test_rows_left_out_leave_no_fingerprint(importing: Importing) -> None:
    rows = [{**row, "House": ""} for row in ROWS[:12]] + ROWS[12:]
    importing.take_in(rows, FIRST)

    with importing.database.reading() as connection:
        kept = connection.execute(select(imported_row.c.fingerprint)).scalars().all()
    # "af": all columns in one hand, so each person has one.
    assert sum(fingerprint.startswith("af") for fingerprint in kept) == 108
