"""YAML that people write by hand, read so that nothing surprises them: every value stays the text that was typed
(`Yes` and `No` are words, `1.10` keeps its nought), a key given twice is a fault, and no file can use up the machine.
"""

from collections.abc import Hashable
from pathlib import Path
from typing import Any, Final

import yaml

from relsurvey.errors import Problem

#: A questionnaire of 200 questions in one language is below 100 KB.
MAX_BYTES: Final = 512 * 1024
MAX_DEPTH: Final = 30


def read_yaml(path: Path, *, where: str) -> tuple[Any, list[Problem]]:
    """The document of dicts, lists and texts, with every fault of the writing; None beside a fault."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None, [Problem("file-missing", where)]
    except OSError:
        return None, [Problem("file-unreadable", where)]
    return parse_yaml(content, where=where)


def parse_yaml(content: bytes, *, where: str) -> tuple[Any, list[Problem]]:
    """The same of a file's content, such as one that was uploaded."""
    if len(content) > MAX_BYTES:
        return None, [Problem("file-too-big", where, {"most": MAX_BYTES // 1024})]
    try:
        text = content.decode("utf-8-sig")
        loader = _PlainLoader(text)
    except (UnicodeDecodeError, yaml.reader.ReaderError):
        # Control characters count as "not text": a Word file that was renamed, for example.
        return None, [Problem("file-not-text", where)]
    try:
        document = loader.get_single_data()
    except _NotAllowed as found:
        return None, [Problem(found.code, _line(where, found.line))]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return None, [Problem("yaml-damaged", _line(where, mark.line + 1 if mark else 1))]
    faults = [Problem("key-twice", _line(where, line), {"key": key}) for key, line in loader.twice]
    if not faults and document in (None, ""):
        faults = [Problem("file-empty", where)]
    return (None if faults else document), faults


def compose(path: Path) -> tuple[str, yaml.Node | None]:
    """The text of a file and its tree with the marks of every value; no tree when it can't be read or is damaged."""
    try:
        with path.open("rb") as file:
            text = file.read(MAX_BYTES + 1)[:MAX_BYTES].decode("utf-8-sig")
        root: yaml.Node | None = _PlainLoader(text).get_single_node()
    except (OSError, UnicodeDecodeError, yaml.YAMLError, _NotAllowed):
        return "", None
    return text, root


def _line(where: str, line: int) -> str:
    return f"{where}:{line}"


class _NotAllowed(Exception):
    """Proper YAML that has no place in these files."""

    def __init__(self, code: str, line: int) -> None:
        super().__init__(code)
        self.code = code
        self.line = line


class _PlainLoader(yaml.BaseLoader):
    """BaseLoader knows no types but text, list and mapping; this one also knows no references and no repetition."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.twice: list[tuple[str, int]] = []
        self._depth = 0

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:  # noqa: ANN401 - as in PyYAML
        line = self.peek_event().start_mark.line + 1  # type: ignore[no-untyped-call]  # PyYAML's types leave it out
        if self.check_event(yaml.AliasEvent):
            # Nine short lines of references can stand for a thousand million words.
            raise _NotAllowed("yaml-reference", line)
        if self._depth >= MAX_DEPTH:
            raise _NotAllowed("yaml-too-deep", line)
        self._depth += 1
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002 - as in PyYAML
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    self.twice.append((key.value[:60], key.start_mark.line + 1))
                seen.add(key.value)
        return super().construct_mapping(node, deep=deep)
