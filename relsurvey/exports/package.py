"""A publication as a data package: one zip with the table, the codebook, and a description that programs read.

The description follows the specification Data Package of Frictionless Data, so that other programs check the table
against its schema and know what may be done with it.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from relsurvey.collection.unit import Licence
from relsurvey.exports import codebook, csv
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting.released import Publication
from relsurvey.reporting.wording import threshold_rule

DESCRIPTION = "datapackage.json"
#: Columns that always have a text; the group of the whole organisation has an empty id.
_NEVER_EMPTY = frozenset({"wave", "question_id", "question_text", "breakdown", "option_id", "hidden"})
_COUNTS = frozenset(csv.COUNTS)


def write(publication: Publication, questionnaire: Questionnaire, *, licence: Licence, language: str = "en") -> bytes:
    """The whole zip. The same publication and licence make the same file."""
    tables = {
        "results": csv.write(publication, questionnaire, language=language).encode(),
        "codebook": codebook.write(publication, questionnaire, language=language).encode(),
    }
    described = _described(publication, questionnaire, tables, licence=licence, say=catalogue(language))
    files = {f"{name}.csv": content for name, content in tables.items()}
    files[DESCRIPTION] = json.dumps(described, ensure_ascii=False, indent=2).encode() + b"\n"
    day = date.fromisoformat(publication.published_on)
    out = BytesIO()
    with ZipFile(out, "w") as package:
        for name, content in files.items():
            package.writestr(ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0)), content, ZIP_DEFLATED)
    return out.getvalue()


def _described(
    publication: Publication,
    questionnaire: Questionnaire,
    tables: Mapping[str, bytes],
    *,
    licence: Licence,
    say: Catalogue,
) -> dict[str, Any]:
    fields = {
        "results": [_field(column, say) for column in csv.HEADER],
        "codebook": [{"name": column, "type": "string"} for column in codebook.header()],
    }
    return {
        "profile": "tabular-data-package",
        "name": f"{publication.wave_id}-{publication.version}",
        "id": publication.content_hash,
        "title": f"{questionnaire.words_in(say.language).title}: {publication.wave_name}",
        "description": " ".join(
            (say("export-hidden-means"), say("export-band-means"), threshold_rule(publication, say=say))
        ),
        "version": str(publication.version),
        "created": f"{publication.published_on}T00:00:00Z",
        "licenses": [_licence(licence, say)],
        "resources": [_resource(name, content, fields[name]) for name, content in tables.items()],
    }


def _licence(licence: Licence, say: Catalogue) -> dict[str, str]:
    described = {"name": licence.value, "title": say(f"licence-{licence.value.lower().replace('.', '-')}")}
    return described | ({"path": licence.address} if licence.address else {})


def _resource(name: str, content: bytes, fields: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\r\n", "header": True},
        "schema": {"fields": fields, "missingValues": [""]},
    }


def _field(column: str, say: Catalogue) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column,
        "type": "string",
        "description": codebook.column_meaning(column, say=say),
    }
    if column in _COUNTS:
        return field | {"type": "integer", "constraints": {"minimum": 0}}
    if column == "hidden":
        return field | {"type": "boolean", "trueValues": ["yes"], "falseValues": ["no"]}
    return field | ({"constraints": {"required": True}} if column in _NEVER_EMPTY else {})
