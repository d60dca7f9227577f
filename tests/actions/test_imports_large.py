"""A long file comes in within minutes, in level memory, and a person at a terminal sees how far it is."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from relsurvey.config import PROJECT
from tests.support.imports import mapping_text

ROWS = 100_000
#: What may be held beside the program itself: far less than the file's rows as Python objects.
MEGABYTES = 60

PROGRAM = """
import sys
from datetime import date
from pathlib import Path
import psutil
from relsurvey.actions import imports, organisations
from relsurvey.importing import mapping_file
from relsurvey.config import read_settings
from relsurvey.people.viewer import operator
from relsurvey.storage.database import Database
from relsurvey.storage.upgrade import upgrade

folder = Path(sys.argv[1])
settings = read_settings({"RELSURVEY_DATA_DIR": str(folder / "data")})
upgrade(settings.database_url)
db = Database(settings.database_url)
organisations.create(db, organisation_id="large", name="Large")
mapping = mapping_file.load(folder / "mapping.yaml", surveys_dir=folder)
memory = psutil.Process().memory_info
before = most = memory().rss
told = calls = 0

def progress(size):
    global told, calls, most
    told, calls = told + size, calls + 1
    if calls % 1000 == 0:
        most = max(most, memory().rss)

done = imports.run(db, settings, by=operator("large"), mapping=mapping, table=folder / "t.csv",
                   today=date(2026, 11, 22), progress=progress)
print(done.rows, (most - before) // 2**20, told, imports.work(folder / "t.csv"))
"""


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_hundred_thousand_rows_come_in_with_level_memory(tmp_path: Path) -> None:
    dice = random.Random(1)
    with (tmp_path / "t.csv").open("w") as file:
        file.write("House," + ",".join(f"Q{n}" for n in range(1, 9)) + "\n")
        file.writelines(
            f"{dice.choice(('Willow', 'Mill'))},{','.join(dice.choices('12345', k=8))}\n" for _ in range(ROWS)
        )
    (tmp_path / "mapping.yaml").write_text(mapping_text())

    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
        timeout=280,
    )

    rows, megabytes, told, work = map(int, done.stdout.split())
    assert rows == ROWS
    assert megabytes < MEGABYTES
    # The header is read, but no row of it is told.
    assert 0 <= work - told < 100
