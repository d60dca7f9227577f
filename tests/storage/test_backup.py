"""Backups: complete while people answer, restored whole or not at all, from either database into either."""

import json
import os
import stat
import tracemalloc
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from sqlalchemy import func, insert, select

from relsurvey.actions import media, responses
from relsurvey.config import Settings
from relsurvey.errors import BadInput, Refused
from relsurvey.storage import backup as backups
from relsurvey.storage.database import Database
from relsurvey.storage.tables import answer, attempt, metadata, organisation, response
from relsurvey.storage.upgrade import current, is_current, upgrade
from tests.support.databases import Databases, PostgresDatabases, SqliteDatabases
from tests.support.waves import ADMINISTRATOR, TODAY, AWave, an_open_wave

#: Whole databases go through files here, many times.
pytestmark = pytest.mark.slow


@pytest.fixture
def of_this(settings: Settings, database_url: str) -> Settings:
    return replace(settings, database_url=database_url)


@pytest.fixture
def wave(database: Database, settings: Settings) -> AWave:
    return an_open_wave(database, settings)


@pytest.fixture
def another(databases: Databases, tmp_path: Path, settings: Settings) -> Iterator[Settings]:
    """Another, empty installation with the same kind of database."""
    for url in databases.empty():
        yield replace(settings, database_url=url, data_dir=tmp_path)


def record(wave: AWave) -> None:
    """A recording that holds every byte there is."""
    whole = b"ID3" + bytes(range(256))
    asked = {"questionnaire": wave.questionnaire, "question_id": "friends", "language": "en"}
    media.add_recording(wave.db, by=ADMINISTRATOR, file=whole, today=TODAY, **asked)  # type: ignore[arg-type]


def everything(url: str) -> dict[str, list[Any]]:
    database = Database(url)
    with database.reading() as connection:
        found = {
            table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]
            for table in metadata.sorted_tables
        }
    database.close()
    return found


def changed_archive(path: Path, change: dict[str, bytes]) -> Path:
    """The same archive with other content in some of its files."""
    other = path.with_name("changed.zip")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(other, "w") as target:
        for name in source.namelist():
            target.writestr(name, change.get(name, source.read(name)))
    return other


def test_everything_comes_back_as_it_was(wave: AWave, of_this: Settings, another: Settings, tmp_path: Path) -> None:
    wave.send_all()
    wave.answer(wave.take_part(), "friends", "dont_know")
    record(wave)
    path = tmp_path / "saved.zip"

    backups.backup(of_this, path)
    fits = backups.restore(another, path)

    assert fits.receipts_work
    assert everything(another.database_url) == everything(of_this.database_url)
    assert is_current(another.database_url)


def test_a_person_goes_on_in_the_restored_database(
    wave: AWave, of_this: Settings, another: Settings, tmp_path: Path
) -> None:
    started = wave.take_part()
    wave.answer(started, "friends", "sometimes")
    backups.backup(of_this, tmp_path / "saved.zip")

    backups.restore(another, tmp_path / "saved.zip")

    restored = Database(another.database_url)
    back = responses.resume(restored, another, receipt=started.receipt, today=TODAY)
    shown = responses.show(restored, device_secret=back.device_secret, today=TODAY)
    restored.close()
    assert shown.sheet.answers["friends"].options == ("sometimes",)


@pytest.mark.postgres
def test_a_backup_moves_from_one_kind_of_database_to_the_other_and_back(
    sqlite_databases: SqliteDatabases, postgres_server: PostgresDatabases, settings: Settings, tmp_path: Path
) -> None:
    first, middle, last = sqlite_databases.fresh(), postgres_server.empty(), sqlite_databases.empty()
    urls = [next(first), next(middle), next(last)]
    database = Database(urls[0])
    wave = an_open_wave(database, settings)
    wave.send_all()
    record(wave)
    database.close()

    for number, (source, target) in enumerate(pairwise(urls)):
        backups.backup(replace(settings, database_url=source), tmp_path / f"{number}.zip")
        backups.restore(replace(settings, database_url=target), tmp_path / f"{number}.zip")

    assert everything(urls[0]) == everything(urls[1]) == everything(urls[2])
    for one in (first, middle, last):
        list(one)


def test_a_backup_holds_one_moment_while_people_go_on_answering(
    wave: AWave, of_this: Settings, another: Settings, tmp_path: Path
) -> None:
    wave.store("north", 50)
    done = Event()

    def go_on() -> None:
        while not done.is_set():
            wave.store("north", 3)

    writer = Thread(target=go_on)
    writer.start()
    try:
        for number in range(3):
            backups.backup(of_this, tmp_path / f"{number}.zip")
    finally:
        done.set()
        writer.join()
    for number in range(3):
        backups.restore(another, tmp_path / f"{number}.zip", replace=True)
        restored = Database(another.database_url)
        with restored.reading() as connection:
            people = connection.scalar(select(func.count()).select_from(response)) or 0
            answers = connection.scalar(select(func.count()).select_from(answer))
        restored.close()
        # Three people came at a time, each with two answers: a torn copy would break one of these.
        assert (people - 50) % 3 == 0
        assert answers == people * 2


def test_data_that_is_there_is_only_replaced_when_that_is_said(wave: AWave, of_this: Settings, tmp_path: Path) -> None:
    wave.send_all()
    backups.backup(of_this, tmp_path / "saved.zip")
    saved = everything(of_this.database_url)
    wave.send_all()
    changed = everything(of_this.database_url)

    with pytest.raises(Refused, match="database-not-empty"):
        backups.restore(of_this, tmp_path / "saved.zip")
    after_refusal = everything(of_this.database_url)
    backups.restore(of_this, tmp_path / "saved.zip", replace=True)

    assert after_refusal == changed
    assert everything(of_this.database_url) == saved


@pytest.mark.parametrize("damage", ["a changed row", "a missing row", "no manifest", "cut off", "no zip", "not json"])
def test_a_damaged_backup_changes_nothing(wave: AWave, of_this: Settings, tmp_path: Path, damage: str) -> None:
    wave.send_all()
    path = tmp_path / "saved.zip"
    backups.backup(of_this, path)
    before = everything(of_this.database_url)
    rows = zipfile.ZipFile(path).read("tables/answer.jsonl")
    match damage:
        case "a changed row":
            path = changed_archive(path, {"tables/answer.jsonl": rows.replace(b'"yes"', b'"no"', 1)})
        case "a missing row":
            path = changed_archive(path, {"tables/answer.jsonl": rows.partition(b"\n")[2]})
        case "no manifest":
            path = changed_archive(path, {"manifest.json": b"{}"})
        case "cut off":
            path.write_bytes(path.read_bytes()[:-200])
        case "no zip":
            path.write_bytes(b"nothing")
        case "not json":
            path = changed_archive(path, {"tables/answer.jsonl": b"nothing\n"})

    with pytest.raises(BadInput, match="backup-damaged"):
        backups.restore(of_this, path, replace=True)

    assert everything(of_this.database_url) == before


def test_a_backup_of_an_older_version_is_brought_up_to_date(empty_url: str, settings: Settings, tmp_path: Path) -> None:
    ours = replace(settings, database_url=empty_url)
    upgrade(empty_url)
    database = Database(empty_url)
    with database.writing() as connection:
        connection.execute(insert(organisation).values(id="harbour", name="Harbour", demo=False))
    database.close()
    backups.backup(ours, tmp_path / "saved.zip")
    manifest = json.loads(zipfile.ZipFile(tmp_path / "saved.zip").read("manifest.json"))
    manifest["revision"] = "0001"
    manifest["tables"] = {name: manifest["tables"][name] for name in ("organisation", "reporting_unit", "person")}
    old = changed_archive(tmp_path / "saved.zip", {"manifest.json": json.dumps(manifest).encode()})

    backups.restore(ours, old, replace=True)

    assert is_current(empty_url)
    assert [row[:3] for row in everything(empty_url)["organisation"]] == [("harbour", "Harbour", False)]


def test_a_backup_of_a_newer_version_is_refused(of_this: Settings, tmp_path: Path) -> None:
    backups.backup(of_this, tmp_path / "saved.zip")
    manifest = json.loads(zipfile.ZipFile(tmp_path / "saved.zip").read("manifest.json"))
    newer = changed_archive(
        tmp_path / "saved.zip", {"manifest.json": json.dumps({**manifest, "revision": "9999"}).encode()}
    )

    with pytest.raises(Refused, match="backup-newer"):
        backups.restore(of_this, newer, replace=True)


def test_the_secret_key_is_in_the_backup_only_on_request(of_this: Settings, another: Settings, tmp_path: Path) -> None:
    backups.backup(of_this, tmp_path / "without.zip")
    backups.backup(of_this, tmp_path / "with.zip", with_secret_key=True)
    elsewhere = replace(another, secret_key=b"the key of another installation")

    without = backups.restore(elsewhere, tmp_path / "without.zip")
    left = (elsewhere.data_dir / "secret_key").exists()
    with_it = backups.restore(elsewhere, tmp_path / "with.zip", replace=True)

    assert (without.receipts_work, left, with_it.receipts_work) == (False, False, True)
    assert (elsewhere.data_dir / "secret_key").read_bytes() == of_this.secret_key
    assert stat.S_IMODE((elsewhere.data_dir / "secret_key").stat().st_mode) == 0o600


def test_a_key_given_from_outside_is_the_one_that_receipts_are_measured_by(
    of_this: Settings, another: Settings, tmp_path: Path
) -> None:
    backups.backup(of_this, tmp_path / "with.zip", with_secret_key=True)
    (another.data_dir / "secret_key").write_bytes(b"left here, read by nobody")
    elsewhere = replace(another, secret_key=b"the key of another installation", secret_key_given=True)

    restored = backups.restore(elsewhere, tmp_path / "with.zip")

    assert not restored.receipts_work
    assert (elsewhere.data_dir / "secret_key").read_bytes() == b"left here, read by nobody"


def test_the_key_of_before_is_kept_beside_the_one_that_came_back(
    of_this: Settings, another: Settings, tmp_path: Path
) -> None:
    backups.backup(of_this, tmp_path / "with.zip", with_secret_key=True)
    path = another.data_dir / "secret_key"
    for key in (b"one key", b"another key"):
        path.write_bytes(key)
        restored = backups.restore(another, tmp_path / "with.zip", replace=True)

        assert path.read_bytes() == of_this.secret_key
        assert restored.old_key is not None
        assert restored.old_key.read_bytes() == key
    assert backups.restore(another, tmp_path / "with.zip", replace=True).old_key is None


def test_a_backup_may_only_be_read_by_its_owner(of_this: Settings, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        backups.backup(of_this, tmp_path / "saved.zip")
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "saved.zip").stat().st_mode) == 0o600


def test_restoring_brings_no_ended_sign_in_back(of_this: Settings, another: Settings, tmp_path: Path) -> None:
    database = Database(of_this.database_url)
    with database.writing() as connection:
        moment = datetime.now(UTC).replace(tzinfo=None)
        connection.execute(insert(attempt).values(key_hash="k", window_start=moment, count=1))
    database.close()
    backups.backup(of_this, tmp_path / "saved.zip")

    backups.restore(another, tmp_path / "saved.zip")

    assert everything(another.database_url)["attempt"] == []
    assert "tables/staff_session.jsonl" not in zipfile.ZipFile(tmp_path / "saved.zip").namelist()


def test_a_backup_that_fails_leaves_no_half_file(settings: Settings, empty_url: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="database-not-upgraded"):
        backups.backup(replace(settings, database_url=empty_url), tmp_path / "saved.zip")

    assert [path.name for path in tmp_path.iterdir() if "saved" in path.name] == []
    assert current(empty_url) is None


def test_memory_stays_level_however_many_answers_there_are(wave: AWave, of_this: Settings, tmp_path: Path) -> None:
    def most(path: Path) -> int:
        tracemalloc.start()
        backups.backup(of_this, path)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    wave.store("north", 2_000)
    most(tmp_path / "warm.zip")
    few = most(tmp_path / "few.zip")
    wave.store("north", 4_000)
    many = most(tmp_path / "many.zip")

    assert many < few * 1.3


def test_what_was_deleted_before_a_backup_is_not_in_it(wave: AWave, of_this: Settings, tmp_path: Path) -> None:
    started = wave.take_part()
    wave.answer(started, "friends", "yes")
    wave.close()

    backups.backup(of_this, tmp_path / "saved.zip")

    assert zipfile.ZipFile(tmp_path / "saved.zip").read("tables/answer.jsonl") == b""
