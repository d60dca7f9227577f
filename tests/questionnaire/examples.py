"""The example folders beside this file, and every problem code that the program can find."""

import ast
import json
from pathlib import Path

import relsurvey.questionnaire

HERE = Path(__file__).parent
VALID = sorted((HERE / "valid").iterdir())
INVALID = sorted((HERE / "invalid").iterdir())
#: The picture set of the examples.
PICTURES = frozenset({"yes", "no", "sometimes", "friends", "family", "ideas"})
PROGRAM = Path(relsurvey.questionnaire.__file__).parent
SURVEYS = PROGRAM.parent.parent / "surveys"

#: Where the code stands among the arguments, by the name that is called.
_CODE_AT = {"Problem": 0, "problem": 0, "_NotAllowed": 0, "Finding": 1}


def codes_in_program() -> set[str]:
    """Every code that stands in a call which makes a problem, and in the schemas."""
    found = set()
    for path in PROGRAM.glob("*.py"):
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
