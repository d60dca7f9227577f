"""A day as people write it: of the form `2026-03-14`, as browsers send it, or `14/3/2026`."""

import re
from datetime import date

_DAY_FIRST = re.compile(r"(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})")


def read_past_day(typed: str, *, today: date) -> tuple[date | None, str]:
    """The day, today at the latest; or the message id of what is wrong with it."""
    try:
        day = _read(typed.strip())
    except ValueError:
        return None, "date-not-understood"
    return (None, "date-in-future") if day > today else (day, "")


def _read(typed: str) -> date:
    parts = _DAY_FIRST.fullmatch(typed)
    if parts is None:
        return date.fromisoformat(typed)
    day, month, year = (int(part) for part in parts.groups())
    return date(year, month, day)
