"""From the files of a folder to a questionnaire, or to everything that is wrong with them."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from relsurvey.easy_read import Level
from relsurvey.errors import FileProblems, Problem
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.questionnaire.document import from_document, to_document
from relsurvey.questionnaire.draft import Draft, DraftWords, draft, draft_words
from relsurvey.questionnaire.exceptions import settle
from relsurvey.questionnaire.meaning import meaning_problems
from relsurvey.questionnaire.reading import reading_findings
from relsurvey.questionnaire.shape import Schema, shape_problems, with_values
from relsurvey.questionnaire.yaml_file import read_yaml

__all__ = ["Found", "files_state", "folders", "from_document", "load", "load_all", "read_folder", "to_document"]

STRUCTURE = "questionnaire.yaml"
#: The one folder beside the questionnaires that holds none: the maps of frameworks.
FRAMEWORKS = "frameworks"
_WORDS = re.compile(r"words\.([a-z]{2,3})\.yaml")


def load(folder: Path, *, known_pictures: Collection[str] | None = None) -> Questionnaire:
    """The questionnaire in this folder; FileProblems("questionnaire-damaged") with every problem when it has any."""
    found = _read(folder, known_pictures)
    if found.draft is None or found.problems:
        raise FileProblems("questionnaire-damaged", found.problems, name=folder.name)
    return found.draft.finish()


def files_state(surveys_dir: Path) -> tuple[tuple[Path, int], ...]:
    """Changes when a file of a questionnaire or of a framework's map does: the key for what is remembered of them."""
    return tuple((file, file.stat().st_mtime_ns) for file in sorted(surveys_dir.glob("*/*.yaml")))


def load_all(surveys_dir: Path, *, known_pictures: Collection[str] | None = None) -> dict[str, Questionnaire]:
    """Every questionnaire under `surveys_dir`, by id; FileProblems with the problems of all folders together."""
    read = [_read(folder, known_pictures) for folder in folders(surveys_dir)]
    if problems := [problem for found in read for problem in found.problems]:
        raise FileProblems("questionnaire-damaged", problems, name=surveys_dir.name)
    return {found.draft.id: found.draft.finish() for found in read if found.draft}


def folders(surveys_dir: Path) -> list[Path]:
    """The folders that hold a questionnaire each, by name. Hidden ones are left out, and that of the maps."""
    if not surveys_dir.is_dir():
        raise FileProblems(
            "questionnaire-damaged", [Problem("folder-missing", surveys_dir.name)], name=surveys_dir.name
        )
    inside = (path for path in surveys_dir.iterdir() if path.is_dir() and path.name != FRAMEWORKS)
    return sorted(path for path in inside if not path.name.startswith("."))


@dataclass(frozen=True, slots=True)
class Found:
    """What a folder holds, as far as it can be read, and what keeps it from being used apart from easy read."""

    draft: Draft | None
    problems: list[Problem]


def _read(folder: Path, known_pictures: Collection[str] | None) -> Found:
    """With the errors of easy read that need no dictionary: loading is quick, `relsurvey check` finds the rest."""
    found = read_folder(folder, known_pictures)
    if found.draft is None:
        return found
    hard = settle(found.draft, reading_findings(found.draft, thorough=False), thorough=False).left
    errors = [
        Problem(f"easy-{one.finding.code}", one.where, one.finding.values)
        for one in hard
        if one.finding.level is Level.ERROR
    ]
    return Found(found.draft, found.problems + errors)


def read_folder(folder: Path, known_pictures: Collection[str] | None) -> Found:
    """The draft and its problems, before anybody asks whether it is easy to read."""
    if not folder.is_dir():
        return Found(None, [Problem("folder-missing", folder.name)])
    where = f"{folder.name}/{STRUCTURE}"
    structure, problems = _document(folder / STRUCTURE, Schema.QUESTIONNAIRE, where)
    words, words_problems = _all_words(folder)
    problems += words_problems
    if structure is None:
        return Found(None, problems)
    # A damaged words file does not keep us from saying what is wrong with the structure and the other languages.
    written = draft(folder.name, where=where, structure=structure, words=words)
    problems += meaning_problems(written, known_pictures)
    return Found(written, problems)


def words_language(name: str) -> str:
    """The language of a words file, by its name; empty when it is none."""
    found = _WORDS.fullmatch(name)
    return found[1] if found else ""


def _all_words(folder: Path) -> tuple[tuple[DraftWords, ...], list[Problem]]:
    words, problems = [], []
    paths = sorted(folder.glob("words.*"))
    for path in paths:
        where = f"{folder.name}/{path.name}"
        language = words_language(path.name)
        if not language:
            problems.append(Problem("words-file-name", where))
            continue
        document, found = _document(path, Schema.WORDS, where)
        problems += found
        if document is not None:
            words.append(draft_words(language, document, where=where))
    return tuple(words), problems if paths else [Problem("words-none", folder.name)]


def _document(path: Path, schema: Schema, where: str) -> tuple[dict[str, object] | None, list[Problem]]:
    document, problems = read_yaml(path, where=where)
    if problems:
        return None, problems
    if schema is Schema.QUESTIONNAIRE:
        document = with_values(document)
    problems = shape_problems(document, schema, where=where)
    return (None if problems else document), problems
