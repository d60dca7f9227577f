"""What the documents say is there is there: commands, files, settings, decisions, words."""

import ast
import re
from pathlib import Path

import pytest

from relsurvey.cli import main
from tests.rules.project import ROOT, files, name, tree

DOCUMENTS = [ROOT / "README.md", ROOT / "DEVELOPERS.md", *files(".md", under="docs"), *files(".md", under="surveys")]


def text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", text("Makefile"), re.MULTILINE))


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_every_make_command_in_a_document_exists(document: Path) -> None:
    told = set(re.findall(r"(?:^|`|    )make ([a-z-]+)", document.read_text(encoding="utf-8"), re.MULTILINE))

    assert told <= targets()


def test_every_make_command_is_explained_by_make_help() -> None:
    explained = set(re.findall(r"^([a-z-]+):.*## ", text("Makefile"), re.MULTILINE))

    assert targets() - explained == {"environment", "environment-dev"}


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_every_relsurvey_command_in_a_document_exists(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = re.findall(
        r"(?:`|/|    )relsurvey ((?:[a-z]+(?:-[a-z]+)*)(?: [a-z]+\b(?![-.]))?)", document.read_text(encoding="utf-8")
    )

    for command in told:
        assert main([*command.split(), "--help"]) == 0, f"relsurvey {command}: {capsys.readouterr().err}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_every_link_to_a_file_leads_to_one(document: Path) -> None:
    links = re.findall(r"\]\((?!http|#|mailto)([^)#]+)[^)]*\)", document.read_text(encoding="utf-8"))

    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_every_path_in_a_document_exists(document: Path) -> None:
    paths = re.findall(
        r"`((?:relsurvey|tests|pages|surveys|docs|scripts)/[\w./-]*)`", document.read_text(encoding="utf-8")
    )

    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_setting_is_in_the_readme_and_no_other() -> None:
    settings = set(re.findall(r"RELSURVEY_[A-Z_]+", "".join(map(ast.unparse, [tree(ROOT / "relsurvey/config.py")]))))
    told = set(re.findall(r"RELSURVEY_[A-Z_]+", text("README.md")))

    assert told == settings


def test_decisions_have_a_number_each_and_are_listed() -> None:
    decisions = [path for path in files(".md", under="docs/adr") if path.name != "README.md"]
    numbers = [int(path.name[:4]) for path in decisions]

    # A gap is no fault: a number is given when somebody begins to write.
    assert len(set(numbers)) == len(numbers)
    assert all(path.name in text("docs/adr/README.md") for path in decisions)


@pytest.mark.parametrize("decision", files(".md", under="docs/adr"), ids=name)
def test_a_decision_says_why_what_and_what_follows(decision: Path) -> None:
    headings = re.findall(r"^## (.+)$", decision.read_text(encoding="utf-8"), re.MULTILINE)

    assert decision.name == "README.md" or headings == ["Context", "Decision", "Consequences"]
