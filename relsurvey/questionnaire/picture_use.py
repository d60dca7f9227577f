"""The same picture always means the same thing, and the same answer always has the same picture.

Whether two things are the same is guessed from their ids and words, so most of this is advice.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from relsurvey.easy_read import Finding, Level
from relsurvey.easy_read.sentences import words as words_of
from relsurvey.easy_read.word_lists import lines
from relsurvey.questionnaire.definition import Option, OptionWords
from relsurvey.questionnaire.draft import Draft
from relsurvey.questionnaire.shape import place


@dataclass(frozen=True, slots=True)
class _Use:
    """One place where a picture stands: for which thing, in which words, and in whose list of answers (or none)."""

    where: str
    picture: str
    id: str
    said: str
    answers_of: str = ""

    def is_same_thing(self, other: "_Use") -> bool:
        return self.id == other.id or bool(_telling(self.said) & _telling(other.said))


def picture_findings(draft: Draft) -> Iterator[tuple[str, Finding]]:
    """The place and the finding."""
    uses = [use for use in _uses(draft) if use.picture]
    yield from _alike(uses)
    yield from _two_things(uses)
    yield from _two_pictures([use for use in uses if use.answers_of])


def pictures_across(drafts: Iterable[Draft]) -> Iterator[tuple[str, Finding]]:
    """Answers that have the same picture as a different answer of another questionnaire."""
    first: dict[str, tuple[str, _Use]] = {}
    for draft in drafts:
        for use in _uses(draft):
            if not (use.picture and use.said and use.answers_of):
                continue
            folder, other = first.setdefault(use.picture, (draft.folder, use))
            if folder != draft.folder and not use.is_same_thing(other):
                values: dict[str, str | int] = {"picture": use.picture, "one": other.said, "two": use.said}
                yield use.where, Finding(Level.WARNING, "picture-across", {**values, "folder": folder})


def _alike(uses: list[_Use]) -> Iterator[tuple[str, Finding]]:
    seen: dict[tuple[str, str], _Use] = {}
    for use in uses:
        first = seen.setdefault((use.answers_of, use.picture), use) if use.answers_of else use
        if first is not use:
            values: dict[str, str | int] = {"picture": use.picture, "one": first.id, "two": use.id}
            yield use.where, Finding(Level.ERROR, "pictures-alike", values)


def _two_things(uses: list[_Use]) -> Iterator[tuple[str, Finding]]:
    meant: dict[str, _Use] = {}
    for use in uses:
        first = meant.setdefault(use.picture, use)
        apart = not use.answers_of or first.answers_of != use.answers_of
        if apart and not use.is_same_thing(first):
            values: dict[str, str | int] = {"picture": use.picture, "one": first.id, "two": use.id}
            yield use.where, Finding(Level.WARNING, "picture-two-things", values)


def _two_pictures(uses: list[_Use]) -> Iterator[tuple[str, Finding]]:
    first: dict[str, _Use] = {}
    for use in uses:
        other = first.setdefault(use.said.casefold(), use) if use.said else use
        if other.picture != use.picture:
            values: dict[str, str | int] = {"label": use.said, "one": other.picture, "two": use.picture}
            yield use.where, Finding(Level.WARNING, "answer-two-pictures", values)


def _uses(draft: Draft) -> Iterator[_Use]:
    words = next((one for one in draft.words if one.language == "en"), next(iter(draft.words), None))
    yield from _answers(draft, draft.answers, words.answers if words else {}, "answers")
    for question in draft.questions:
        said = words.questions.get(question.id) if words else None
        at = place(draft.where, ["questions", question.id])
        yield _Use(at, question.picture, question.id, said.text if said else "")
        yield from _answers(draft, question.options, said.options if said else {}, "questions", question.id, "options")


def _answers(draft: Draft, options: Iterable[Option], said: Mapping[str, OptionWords], *path: str) -> Iterator[_Use]:
    for option in options:
        label = said[option.id].label if option.id in said else ""
        yield _Use(place(draft.where, [*path, option.id]), option.picture, option.id, label, " > ".join(path))


def _telling(said: str) -> set[str]:
    return {word.lower().removesuffix("s") for word in words_of(said)} - _weak()


@cache
def _weak() -> frozenset[str]:
    return frozenset(lines("weak.en.txt"))
