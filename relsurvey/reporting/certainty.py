"""How sure a number is, in plain words: bounds for small groups, an interval for larger ones, nothing beside a band."""

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.reporting.change import Measure
from relsurvey.reporting.intervals import SMALL_POPULATION, bounds, in_hundred, interval, is_band


def certainty(found: Measure, *, option: str, asked: int | None, say: Catalogue) -> str:
    """One sentence, or none. `asked` is None where nobody knows how many could have answered."""
    if is_band(found.count, found.base):
        return ""
    if asked is not None and found.base.at_least >= asked:
        return say("results-sure-everybody")
    if asked is not None and asked < SMALL_POPULATION:
        return _bounds(found, asked, option, say)
    around = interval(found.count, found.base, population=asked)
    if around is None:
        return ""
    low, high = in_hundred(around)
    return say("results-sure-interval", low=low, high=high, option=option)


def in_short(found: Measure, *, asked: int | None, say: Catalogue) -> str:
    """The same for a column of a table: `21 to 35 of 44`. Empty where `certainty` says nothing."""
    if is_band(found.count, found.base):
        return ""
    if asked is not None and found.base.at_least >= asked:
        return say("results-sure-short-everybody")
    if asked is not None and asked < SMALL_POPULATION:
        possible = bounds(found.count, found.base, asked=asked)
        return say("results-sure-short", low=possible.at_least, high=possible.at_most, whole=asked)
    around = interval(found.count, found.base, population=asked)
    if around is None:
        return ""
    low, high = in_hundred(around)
    return say("results-sure-short", low=low, high=high, whole=100)


def _bounds(found: Measure, asked: int, option: str, say: Catalogue) -> str:
    possible = bounds(found.count, found.base, asked=asked)
    silent = asked - found.base.at_least
    values: dict[str, str | int] = {"low": possible.at_least, "high": possible.at_most, "option": option}
    return say("results-sure-bounds", asked=asked, silent=silent, **values)
