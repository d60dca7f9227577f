"""The example folders beside this file, and every problem code that the program can find."""

import ast
import json
from collections.abc import Collection
from pathlib import Path

import relsurvey.easy_read
import relsurvey.questionnaire
from relsurvey.easy_read import Level
from relsurvey.errors import Problem
from relsurvey.questionnaire.checking import examine

HERE = Path(__file__).parent
VALID = sorted((HERE / "valid").iterdir())
INVALID = sorted((HERE / "invalid").iterdir())
#: The picture set of the examples.
PICTURES = frozenset({"yes", "no", "sometimes", "friends", "family", "ideas"})
PROGRAM = Path(relsurvey.questionnaire.__file__).parent
RULES = Path(relsurvey.easy_read.__file__).parent
SURVEYS = PROGRAM.parent.parent / "surveys"

#: Where the code stands among the arguments, by the name that is called.
_CODE_AT = {"Problem": 0, "problem": 0, "_NotAllowed": 0, "Finding": 1}


def check(folder: Path, *, known_pictures: Collection[str] | None = None) -> list[Problem]:
    """What `relsurvey check` calls errors."""
    return _of_level(folder, Level.ERROR, known_pictures)


def warnings(folder: Path) -> list[Problem]:
    """What `relsurvey check` calls warnings."""
    return _of_level(folder, Level.WARNING, None)


def _of_level(folder: Path, level: Level, known_pictures: Collection[str] | None) -> list[Problem]:
    remarks = examine([folder], known_pictures=known_pictures).remarks
    return [remark.problem for remark in remarks if remark.level is level]


def codes_in_program() -> set[str]:
    """Every code that stands in a call which makes a problem, and in the schemas."""
    found = set()
    for path in (*PROGRAM.glob("*.py"), *RULES.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            found |= _code(node)
    for schema in SURVEYS.glob("*.schema.json"):
        if schema.name.startswith(("questionnaire", "words")):
            found |= _named(json.loads(schema.read_text(encoding="utf-8")))
    return found


def _code(node: ast.AST) -> set[str]:
    if not isinstance(node, ast.Call):
        return set()
    name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    if name not in _CODE_AT or len(node.args) <= _CODE_AT[name]:
        return set()
    argument = node.args[_CODE_AT[name]]
    if not isinstance(argument, ast.Constant):
        return set()
    return {f"easy-{argument.value}" if name == "Finding" else argument.value}


def _named(schema: object) -> set[str]:
    if isinstance(schema, dict):
        own = {schema["x-problem"]} if "x-problem" in schema else set()
        return own.union(*(_named(value) for value in schema.values()))
    if isinstance(schema, list):
        return set().union(*(_named(item) for item in schema))
    return set()
