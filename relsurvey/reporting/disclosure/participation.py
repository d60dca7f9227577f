"""That nobody can tell whether everyone, or no one, in a small unit took part: staff know how many were asked."""

import numpy as np

from relsurvey.collection.plan import BreakdownKind
from relsurvey.reporting.disclosure.faults import Kind, Target, find
from relsurvey.reporting.disclosure.knowledge import Known, sheet_of_one
from relsurvey.reporting.disclosure.sizes import Sizes
from relsurvey.reporting.released import WHOLE, Group
from relsurvey.reporting.tallies import Tally

#: Where all or all but one took part in the whole organisation, there is nothing to hide.
_NEARLY_ALL = 1


def hide_until_open(sizes: Sizes, tally: Tally) -> list[Group]:
    """The groups whose numbers asked and returned may be shown."""
    allowed = set(sizes.groups.members)
    missing = sum(tally.asked.values()) - int(tally.returned.sum())
    while True:
        shown = sizes.shown(allowed)
        others = [group for group in shown if group.breakdown == BreakdownKind.UNIT]
        if missing <= _NEARLY_ALL or not others or not _told(sizes, tally, shown):
            return shown
        allowed.discard(min(others, key=lambda group: sizes.groups.people(group, sizes.people)))


def _told(sizes: Sizes, tally: Tally, shown: list[Group]) -> bool:
    """Whether it can be told of a hidden unit that everyone or no one took part."""
    units = np.array([[atom.unit == unit for atom in tally.atoms] for unit in tally.asked], dtype=np.int64)
    asked, back = np.array(list(tally.asked.values())), units @ tally.returned
    counts = np.column_stack([back, asked - back])
    known = [group for group in shown if group in sizes.groups.asked and group.breakdown != BreakdownKind.CLIENT_GROUP]
    members = np.array([(units * sizes.groups.members[group]).any(axis=1) for group in known]).reshape(-1, len(asked))
    sums = members.astype(np.int64) @ counts
    sheet = sheet_of_one(("back", "missing"), counts, asked)
    hidden = [
        Target(Kind.TOOK_PART, np.array(list(tally.asked)) == unit, WHOLE)
        for unit, people in zip(tally.asked, back, strict=True)
        if Group(BreakdownKind.UNIT.value, unit) not in shown and people < sizes.threshold
    ]
    return bool(find(sheet, Known(members, sums, sums), hidden).faults)
