"""What the checks say, in the words of the studio: where, what is wrong, and the mend."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from relsurvey.easy_read import Level
from relsurvey.errors import Problem
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.questionnaire.folder import Documents
from relsurvey.studio.check import Remark
from relsurvey.ui import markup
from relsurvey.ui.language_part import name as language_name
from relsurvey.ui.studio_desk import Desk

#: Values of messages that are ids: people know the words.
_IDS = frozenset({"id", "one", "two", "target", "option", "question", "group"})


@dataclass(frozen=True, slots=True)
class Line:
    """One remark in words. `state`: "error" or "warning"."""

    state: str
    mark: str
    words: str


def beside(desk: Desk, language: str, steps: tuple[str, ...], *, exactly: bool = True) -> None:
    """What is said about this place; with `exactly` off, about everything inside of it too."""
    found = [one for one in desk.remarks if one.place.language == language and _is_at(one, steps, exactly=exactly)]
    show(found, desk.documents, desk.say)


def of_question(desk: Desk, question_id: str, shown: Sequence[tuple[str, ...]]) -> None:
    """What is said about a question and has no field of its own (`shown` lists those that have)."""
    found = [one for one in desk.remarks if one.place.question == question_id and one.place.steps[2:] not in shown]
    show(
        [one for one in found if not one.place.language or one.place.language in desk.languages],
        desk.documents,
        desk.say,
    )


def show(remarks: Sequence[Remark], documents: Documents, say: Catalogue) -> None:
    """The remarks as a list; nothing for none."""
    if remarks:
        lines = dict.fromkeys(line(one, documents, say) for one in remarks)
        st.html(markup.html("studio_remarks", say=say, lines=list(lines)))


def line(remark: Remark, documents: Documents, say: Catalogue) -> Line:
    error = remark.level is Level.ERROR
    mark = say("studio-to-mend" if error else "studio-easier")
    told = words(remark.problem, documents, say, of=remark.place.steps[-1:])
    return Line(remark.level.value, mark, _without(told, str(remark.problem.values.get("sentence", ""))))


def words(problem: Problem, documents: Documents, say: Catalogue, *, of: Sequence[str] = ()) -> str:
    """The problem in words that know nothing of files, where a file is not what the author sees.

    `of`: which field it is about, where the words differ by it.
    """
    ours = "-".join(("studio-problem", problem.code, *of))
    ours = ours if ours in say else f"studio-problem-{problem.code}"
    known = _names(documents)
    values = {name: known.get(str(value), value) if name in _IDS else value for name, value in problem.values.items()}
    return say(ours, **values) if ours in say else say(f"problems-{problem.code}", **values)


def _without(told: str, sentence: str) -> str:
    """Without the sentence at its end, which stands in the field just above."""
    short = told.removesuffix(f" “{sentence}”")
    return told if short == told else short.rstrip(":") + ("." if short.endswith(":") else "")


def counts(remarks: Sequence[Remark]) -> tuple[int, int]:
    """How many have to be mended, and how many could be easier."""
    errors = sum(one.level is Level.ERROR for one in remarks)
    return errors, len(remarks) - errors


def where(remark: Remark, documents: Documents, say: Catalogue) -> str:
    """The place in words: the number of the question, the language."""
    ids = [one["id"] for one in documents.structure["questions"]]
    question = remark.place.question
    place = (
        say("studio-place-question", number=ids.index(question) + 1) if question in ids else say("studio-place-whole")
    )
    language = remark.place.language
    return f"{place}, {language_name(language)}" if language and len(documents.words) > 1 else place


def _is_at(remark: Remark, steps: tuple[str, ...], *, exactly: bool) -> bool:
    return remark.place.steps == steps if exactly else remark.place.steps[: len(steps)] == steps


def _names(documents: Documents) -> Mapping[str, str]:
    """Id → the words for it, of everything that has an id."""
    return dict(_named(documents))


def _named(documents: Documents) -> Iterator[tuple[str, str]]:
    said = documents.words[documents.written_in]
    for options in (said.get("answers", {}), *(one.get("options", {}) for one in said["questions"].values())):
        yield from ((id_, one["label"]) for id_, one in options.items() if one["label"])
    yield from ((id_, label) for id_, label in said["groups"].items() if label)
    yield from ((id_, one["text"]) for id_, one in said["questions"].items() if one["text"])
