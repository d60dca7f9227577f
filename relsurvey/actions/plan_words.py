"""A plan and its forecast in words, for pages and for the command line."""

from collections.abc import Iterator, Mapping

from relsurvey.collection.plan import BreakdownKind
from relsurvey.collection.wave import Wave
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.reporting.prospects import Forecast, Outlook, Prospect, forecast
from relsurvey.reporting.wording import breakdown_name


def group_name(outlook: Outlook, units: Mapping[str, str], say: Catalogue) -> str:
    """A name such as "Mill Lane" or "Region: Coast". `units`: unit id → its name."""
    breakdown, group = outlook.breakdown, outlook.group
    if breakdown.kind is BreakdownKind.ORGANISATION or group is None:
        return breakdown_name(breakdown, say)
    if breakdown.kind is BreakdownKind.UNIT:
        return units[group.id]
    return say("plan-group", breakdown=breakdown_name(breakdown, say), group=group.name)


def prospect_words(prospect: Prospect, threshold: int, say: Catalogue) -> str:
    """What can become of a group, in a sentence."""
    return say(f"plan-prospect-{prospect.value.replace('_', '-')}", threshold=threshold)


def forecast_of(wave: Wave) -> Forecast:
    """What is likely to be shown of a wave with the numbers it has now."""
    return forecast(wave.plan, wave.asked, wave.places, wave.threshold)


def hints(found: Forecast, say: Catalogue) -> Iterator[str]:
    """Which groupings stand in each other's way, a sentence each."""
    for one in found.differences:
        yield say("plan-difference", first=one.one or say("plan-client-group"), second=one.other, people=one.people)
