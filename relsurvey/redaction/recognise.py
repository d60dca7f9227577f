"""Finds what may name somebody: by its form, by what the organisation knows, by lists of names and capitals.

It rather suggests too much: a person looks at each suggestion, and at what it missed.
"""

import re
from collections.abc import Iterator

from relsurvey.redaction.forms import by_form
from relsurvey.redaction.found import Found, Kind, Known, without_overlap
from relsurvey.redaction.name_lists import entries
from relsurvey.redaction.names import by_words

#: A shorter part of a colleague's name is rather a word or an initial.
_SHORTEST_PART = 3


def recognise(text: str, *, known: Known) -> tuple[Found, ...]:
    """The parts that may name somebody, in the order of the text, none inside another."""
    certain = without_overlap([*by_form(text), *_known(text, known)])
    free = (one for one in by_words(text) if not any(_overlap(one, other) for other in certain))
    return without_overlap([*certain, *free])


def _overlap(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


def _known(text: str, known: Known) -> Iterator[Found]:
    for name in known.services:
        yield from _said(text, name.split(), Kind.SERVICE)
    for name in known.people:
        words = name.split()
        yield from _said(text, words, Kind.PERSON)
        # People say one name or the other.
        for word in words:
            if len(word) >= _SHORTEST_PART and word.casefold() not in entries("words_that_are_names.txt"):
                yield from _said(text, [word], Kind.PERSON)


def _said(text: str, words: list[str], kind: Kind) -> Iterator[Found]:
    """Where the words stand one after the other, whatever their capitals."""
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)"
    if words:
        yield from (Found(*match.span(), kind) for match in re.finditer(pattern, text, re.IGNORECASE))
