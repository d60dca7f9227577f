"""What a person told us beside the answers, as columns of their response, and the columns as a sheet."""

from enum import StrEnum
from operator import attrgetter
from typing import Any

from sqlalchemy import Row

from relsurvey.collection.answers import AnswerSheet, Decider, Form, Help, Helper, Stage, Told, View
from relsurvey.storage.tables import response

#: What people chose from a closed list, kept by its value or not at all.
_CHOSEN: dict[str, type[StrEnum]] = {"told": Told, "help": Help, "helper": Helper, "view": View, "decider": Decider}

COLUMNS = tuple(response.c[name] for name in ("stage", "introduced", "consent", "decided_on", "form", *_CHOSEN))


_values = attrgetter(*(column.name for column in COLUMNS))


def same(one: AnswerSheet, other: AnswerSheet) -> bool:
    """Whether two sheets differ in their answers at most."""
    return bool(_values(one) == _values(other))


def read(row: Row[Any]) -> AnswerSheet:
    """The sheet in a row that has `COLUMNS`; without answers."""
    chosen: dict[str, Any] = {name: kind(value) for name, kind in _CHOSEN.items() if (value := getattr(row, name))}
    return AnswerSheet(
        stage=Stage(row.stage),
        introduced=row.introduced,
        consent=row.consent,
        decided_on=row.decided_on,
        form=Form(row.form),
        **chosen,
    )


def values(sheet: AnswerSheet) -> dict[str, Any]:
    """The sheet as values of `COLUMNS`."""
    return {
        "stage": sheet.stage.value,
        "introduced": sheet.introduced,
        "consent": sheet.consent,
        "decided_on": sheet.decided_on,
        "form": sheet.form.value,
        **{name: _value(getattr(sheet, name)) for name in _CHOSEN},
    }


def _value(chosen: StrEnum | None) -> str | None:
    return chosen.value if chosen else None
