"""The lists that stand beside this file: one entry a line, `#` before a remark. Read once."""

import re
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent / "lists"


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of a list."""
    read = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in read if line.strip() and not line.startswith("#"))


def without_names(sentence: str) -> str:
    """The sentence with the names of programs, projects and licences taken out: a name is no word to choose."""
    return _names().sub(" ", sentence)


@cache
def _names() -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{re.escape(name)}(?!\w)" for name in lines("names.txt")))
