"""What can be told by its form: addresses, telephone and other long numbers."""

import re
from collections.abc import Iterator

from relsurvey.redaction.found import Found, Kind

#: The last word of the name of a road.
ROAD = re.compile(
    r"road|street|lane|avenue|close|crescent|drive|gardens|grove|terrace|way|heol|stryd|ffordd", re.IGNORECASE
)
_PATTERNS = (
    (re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+"), Kind.EMAIL),
    (re.compile(r"(?:https?://|www\.)\S+|(?<!\w)@\w{2,}", re.IGNORECASE), Kind.LINK),
    # A postcode, and a number with a road.
    (re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b", re.IGNORECASE), Kind.PLACE),
    (re.compile(rf"\b\d{{1,4}}[a-z]?,?\s+(?:\w+\s+){{1,3}}(?:{ROAD.pattern})\b", re.IGNORECASE), Kind.PLACE),
    # A telephone, or another number that leads to somebody: a birthday, a number of a patient.
    (re.compile(r"(?<!\w)\+?\d(?:[\s()./-]{0,3}\d){5,}(?!\w)"), Kind.PHONE),
)


def by_form(text: str) -> Iterator[Found]:
    """Everything that is told by its form; parts may overlap."""
    for pattern, kind in _PATTERNS:
        yield from (Found(*match.span(), kind) for match in pattern.finditer(text))
