"""From a place in words ("belonging/words.en.yaml: questions > culture > text") to file, line and column.

The files are parsed a second time, and only when something is to be said about them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from relsurvey.questionnaire.yaml_file import compose

_LINE: Final = re.compile(r"(.*):(\d+)")
_STEP: Final = " > "
_SHOWN: Final = 60


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file, counted from 1 as editors do."""

    file: Path
    line: int = 1
    column: int = 1


#: From where to where a value goes in the text of its file.
Stretch = tuple[int, int]


class Places:
    """Finds places in the files of some folders. Each file is parsed when it is first asked for."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._folders = {folder.name: folder for folder in folders}
        self._read: dict[Path, tuple[str, dict[str, Stretch]]] = {}

    def of(self, where: str, sentence: str = "", found: str = "", *, beside: Path | None = None) -> Spot:
        """The spot of a place in words; of the words `found` in the `sentence` there, when they are given.

        `beside` is the file that is meant by a place that names no folder.
        """
        name, _, steps = where.partition(": ")
        line = _LINE.fullmatch(name)
        file = beside if beside and "/" not in name else self._file(line[1] if line else name)
        if line:
            return Spot(file, int(line[2]))
        text, stretches = self._stretches(file)
        return spot_at(file, text, _nearest(stretches, steps), sentence, found)

    def _file(self, name: str) -> Path:
        folder, _, file = name.partition("/")
        return self._folders.get(folder, Path(folder)) / file

    def _stretches(self, file: Path) -> tuple[str, dict[str, Stretch]]:
        if file not in self._read:
            text, root = compose(file)
            self._read[file] = text, dict(_walk(root, ())) if root else {}
        return self._read[file]


def _walk(node: yaml.Node, path: tuple[str, ...]) -> Iterator[tuple[str, Stretch]]:
    yield _STEP.join(path), (node.start_mark.index, node.end_mark.index)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                yield from _walk(value, (*path, key.value[:_SHOWN]))
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value, start=1):
            yield from _walk(item, (*path, _id(item) or str(number)))


def _id(node: yaml.Node) -> str:
    """The id of an item of a list, by which its place is called."""
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if key.value == "id" and isinstance(value, yaml.ScalarNode):
            return str(value.value)[:_SHOWN]
    return ""


def _nearest(stretches: dict[str, Stretch], steps: str) -> Stretch:
    """The place itself, or the nearest one around it: a field that is missing has no place of its own."""
    while steps and steps not in stretches:
        steps = steps.rpartition(_STEP)[0]
    return stretches.get(steps, (0, 0))


def spot_at(file: Path, text: str, stretch: Stretch, sentence: str, found: str) -> Spot:
    """The spot of the words `found` in the `sentence` in this stretch of the text, over line ends too.

    The start of the stretch when they are written in another way there, or when there is no sentence.
    """
    at = _search(sentence, text, *stretch) if sentence else None
    inner = _search(found, text, at.start(), at.end()) if at and found else None
    start = inner.start() if inner else at.start() if at else stretch[0]
    before = text[:start]
    return Spot(file, before.count("\n") + 1, start - before.rfind("\n"))


def _search(words: str, text: str, start: int, end: int) -> re.Match[str] | None:
    return re.compile(r"\s+".join(re.escape(word) for word in words.split())).search(text, start, end)
