"""Few combinations that hold every pair of values: a fault mostly needs two things at once, seldom three."""

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import combinations

Row = dict[str, str]
Pair = frozenset[tuple[str, str]]


def pairwise(values: Mapping[str, Sequence[str]]) -> list[Row]:
    """Rows of one value for each name; every pair of values stands in one of them.

    The same rows each time: the widest names come first, and what is tried first wins.
    """
    missing = dict.fromkeys(_all_pairs(values))
    rows = []
    while missing:
        row = _row_with(next(iter(missing)), values, missing)
        for pair in pairs_of(row):
            missing.pop(pair, None)
        rows.append(row)
    return rows


def pairs_of(row: Mapping[str, str]) -> Iterator[Pair]:
    """Every two values that meet in this row."""
    return map(frozenset, combinations(row.items(), 2))


def _all_pairs(values: Mapping[str, Sequence[str]]) -> Iterator[Pair]:
    names = sorted(values, key=lambda name: -len(values[name]))
    for first, second in combinations(names, 2):
        for one in values[first]:
            yield from (frozenset({(first, one), (second, other)}) for other in values[second])


def _row_with(pair: Pair, values: Mapping[str, Sequence[str]], missing: Container[Pair]) -> Row:
    """The row around one pair, each further value chosen so that it brings the most pairs that are still missing."""
    row = dict(pair)
    for name in sorted(set(values) - set(row), key=lambda name: (-len(values[name]), name)):
        row[name] = max(values[name], key=lambda value: sum(one in missing for one in _brought(row, name, value)))
    return {name: row[name] for name in values}


def _brought(row: Mapping[str, str], name: str, value: str) -> Iterator[Pair]:
    return (frozenset({(name, value), met}) for met in row.items())
