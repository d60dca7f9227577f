"""Signs, capitals, short forms and numbers: what people who read slowly stumble over before they reach the meaning."""

import re
from collections.abc import Iterator
from typing import Final

from relsurvey.easy_read.finding import Finding, Level
from relsurvey.easy_read.word_lists import without_names

_EMPHASIS: Final = re.compile(r"(\*{1,3}|_{1,3})(?=\S)[^*_]+(?<=\S)\1(?!\w)|</?(?:i|em|u)>", re.IGNORECASE)
_SIGNS: Final = re.compile(r"[&/<>+=#@*_|~^\\]")
_PERCENT: Final = re.compile(r"(?:\d[\d.,]*\s*)?%|\bper ?cent(?:age)?s?\b", re.IGNORECASE)
#: Above 1 and below 40, and not "I": whoever knows more of them does not need easy read.
_ROMAN: Final = re.compile(r"\b(?=[IVX]{2,})X{0,3}(?:IX|IV|V?I{0,3})\b")
#: A short form with small letters in it, as in "DoLS", is one too; names such as "WhatsApp" are not.
_CAPITALS: Final = re.compile(r"\b(?!OK\b)[A-Za-z]*[A-Z]{2,}[a-z]*\b")
_SHORT_FORMS: Final = re.compile(r"\b(e\.?g|i\.?e|etc|n\.?b|vs|approx|dept|info|asap)\b\.?", re.IGNORECASE)
_NUMBER_WORDS: Final = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)\b",
    re.IGNORECASE,
)


def has_no_slanted_words(sentence: str) -> Iterator[Finding]:
    for found in _EMPHASIS.finditer(sentence):
        yield Finding(Level.ERROR, "emphasis", {"found": found[0], "sentence": sentence})


def has_plain_signs(sentence: str) -> Iterator[Finding]:
    for found in _SIGNS.findall(_EMPHASIS.sub(" ", sentence)):
        yield Finding(Level.ERROR, "sign", {"found": found, "sentence": sentence})


def has_no_percentages(sentence: str) -> Iterator[Finding]:
    for found in _PERCENT.findall(sentence):
        yield Finding(Level.ERROR, "percent", {"found": found, "sentence": sentence})


def has_no_roman_numerals(sentence: str) -> Iterator[Finding]:
    for found in _ROMAN.finditer(sentence):
        yield Finding(Level.ERROR, "roman", {"found": found[0], "sentence": sentence})


def has_small_letters(sentence: str) -> Iterator[Finding]:
    for found in _CAPITALS.findall(_ROMAN.sub(" ", without_names(sentence))):
        yield Finding(Level.ERROR, "capitals", {"found": found, "sentence": sentence})


def has_numerals(sentence: str) -> Iterator[Finding]:
    for found in _NUMBER_WORDS.findall(sentence):
        yield Finding(Level.ERROR, "number-word", {"found": found, "sentence": sentence})


def has_full_words(sentence: str) -> Iterator[Finding]:
    for found in _SHORT_FORMS.findall(sentence):
        yield Finding(Level.ERROR, "short-form", {"found": found, "sentence": sentence})
