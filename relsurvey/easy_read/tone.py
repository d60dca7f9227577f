"""Who does it, said the positive way, and meant as it is said."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from relsurvey.easy_read.finding import Finding, Level
from relsurvey.easy_read.word_lists import lines

_BE: Final = r"(?:am|is|are|was|were|be|been|being|get|gets|got)"
_IRREGULAR: Final = (
    "asked|broken|brought|built|chosen|done|driven|fed|forgotten|found|given|heard|held|hidden|hurt|kept|known|led"
    "|left|made|met|paid|put|read|said|seen|sent|shown|spoken|stolen|taken|taught|thought|told|understood|written"
)
#: Words that look like a passive and say how somebody or something is.
_STATES: Final = (
    "tired|worried|interested|connected|excited|scared|pleased|bored|relaxed|married|used|needed|closed|frightened"
    "|embarrassed|confused|annoyed|surprised|upset|stressed|disabled|finished|dressed|involved|allowed"
    "|supposed|red|left|called|broken|made up|need|satisfied|settled|lost"
)
#: "Are your meals made for you?": in a question somebody stands between.
_BETWEEN: Final = r"(?:you|they|people|staff|(?:the|your|my|our|their|any|a|an)\s+(?:\w+\s+)?\w+)"
_PASSIVE: Final = re.compile(
    rf"(?:^(?:is|are|was|were)\s+{_BETWEEN}|\b{_BE})\s+(?:\w+ly\s+|not\s+|ever\s+|always\s+)?"
    rf"(?!(?:{_STATES})\b)(?:\w{{2,}}ed|{_IRREGULAR})\b",
    re.IGNORECASE,
)
#: Saying no is an act that the surveys ask about, and an answer; it turns nothing round.
_SAYING_NO: Final = re.compile(r"\b(say|says|said|saying) no\b|^no,|\b(?:yes|no)(?=,| and )", re.IGNORECASE)
_NEGATIVE: Final = re.compile(
    r"\b(not|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|\w+n['\u2019]t)\b"
    r"|\b(?:un(?:able|aware|clear|fair|happy|helpful|known|likely|necessary|safe|sure|true|well)"
    r"|dis(?:agree|honest|like|trust)\w*|im(?:possible|patient)|in(?:correct|visible))\b",
    re.IGNORECASE,
)


def says_who_does_it(sentence: str) -> Iterator[Finding]:
    if found := _PASSIVE.search(sentence):
        yield Finding(Level.WARNING, "passive", {"found": found[0], "sentence": sentence})


def is_positive(sentence: str) -> Iterator[Finding]:
    yield from negates_once(sentence)
    if _negatives(sentence) == 1:
        yield Finding(Level.WARNING, "negative", {"sentence": sentence})


def negates_once(sentence: str) -> Iterator[Finding]:
    if _negatives(sentence) > 1:
        yield Finding(Level.ERROR, "double-negative", {"sentence": sentence})


def _negatives(sentence: str) -> int:
    """How often the sentence turns its meaning round."""
    return len(_NEGATIVE.findall(_SAYING_NO.sub("", sentence)))


def is_meant_as_it_is_said(sentence: str) -> Iterator[Finding]:
    for found in _idioms().finditer(sentence):
        yield Finding(Level.ERROR, "idiom", {"found": found[0], "sentence": sentence})


@cache
def _idioms() -> re.Pattern[str]:
    sayings = "|".join(re.escape(saying) for saying in lines("idioms.en.txt"))
    return re.compile(rf"\b(?:{sayings})\b", re.IGNORECASE)
