"""The files of this project, read once, for the tests that hold its rules."""

import ast
import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def not_ours(folder: str, names: Iterable[str]) -> set[str]:
    """Which of the names in a folder are made by programs, or belong to the person who works here."""
    own = {"data"} if Path(folder) == ROOT else set()
    return {one for one in names if one in {"__pycache__", *own} or (one.startswith(".") and one != ".streamlit")}


@cache
def everything() -> tuple[Path, ...]:
    """Every file of the project."""
    found = []
    for folder, inside, names in os.walk(ROOT):
        inside[:] = set(inside) - not_ours(folder, inside)
        found += [Path(folder, file) for file in names]
    return tuple(sorted(found))


def files(*endings: str, under: str = "") -> list[Path]:
    """The project's files with one of these endings, in one folder and below: `files(".py", under="tests")`."""
    return [path for path in everything() if path.name.endswith(endings) and path.is_relative_to(ROOT / under)]


def program() -> list[Path]:
    """Every Python file that ships: the package, the start and the pages."""
    return [ROOT / "app.py", *files(".py", under="pages"), *files(".py", under="relsurvey")]


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def name(path: Path) -> str:
    """How a file is called from the project's folder: `relsurvey/errors.py`."""
    return path.relative_to(ROOT).as_posix()
