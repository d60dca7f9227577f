"""Finds where a text tells of so few people that neighbours know who they are: "2 people", "one of you"."""

import re
from collections.abc import Iterator

from relsurvey.redaction.found import Found, Kind

#: Fewer than this are few: the least that a group has to be before anything of it is shown.
_FEW = 10
_WORDS = "a|one|two|three|four|five|six|seven|eight|nine"
_PEOPLE = r"people|persons?|residents?|tenants?|man|men|woman|women|boys?|girls?|of (?:you|them|us|our)"
_PATTERN = re.compile(rf"\b(?P<number>\d+|{_WORDS})\s+(?:(?:\w+)\s+)?(?P<who>{_PEOPLE})\b", re.IGNORECASE)


def few_people(text: str) -> tuple[Found, ...]:
    """The places, in the order of the text. "1 person in 10" and the like are shares and tell of nobody."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Found]:
    for match in _PATTERN.finditer(text):
        number, share = match["number"], text[match.end() :].lstrip().casefold().startswith(("in ", "out of "))
        # "A person" is anybody; "a woman" is somebody.
        anybody = number.casefold() == "a" and match["who"].casefold() == "person"
        if not share and not anybody and (not number.isdigit() or int(number) < _FEW):
            yield Found(match.start(), match.end(), Kind.PERSON)
