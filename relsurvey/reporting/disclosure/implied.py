"""What anybody can tell of a range from the other rows that are out. Said at once, it says nothing new.

A sum that gave way is a range whose ends are fixed beforehand, "0 to 49". But groups inside of it are shown too, and
the row adds up to a number that is published. Whoever does these sums comes to a narrower range: that one is shown.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from relsurvey.reporting.disclosure.groups import Members, inside
from relsurvey.reporting.disclosure.rows import Row
from relsurvey.reporting.released import Group, ReleasedCount

#: The rows of groups that lie inside of another and share nobody.
Parts = Sequence[Row]


def as_implied(
    rows: Mapping[Group, Row], members: Mapping[Group, Members], ranges: Iterable[Group]
) -> Mapping[Group, Row]:
    """The same rows; those of `ranges` only as wide as all rows together leave them."""
    parts_of, wide = _parts(list(rows), members), [group for group in ranges if group in rows]
    found: dict[Group, Row] = dict(rows)
    before: dict[Group, Row] = {}
    while found != before:
        before = dict(found)
        for group in wide:
            apart = [[found[part] for part in parts] for parts in parts_of[group]]
            found[group] = _added_up(_over_parts(found[group], apart))
    return found


def _parts(groups: Sequence[Group], members: Mapping[Group, Members]) -> Mapping[Group, list[list[Group]]]:
    """For each group those inside of it, by breakdown: the groups of one breakdown share nobody."""
    within = inside([members[group] for group in groups])
    found: dict[Group, list[list[Group]]] = {}
    for place, group in enumerate(groups):
        by: dict[str, list[Group]] = {}
        for part in np.flatnonzero(within[:, place]).tolist():
            if groups[part].breakdown != group.breakdown:
                by.setdefault(groups[part].breakdown, []).append(groups[part])
        found[group] = list(by.values())
    return found


def _over_parts(row: Row, apart: Sequence[Parts]) -> Row:
    """At least as many as in all parts, and at most as many as there and everybody else."""
    for parts in apart:
        others = row.base - sum(part.base for part in parts)
        found = {
            cell: _within(
                count,
                sum(part.counts[cell].at_least for part in parts),
                sum(part.counts[cell].at_most for part in parts) + others,
            )
            for cell, count in row.counts.items()
        }
        row = Row(row.base, {cell: found[cell] for cell in row.adding}, {cell: found[cell] for cell in row.choices})
    return row


def _added_up(row: Row) -> Row:
    """As many as are left when all others are taken from everybody."""
    least = sum(count.at_least for count in row.adding.values())
    most = sum(count.at_most for count in row.adding.values())
    found = {
        cell: _within(count, row.base - most + count.at_most, row.base - least + count.at_least)
        for cell, count in row.adding.items()
    }
    return Row(row.base, found, row.choices)


def _within(count: ReleasedCount, least: int, most: int) -> ReleasedCount:
    return ReleasedCount(max(count.at_least, least), min(count.at_most, most))
