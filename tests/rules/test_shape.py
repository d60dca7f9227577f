"""What every file looks like: short, named after what it is for, free of the machine it was written on."""

import ast
import re
from pathlib import Path

import pytest

from tests.rules.project import files, name, program, tree

LONGEST_FUNCTION = 50
LONGEST_FILE = 300
LONGEST_PAGE = 15

#: Long by nature: one declaration after another, nothing to follow.
DECLARATIONS = {"relsurvey/storage/tables.py"}

#: Pages for people without an account; they are let in by something else than a sign-in.
PUBLIC_PAGES = {"answer.py"}

DRAWERS = {"base", "common", "core", "helpers", "manager", "misc", "utilities", "utils"}


def length(function: ast.AST) -> int:
    assert isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
    return (function.end_lineno or 0) - function.lineno + 1


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_no_function_is_longer_than_one_look() -> None:
    long = {
        f"{name(path)}: {function.name}": length(function)
        for path in program()
        for function in functions(path)
        if length(function) > LONGEST_FUNCTION
    }

    assert long == {}


def test_no_file_is_longer_than_one_sitting() -> None:
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in program()}

    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_FILE and path not in DECLARATIONS} == {}


def test_no_module_is_a_junk_drawer() -> None:
    assert [name(path) for path in program() if path.stem in DRAWERS] == []


@pytest.mark.parametrize("page", files(".py", under="pages"), ids=lambda page: page.stem)
def test_a_page_holds_a_guard_and_one_render_call(page: Path) -> None:
    calls = [ast.unparse(node.func) for node in ast.walk(tree(page)) if isinstance(node, ast.Call)]

    assert ast.get_docstring(tree(page))
    assert len(page.read_text(encoding="utf-8").splitlines()) <= LONGEST_PAGE
    assert any(call.endswith("require") for call in calls) != (page.name in PUBLIC_PAGES)


def test_a_guard_comes_before_anything_else_on_its_page() -> None:
    for page in files(".py", under="pages"):
        statements = [node for node in tree(page).body if not isinstance(node, ast.Import | ast.ImportFrom)]
        first = ast.unparse(statements[1])  # the docstring is statement 0

        assert page.name in PUBLIC_PAGES or "require(" in first, f"{name(page)} does something before its guard"


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    # Written in two parts, so that this file does not find itself.
    machine = re.compile("|".join(["/" + "work/", "/" + "home/[a-z]", "/" + r"root/(?!/)", r"\." + "pyenv"]))
    text = files(".py", ".md", ".toml", ".txt", ".yaml", ".yml", ".json", ".sh", ".html", ".css", ".js", "Makefile")

    found = [
        f"{name(path)}:{number}"
        for path in text
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1)
        if machine.search(line)
    ]

    assert found == []


@pytest.mark.parametrize(
    "story", [path for path in files(".py", under="tests/browser") if path.name.startswith("test_")], ids=name
)
def test_every_test_that_drives_a_browser_is_marked(story: Path) -> None:
    marks = [ast.unparse(node.value) for node in tree(story).body if isinstance(node, ast.Assign)]

    assert any("pytest.mark.browser" in mark for mark in marks)
