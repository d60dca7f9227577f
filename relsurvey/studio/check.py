"""What is wrong and what could be easier in a questionnaire that is being written: the same rules as for files.

`relsurvey check` stops at a file whose form is wrong. Here gaps are normal, so everything is looked at all the same.
"""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from relsurvey.easy_read import Level
from relsurvey.errors import FileProblems, Problem
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.questionnaire.draft import Draft, draft, draft_words
from relsurvey.questionnaire.exceptions import settle
from relsurvey.questionnaire.folder import Documents
from relsurvey.questionnaire.loading import STRUCTURE
from relsurvey.questionnaire.meaning import meaning_problems
from relsurvey.questionnaire.picture_use import pictures_across
from relsurvey.questionnaire.reading import reading_findings
from relsurvey.questionnaire.shape import Schema, shape_problems

_STEP = " > "


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: in the structure (no language) or in the words of a language; `steps` as in the file."""

    language: str
    steps: tuple[str, ...]

    @property
    def question(self) -> str:
        """The id of the question that it belongs to; empty where it belongs to none."""
        return self.steps[1] if len(self.steps) > 1 and self.steps[0] == "questions" else ""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to tell. An ERROR keeps the questionnaire from being used. `problem` has the words and their values."""

    level: Level
    problem: Problem
    place: Place


def look_over(
    documents: Documents, *, known_pictures: Collection[str], others: Sequence[Draft] = ()
) -> tuple[Remark, ...]:
    """Everything that can be said. `others` are questionnaires whose pictures should mean the same."""
    written = as_draft(documents)
    found = [*_shape(documents, written), *meaning_problems(written, known_pictures)]
    remarks = [Remark(Level.ERROR, problem, _place(problem.where)) for problem in found]
    for one in settle(written, reading_findings(written, thorough=True), thorough=True).left:
        problem = Problem(f"easy-{one.finding.code}", one.where, one.finding.values)
        remarks.append(Remark(one.finding.level, problem, _place(one.where)))
    for where, finding in pictures_across([*others, written]):
        if where.startswith(f"{written.folder}/"):
            remarks.append(Remark(finding.level, Problem(f"easy-{finding.code}", where, finding.values), _place(where)))
    return tuple(remarks)


def problems(documents: Documents, *, known_pictures: frozenset[str]) -> tuple[Problem, ...]:
    """What keeps it from being used. Looked for once for the same documents."""
    return _problems(json.dumps([documents.structure, documents.words]), known_pictures)


def finished(documents: Documents, *, known_pictures: frozenset[str]) -> Questionnaire:
    """The questionnaire that people can be asked; FileProblems("questionnaire-unfinished") when it has problems."""
    if found := problems(documents, known_pictures=known_pictures):
        title = documents.words[documents.written_in]["title"]
        raise FileProblems("questionnaire-unfinished", found, name=title or documents.structure["id"])
    return as_draft(documents).finish()


def as_draft(documents: Documents) -> Draft:
    """The documents as values. Words have to be there for everything, but they may be empty."""
    name = str(documents.structure["id"])
    words = tuple(draft_words(one, said, where=_words_file(name, one)) for one, said in documents.words.items())
    return draft(name, where=f"{name}/{STRUCTURE}", structure=documents.structure, words=words)


@lru_cache(maxsize=128)
def _problems(text: str, known_pictures: frozenset[str]) -> tuple[Problem, ...]:
    structure, words = json.loads(text)
    found = look_over(Documents(structure, words), known_pictures=known_pictures)
    return tuple(one.problem for one in found if one.level is Level.ERROR)


def _shape(documents: Documents, written: Draft) -> Iterator[Problem]:
    yield from shape_problems(documents.structure, Schema.QUESTIONNAIRE, where=written.where)
    for language, said in documents.words.items():
        yield from shape_problems(said, Schema.WORDS, where=_words_file(written.folder, language))


def _words_file(name: str, language: str) -> str:
    return f"{name}/words.{language}.yaml"


def _place(where: str) -> Place:
    file, _, steps = where.partition(": ")
    name = file.rpartition("/")[2]
    language = name.removeprefix("words.").removesuffix(".yaml") if name.startswith("words.") else ""
    return Place(language, tuple(steps.split(_STEP)) if steps else ())
