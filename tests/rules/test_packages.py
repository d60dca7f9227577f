"""What we stand on: every package declared with a reason, pinned, checked by hash, and really used."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import packages_distributions
from itertools import pairwise
from pathlib import Path

import pytest

from tests.rules.project import ROOT, files, program, tree

PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
LOCKS = ("requirements.txt", "requirements-dev.txt")

#: Used without an import: as a command, by another package, or by the package installer.
NOT_IMPORTED = {
    "flit-core",
    "httptools",
    "httpx2",
    "import-linter",
    "mypy",
    "psycopg",
    "pytest-socket",
    "pytest-timeout",
    "pytest-xdist",
    "ruff",
    "scipy-stubs",
    "types-jsonschema",
    "types-openpyxl",
    "types-pyyaml",
    "uv",
}


def plain(package: str) -> str:
    """A package's name without version, extras and spelling: `Fluent.Runtime>=0.4` → `fluent-runtime`."""
    return re.sub(r"[._-]+", "-", re.split(r"[\[<>=~! ;]", package, maxsplit=1)[0]).lower()


def declared(*, development: bool) -> set[str]:
    document = tomllib.loads(PYPROJECT)
    groups = document["dependency-groups"]
    return {plain(package) for package in (groups["dev"] if development else document["project"]["dependencies"])}


def pinned(lock: str) -> set[str]:
    return {plain(line) for line in (ROOT / lock).read_text(encoding="utf-8").splitlines() if re.match("[a-z]", line)}


#: Runs in an environment of its own, with packages that do not go together with ours.
APART = {"ask_acro.py"}


@cache
def distributions() -> Mapping[str, list[str]]:
    """Module → the packages it comes from, as they are installed here."""
    return packages_distributions()


def imported(paths: Iterable[Path]) -> set[str]:
    """The packages that these files import by name, without Python's own and ours."""
    modules = set()
    for path in paths:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Import):
                modules |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                modules.add(node.module.split(".")[0])
    ours = {"relsurvey", "tests", "benchmarks", "app", "pages"}
    found = distributions()
    return {plain(found[module][0]) for module in modules - ours - sys.stdlib_module_names}


def test_each_package_is_declared_with_a_reason() -> None:
    lines = PYPROJECT.splitlines()
    without = [
        line.strip()
        for before, line in pairwise(lines)
        if re.match(r' +"\w[\w.\[\]-]*[<>=]', line) and not before.strip().startswith("#")
    ]

    assert without == []


@pytest.mark.parametrize("lock", LOCKS)
def test_each_pinned_package_is_checked_by_hash(lock: str) -> None:
    requirements = re.split(r"\n(?=[a-z])", (ROOT / lock).read_text(encoding="utf-8"))[1:]

    assert requirements
    assert [text.splitlines()[0] for text in requirements if "--hash=sha256:" not in text] == []
    assert [text.splitlines()[0] for text in requirements if "==" not in text.splitlines()[0]] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")

    assert "://" not in text
    assert re.findall(r"^--?\w[\w-]*", text, flags=re.MULTILINE) == (["-r"] if "dev" in lock else [])


def test_what_only_development_needs_stays_out_of_what_runs() -> None:
    assert pinned("requirements.txt") & pinned("requirements-dev.txt") == set()


def test_the_locks_hold_what_is_declared() -> None:
    assert declared(development=False) <= pinned("requirements.txt")
    assert declared(development=True) <= pinned("requirements-dev.txt") | pinned("requirements.txt")


def test_the_program_imports_what_it_declares_and_nothing_else() -> None:
    assert imported(program()) == declared(development=False) - NOT_IMPORTED


@pytest.mark.slow
def test_the_tests_use_every_development_package() -> None:
    ours = [
        path for path in (*files(".py", under="tests"), *files(".py", under="benchmarks")) if path.name not in APART
    ]
    used = imported(ours)

    assert declared(development=True) - NOT_IMPORTED - used == set()
    assert used <= declared(development=True) | declared(development=False)
