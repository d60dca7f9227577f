"""What is kept about an import: the mapping's hash, how many rows came in, fingerprints that tell a second coming."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import Connection, delete, func, insert, select

from relsurvey.storage.tables import imported_batch, imported_row, response, wave

#: As many values as every database takes in one statement.
_MOST_VALUES = 400
#: Rows that are stored by one statement.
_MOST_ROWS = 5000


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier import left in one view. `rows` counts the whole file's rows that came in."""

    wave_name: str
    rows: int
    fingerprints: Sequence[str]


def add_batch(connection: Connection, *, organisation_id: str, wave_id: str, mapping_hash: str, rows: int) -> None:
    """Note that a wave came from a file. `rows` counts only the rows that are in the wave."""
    values = {"organisation_id": organisation_id, "wave_id": wave_id, "mapping_hash": mapping_hash, "rows_read": rows}
    connection.execute(insert(imported_batch).values(values))


def add_fingerprints(
    connection: Connection, *, organisation_id: str, wave_id: str, fingerprints: Iterable[str]
) -> None:
    """Keep fingerprints of a wave's rows. Sorted, so that their order does not follow the file's."""
    key = {"organisation_id": organisation_id, "wave_id": wave_id}
    for some in _portions(sorted(fingerprints), _MOST_ROWS):
        connection.execute(insert(imported_row), [{**key, "fingerprint": one} for one in some])


def remove(connection: Connection, *, organisation_id: str, wave_id: str) -> None:
    """Take out all that was imported into a wave. The same people can then come in again."""
    for table in (response, imported_row, imported_batch):
        connection.execute(delete(table).where(table.c.organisation_id == organisation_id, table.c.wave_id == wave_id))


def shared_with(connection: Connection, *, organisation_id: str, fingerprints: Iterable[str]) -> Counter[str]:
    """Wave id → how many of these fingerprints it has."""
    shared: Counter[str] = Counter()
    for some in _portions(fingerprints, _MOST_VALUES):
        found = connection.execute(
            select(imported_row.c.wave_id, func.count().label("rows"))
            .where(imported_row.c.organisation_id == organisation_id, imported_row.c.fingerprint.in_(some))
            .group_by(imported_row.c.wave_id)
        )
        shared.update({row.wave_id: row.rows for row in found})
    return shared


def earlier(connection: Connection, *, organisation_id: str, wave_id: str, view: str) -> Earlier:
    """What an imported wave has in one view (the first two characters of its fingerprints)."""
    same = (imported_batch.c.organisation_id == wave.c.organisation_id) & (imported_batch.c.wave_id == wave.c.id)
    about = (
        select(wave.c.name, imported_batch.c.rows_read)
        .join_from(wave, imported_batch, same)
        .where(wave.c.organisation_id == organisation_id, wave.c.id == wave_id)
    )
    found = connection.execute(about).one()
    own = imported_row.c.fingerprint
    kept = select(own).where(
        imported_row.c.organisation_id == organisation_id, imported_row.c.wave_id == wave_id, own.startswith(view)
    )
    return Earlier(found.name, found.rows_read, connection.execute(kept).scalars().all())


def _portions(values: Iterable[str], most: int) -> Iterator[list[str]]:
    rest = iter(values)
    while some := list(islice(rest, most)):
        yield some
