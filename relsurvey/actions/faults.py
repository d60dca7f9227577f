"""Writes down a fault of the program for whoever runs the server: where it happened, never what it was about."""

import logging
import secrets
import traceback
from collections.abc import Iterator

log = logging.getLogger("relsurvey.faults")


def note(error: BaseException) -> str:
    """Log the places the error came through and give back a reference number that a person can read out.

    Messages of errors are left out: a driver's or a library's message can hold an answer or a name.
    """
    reference = f"{secrets.randbelow(10_000):04} {secrets.randbelow(10_000):04}"
    log.error("reference %s\n%s", reference, "".join(_places(error)))
    return reference


def _places(error: BaseException) -> Iterator[str]:
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield f"{type(current).__module__}.{type(current).__qualname__}\n"
        yield from traceback.format_tb(current.__traceback__)
        current = current.__cause__ or current.__context__
