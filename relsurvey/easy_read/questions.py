"""One clear question about what people know from their own life."""

import re
from collections.abc import Iterator
from typing import Final

from relsurvey.easy_read.finding import Finding, Level, Text
from relsurvey.easy_read.sentences import sentences

#: Arabic has its own question mark; Greek writes a semicolon, Armenian puts the mark inside the word.
_QUESTION_MARKS: Final = re.compile("[?\u061f\uff1f]")
_UNMARKED: Final = frozenset({"el", "hy"})
_AUXILIARY: Final = "do|does|did|is|are|was|were|can|could|would|should|have|has|will"
_PRAISE: Final = "excellent|wonderful|amazing|fantastic|brilliant|lovely|great|perfect|terrible|awful|horrible|dreadful"
_LEADING: Final = re.compile(
    rf"^(?:{_AUXILIARY})n['\u2019]t\b|^(?:{_AUXILIARY}) you not\b"
    rf"|\b(?:surely|of course|obviously|clearly|everyone knows)\b"
    rf"|,\s*(?:{_AUXILIARY})(?:n['\u2019]t)? (?:you|it|they|we|he|she)\?|,\s*right\?"
    rf"|\b(?:would you agree|do you think so too|is it true|would you say)\b"
    # What it takes for granted: that there is something to like, and that it is excellent.
    rf"|^how (?:much|well) (?:do|does|did|have|has) .*\b(?:like|love|enjoy|trust|value)\b"
    rf"|^why (?:do|does|did) you (?:like|love|enjoy|trust|need|want|dislike|hate)\b"
    rf"|\b(?:our|the|your|these|those) (?:{_PRAISE}) \w+"
    # A statement with a question mark.
    rf"|^(?:so,? )?you\b.*\?$",
    re.IGNORECASE,
)
#: Said before the question: what others think.
_OTHERS_THINK: Final = re.compile(
    r"\b(?:(?:everyone|everybody|nobody) (?:likes|loves|says|thinks|agrees|wants|knows)"
    r"|(?:most|many|other|all) people (?:like|love|say|think|agree|want|know))\b",
    re.IGNORECASE,
)
_AGREEMENT: Final = re.compile(r"\b(?:agree|disagree)(?:s|d|ment)?\b", re.IGNORECASE)
_TWO_THINGS: Final = re.compile(r"\b(and|or|as well as|and/or|plus|along with)\b", re.IGNORECASE)


def is_one_question(text: Text) -> Iterator[Finding]:
    if text.language in _UNMARKED:
        return
    marks = _QUESTION_MARKS.findall(text.words)
    if len(marks) != 1 or not text.words.rstrip().endswith(marks[0]):
        yield Finding(Level.ERROR, "no-question")


def asks_one_thing(text: Text) -> Iterator[Finding]:
    sentence = _asking(text)
    if found := _TWO_THINGS.search(sentence):
        yield Finding(Level.ERROR, "two-questions", {"found": found[0], "sentence": sentence})


def does_not_lead(text: Text) -> Iterator[Finding]:
    *before, asking = sentences(text.words) or [""]
    for pattern, said in ((_LEADING, [asking]), (_OTHERS_THINK, before)):
        for sentence in said:
            if found := pattern.search(sentence):
                yield Finding(Level.ERROR, "leading", {"found": found[0], "sentence": sentence})


def asks_for_experience(text: Text) -> Iterator[Finding]:
    sentence = _asking(text)
    if found := _AGREEMENT.search(sentence):
        yield Finding(Level.ERROR, "agreement", {"found": found[0], "sentence": sentence})


def _asking(text: Text) -> str:
    return next(reversed(sentences(text.words)), "")
