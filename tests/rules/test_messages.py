"""Every message that the program says is in the catalogues, and every message in the catalogues is said somewhere."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from tests.rules.project import files, name, program, tree

ENGLISH = "relsurvey/i18n/locale/en"

#: Functions that say a message: the catalogue, under the names it is given where it is used.
SAYING = {"words", "say"}

#: What is put before an id that one of these is made with.
PREFIXES = {
    "BadInput": "errors-",
    "FileProblems": "errors-",
    "NotAllowed": "errors-",
    "NotFound": "errors-",
    "Problem": "problems-",
    "Refused": "errors-",
    "Unavailable": "errors-",
}

#: Ways to build an id that fit so many messages that they prove nothing about one.
TOO_WIDE = {".+", r"errors\-.+", r"problems\-.+", r".+\-.+"}

#: A pattern of small letters, numerals and hyphens, with parts that are filled in.
LIKE_AN_ID = re.compile(r"(?:[a-z0-9]|\\-|\.\+)+")

ID = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"


@cache
def messages() -> list[str]:
    """The id of every message in English, as often as it is written."""
    parsed = [FluentParser().parse(path.read_text(encoding="utf-8")) for path in files(".ftl", under=ENGLISH)]
    return [entry.id.name for resource in parsed for entry in resource.body if isinstance(entry, fluent.Message)]


def templates() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in files(".html", under="relsurvey"))


def pattern(text: ast.expr) -> Iterator[str]:
    """What an expression can be as a regular expression: a constant, or a text with a part filled in."""
    match text:
        case ast.Constant(value=str(value)):
            yield re.escape(value)
        case ast.JoinedStr(values=parts):
            yield "".join(re.escape(part.value) if isinstance(part, ast.Constant) else ".+" for part in parts)
        case ast.IfExp(body=one, orelse=other):
            yield from pattern(one)
            yield from pattern(other)


def said() -> Iterator[tuple[str, str]]:
    """Where something is said, and the pattern of the message's id."""
    for path in program():
        for call in ast.walk(tree(path)):
            if not isinstance(call, ast.Call) or not call.args:
                continue
            function = ast.unparse(call.func).split(".")[-1]
            if function in SAYING or function in PREFIXES or re.fullmatch(r"catalogue\(.*\)", ast.unparse(call.func)):
                for ending in pattern(call.args[0]):
                    yield f"{name(path)}:{call.lineno}", PREFIXES.get(function, "") + ending
    for found in re.findall(rf"\b(?:words|say)\(\s*[\"']({ID})[\"']\s*[,)]", templates()):
        yield "a template", found


def mentioned() -> Iterator[str]:
    """Patterns of all texts in the program that could be a message's id, or the part that a prefix goes before."""
    for path in program():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant | ast.JoinedStr):
                for found in pattern(node):
                    if found not in TOO_WIDE and LIKE_AN_ID.fullmatch(found):
                        yield rf"(?:errors-|problems-)?{found}"
    for quoted, filled in re.findall(rf"[\"']({ID})(-?)[\"']", templates()):
        yield quoted + ("-.+" if filled else "")
    for path in files(".ftl", under=ENGLISH):
        yield from re.findall(rf"{{ ({ID}) }}", path.read_text(encoding="utf-8"))


def test_no_message_is_written_wrongly() -> None:
    parsed = [FluentParser().parse(path.read_text(encoding="utf-8")) for path in files(".ftl")]

    assert [part.content for resource in parsed for part in resource.body if isinstance(part, fluent.Junk)] == []


def test_a_message_id_is_used_once_over_all_files() -> None:
    assert [message for message, times in Counter(messages()).items() if times > 1] == []


def test_every_message_that_is_said_exists() -> None:
    known = "\n".join(messages())

    missing = [
        f"{where} says {ending}" for where, ending in said() if not re.search(rf"^{ending}$", known, re.MULTILINE)
    ]

    assert missing == []


def test_every_message_is_said_somewhere() -> None:
    said_somewhere = re.compile("|".join(f"(?:{text})" for text in set(mentioned())))

    assert [message for message in messages() if not said_somewhere.fullmatch(message)] == []
