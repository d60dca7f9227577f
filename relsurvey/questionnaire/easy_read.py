"""Checks a text for easy read, as far as a program can: length, one idea, numerals, no jargon signs, clear questions.

What it finds is a hint for a person, and its silence is no proof: only people who use easy read can sign a text off.
Rules about words are for English ("en") alone.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

LONG: Final = 12
TOO_LONG: Final = 15
LABEL_WORDS: Final = 4
#: "I don't want to say" has five words and no shorter form that is as clear.
WAY_OUT_WORDS: Final = 5


class Level(StrEnum):
    """An ERROR keeps a questionnaire out; a WARNING is for its author to think about."""

    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not easy to read. The words are `problems-easy-<code>`, filled from `values`."""

    level: Level
    code: str
    values: dict[str, str | int] = field(default_factory=dict)


_WORD = re.compile(r"[^\W_](?:[\w'\u2019-]*\w)?")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n\s*\n")
#: An opening that belongs to the idea: "For example, …", "If you like, …", "Or …" after another sentence.
_OPENING = re.compile(
    r"^(?:(?:and|or|but)\b|(?:for example|then|now|first|next|here|please|sorry|yes|no|thank you|(?:if|when)\b[^,]*),)",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r"\b(?:and|but|or|because|which|although|unless|while|whether|however)\b|:(?=\s)|,(?!\d)", re.IGNORECASE
)
_BRACKETS = re.compile(r"[;()\[\]]")
_SIGNS = re.compile(r"[&/%<>+=#@*_|~^\\]|\bper ?cent\b", re.IGNORECASE)
_CAPITALS = re.compile(r"\b(?!OK\b)[A-Z]{2,}s?\b")
_SHORT_FORMS = re.compile(r"\b(e\.?g|i\.?e|etc|n\.?b|vs|approx)\b\.?", re.IGNORECASE)
_NUMBER_WORDS = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand)\b", re.IGNORECASE
)
_BE = r"(?:am|is|are|was|were|be|been|being|get|gets|got)"
_IRREGULAR = (
    "asked|done|given|kept|known|made|said|seen|sent|shown|spoken|taken|taught|told|thought|written|chosen|found|held"
)
#: Words that look like a passive and say how somebody is.
_FEELINGS = "tired|worried|interested|connected|excited|scared|pleased|bored|relaxed|married|used|needed|closed"
_PASSIVE = re.compile(rf"\b{_BE}\s+(?:\w+ly\s+)?(?!(?:{_FEELINGS})\b)(?:\w{{2,}}ed|{_IRREGULAR})\b", re.IGNORECASE)
#: Saying no is an act that the surveys ask about; it turns nothing round.
_SAYING_NO = re.compile(r"\b(say|says|said|saying) no\b", re.IGNORECASE)
_NEGATIVE = re.compile(r"\b(not|never|no|none|nobody|nothing|nowhere|without|cannot|\w+n['\u2019]t)\b", re.IGNORECASE)
_LEADING = re.compile(r"^(do|does|did|is|are|was|were|can|could|would|should|have|has)n['\u2019]t\b", re.IGNORECASE)
_AGREEMENT = re.compile(r"\b(agree|disagree)\b", re.IGNORECASE)
_TWO_THINGS = re.compile(r"\b(and|or)\b", re.IGNORECASE)


def sentences(text: str) -> list[str]:
    """The sentences of a text. A line end alone ends none; an empty line does."""
    return [" ".join(part.split()) for part in _SENTENCE_END.split(text) if part.strip()]


def check_text(text: str, *, language: str = "en") -> list[Finding]:
    """What makes this text hard to read, for sentences of any kind that respondents see."""
    rules = (*_ANY_LANGUAGE, *(_ENGLISH if language == "en" else ()))
    return [finding for sentence in sentences(text) for rule in rules for finding in rule(sentence)]


def check_question(text: str, *, language: str = "en") -> list[Finding]:
    """As `check_text`, and whether it is one clear question about experience."""
    found = check_text(text, language=language)
    if not text.rstrip().endswith("?") or text.count("?") != 1:
        found.append(Finding(Level.ERROR, "no-question"))
    if language == "en":
        found.extend(finding for rule in _QUESTION for finding in rule(sentences(text)[-1]))
    return found


def check_label(label: str, *, language: str = "en", most: int = LABEL_WORDS) -> list[Finding]:
    """As `check_text`, and whether an answer is short enough to be taken in at once."""
    found = check_text(label, language=language)
    if (count := _count(label)) > most:
        found.append(Finding(Level.ERROR, "label-long", {"count": count, "most": most}))
    if label.rstrip().endswith("."):
        found.append(Finding(Level.ERROR, "label-stop"))
    return found


def _count(text: str) -> int:
    return len(_WORD.findall(text))


def _is_short(sentence: str) -> Iterator[Finding]:
    count = _count(sentence)
    if count > TOO_LONG:
        yield Finding(Level.ERROR, "long", {"count": count, "most": TOO_LONG, "sentence": sentence})
    elif count > LONG:
        yield Finding(Level.WARNING, "longish", {"count": count, "most": LONG, "sentence": sentence})


def _has_plain_signs(sentence: str) -> Iterator[Finding]:
    for found in _SIGNS.findall(sentence):
        yield Finding(Level.ERROR, "sign", {"found": found, "sentence": sentence})
    for found in _CAPITALS.findall(sentence):
        yield Finding(Level.ERROR, "capitals", {"found": found, "sentence": sentence})


def _has_one_idea(sentence: str) -> Iterator[Finding]:
    joined = len(_JOINS.findall(_OPENING.sub("", sentence)))
    if _BRACKETS.search(sentence) or joined > 1:
        yield Finding(Level.ERROR, "ideas", {"sentence": sentence})
    elif joined == 1:
        yield Finding(Level.WARNING, "ideas-maybe", {"sentence": sentence})


def _has_numerals(sentence: str) -> Iterator[Finding]:
    for found in _NUMBER_WORDS.findall(sentence):
        yield Finding(Level.ERROR, "number-word", {"found": found, "sentence": sentence})


def _has_full_words(sentence: str) -> Iterator[Finding]:
    for found in _SHORT_FORMS.findall(sentence):
        yield Finding(Level.ERROR, "short-form", {"found": found, "sentence": sentence})


def _says_who_does_it(sentence: str) -> Iterator[Finding]:
    if found := _PASSIVE.search(sentence):
        yield Finding(Level.WARNING, "passive", {"found": found[0], "sentence": sentence})


def _is_positive(sentence: str) -> Iterator[Finding]:
    turns = len(_NEGATIVE.findall(_SAYING_NO.sub("", sentence)))
    if turns > 1:
        yield Finding(Level.ERROR, "double-negative", {"sentence": sentence})


def _asks_one_thing(sentence: str) -> Iterator[Finding]:
    if found := _TWO_THINGS.search(sentence):
        yield Finding(Level.ERROR, "two-questions", {"found": found[0]})


def _does_not_lead(sentence: str) -> Iterator[Finding]:
    if _LEADING.search(sentence):
        yield Finding(Level.ERROR, "leading")


def _asks_for_experience(sentence: str) -> Iterator[Finding]:
    if _AGREEMENT.search(sentence):
        yield Finding(Level.ERROR, "agreement")


def _asks_the_welcome_way_round(sentence: str) -> Iterator[Finding]:
    if _NEGATIVE.search(_SAYING_NO.sub("", sentence)):
        yield Finding(Level.WARNING, "negative", {"sentence": sentence})


_Rule = Callable[[str], Iterator[Finding]]
_ANY_LANGUAGE: Final[tuple[_Rule, ...]] = (_is_short, _has_plain_signs)
_ENGLISH: Final[tuple[_Rule, ...]] = (_has_one_idea, _has_numerals, _has_full_words, _says_who_does_it, _is_positive)
_QUESTION: Final[tuple[_Rule, ...]] = (
    _asks_one_thing,
    _does_not_lead,
    _asks_for_experience,
    _asks_the_welcome_way_round,
)
