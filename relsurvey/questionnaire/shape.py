"""The first check of a questionnaire file: are the fields there, and is each of the right kind?

The JSON Schemas in `surveys/` say what is right; this turns what jsonschema finds into problems in plain words.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from relsurvey.config import PROJECT
from relsurvey.errors import Problem


class Schema(StrEnum):
    """The published schemas, by file name."""

    QUESTIONNAIRE = "questionnaire.schema.json"
    WORDS = "words.schema.json"
    MAPPING = "mapping.schema.json"
    INSTRUMENT = "instrument.schema.json"
    FRAMEWORK = "framework.schema.json"


_NUMBERS = frozenset({"version", "at_most", "max_length", "minutes", "every_months", "sample"})
_SWITCHES = frozenset({"levels"})
_KINDS = {"object": "fields", "array": "list", "string": "text", "integer": "number", "boolean": "switch"}
#: Nobody means a number with more digits, and int() takes long over them.
_MOST_DIGITS = 9
_SHOWN = 60


@cache
def schema(name: Schema) -> Mapping[str, Any]:
    """One of the published schemas."""
    loaded: Mapping[str, Any] = json.loads((PROJECT / "surveys" / name).read_text(encoding="utf-8"))
    return loaded


def with_values(document: Any) -> Any:  # noqa: ANN401 - whatever a file holds
    """The document of texts with its numbers as numbers and its switches as true or false.

    What is neither stays as it is, for the check to find.
    """
    if isinstance(document, dict):
        return {key: _value(key, value) for key, value in document.items()}
    if isinstance(document, list):
        return [with_values(item) for item in document]
    return document


def _value(key: str, value: Any) -> Any:  # noqa: ANN401 - whatever a file holds
    if key in _NUMBERS:
        return _number(value)
    if key in _SWITCHES and value in {"true", "false"}:
        return value == "true"
    return with_values(value)


def _number(value: Any) -> Any:  # noqa: ANN401 - whatever a file holds
    whole = isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) <= _MOST_DIGITS
    return int(value) if whole else value


def shape_problems(document: Any, name: Schema, *, where: str) -> list[Problem]:  # noqa: ANN401 - whatever a file holds
    """Everything that does not fit the schema; empty when the document is safe to read."""
    found: dict[tuple[str, str, str], Problem] = {}
    for error in Draft202012Validator(schema(name)).iter_errors(document):
        at = place(where, error.absolute_path, document)
        around: Any = error.schema
        fault = _Fault(error.instance, error.validator_value, around, at)
        for problem in _RULES[_keyword(error)](fault):
            # One missing field can be found by several rules of the schema; people need it once.
            found.setdefault((problem.code, problem.where, str(problem.values)), problem)
    return list(found.values())


def _keyword(error: ValidationError) -> str | None:
    # jsonschema gives no keyword where the schema says plainly `false`.
    return error.validator if isinstance(error.validator, str) else None


def place(where: str, path: Sequence[str | int], document: Any = None) -> str:  # noqa: ANN401 - whatever a file holds
    """A path that a person can follow in the file: "questions > friends > picture", with ids for numbers of items."""
    steps = []
    for step in path:
        document = document[step] if document else None
        named = isinstance(step, int) and isinstance(document, dict) and isinstance(document.get("id"), str)
        steps.append(document["id"][:_SHOWN] if named else str(step + 1 if isinstance(step, int) else step)[:_SHOWN])
    return f"{where}: {' > '.join(steps)}" if steps else where


@dataclass(frozen=True, slots=True)
class _Fault:
    """What jsonschema found: what stands in the file, what the rule allows, the schema around the rule, the place."""

    given: Any
    allowed: Any
    schema: Mapping[str, Any]
    at: str

    def problem(self, code: str, **values: str | int) -> Problem:
        return Problem(code, self.at, values)

    @property
    def shown(self) -> str:
        return str(self.given)[:_SHOWN]


def _missing(fault: _Fault) -> Iterator[Problem]:
    return (fault.problem("field-missing", field=field) for field in fault.allowed if field not in fault.given)


def _unknown(fault: _Fault) -> Iterator[Problem]:
    known = list(fault.schema["properties"])
    for field in fault.given:
        if field not in known:
            near = get_close_matches(field, known, n=1)
            values = {"near": near[0] if near else "none", "known": ", ".join(known)}
            yield fault.problem("field-unknown", field=field[:_SHOWN], **values)


def _kind(fault: _Fault) -> Iterator[Problem]:
    yield fault.problem("wrong-kind", expected=_KINDS[fault.allowed])


def _not_one_of(fault: _Fault) -> Iterator[Problem]:
    yield fault.problem("not-one-of", given=fault.shown, allowed=", ".join(fault.allowed))


def _too_few(fault: _Fault) -> Iterator[Problem]:
    yield fault.problem("too-few", least=fault.allowed)


def _too_many(fault: _Fault) -> Iterator[Problem]:
    yield fault.problem("too-many", most=fault.allowed)


def _twice(fault: _Fault) -> Iterator[Problem]:
    yield fault.problem("said-twice")


def _number_range(fault: _Fault) -> Iterator[Problem]:
    yield fault.problem("number-not-sensible", least=fault.schema["minimum"], most=fault.schema["maximum"])


def _long(fault: _Fault) -> Iterator[Problem]:
    yield fault.problem("text-long", most=fault.allowed)


def _form(fault: _Fault) -> Iterator[Problem]:
    # Each pattern of the schemas says beside it which problem it stands for.
    yield fault.problem(fault.schema["x-problem"], given=fault.shown)


def _not_here(fault: _Fault) -> Iterator[Problem]:
    # A field that the schema shuts out for this type of question ("at_most": false).
    yield fault.problem("field-not-here")


_RULES: Mapping[str | None, Callable[[_Fault], Iterator[Problem]]] = {
    "required": _missing,
    "additionalProperties": _unknown,
    "type": _kind,
    "enum": _not_one_of,
    "minItems": _too_few,
    "minProperties": _too_few,
    "maxItems": _too_many,
    "uniqueItems": _twice,
    "minimum": _number_range,
    "maximum": _number_range,
    "maxLength": _long,
    "pattern": _form,
    "not": _not_here,
    None: _not_here,
}
