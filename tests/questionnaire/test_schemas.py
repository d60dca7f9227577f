"""The published schemas: strict, explained, and told truly by `surveys/README.md`."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from relsurvey.questionnaire.definition import QuestionType
from tests.questionnaire.examples import SURVEYS

QUESTIONNAIRE = json.loads((SURVEYS / "questionnaire.schema.json").read_text(encoding="utf-8"))
INSTRUMENT = json.loads((SURVEYS / "instrument.schema.json").read_text(encoding="utf-8"))
FRAMEWORK = json.loads((SURVEYS / "framework.schema.json").read_text(encoding="utf-8"))
WORDS = json.loads((SURVEYS / "words.schema.json").read_text(encoding="utf-8"))

#: The headings under which `surveys/README.md` shows the fields of a part of a schema.
TABLES = {
    "## questionnaire.yaml": QUESTIONNAIRE,
    "### A question": QUESTIONNAIRE["$defs"]["question"],
    "### An answer": QUESTIONNAIRE["$defs"]["option"],
    "### show_if": QUESTIONNAIRE["$defs"]["show_if"],
    "## words.en.yaml": WORDS,
    "### What a question says": WORDS["$defs"]["question"],
    "### What an answer says": WORDS["$defs"]["option"],
    "### An exception": WORDS["$defs"]["exception"],
    "## instrument.yaml": INSTRUMENT,
    "### A set of statements": INSTRUMENT["$defs"]["set"],
    "### A pair": INSTRUMENT["$defs"]["pair"],
    "### A check of an audit": INSTRUMENT["$defs"]["check"],
    "## frameworks: maps of what others look at": FRAMEWORK,
    "### A category": FRAMEWORK["$defs"]["category"],
    "### A section": FRAMEWORK["$defs"]["section"],
    "### An entry": FRAMEWORK["$defs"]["entry"],
}


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for value in schema.values():
            yield from parts(value)
    elif isinstance(schema, list):
        for item in schema:
            yield from parts(item)


def table(part: dict[str, Any]) -> str:
    """The fields of one part of a schema as a table in Markdown."""
    needed = part.get("required", [])
    rows = [
        f"| `{name}` | {'yes' if name in needed else 'no'} | {field['description']} |"
        for name, field in part["properties"].items()
    ]
    return "\n".join(["| field | needed | what it is |", "|---|---|---|", *rows])


@pytest.mark.parametrize("schema", [QUESTIONNAIRE, WORDS, INSTRUMENT, FRAMEWORK], ids=lambda schema: schema["title"])
def test_a_schema_is_proper_and_a_typing_error_never_slips_through(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)

    for part in parts(schema):
        if part.get("type") == "object":
            assert "additionalProperties" in part
            assert part["additionalProperties"] is False or "propertyNames" in part


@pytest.mark.parametrize("schema", [QUESTIONNAIRE, WORDS, INSTRUMENT, FRAMEWORK], ids=lambda schema: schema["title"])
def test_every_field_is_explained_to_the_person_who_writes(schema: dict[str, Any]) -> None:
    fields = [
        field for part in parts(schema) if part.get("type") == "object" for field in part.get("properties", {}).values()
    ]

    assert fields
    assert all(field["description"].strip() for field in fields)


def test_the_schema_knows_every_question_type() -> None:
    assert QUESTIONNAIRE["$defs"]["question"]["properties"]["type"]["enum"] == [kind.value for kind in QuestionType]


@pytest.mark.parametrize("heading", TABLES)
def test_the_readme_tells_the_fields_as_they_are(heading: str) -> None:
    readme = (SURVEYS / "README.md").read_text(encoding="utf-8")

    part = readme[readme.index(f"{heading}\n") :].partition("\n## ")[0]
    assert f"\n\n{table(TABLES[heading])}\n" in part
