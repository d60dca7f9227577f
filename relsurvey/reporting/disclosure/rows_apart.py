"""Whether rows may be handed over: nobody stands out in them, alone or beside what is published of the same people.

Rows that agree in all that they carry about a person are a class. No class may be smaller than the threshold; and no
smaller group may come out when classes and published groups are added and subtracted. What the answers tell beside
what is published is for `rows_beside`.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import combinations, product

import numpy as np

from relsurvey.collection.traits import Trait, Traits, is_in_rows
from relsurvey.reporting.disclosure.groups import planned_groups
from relsurvey.reporting.disclosure.rows_people import Everybody
from relsurvey.reporting.disclosure.sizes import gives_something_small
from relsurvey.reporting.released import Publication

_Class = tuple[str, ...]

#: How many columns may be others than were asked for.
_MOST_CHANGES = 2


def may_be_out(
    people: Everybody, carried: Collection[Trait], *, published: Sequence[Publication], threshold: int
) -> bool:
    """Whether groups are large enough for rows that carry these, beside all these publications."""
    classes = classes_of(people.traits, carried)
    sizes: dict[_Class, int] = {}
    for place, number in zip(classes, people.tally.returned.tolist(), strict=True):
        if place is not None:
            sizes[place] = sizes.get(place, 0) + number
    if not sizes or min(sizes.values()) < threshold:
        return False
    groups = [*([place == one for place in classes] for one in sizes), *_shown(people, published)]
    return not gives_something_small(np.array(groups), people.tally.returned, threshold)


def to_leave_out(wanted: Collection[Trait], may_be: Callable[[Collection[Trait]], bool]) -> tuple[Trait, ...] | None:
    """As few of these as can be, without which rows may be handed over; None when they may not be in any way."""
    in_order = [trait for trait in Trait if trait in wanted]
    for number in range(len(in_order) + 1):
        for left_out in combinations(reversed(in_order), number):
            if may_be(set(in_order) - set(left_out)):
                return left_out
    return None


def to_carry_instead(
    wanted: Collection[Trait], left: Collection[Trait], may_be: Callable[[Collection[Trait]], bool]
) -> tuple[Trait, ...] | None:
    """The columns of a file that may be handed over where leaving out does not help: some of `left` beside the wanted.

    None where two changes don't do. Farther ones are not tried, as each try takes seconds.
    """
    asked, more = ([trait for trait in Trait if trait in some] for some in (wanted, left))
    for changes in range(1, _MOST_CHANGES + 1):
        for number in range(1, changes + 1):
            for come, gone in product(combinations(more, number), combinations(asked, changes - number)):
                carried = {*asked, *come} - {*gone}
                if may_be(carried):
                    return tuple(trait for trait in Trait if trait in carried)
    return None


def classes_of(people: Sequence[Traits | None], carried: Collection[Trait]) -> list[_Class | None]:
    """What the file carries of each of these; None of whoever is not in it."""
    columns = [place for place, trait in enumerate(Trait) if trait in carried]
    return [
        tuple(traits[place] for place in columns) if traits is not None and is_in_rows(traits, carried) else None
        for traits in people
    ]


def _shown(people: Everybody, published: Sequence[Publication]) -> Iterator[list[bool]]:
    """The groups that any question of a publication shows."""
    for one in published:
        groups = planned_groups(one.plan, people.tally).members
        shown = dict.fromkeys(row.group for table in one.tables for row in table.rows if not row.hidden)
        yield from (groups[group].tolist() for group in shown)
