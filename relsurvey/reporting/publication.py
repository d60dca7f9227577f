"""A publication as a document: frozen, named by the hash of its content, and read back only when the hash is right."""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from relsurvey.collection.plan import BreakdownKind, plan_document, read_plan
from relsurvey.errors import Refused
from relsurvey.reporting.released import (
    SEAL,
    Audit,
    Group,
    Publication,
    ReleasedCount,
    ReleasedRow,
    ReleasedTable,
    Returns,
)

Document = dict[str, Any]


def freeze(publication: Publication) -> tuple[Publication, Document]:
    """Name a publication by its content: `content_hash` is set in the one handed back, and is not in the document."""
    document = to_document(publication)
    return replace(publication, content_hash=content_hash(document)), document


def content_hash(document: Document) -> str:
    """SHA-256, in hex, of the document as canonical JSON."""
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def thaw(document: Document, expected_hash: str) -> Publication:
    """Read a stored publication back. Refused("publication-damaged") when it is not what was frozen."""
    if content_hash(document) != expected_hash:
        raise Refused("publication-damaged")
    return Publication(
        **{name: document[name] for name in _PLAIN},
        plan=read_plan(document["plan"]),
        units=document["units"],
        returns=tuple(
            Returns(Group(*entry["group"]), entry["asked"], entry["returned"]) for entry in document["returns"]
        ),
        tables=tuple(
            ReleasedTable(table["question_id"], tuple(_thaw_row(row) for row in table["rows"]), SEAL)
            for table in document["tables"]
        ),
        audit=Audit(**{**document["audit"], "beside": tuple(document["audit"]["beside"])}),
        content_hash=expected_hash,
    )


def for_units(publication: Publication, unit_ids: Collection[str]) -> Publication:
    """The part of a publication that somebody may see who answers for these units: theirs, and what is no unit."""

    def seen(group: Group) -> bool:
        return group.breakdown != BreakdownKind.UNIT or group.id in unit_ids

    return replace(
        publication,
        units={unit: name for unit, name in publication.units.items() if unit in unit_ids},
        returns=tuple(entry for entry in publication.returns if seen(entry.group)),
        tables=tuple(
            replace(table, rows=tuple(row for row in table.rows if seen(row.group))) for table in publication.tables
        ),
    )


_PLAIN = (
    "wave_id",
    "wave_name",
    "version",
    "questionnaire_hash",
    "code_version",
    "threshold",
    "threshold_reason",
    "published_on",
    "closed_on",
    "reason",
)


def to_document(publication: Publication) -> Document:
    """The publication in plain lists and mappings, without its own hash. Counts are [at least, at most]."""
    return {
        **{name: getattr(publication, name) for name in _PLAIN},
        "plan": plan_document(publication.plan),
        "units": dict(publication.units),
        "returns": [
            {"group": _group(entry.group), "asked": entry.asked, "returned": entry.returned}
            for entry in publication.returns
        ],
        "tables": [
            {"question_id": table.question_id, "rows": [_row_document(row) for row in table.rows]}
            for table in publication.tables
        ],
        "audit": {
            "checked": publication.audit.checked,
            "narrowest": publication.audit.narrowest,
            "solved": publication.audit.solved,
            "beside": list(publication.audit.beside),
        },
    }


def _group(group: Group) -> list[str]:
    return [group.breakdown, group.id]


def _row_document(row: ReleasedRow) -> Document:
    return {
        "group": _group(row.group),
        "hidden": row.hidden,
        "base": [row.base.at_least, row.base.at_most] if row.base else None,
        "counts": {cell: [count.at_least, count.at_most] for cell, count in row.counts.items()},
    }


def _thaw_row(row: Mapping[str, Any]) -> ReleasedRow:
    return ReleasedRow(
        group=Group(*row["group"]),
        hidden=row["hidden"],
        base=ReleasedCount(*row["base"]) if row["base"] else None,
        counts={cell: ReleasedCount(*count) for cell, count in row["counts"].items()},
    )
