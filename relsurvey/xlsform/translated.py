"""The columns of one sheet with their languages: what a row says, language by language."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from relsurvey.xlsform.columns import OURS
from relsurvey.xlsform.languages import code_of, split
from relsurvey.xlsform.sheets import Row
from relsurvey.xlsform.sheets import columns as headings_of

#: Other ways to write the same heading.
_ALIASES = {"image": "media::image", "list name": "list_name", "relevance": "relevant", "value": "name"}


@dataclass(frozen=True, slots=True)
class Translated:
    """One sheet. `places` maps column → language → the heading as it is written; "" is a column without a language."""

    places: Mapping[str, Mapping[str, str]]

    def plain(self, row: Row, column: str) -> str:
        """What stands in a column that says the same in every language; of several the first that says anything."""
        return next((said for heading in self.places.get(column, {}).values() if (said := row.get(heading))), "")

    def said(self, row: Row, column: str, languages: Sequence[str]) -> dict[str, str]:
        """Language → text; "" where there is none. A column without a language is in the first one."""
        headings = {languages[0]: self.places.get(column, {}).get("", "")} | dict(self.places.get(column, {}))
        return {language: row.get(headings.get(language, "")) for language in languages}

    def others(self, known: Iterable[str]) -> list[str]:
        """Columns that mean nothing to us. Our own are read where they belong."""
        return [one for one in self.places if one not in set(known) and not one.startswith(OURS)]


def translated(rows: Sequence[Row], not_known: Callable[[str], object]) -> Translated:
    """The columns that say anything; `not_known` is told the name of each language that we can't tell."""
    places: dict[str, dict[str, str]] = {}
    for heading in headings_of(rows):
        written, name = split(heading)
        column = written if written.startswith(OURS) else written.casefold()
        language = code_of(name) if name else ""
        if name and not language:
            not_known(name)
            continue
        places.setdefault(_ALIASES.get(column, column), {}).setdefault(language, heading)
    return Translated(places)
