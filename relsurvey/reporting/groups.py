"""Which groups of people a table may show: primary suppression, and complementary suppression to a fixed point."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from relsurvey.collection.plan import Breakdown, ReleasePlan

#: How many people must be hidden together with each unit that is too small to be shown.
COMPANY = 3


def anything(_units: Sequence[str]) -> bool:
    """The condition that every group meets."""
    return True


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of one table. `asked` and `people` map unit → people asked, and people behind its answers.

    `allowed` are the units that another table has not hidden already. `fits` says whether units, taken together as one
    group, can be shown at all; `whole_fits` whether the organisation can; `hide` whether units that stay hidden protect
    each other.
    """

    plan: ReleasePlan
    threshold: int
    asked: Mapping[str, int]
    people: Mapping[str, int]
    allowed: Collection[str]
    fits: Callable[[Sequence[str]], bool] = anything
    whole_fits: bool = True
    hide: Callable[[Sequence[str]], bool] = anything

    @property
    def units(self) -> Sequence[str]:
        """The units that have a row, shown or not."""
        return list(self.asked) if Breakdown.UNIT in self.plan.breakdowns else []

    def whole_is_shown(self) -> bool:
        """Whether the organisation as a whole may be shown."""
        planned = Breakdown.ORGANISATION in self.plan.breakdowns
        return planned and self.whole_fits and self._large_enough(list(self.asked))

    def shown(self) -> list[str]:
        """The units that may be shown, in order.

        Where the organisation is shown, the units that stay hidden can be worked out as one group: they must together
        be a group that could itself be shown, and must hide each other. Until they do, the smallest unit joins them.
        """
        shown = [unit for unit in self.units if unit in self.allowed and self._large_enough([unit])]
        while shown and self.whole_is_shown() and not self._protected([u for u in self.asked if u not in shown]):
            shown.remove(min(shown, key=lambda unit: self.people[unit]))
        return shown

    def _large_enough(self, units: Sequence[str]) -> bool:
        return min(_sum(self.people, units), _sum(self.asked, units)) >= self.threshold and self.fits(units)

    def _protected(self, hidden: Sequence[str]) -> bool:
        if not hidden:
            return True
        return self._large_enough(hidden) and self._in_company(hidden) and self.hide(hidden)

    def _in_company(self, hidden: Sequence[str]) -> bool:
        """Whether no small hidden unit is all but alone: one person elsewhere would leave its answers nearly known."""
        small = [unit for unit in hidden if min(self.people[unit], self.asked[unit]) < self.threshold]
        return all(
            _sum(numbers, hidden) - numbers[unit] >= COMPANY for numbers in (self.people, self.asked) for unit in small
        )


def participation_is_open(
    asked: Mapping[str, int], returned: Mapping[str, int], threshold: int
) -> Callable[[Sequence[str]], bool]:
    """For hidden units: whether nobody can tell that everyone, or nobody, in a small one answered.

    How many were asked is known to staff. Where nearly everyone in the organisation answered, there is nothing to hide.
    """

    def hide(units: Sequence[str]) -> bool:
        everyone, back = _sum(asked, units), _sum(returned, units)
        if everyone - back < 2:  # noqa: PLR2004 - all, or all but one
            return False
        for unit in units:
            most = min(asked[unit], back)
            least = max(0, back - (everyone - asked[unit]))
            if returned[unit] < threshold and most - least < min(2, asked[unit]):
                return False
        return True

    missing = sum(asked.values()) - sum(returned.values())
    return hide if missing >= 2 else anything  # noqa: PLR2004 - as above


def cells_are_open(cells: Mapping[str, Mapping[str, int]], few: int) -> Callable[[Sequence[str]], bool]:
    """For hidden units: whether the other ones could hold all that is in a cell in which one of them has few or nobody,
    and all that is outside of a cell in which one of them has everyone or nearly.
    """

    def hide(units: Sequence[str]) -> bool:
        size = {unit: sum(cells[unit].values()) for unit in units}
        for unit in units:
            others = sum(size.values()) - size[unit]
            for cell, count in cells[unit].items():
                inside = sum(cells[one][cell] for one in units)
                outside = sum(size.values()) - inside
                if (count <= few and inside > others) or (few < count >= size[unit] - few and outside > others):
                    return False
        return True

    return hide


def _sum(numbers: Mapping[str, int], units: Sequence[str]) -> int:
    return sum(numbers[unit] for unit in units)
