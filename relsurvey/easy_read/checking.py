"""Which rules a text has to meet: by its kind, and by its language."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from relsurvey.easy_read.finding import Finding, Kind, Text
from relsurvey.easy_read.ideas import has_one_idea, names_what_it_means
from relsurvey.easy_read.length import label_is_short, paragraphs_are_short, sentence_is_short
from relsurvey.easy_read.questions import asks_for_experience, asks_one_thing, does_not_lead, is_one_question
from relsurvey.easy_read.sentences import sentences
from relsurvey.easy_read.signs import (
    has_full_words,
    has_no_percentages,
    has_no_roman_numerals,
    has_no_slanted_words,
    has_numerals,
    has_plain_signs,
    has_small_letters,
)
from relsurvey.easy_read.tone import is_meant_as_it_is_said, is_positive, negates_once, says_who_does_it
from relsurvey.easy_read.vocabulary import words_are_common

_SentenceRule = Callable[[str], Iterator[Finding]]
_TextRule = Callable[[Text], Iterator[Finding]]

_ANY_LANGUAGE: Final[tuple[_SentenceRule, ...]] = (
    has_no_slanted_words,
    has_plain_signs,
    has_no_percentages,
    has_no_roman_numerals,
    has_small_letters,
)
_ENGLISH: Final[tuple[_SentenceRule, ...]] = (
    has_numerals,
    has_full_words,
    says_who_does_it,
    is_meant_as_it_is_said,
)
_LABELS: Final = frozenset({Kind.LABEL, Kind.WAY_OUT})

#: "I don't know" is an answer, and an answer may speak of "them"; other kinds have to meet both rules in full.
_BY_KIND: Final[Mapping[Kind, tuple[_SentenceRule, ...]]] = {
    Kind.LABEL: (),
    Kind.WAY_OUT: (),
    Kind.NOTICE: (negates_once, names_what_it_means),
}

#: What is left out in a language other than English, in the words of the catalogue (`easy-rules-<name>`).
_NOT_JUDGED: Final = ("words", "ideas", "tone", "numbers", "questions", "terms", "formula")


def check(text: Text, *, thorough: bool = True) -> list[Finding]:
    """What makes this text hard to read. Not `thorough` leaves out what needs a dictionary, which loads slowly."""
    rules = _text_rules(text)
    found = [finding for sentence in sentences(text.words) for finding in _in_sentence(sentence, text)]
    found += [finding for rule in rules for finding in rule(text)]
    if thorough and text.language == "en":
        found += words_are_common(text)
    return found


def not_judged(language: str) -> tuple[str, ...]:
    """The groups of rules that say nothing about texts in this language: such a text has not passed them."""
    return () if language == "en" else _NOT_JUDGED


def _in_sentence(sentence: str, text: Text) -> Iterator[Finding]:
    yield from sentence_is_short(sentence, text)
    rules: Iterable[_SentenceRule] = _ANY_LANGUAGE
    if text.language == "en":
        rules = (*_ANY_LANGUAGE, *_ENGLISH)
        # A heading is no sentence: it names its subjects.
        rules = rules if text.kind is Kind.HEADING else (*rules, has_one_idea)
        rules = (*rules, *_BY_KIND.get(text.kind, (is_positive, names_what_it_means)))
    for rule in rules:
        yield from rule(sentence)


def _text_rules(text: Text) -> tuple[_TextRule, ...]:
    if text.kind in _LABELS:
        return (label_is_short,)
    if text.kind is not Kind.QUESTION:
        return (paragraphs_are_short,)
    english: tuple[_TextRule, ...] = (asks_one_thing, does_not_lead, asks_for_experience)
    return (is_one_question, *(english if text.language == "en" else ()))
