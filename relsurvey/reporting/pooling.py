"""What pooling would unlock: for units that are too small alone, the smallest unions that could be shown."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from relsurvey.collection.plan import ReleasePlan


@dataclass(frozen=True, slots=True)
class Pool:
    """Units to be shown as one group, and how many people are asked in them together."""

    unit_ids: tuple[str, ...]
    asked: int


def wanted(threshold: int) -> int:
    """How many people a pool should ask: half as many again as must answer, because not everybody does."""
    return threshold + (threshold + 1) // 2


def pools(plan: ReleasePlan, asked: Mapping[str, int], threshold: int) -> tuple[Pool, ...]:
    """Pools for the units that are too small, each in one at most; `asked` is in the order in which units are shown.

    Neighbours are put together: units of one group of the plan's first grouping before all others, and then those that
    stand next to each other. A unit that nobody can be put beside joins the nearest larger one.
    """
    small = [unit_id for unit_id, people in asked.items() if people < threshold]
    found: list[list[str]] = []
    left: list[str] = []
    for neighbours in _neighbourhoods(plan, small):
        filled, rest = _fill(neighbours, asked, wanted(threshold))
        if filled:
            filled[-1].extend(rest)
        else:
            left.extend(rest)
        found.extend(filled)
    found.extend(_leftover([unit_id for unit_id in small if unit_id in left], found, asked, threshold))
    order = {unit_id: place for place, unit_id in enumerate(asked)}
    return tuple(
        Pool(tuple(sorted(one, key=order.__getitem__)), _people(one, asked))
        for one in sorted(found, key=lambda one: min(order[unit_id] for unit_id in one))
    )


def _neighbourhoods(plan: ReleasePlan, small: Sequence[str]) -> Iterator[list[str]]:
    first = next(plan.groupings(), None)
    alone = set(small)
    for group in first.groups if first else ():
        yield [unit_id for unit_id in small if unit_id in group.unit_ids]
        alone -= set(group.unit_ids)
    yield [unit_id for unit_id in small if unit_id in alone]


def _fill(units: Sequence[str], asked: Mapping[str, int], enough: int) -> tuple[list[list[str]], list[str]]:
    """Unions that are large enough, and what is left when the last one is not."""
    filled: list[list[str]] = []
    union: list[str] = []
    for unit_id in units:
        union.append(unit_id)
        if _people(union, asked) >= enough:
            filled.append(union)
            union = []
    return filled, union


def _leftover(
    left: Sequence[str], found: Sequence[list[str]], asked: Mapping[str, int], threshold: int
) -> Iterator[list[str]]:
    filled, rest = _fill(left, asked, wanted(threshold))
    yield from filled
    last = filled[-1] if filled else found[-1] if found else None
    if rest and last is not None:
        last.extend(rest)
    elif _people(rest, asked) >= threshold:
        yield rest
    elif rest and (larger := _nearest(rest, asked, threshold)):
        yield [*rest, larger]


def _nearest(units: Sequence[str], asked: Mapping[str, int], threshold: int) -> str:
    """The larger unit that stands nearest to the first of these; empty when there is none."""
    order = list(asked)
    place = order.index(units[0])
    large = [unit_id for unit_id, people in asked.items() if people >= threshold]
    return min(large, key=lambda unit_id: abs(order.index(unit_id) - place), default="")


def _people(units: Sequence[str], asked: Mapping[str, int]) -> int:
    return sum(asked[unit_id] for unit_id in units)
