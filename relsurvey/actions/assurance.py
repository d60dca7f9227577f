"""The audit at a desk: one person works through its checks for a unit, and sees what is due and what was found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection

from relsurvey.actions import audit, workshops
from relsurvey.config import Settings
from relsurvey.documents import assurance as written
from relsurvey.documents.files import DocumentKind
from relsurvey.errors import NotFound
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import assurance as findings
from relsurvey.storage import organisations, people, questionnaires, units
from relsurvey.storage.database import Database
from relsurvey.workshop.assurance import Finding, NewFinding, Register, check_finding, register
from relsurvey.workshop.instrument import Instrument


@dataclass(frozen=True, slots=True)
class Told:
    """Everything that was found in one check, the newest first, and the names of who wrote it down."""

    findings: Sequence[Finding] = field(repr=False)
    people: Mapping[str, str] = field(repr=False)


def instrument(settings: Settings) -> Instrument:
    """The audit. NotFound("assurance-not-found") when no instrument with checks is bundled."""
    for one in workshops.instruments(settings).values():
        if one.extras.checks:
            return one
    raise NotFound("assurance-not-found")


def registers(db: Database, settings: Settings, *, by: Viewer, today: date) -> tuple[Mapping[str, str], list[Register]]:
    """The names of the units that the person may audit, and how each stands; "" is the whole organisation, last."""
    by.require(Permission.AUDIT)
    of = instrument(settings)
    with db.reading() as connection:
        names = _units(connection, by)
        newest = findings.newest(connection, by.organisation_id, instrument_id=of.id)
    return names, [register(of, unit_id, newest.get(unit_id, {}), today=today) for unit_id in names]


def look(db: Database, settings: Settings, *, by: Viewer, unit_id: str, today: date) -> tuple[str, Register]:
    """The name of a unit and its audit. Raises NotAllowed, NotFound("unit-unknown")."""
    names, known = registers(db, settings, by=by, today=today)
    for one in known:
        if one.unit_id == unit_id:
            return names[unit_id], one
    raise NotFound("unit-unknown")


def note(db: Database, settings: Settings, *, by: Viewer, unit_id: str, new: NewFinding, today: date) -> None:
    """Write down what was found, above what was found before. Raises as `look`, BadInput as `check_finding`."""
    _, standing = look(db, settings, by=by, unit_id=unit_id, today=today)
    of = standing.of(new.statement_id)
    tidy = check_finding(new, of)
    content = workshops.questionnaire(settings, standing.instrument.id)
    with db.writing() as connection:
        questionnaires.keep(connection, organisation_id=by.organisation_id, questionnaire=content)
        finding = Finding(tidy, 0, today, by.person_id, content.content_hash)
        findings.add(
            connection,
            by.organisation_id,
            finding,
            instrument_id=content.id,
            unit_id=unit_id,
            indicator=of.statement.indicator,
        )
        about = {"unit": unit_id, "check": new.statement_id}
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="assurance-noted", about=about)


def history(db: Database, settings: Settings, *, by: Viewer, unit_id: str, statement_id: str) -> Told:
    """What was found in one check so far. Raises NotAllowed, NotFound("unit-unknown")."""
    by.require(Permission.AUDIT)
    with db.reading() as connection:
        if unit_id not in _units(connection, by):
            raise NotFound("unit-unknown")
        found = findings.history(
            connection,
            by.organisation_id,
            instrument_id=instrument(settings).id,
            unit_id=unit_id,
            statement_id=statement_id,
        )
        staff = people.list_(connection, by.organisation_id)
    return Told(found, {one.id: one.name for one in staff})


def file(
    db: Database, settings: Settings, *, by: Viewer, unit_id: str, kind: DocumentKind, today: date
) -> tuple[str, bytes]:
    """The audit of a unit as a file: its name and content. Noted in the log. Raises as `look`."""
    name, shown = look(db, settings, by=by, unit_id=unit_id, today=today)
    with db.reading() as connection:
        ours = organisations.get(connection, by.organisation_id)
    if ours is None:
        raise NotFound("assurance-not-found")
    say = catalogue()
    document = written.document(shown, unit_name=name, organisation=ours.name, demo=ours.demo, made_on=today, say=say)
    content = kind.write(document)
    audit.taken_out(db, by=by, what="assurance-taken-out", about={"unit": unit_id, "kind": kind.value})
    return kind.name_of(say("assurance-file", unit=unit_id or ours.id)), content


def _units(connection: Connection, by: Viewer) -> dict[str, str]:
    known = units.list_(connection, organisation_id=by.organisation_id)
    names = {one.id: one.name for one in known if by.sees_unit(Permission.AUDIT, one.id)}
    if by.sees_every_unit(Permission.AUDIT):
        names[""] = catalogue()("assurance-whole")
    return names
