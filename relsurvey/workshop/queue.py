"""In which order a room talks about its statements, and what changed since the last workshop."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from relsurvey.workshop.ratings import Counts, Reveal, Spread

_FROM_CLOSE = (Spread.CLOSE, Spread.MIXED, Spread.APART, Spread.TWO_CAMPS)


@dataclass(frozen=True, slots=True)
class Earlier:
    """What is known of a statement from an earlier workshop: no counts, which stay in the room where they were made."""

    agreed: int | None
    spread: Spread | None


@dataclass(frozen=True, slots=True)
class Change:
    """One statement in two workshops of the same version, one after the other."""

    statement_id: str
    before: Earlier
    now: Earlier = field(default_factory=lambda: Earlier(None, None))

    @property
    def levels_up(self) -> int | None:
        """By how many levels the agreed one rose; None when one of the two is not there."""
        if self.before.agreed is None or self.now.agreed is None:
            return None
        return self.now.agreed - self.before.agreed

    @property
    def closer(self) -> int | None:
        """1: the room is closer together than last time, -1: further apart, 0: alike; None: one of them is unknown."""
        if self.before.spread is None or self.now.spread is None:
            return None
        steps = _FROM_CLOSE.index(self.before.spread) - _FROM_CLOSE.index(self.now.spread)
        return (steps > 0) - (steps < 0)


@dataclass(frozen=True, slots=True)
class Again:
    """A workshop beside the last one of its team, which was closed on `before_on`; None: there was none.

    `changes` are None when the statements had other words, so that nothing can be compared.
    """

    before_on: date | None = None
    changes: tuple[Change, ...] | None = ()

    @property
    def told(self) -> tuple[Change, ...]:
        """The statements for which a level was agreed in one of the two."""
        return tuple(one for one in self.changes or () if one.before.agreed or one.now.agreed)


def talk_order(first: Sequence[Reveal]) -> tuple[str, ...]:
    """Statements from the widest spread and the lowest level on. Those without counts come last, in their own order.

    Spread (0 to 1) and how low the middle is (0 to 1) count alike: a level that all call weak comes early too.
    """
    shown = sorted((one for one in first if one.counts), key=lambda one: -_urgency(one.counts))
    return tuple(one.statement_id for one in [*shown, *(one for one in first if not one.counts)])


def changes(
    *, before: Mapping[str, Earlier], now: Mapping[str, Earlier], same_version: bool
) -> tuple[Change, ...] | None:
    """Statement by statement, those that were in both; None when the words were others: nothing can be compared."""
    if not same_version:
        return None
    return tuple(Change(id_, before[id_], one) for id_, one in now.items() if id_ in before)


def _urgency(counts: Counts | None) -> float:
    if counts is None:
        return 0.0
    low = 1 - (counts.lower_middle - 1) / (len(counts.levels) - 1)
    return counts.polarisation + low
