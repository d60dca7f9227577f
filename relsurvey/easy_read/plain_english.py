"""Plain English for staff: they read at work, so words may be longer than in easy read, but nothing is puffed up."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from relsurvey.easy_read.finding import Finding, Level, Text
from relsurvey.easy_read.sentences import sentences, words
from relsurvey.easy_read.signs import has_full_words, has_no_slanted_words, has_plain_signs, has_small_letters
from relsurvey.easy_read.tone import is_meant_as_it_is_said
from relsurvey.easy_read.word_lists import lines

#: The longest sentence, in words (GOV.UK's advice on writing for everybody).
LONGEST: Final = 25

#: Rules of easy read that are not asked of such texts, and those that say nothing in languages other than English.
_NOT_ASKED: Final = ("words", "ideas", "negatives", "questions", "terms", "formula", "pictures", "size")
_ENGLISH_ALONE: Final = ("jargon", "short-forms")


def check(text: Text) -> list[Finding]:
    """What makes this text harder than it has to be."""
    return [finding for sentence in sentences(text.words) for finding in _in_sentence(sentence, text.language)]


def not_judged(language: str) -> tuple[str, ...]:
    """The groups of rules that nobody has looked at in such texts."""
    return _NOT_ASKED if language == "en" else (*_NOT_ASKED, *_ENGLISH_ALONE)


def _in_sentence(sentence: str, language: str) -> Iterator[Finding]:
    if (count := len(words(sentence))) > LONGEST:
        yield Finding(Level.ERROR, "long", {"count": count, "most": LONGEST, "sentence": sentence})
    rules = [has_no_slanted_words, has_plain_signs, has_small_letters]
    if language == "en":
        rules += [has_full_words, is_meant_as_it_is_said, is_not_jargon]
    for rule in rules:
        yield from rule(sentence)


def is_not_jargon(sentence: str) -> Iterator[Finding]:
    """Words that plain English has better ones for."""
    for found in _jargon().finditer(sentence):
        instead = _instead()[found[1].lower()]
        yield Finding(Level.ERROR, "jargon", {"found": found[0], "instead": instead, "sentence": sentence})


@cache
def _instead() -> dict[str, str]:
    entries = (line.partition(":") for line in lines("jargon.en.txt"))
    return {name.strip(): instead.strip() for name, _, instead in entries}


@cache
def _jargon() -> re.Pattern[str]:
    # The longest first, so that "service users" is not found as "service user".
    names = sorted(_instead(), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, names))})(?:s|d|ed|ing)?\b", re.IGNORECASE)
