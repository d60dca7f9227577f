"""Revealed counts made ready for a room's own screens: a bar with its own pattern for each level, and words."""

from dataclasses import dataclass

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.workshop.instrument import Statement
from relsurvey.workshop.ratings import FEWEST_RATERS, Counts, Reveal

#: From the weakest level to the strongest. Shapes, so that nobody has to tell colours apart.
SHAPES = "○◔◑◕●"


@dataclass(frozen=True, slots=True)
class Bar:
    """One level: its name, how many chose it, how long its bar is, and whether it was chosen most."""

    number: int
    shape: str
    name: str
    people: int
    percent: int


@dataclass(frozen=True, slots=True)
class RoomCounts:
    """One round of a statement. Without bars there were too few raters, and `words` say to talk it through."""

    heading: str
    bars: tuple[Bar, ...]
    words: tuple[str, ...]


def room_counts(revealed: Reveal, statement: Statement, say: Catalogue) -> RoomCounts:
    """What the room sees of one reveal. No names and no mean."""
    heading = say(f"wall-round-{revealed.round}")
    if revealed.counts is None:
        return RoomCounts(heading, (), (say("wall-too-few", fewest=FEWEST_RATERS),))
    return RoomCounts(heading, _bars(revealed.counts, statement), _words(revealed.counts, say))


def _bars(counts: Counts, statement: Statement) -> tuple[Bar, ...]:
    most = max(counts.levels)
    return tuple(
        Bar(number, SHAPES[number - 1], level.name, people, round(100 * people / most))
        for number, (level, people) in enumerate(zip(statement.levels, counts.levels, strict=True), start=1)
    )


def _words(counts: Counts, say: Catalogue) -> tuple[str, ...]:
    words = [say(f"wall-spread-{counts.spread.replace('_', '-')}")]
    if counts.cant_rate:
        percent = round(100 * counts.cant_rate_share)
        words.append(say("wall-cant-rate", people=counts.cant_rate, percent=percent))
    return tuple(words)
