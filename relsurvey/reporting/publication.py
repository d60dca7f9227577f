"""A publication as a document: frozen, named by the hash of its content, and read back only when the hash is right."""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from relsurvey.errors import Refused
from relsurvey.reporting.released import SEAL, Publication, ReleasedCount, ReleasedRow, ReleasedTable, Returns

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
        units=document["units"],
        returns=tuple(Returns(**entry) for entry in document["returns"]),
        tables=tuple(
            ReleasedTable(table["question_id"], tuple(_thaw_row(row) for row in table["rows"]), SEAL)
            for table in document["tables"]
        ),
        content_hash=expected_hash,
    )


def for_units(publication: Publication, unit_ids: Collection[str]) -> Publication:
    """The part of a publication that somebody may see who answers for these units: theirs and the whole."""

    def seen(unit_id: str) -> bool:
        return not unit_id or unit_id in unit_ids

    return replace(
        publication,
        units={unit: name for unit, name in publication.units.items() if seen(unit)},
        returns=tuple(entry for entry in publication.returns if seen(entry.unit_id)),
        tables=tuple(
            replace(table, rows=tuple(row for row in table.rows if seen(row.unit_id))) for table in publication.tables
        ),
    )


_PLAIN = (
    "wave_id",
    "wave_name",
    "version",
    "questionnaire_hash",
    "code_version",
    "threshold",
    "published_on",
    "closed_on",
)


def to_document(publication: Publication) -> Document:
    """The publication in plain lists and mappings, without its own hash. Counts are [at least, at most]."""
    return {
        **{name: getattr(publication, name) for name in _PLAIN},
        "units": dict(publication.units),
        "returns": [
            {"unit_id": entry.unit_id, "asked": entry.asked, "returned": entry.returned}
            for entry in publication.returns
        ],
        "tables": [
            {"question_id": table.question_id, "rows": [_row_document(row) for row in table.rows]}
            for table in publication.tables
        ],
    }


def _row_document(row: ReleasedRow) -> Document:
    return {
        "unit_id": row.unit_id,
        "hidden": row.hidden,
        "base": [row.base.at_least, row.base.at_most] if row.base else None,
        "counts": {cell: [count.at_least, count.at_most] for cell, count in row.counts.items()},
    }


def _thaw_row(row: Mapping[str, Any]) -> ReleasedRow:
    return ReleasedRow(
        unit_id=row["unit_id"],
        hidden=row["hidden"],
        base=ReleasedCount(*row["base"]) if row["base"] else None,
        counts={cell: ReleasedCount(*count) for cell, count in row["counts"].items()},
    )
