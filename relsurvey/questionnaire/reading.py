"""Runs the rules of reading over a questionnaire: easy read for people, plain English for staff."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from relsurvey.easy_read import Finding, check, not_judged, plain_english
from relsurvey.easy_read.formula import survey_is_plain
from relsurvey.easy_read.terms import same_words
from relsurvey.questionnaire.draft import Draft, DraftWords, Reading
from relsurvey.questionnaire.parity import hints_missing
from relsurvey.questionnaire.picture_use import picture_findings
from relsurvey.questionnaire.size import size_findings, time_findings
from relsurvey.questionnaire.texts import Piece, pieces, with_explanations


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with its place, and the question and language that it is about (empty when it is about none)."""

    where: str
    finding: Finding
    question: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class NotChecked:
    """Texts in a language for which some rules say nothing: they have not passed those."""

    where: str
    language: str
    texts: int
    rules: tuple[str, ...]


def reading_findings(draft: Draft, *, thorough: bool) -> list[Located]:
    """What is hard to read; nothing in a questionnaire from elsewhere, which promises nothing.

    Not `thorough` leaves out the rules that need a dictionary.
    """
    if draft.reading is Reading.PLAIN:
        return []
    if draft.reading is Reading.STAFF:
        return [one for words in draft.words for one in _for_staff(words)]
    found = [Located(draft.where, finding) for finding in size_findings(draft)]
    found += [Located(where, finding) for where, finding in picture_findings(draft)]
    found += [Located(where, finding, asked, language) for where, asked, language, finding in hints_missing(draft)]
    return found + [one for words in draft.words for one in _words(draft, words, thorough=thorough)]


def not_checked(draft: Draft) -> tuple[NotChecked, ...]:
    """What could not be judged, by words file."""
    return tuple(
        NotChecked(words.where, words.language, len(_written(words)), rules)
        for words in draft.words
        if (rules := _NOT_JUDGED[draft.reading](words.language))
    )


#: What nobody has looked at, by what the words promise and their language.
_NOT_JUDGED: Final[Mapping[Reading, Callable[[str], tuple[str, ...]]]] = {
    Reading.EASY: not_judged,
    Reading.STAFF: plain_english.not_judged,
    Reading.PLAIN: lambda _: ("all",),
}


def count_texts(draft: Draft) -> int:
    """How many texts people read in all languages together."""
    return sum(len(_written(words)) for words in draft.words)


def _written(words: DraftWords) -> list[Piece]:
    return [piece for piece in pieces(words) if piece.text.words.strip()]


def _for_staff(words: DraftWords) -> Iterator[Located]:
    for piece in _written(words):
        for finding in plain_english.check(piece.text):
            yield Located(piece.where, finding, piece.question, words.language)


def _words(draft: Draft, words: DraftWords, *, thorough: bool) -> Iterator[Located]:
    english = words.language == "en"
    read = with_explanations(_written(words), words) if thorough and english else _written(words)
    for piece in read:
        for finding in check(piece.text, thorough=thorough):
            yield Located(piece.where, finding, piece.question, words.language)
    for number, finding in same_words(piece.text for piece in read):
        yield Located(read[number].where, finding, read[number].question, words.language)
    if english:
        yield from (Located(words.where, finding, "", "en") for finding in time_findings(draft, words))
    if thorough and english:
        plain = survey_is_plain(piece.text.words for piece in read)
        yield from (Located(words.where, finding, "", "en") for finding in plain)
