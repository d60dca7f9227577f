"""What time it is: the one place that asks the computer. Rules and actions are told the day and take no clock."""

from datetime import UTC, date, datetime


def now() -> datetime:
    """This moment in UTC, without a zone, as it is stored."""
    return datetime.now(UTC).replace(tzinfo=None)


def today() -> date:
    """The day in UTC, as waves count it."""
    return now().date()
