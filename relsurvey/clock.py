"""What time it is: the one place that asks the computer. Rules and actions are told the day and take no clock."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

#: The surveys, their emergency numbers and their rules are those of the United Kingdom, and so are its clocks.
_PLACE = ZoneInfo("Europe/London")


def now() -> datetime:
    """This moment in UTC, without a zone, as it is stored."""
    return datetime.now(UTC).replace(tzinfo=None)


def today() -> date:
    """The day in UTC, as waves count it."""
    return now().date()


def on_the_wall(moment: datetime) -> datetime:
    """A moment in UTC as the clock on a wall in the United Kingdom shows it, without a zone."""
    return moment.replace(tzinfo=UTC).astimezone(_PLACE).replace(tzinfo=None)
