"""Rows of what was found in the checks of an audit. They are only ever added."""

import secrets
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, insert, select

from relsurvey.storage import organisations
from relsurvey.storage.inserting import next_number
from relsurvey.storage.tables import assurance_finding
from relsurvey.workshop.assurance import Finding, NewFinding

_COLUMNS = assurance_finding.c


def add(
    connection: Connection, organisation_id: str, finding: Finding, *, instrument_id: str, unit_id: str, indicator: str
) -> None:
    """Store a finding as the newest of its check; its `number` is given here, to one after the other."""
    organisations.hold(connection, organisation_id)
    mine = (*_of(organisation_id, instrument_id, unit_id), _COLUMNS.statement_id == finding.about.statement_id)
    connection.execute(
        insert(assurance_finding).values(
            organisation_id=organisation_id,
            id=secrets.token_hex(16),
            unit_id=unit_id or None,
            instrument_id=instrument_id,
            content_hash=finding.content_hash,
            statement_id=finding.about.statement_id,
            indicator=indicator,
            number=next_number(connection, _COLUMNS.number, *mine),
            level_id=finding.about.level_id,
            checked_on=finding.about.checked_on,
            noted_on=finding.noted_on,
            sample=finding.about.sample,
            evidence=finding.about.evidence,
            links=list(finding.about.links),
            person_id=finding.person_id,
        )
    )


def newest(connection: Connection, organisation_id: str, *, instrument_id: str) -> dict[str, dict[str, Finding]]:
    """Unit ("" for the whole organisation) → statement → what was found last."""
    mine = (_COLUMNS.organisation_id == organisation_id, _COLUMNS.instrument_id == instrument_id)
    found: dict[str, dict[str, Finding]] = {}
    for row in connection.execute(_last(*mine)):
        found.setdefault(row.unit_id or "", {})[row.statement_id] = _read(row)
    return found


def of_units(
    connection: Connection, organisation_id: str, *, unit_ids: Collection[str], until: date
) -> Mapping[str, list[tuple[str, Finding]]]:
    """What was found last in each check of these units, looked at by a day; with the indicator of each.

    "" is the whole organisation. Units without checks are not in it.
    """
    if not unit_ids:
        return {}
    mine = (
        _COLUMNS.organisation_id == organisation_id,
        func.coalesce(_COLUMNS.unit_id, "").in_(unit_ids),
        _COLUMNS.checked_on <= until,
    )
    found: dict[str, list[tuple[str, Finding]]] = {}
    for row in connection.execute(_last(*mine)):
        found.setdefault(row.unit_id or "", []).append((row.indicator, _read(row)))
    return found


def history(
    connection: Connection, organisation_id: str, *, instrument_id: str, unit_id: str, statement_id: str
) -> Sequence[Finding]:
    """Everything that was found in one check, the newest first."""
    mine = (*_of(organisation_id, instrument_id, unit_id), _COLUMNS.statement_id == statement_id)
    wanted = select(assurance_finding).where(*mine).order_by(_COLUMNS.number.desc(), _COLUMNS.id)
    return [_read(row) for row in connection.execute(wanted)]


def _last(*wanted: ColumnElement[bool]) -> Select[Any]:
    """Of these findings the last one of each check."""
    check = (_COLUMNS.unit_id, _COLUMNS.instrument_id, _COLUMNS.statement_id)
    place = func.row_number().over(partition_by=check, order_by=_COLUMNS.number.desc()).label("place")
    found = select(assurance_finding, place).where(*wanted).subquery()
    return select(found).where(found.c.place == 1).order_by(found.c.instrument_id, found.c.statement_id)


def _of(organisation_id: str, instrument_id: str, unit_id: str) -> tuple[ColumnElement[bool], ...]:
    return (
        _COLUMNS.organisation_id == organisation_id,
        _COLUMNS.instrument_id == instrument_id,
        _COLUMNS.unit_id.is_not_distinct_from(unit_id or None),
    )


def _read(row: Row[Any]) -> Finding:
    about = NewFinding(row.statement_id, row.level_id, row.checked_on, row.sample, row.evidence, tuple(row.links))
    return Finding(about, row.number, row.noted_on, row.person_id, row.content_hash)
