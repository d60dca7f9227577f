"""Runs the easy-read checks over all words of a questionnaire."""

from collections.abc import Iterable, Iterator, Mapping

from relsurvey.errors import Problem
from relsurvey.questionnaire.definition import OptionWords, QuestionType
from relsurvey.questionnaire.draft import Draft, DraftWords, Reading
from relsurvey.questionnaire.easy_read import (
    WAY_OUT_WORDS,
    Finding,
    Level,
    check_label,
    check_question,
    check_text,
)
from relsurvey.questionnaire.shape import place

#: More questions than this take people longer than ten minutes.
_MANY_QUESTIONS = 12
_MANY_ANSWERS = 3


def reading_problems(draft: Draft, level: Level) -> list[Problem]:
    """What was found of this level. Nothing in a questionnaire that does not promise easy read."""
    if draft.reading is Reading.PLAIN:
        return []
    found = [(draft.where, finding) for finding in _size(draft)]
    found += [(at, finding) for words in draft.words for at, finding in _words(words)]
    return [Problem(f"easy-{finding.code}", at, finding.values) for at, finding in found if finding.level is level]


def _size(draft: Draft) -> Iterator[Finding]:
    if len(draft.questions) > _MANY_QUESTIONS:
        yield Finding(Level.WARNING, "many-questions", {"count": len(draft.questions), "most": _MANY_QUESTIONS})
    for question in draft.questions:
        if question.type is QuestionType.ONE and len(draft.options(question)) > _MANY_ANSWERS:
            yield Finding(Level.WARNING, "many-answers", {"question": question.id, "most": _MANY_ANSWERS})


def _words(words: DraftWords) -> Iterator[tuple[str, Finding]]:
    language = words.language

    def each(findings: Iterable[Finding], *path: str | int) -> Iterator[tuple[str, Finding]]:
        at = place(words.where, path)
        return ((at, finding) for finding in findings)

    yield from each(check_text(words.title, language=language), "title")
    for number, paragraph in enumerate(words.about):
        yield from each(check_text(paragraph, language=language), "about", number)
    for group, label in words.groups.items():
        yield from each(check_text(label, language=language), "groups", group)
    for way, label in words.ways_out.items():
        yield from each(check_label(label, language=language, most=WAY_OUT_WORDS), "ways_out", way.value)
    yield from _options(words, words.answers, "answers")
    for question_id, said in words.questions.items():
        at = ("questions", question_id)
        yield from each(check_question(said.text, language=language), *at, "text")
        yield from each(check_text(said.hint, language=language), *at, "hint")
        yield from _options(words, said.options, *at, "options")


def _options(words: DraftWords, options: Mapping[str, OptionWords], *path: str) -> Iterator[tuple[str, Finding]]:
    for option_id, option in options.items():
        at = place(words.where, [*path, option_id])
        for finding in check_label(option.label, language=words.language):
            yield at, finding
        for finding in check_text(option.hint, language=words.language):
            yield at, finding
