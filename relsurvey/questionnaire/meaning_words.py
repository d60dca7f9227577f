"""Whether a words file says everything that the structure asks for, nothing more, and no two answers the same."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from typing import Final

from relsurvey.errors import Problem
from relsurvey.questionnaire.draft import Draft, DraftWords, takes_normal_answers
from relsurvey.questionnaire.shape import place


def _groups_are_said(draft: Draft, words: DraftWords) -> Iterator[Problem]:
    yield from _compared(place(words.where, ["groups"]), words.groups, draft.groups)


def _answers_are_said(draft: Draft, words: DraftWords) -> Iterator[Problem]:
    expected = [option.id for option in draft.answers]
    yield from _compared(place(words.where, ["answers"]), words.answers, expected)


def _questions_are_said(draft: Draft, words: DraftWords) -> Iterator[Problem]:
    expected = [question.id for question in draft.questions]
    yield from _compared(place(words.where, ["questions"]), words.questions, expected)


def _levels_are_said(draft: Draft, words: DraftWords) -> Iterator[Problem]:
    for question in draft.questions:
        said = len(words.levels.get(question.id, ()))
        expected = len(draft.answers) if question.levels else 0
        if said != expected and question.id in words.questions:
            at = place(words.where, ["questions", question.id, "levels"])
            yield Problem("levels-count", at, {"count": said, "expected": expected})


def _seen_is_said(draft: Draft, words: DraftWords) -> Iterator[Problem]:
    asked = ["seen"] if draft.seen else []
    yield from _compared(words.where, ["seen"] if words.seen else [], asked)
    if words.seen:
        expected = [option.id for option in draft.seen]
        yield from _compared(place(words.where, ["seen", "options"]), words.seen.options, expected)


def _options_are_said(draft: Draft, words: DraftWords) -> Iterator[Problem]:
    for question in draft.questions:
        if question.id in words.questions:
            at = place(words.where, ["questions", question.id, "options"])
            expected = [option.id for option in question.options]
            yield from _compared(at, words.questions[question.id].options, expected)


def _compared(at: str, said: Collection[str], expected: Collection[str]) -> Iterator[Problem]:
    for missing in expected:
        if missing not in said:
            yield Problem("words-missing", at, {"id": missing})
    for extra in said:
        if extra not in expected:
            yield Problem("words-extra", at, {"id": extra})


def _labels_differ(draft: Draft, words: DraftWords) -> Iterator[Problem]:
    for question in draft.questions:
        normal = takes_normal_answers(question)
        said = words.questions.get(question.id)
        options = words.answers if normal else said.options if said else {}
        labels = [option.label for option in options.values()]
        labels += [words.ways_out[way] for way in question.ways_out]
        for label, count in Counter(label.casefold().strip() for label in labels).items():
            # What is not written yet is told as that.
            if label and count > 1:
                yield Problem("labels-same", place(words.where, ["questions", question.id]), {"label": label})


WORDS_RULES: Final[tuple[Callable[[Draft, DraftWords], Iterator[Problem]], ...]] = (
    _groups_are_said,
    _answers_are_said,
    _questions_are_said,
    _levels_are_said,
    _seen_is_said,
    _options_are_said,
    _labels_differ,
)
