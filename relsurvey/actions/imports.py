"""Answers that were collected elsewhere: a table and its mapping become a closed wave, whole or not at all."""

import secrets
from array import array
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from relsurvey.actions import audit
from relsurvey.collection.answers import AnswerSheet, Mode, Stage
from relsurvey.collection.asked import Where
from relsurvey.collection.plan_check import frozen
from relsurvey.collection.wave import Source, Wave, WaveState
from relsurvey.config import Settings
from relsurvey.errors import BadInput, FileProblems, Problem, Refused
from relsurvey.importing.csv_source import CsvSource, Row
from relsurvey.importing.mapping import ImportMapping
from relsurvey.importing.rows import RowMapper
from relsurvey.importing.same_people import Recogniser, View
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import imports, organisations, questionnaires, responses, units, waves
from relsurvey.storage.database import Database
from relsurvey.storage.responses import NewResponse

#: Bad rows are listed up to here, the rest is counted: a file with the wrong mapping is wrong in every line.
MOST_PROBLEMS = 200

#: Told how many more units of `work` are done.
Progress = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Imported:
    """What came in. `left_out` are the lines without a declared unit: told to the importer, kept nowhere."""

    wave_id: str
    rows: int
    left_out: tuple[int, ...]


@dataclass(slots=True)
class _Look:
    """What the first reading found; it grows by 8 bytes a row."""

    offsets: "array[int]" = field(default_factory=lambda: array("Q"))
    left_out: "array[int]" = field(default_factory=lambda: array("Q"))
    returned: Counter[Where] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    further_problems: int = 0


def work(table: Path) -> int:
    """How much there is to do, for a progress bar: the file is read twice."""
    return 2 * table.stat().st_size


def run(
    db: Database,
    settings: Settings,
    *,
    by: Viewer,
    mapping: ImportMapping,
    table: Path,
    today: date,
    progress: Progress = lambda _done: None,
) -> Imported:
    """Import a table. The mapping's hash is in the audit log before the first row is read.

    FileProblems lists bad rows by line and reason, never by what they hold. Refused when these people were imported
    before: then two publications could be subtracted from each other.
    """
    by.require(Permission.IMPORT_RESPONSES)
    if mapping.closed_on > today:
        raise BadInput("import-closes-later", day=mapping.closed_on.isoformat())
    _announce(db, by, mapping)
    with CsvSource(table, mapping.layout) as source:
        header = source.header()
        mapper = RowMapper(mapping, header, file_name=table.name)
        recogniser = Recogniser(
            settings.secret_key, header, unit_column=mapping.unit_column, mapped_columns=mapping.answer_columns
        )
        look = _look_through(source, mapper, recogniser, name=table.name, progress=progress)
        _check(look, mapping, name=table.name)
        new = _in_any_order(source, mapper, look, day=mapping.closed_on, progress=progress)
        with db.writing() as connection:
            _store(connection, by=by, mapping=mapping, views=recogniser.views(), returned=look.returned, new=new)
    return Imported(mapping.wave_id, len(look.offsets), tuple(look.left_out))


def _announce(db: Database, by: Viewer, mapping: ImportMapping) -> None:
    with db.writing() as connection:
        if waves.get(connection, organisation_id=by.organisation_id, wave_id=mapping.wave_id):
            raise BadInput("import-wave-there", wave=mapping.wave_id)
        about = {"wave": mapping.wave_id, "mapping": mapping.content_hash}
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="import-began", about=about)


def _look_through(
    source: CsvSource, mapper: RowMapper, recogniser: Recogniser, *, name: str, progress: Progress
) -> _Look:
    look = _Look()
    for row in source.rows():
        progress(row.size)
        mapped = mapper.map(row.cells) if not row.fault else None
        problems = mapped.problems if mapped else (Problem(row.fault, ""),)
        if problems:
            _note(look, row, problems, name)
        elif mapped and mapped.unit_id is not None:
            look.offsets.append(row.offset)
            look.returned[mapped.unit_id, mapped.client_group] += 1
            recogniser.add(row.cells, mapped.answers)
        else:
            look.left_out.append(row.line)
    return look


def _note(look: _Look, row: Row, problems: tuple[Problem, ...], name: str) -> None:
    for problem in problems:
        if len(look.problems) < MOST_PROBLEMS:
            look.problems.append(Problem(problem.code, f"{name}:{row.line}", problem.values))
        else:
            look.further_problems += 1


def _check(look: _Look, mapping: ImportMapping, *, name: str) -> None:
    if look.further_problems:
        look.problems.append(Problem("import-more-problems", "", {"count": look.further_problems}))
    if look.problems:
        raise FileProblems("import-bad-rows", look.problems, name=name)
    if not look.offsets:
        raise BadInput("import-no-rows", column=mapping.unit_column)
    too_many = [
        Problem("import-more-than-asked", _name(mapping, place), {"asked": asked, "returned": look.returned[place]})
        for place, asked in _places(mapping, look.returned).items()
        if look.returned[place] > asked
    ]
    if too_many:
        raise FileProblems("import-asked-too-few", too_many)


def _places(mapping: ImportMapping, returned: Counter[Where]) -> dict[Where, int]:
    """(unit id, client group id) → people asked; those who answered, where no number is known."""
    groups = mapping.client_groups
    places: dict[Where, int] = {}
    for unit in mapping.units:
        for part in [group.id for group in groups.groups] if groups else [""]:
            known = groups.asked.get((unit.id, part), 0) if groups else unit.asked
            places[unit.id, part] = returned[unit.id, part] if unit.asked is None or known is None else known
    return places


def _name(mapping: ImportMapping, place: Where) -> str:
    """The place as the mapping file names it."""
    unit = next(unit.name for unit in mapping.units if unit.id == place[0])
    groups = mapping.client_groups.groups if mapping.client_groups else ()
    return " > ".join((unit, *(group.name for group in groups if group.id == place[1])))


def _in_any_order(
    source: CsvSource, mapper: RowMapper, look: _Look, *, day: date, progress: Progress
) -> Iterator[NewResponse]:
    # Stored in the file's order, a row could be found again by its place.
    secrets.SystemRandom().shuffle(look.offsets)
    for offset in look.offsets:
        row = source.at(offset)
        mapped = mapper.map(row.cells)
        if row.fault or mapped.problems or mapped.unit_id is None:
            raise BadInput("import-file-changed")
        progress(row.size)
        answers = {answer.question_id: answer for answer in mapped.answers}
        sheet = AnswerSheet(Stage.SENT, consent=True, help=mapped.help, answers=answers)
        new_id, group = secrets.token_hex(16), mapped.client_group
        yield NewResponse(new_id, mapped.unit_id, Mode.IMPORTED, day, sheet, client_group=group)


def _store(
    connection: Connection,
    *,
    by: Viewer,
    mapping: ImportMapping,
    views: tuple[View, ...],
    returned: Counter[Where],
    new: Iterator[NewResponse],
) -> None:
    mine = {"organisation_id": by.organisation_id, "wave_id": mapping.wave_id}
    # One import at a time, so that the same people can't come in twice side by side.
    organisations.hold(connection, by.organisation_id)
    _refuse_same_people(connection, by.organisation_id, views)
    _add_wave(connection, by.organisation_id, mapping, returned)
    responses.insert_many(connection, **mine, new=new)
    imports.add_batch(connection, **mine, mapping_hash=mapping.content_hash, rows=returned.total())
    fingerprints = (fingerprint for view in views for fingerprint in view.fingerprints)
    imports.add_fingerprints(connection, **mine, fingerprints=fingerprints)
    # How many rows were left out is in no table: beside the rest it would tell how many people did not say.
    about: dict[str, str | int] = {"wave": mapping.wave_id, "rows": returned.total()}
    audit.record(connection, by=by, organisation_id=by.organisation_id, what="wave-imported", about=about)


def _add_wave(connection: Connection, organisation_id: str, mapping: ImportMapping, returned: Counter[Where]) -> None:
    _add_units(connection, organisation_id, mapping)
    questionnaires.keep(connection, organisation_id=organisation_id, questionnaire=mapping.questionnaire)
    # As in our own fieldwork, a place in which nobody was asked is no part of the wave.
    places = {place: number for place, number in _places(mapping, returned).items() if number}
    asked: Counter[str] = Counter()
    for (unit_id, _), number in places.items():
        asked[unit_id] += number
    wave = Wave(
        id=mapping.wave_id,
        name=mapping.wave_name,
        questionnaire_id=mapping.questionnaire.id,
        version=mapping.questionnaire.version,
        content_hash=mapping.questionnaire.content_hash,
        state=WaveState.CLOSED,
        opens_on=mapping.opened_on,
        closes_on=mapping.closed_on,
        threshold=mapping.threshold,
        plan=frozen(mapping.plan, places),
        source=Source.IMPORT,
        asked=asked,
        asked_of=places if mapping.client_groups else {},
    )
    if not waves.add(connection, organisation_id=organisation_id, new=wave):
        raise BadInput("import-wave-there", wave=mapping.wave_id)


def _add_units(connection: Connection, organisation_id: str, mapping: ImportMapping) -> None:
    known = units.list_(connection, organisation_id=organisation_id)
    for unit in mapping.units:
        for other in known:
            # One group, one id, one name: or results would stand under the name of another group.
            if (other.id == unit.id) != (other.name.casefold() == unit.name.casefold()):
                raise BadInput("import-unit-name", unit=unit.id, id=other.id, name=other.name)
        units.add(connection, organisation_id=organisation_id, unit_id=unit.id, name=unit.name)


def _refuse_same_people(connection: Connection, organisation_id: str, views: tuple[View, ...]) -> None:
    for view in views:
        for name in view.compared_with():
            mine = view.as_named(name)
            shared = imports.shared_with(connection, organisation_id=organisation_id, fingerprints=sorted(mine))
            for wave_id, count in shared.items():
                earlier = imports.earlier(connection, organisation_id=organisation_id, wave_id=wave_id, view=name)
                if view.shows_same_people(shared=count, earlier=earlier.fingerprints, earlier_rows=earlier.rows):
                    raise Refused("import-same-people", wave=earlier.wave_name)
