"""The same word for the same thing, over all texts that a person reads in one survey. English."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from relsurvey.easy_read.finding import Finding, Level, Text
from relsurvey.easy_read.sentences import sentences
from relsurvey.easy_read.word_lists import lines

#: In the list: `survey: questionnaire, poll` (the screens say "survey"), `= staff, worker, carer` (choose 1 of them),
#: `! social worker` (something else, although it has one of the words in it).
_HOUSE: Final = ":"
_CHOICE: Final = "="
_OTHER: Final = "!"


def same_words(texts: Iterable[Text]) -> Iterator[tuple[int, Finding]]:
    """What is called by another name than elsewhere: the number of the text, and the finding."""
    chosen: dict[int, str] = {}
    for number, text in enumerate(texts):
        for sentence in sentences(text.words) if text.language == "en" else ():
            yield from ((number, finding) for finding in _sentence(sentence, chosen))


def _sentence(sentence: str, chosen: dict[int, str]) -> Iterator[Finding]:
    plain = _others().sub(lambda other: " " * len(other[0]), sentence)
    for group, pattern in enumerate(_groups()):
        for found in pattern.finditer(plain):
            name = next(key for key, value in found.groupdict().items() if value).replace("_", " ")
            use = chosen.setdefault(group, _preferred(group) or name)
            if name != use:
                yield Finding(Level.ERROR, "terms", {"found": found[0], "use": use, "sentence": sentence})


def _preferred(group: int) -> str:
    entry = _entries()[group]
    return "" if entry.startswith(_CHOICE) else entry.partition(_HOUSE)[0].strip()


@cache
def _entries() -> tuple[str, ...]:
    return tuple(line for line in lines("terms.en.txt") if not line.startswith(_OTHER))


@cache
def _groups() -> tuple[re.Pattern[str], ...]:
    return tuple(_pattern(entry.removeprefix(_CHOICE).replace(_HOUSE, ",")) for entry in _entries())


def _pattern(names: str) -> re.Pattern[str]:
    listed = [name.strip() for name in names.split(",")]
    named = "|".join(rf"(?P<{name.replace(' ', '_')}>\b{re.escape(name)}s?\b)" for name in listed)
    return re.compile(named, re.IGNORECASE)


@cache
def _others() -> re.Pattern[str]:
    others = [line.removeprefix(_OTHER).strip() for line in lines("terms.en.txt") if line.startswith(_OTHER)]
    return re.compile("|".join(rf"\b{re.escape(other)}s?\b" for other in others), re.IGNORECASE)
