"""What changed between two waves: higher, lower, or can't tell, by one rule that was set beforehand.

A group is only ever compared with itself. The rule: the 95 % interval of the difference (Newcombe) lies on one side of
nought, for every number that the published ranges leave possible. ADR 0020 says why this one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from relsurvey.collection.asked import Membership
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting.intervals import outer_difference
from relsurvey.reporting.released import ReleasedCount

#: About how many of so many comparisons say "higher" or "lower" where nothing changed: 1 in this many.
BY_CHANCE = 20


class Change(StrEnum):
    """What a comparison says. PEOPLE_CHANGED: a few came or went, so it is not made. NOT_SHOWN: a wave hides it."""

    HIGHER = "higher"
    LOWER = "lower"
    CANT_TELL = "cant-tell"
    PEOPLE_CHANGED = "people-changed"
    NOT_SHOWN = "not-shown"

    @property
    def compared(self) -> bool:
        """Whether the two numbers were set beside each other."""
        return self not in {Change.PEOPLE_CHANGED, Change.NOT_SHOWN}


@dataclass(frozen=True, slots=True)
class Measure:
    """How many of a group said something: `count` of `base`."""

    count: ReleasedCount
    base: ReleasedCount


@dataclass(frozen=True, slots=True)
class Comparison:
    """A group's measure beside that of the wave before. `sure_of_people`: nobody, or many, came and went."""

    change: Change
    sure_of_people: bool


def compare(now: Measure | None, then: Measure | None, *, membership: Membership | None, threshold: int) -> Comparison:
    """Set a group beside itself one wave earlier. `membership` is None where nobody knows who came and who went."""
    if now is None or then is None:
        return Comparison(Change.NOT_SHOWN, sure_of_people=membership is not None)
    if membership is None:
        return Comparison(_told(now, then), sure_of_people=False)
    if 0 < membership.joined + membership.left < threshold:
        return Comparison(Change.PEOPLE_CHANGED, sure_of_people=True)
    return Comparison(_told(now, then), sure_of_people=True)


def _told(now: Measure, then: Measure) -> Change:
    found = outer_difference((now.count, now.base), (then.count, then.base))
    if found is None or found.low <= 0 <= found.high:
        return Change.CANT_TELL
    return Change.HIGHER if found.low > 0 else Change.LOWER


def membership_of(
    known: Mapping[str, Membership], *, asked_now: Mapping[str, int], asked_then: Mapping[str, int]
) -> Membership | None:
    """How a group of whole units changed, of which so many were asked; None unless that is known of each unit.

    The people of a unit that was not in the group before have all joined it.
    """
    joined = left = 0
    for unit_id in {**asked_then, **asked_now}:
        if unit_id not in asked_then:
            joined += asked_now[unit_id]
        elif unit_id not in asked_now:
            left += asked_then[unit_id]
        elif unit_id in known:
            joined, left = joined + known[unit_id].joined, left + known[unit_id].left
        else:
            return None
    return Membership(joined, left)


def asked_alike(now: Questionnaire, then: Questionnaire) -> frozenset[str]:
    """The questions that both waves asked in the same way: same indicator, same options, same words."""
    if now.written_in != then.written_in:
        return frozenset()
    words, earlier = now.words_in(now.written_in), then.words_in(then.written_in)
    before = {question.id: question for question in then.questions}
    return frozenset(
        question.id
        for question in now.questions
        if before.get(question.id) == question
        and words.questions[question.id] == earlier.questions[question.id]
        and all(words.ways_out[way] == earlier.ways_out[way] for way in question.ways_out)
    )


def expected_by_chance(comparisons: int) -> int:
    """About how many of these comparisons would say "higher" or "lower" where nothing changed."""
    return round(comparisons / BY_CHANCE)
