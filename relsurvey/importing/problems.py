"""Collects what is wrong with one mapping file, so that everything is listed at once. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from relsurvey.errors import Problem

#: A mapping document: what YAML gives when every value stays text.
Document = Mapping[str, Any]


class Problems:
    """What was found so far in the file of this name."""

    def __init__(self, file_name: str) -> None:
        self._file_name = file_name
        self.found: list[Problem] = []

    def add(self, code: str, path: str, **values: str | int) -> None:
        """Note one problem; `path` leads to the place in the file, as in `unit.units`."""
        self.found.append(Problem(code, f"{self._file_name}: {path}", values))


def listed(values: Iterable[str]) -> str:
    """The cells that are known, as a problem names them."""
    return ", ".join(f'"{value}"' for value in values)


def repeated(values: Iterable[str]) -> tuple[str, ...]:
    """What comes more than once, in order."""
    return tuple(value for value, times in Counter(values).items() if times > 1)
