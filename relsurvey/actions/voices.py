"""What people, staff, teams and audits say about the same things, as far as somebody may see it.

Of workshops only what was agreed in closed ones; of surveys only what was published. Nothing is counted here.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from sqlalchemy import Connection

from relsurvey.actions import audit, publications, results
from relsurvey.actions.workshops import instrument_as_it_was, instrument_of, instruments
from relsurvey.collection.plan import BreakdownKind
from relsurvey.config import Settings
from relsurvey.errors import NotFound
from relsurvey.evidence.topics import Pairs, Sources, pairs_of, topics
from relsurvey.evidence.voices import Level, Topic, Who
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting.over_time import WaveResults
from relsurvey.reporting.released import WHOLE, Group, Publication
from relsurvey.storage import agreed as agreements
from relsurvey.storage import assurance, workshops
from relsurvey.storage.database import Database
from relsurvey.workshop.assurance import Finding
from relsurvey.workshop.standing import Phase
from relsurvey.workshop.workshop import Workshop


def pairs(settings: Settings) -> Pairs:
    """What people and staff are asked about the same thing, as the instruments say."""
    return pairs_of(list(instruments(settings).values()))


def rounds(db: Database, *, by: Viewer) -> tuple[tuple[WaveResults, ...], ...]:
    """Every published wave with those before it in its line, as the viewer may see it; the newest wave first."""
    lines = results.published(db, by=by).lines
    # A wave stands in the line of each one after it, and to read it takes a moment.
    read = {wave_id: _read(db, by, wave_id) for wave_id in lines}
    return tuple(
        tuple(WaveResults(*read[one.wave_id], asked=one.asked, membership=one.membership) for one in line)
        for line in lines.values()
    )


def _read(db: Database, by: Viewer, wave_id: str) -> tuple[Publication, Questionnaire]:
    publication = publications.latest(db, by=by, wave_id=wave_id)
    if publication is None:
        raise NotFound("not-published")
    return publication, publications.questionnaire(db, by=by, wave_id=wave_id)


def levels(db: Database, *, by: Viewer, unit_id: str, until: date) -> tuple[Level, ...]:
    """What the team of a unit agreed on in workshops that had closed by a day, and what the audit found by then; of the
    organisation where `unit_id` is empty.

    A level belongs to its team: nothing for somebody who follows no actions of the unit. Findings are for auditors.
    """
    return levels_of_each(db, by=by, unit_ids=[unit_id], until=until)[unit_id]


def levels_of_each(
    db: Database, *, by: Viewer, unit_ids: Iterable[str], until: date
) -> Mapping[str, tuple[Level, ...]]:
    """The same for many units, by their ids: what is known of workshops is read once for all of them."""
    found: dict[str, list[Level]] = {unit_id: [] for unit_id in unit_ids}
    read = [unit_id for unit_id in found if _may_read(by, unit_id)]
    audited = [unit_id for unit_id in found if by.sees_unit(Permission.AUDIT, unit_id)]
    with db.reading() as connection:
        for one in workshops.list_(connection, by.organisation_id) if read else ():
            if one.plan.unit_id in read and _counts(one, until):
                found[one.plan.unit_id] += _levels(connection, one)
        for unit_id, checks in assurance.of_units(
            connection, by.organisation_id, unit_ids=audited, until=until
        ).items():
            found[unit_id] += _audited(connection, by.organisation_id, unit_id, checks)
    return {unit_id: tuple(known) for unit_id, known in found.items()}


def _may_read(by: Viewer, unit_id: str) -> bool:
    return by.may(Permission.RUN_WORKSHOPS) or by.sees_unit(Permission.FOLLOW_ACTIONS, unit_id)


def _counts(one: Workshop, until: date) -> bool:
    closed = one.standing.phase is Phase.CLOSED and one.closed_on is not None and one.closed_on <= until
    return closed and not one.dry_run


def _levels(connection: Connection, one: Workshop) -> Iterator[Level]:
    instrument = instrument_of(connection, one)
    for statement_id, agreed in sorted(agreements.agreed(connection, workshops.key_of(one)).items()):
        statement = instrument.statement(statement_id)
        level = statement.levels[agreed.level - 1]
        yield Level(
            who=Who.TEAM,
            unit_id=one.plan.unit_id,
            indicator=statement.indicator,
            short=statement.short,
            text=level.text,
            number=agreed.level,
            levels=len(statement.levels),
            name=level.name,
            source=one.plan.name,
            day=one.closed_on or date.min,
        )


def _audited(
    connection: Connection, organisation_id: str, unit_id: str, checks: Iterable[tuple[str, Finding]]
) -> Iterator[Level]:
    for indicator, finding in checks:
        instrument = instrument_as_it_was(connection, organisation_id, finding.content_hash)
        statement = instrument.statement(finding.about.statement_id)
        number = statement.number(finding.about.level_id)
        level = statement.levels[number - 1]
        yield Level(
            who=Who.AUDIT,
            unit_id=unit_id,
            indicator=indicator,
            short=statement.short,
            text=level.text,
            number=number,
            levels=len(statement.levels),
            name=level.name,
            source=instrument.title,
            day=finding.about.checked_on,
        )


def side_by_side(
    db: Database, settings: Settings, *, by: Viewer, unit_id: str, today: date, say: Catalogue
) -> tuple[Topic, ...]:
    """What is said about a service, or about the whole organisation where the id is empty. NotFound("unit-unknown")."""
    if unit_id and not by.sees_unit(Permission.VIEW_RESULTS, unit_id):
        raise NotFound("unit-unknown")
    newest = [line[-1] for line in rounds(db, by=by)]
    found = Sources(group_of(unit_id), newest, levels(db, by=by, unit_id=unit_id, until=today))
    return topics(found, pairs(settings), say=say)


def made(db: Database, *, by: Viewer, unit_id: str, kind: str) -> None:
    """Note in the log that somebody took it away as a file."""
    audit.taken_out(db, by=by, what="side-by-side-taken-out", about={"unit": unit_id, "kind": kind})


def group_of(unit_id: str) -> Group:
    """The group of a service in a publication, or the whole organisation."""
    return Group(BreakdownKind.UNIT.value, unit_id) if unit_id else WHOLE
