"""The settings of a form: its name, its version, its languages, and what only relsurvey keeps there."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from relsurvey.importing.mapping import slug
from relsurvey.xlsform import columns
from relsurvey.xlsform.columns import ours_in
from relsurvey.xlsform.languages import split
from relsurvey.xlsform.remarks import Remarks
from relsurvey.xlsform.sheets import SETTINGS, Row

_MOST = 9999
_USED = {
    columns.TITLE,
    columns.FORM_ID,
    columns.VERSION,
    columns.LANGUAGE,
    columns.AUDIENCE,
    columns.READING,
    columns.GROUPS,
    columns.TRANSLATION,
    columns.EXCEPTIONS,
}
_OUR_TITLE = columns.OURS + "title"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the whole form says. `languages`: the one that it was written in first."""

    id: str
    version: int
    languages: tuple[str, ...]
    titles: Mapping[str, str]
    audience: str
    reading: str
    groups: tuple[str, ...]
    checked: Mapping[str, str]
    kept: Mapping[str, Any]

    def exceptions(self, place: str) -> dict[str, Any]:
        """The exceptions from easy read that came with the form: of the "structure", or of a language."""
        return {"exceptions": self.kept[place]} if self.kept.get(place) else {}


def read_settings(row: Row, languages: Sequence[str], remarks: Remarks, *, name: str) -> Settings:
    """The settings; what is not said is filled in: a form needs none of them."""
    title = row.get(columns.TITLE) or row.get(columns.FORM_ID) or name
    titles = {language: row.get(ours_in(_OUR_TITLE, language)) for language in languages}
    used = _USED | {ours_in(_OUR_TITLE, language) for language in languages}
    remarks.columns(SETTINGS, (split(one)[0] for one in row.cells if one not in used))
    return Settings(
        id=slug(row.get(columns.FORM_ID)) or slug(title) or slug(name) or "form",
        version=_version(row.get(columns.VERSION), remarks),
        languages=tuple(languages),
        titles=titles | {languages[0]: titles[languages[0]] or title},
        audience=row.get(columns.AUDIENCE),
        reading=row.get(columns.READING),
        groups=tuple(row.get(columns.GROUPS).split()),
        checked=_document(row.get(columns.TRANSLATION)),
        kept=_document(row.get(columns.EXCEPTIONS)),
    )


def _version(said: str, remarks: Remarks) -> int:
    if said.isascii() and said.isdecimal() and len(said) <= len(str(_MOST)) and int(said) > 0:
        return int(said)
    if said:
        # Many forms carry the day as their version.
        remarks.add("version", SETTINGS, version=said[:40])
    return 1


def _document(said: str) -> Mapping[str, Any]:
    try:
        found = json.loads(said) if said else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
