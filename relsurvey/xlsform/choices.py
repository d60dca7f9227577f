"""The lists of choices of a form, each with its ways out apart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from relsurvey.importing.mapping import slug
from relsurvey.questionnaire.definition import WAYS_OUT
from relsurvey.xlsform import columns
from relsurvey.xlsform.columns import ours_in
from relsurvey.xlsform.sheets import Row
from relsurvey.xlsform.translated import Translated

_WAYS = frozenset(way.value for way in WAYS_OUT)

#: Language → text.
Said = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Choice:
    """One option; `name` is what conditions call it, `image` the name of a file."""

    id: str
    name: str
    labels: Said
    hints: Said
    image: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class ChoiceList:
    """The options of one list in order, and which ways out it offers, with their words."""

    options: tuple[Choice, ...] = ()
    ways: Mapping[str, Said] = field(default_factory=dict)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the options."""
        return tuple(one.id for one in self.options)


def choice_lists(rows: Sequence[Row], sheet: Translated, languages: Sequence[str]) -> dict[str, ChoiceList]:
    """Every list by its name."""
    names = dict.fromkeys(sheet.plain(row, columns.LIST) for row in rows)
    of_list = {name: [row for row in rows if sheet.plain(row, columns.LIST) == name] for name in names if name}
    return {name: _list(found, sheet, languages) for name, found in of_list.items()}


def _list(rows: Sequence[Row], sheet: Translated, languages: Sequence[str]) -> ChoiceList:
    found = list(_choices(rows, sheet, languages))
    return ChoiceList(
        options=tuple(one for one in found if one.name not in _WAYS),
        ways={one.name: one.labels for one in found if one.name in _WAYS},
    )


def _choices(rows: Sequence[Row], sheet: Translated, languages: Sequence[str]) -> Iterator[Choice]:
    for row in rows:
        name = sheet.plain(row, columns.NAME)
        labels = sheet.said(row, columns.LABEL, languages)
        yield Choice(
            id=slug(name) or slug(labels[languages[0]]),
            name=name,
            labels=labels,
            hints={language: row.get(ours_in(columns.CHOICE_HINT, language)) for language in languages},
            image=sheet.plain(row, columns.IMAGE),
            row=row.number,
        )
