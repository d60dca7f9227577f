"""What is known about a survey round, as pieces of HTML: the facts, and what came back."""

from collections.abc import Mapping

from relsurvey.actions.returns import Returned
from relsurvey.collection.plan import ReleasePlan
from relsurvey.collection.returns import Band
from relsurvey.collection.wave import Wave, WaveState
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.reporting.wording import breakdown_name
from relsurvey.ui import markup
from relsurvey.ui.result_tables import Table, TableRow


def dates(wave: Wave, say: Catalogue) -> str:
    """`22 November 2026 to 20 December 2026`."""
    return say("waves-dates", opens=day(wave.opens_on, say.language), closes=day(wave.closes_on, say.language))


def facts(wave: Wave, questionnaire: str, published: ReleasePlan | None, say: Catalogue) -> str:
    """State, dates, the title of the questionnaire, and the plan: as it was published, where it was."""
    left_out = [one for one in wave.plan.breakdowns if published and one not in published.breakdowns]
    shown_for = "; ".join(breakdown_name(one, say) for one in wave.plan.breakdowns if one not in left_out)
    smallest = say("waves-threshold-people", threshold=wave.threshold)
    if wave.threshold_reason:
        smallest = say("threshold-fact", threshold=wave.threshold, reason=wave.threshold_reason)
    shown = [
        (say("waves-fact-state"), say(f"waves-state-{wave.state}")),
        (say("waves-fact-dates"), dates(wave, say)),
        (say("waves-fact-questionnaire"), questionnaire),
        (say("waves-fact-shown-closed" if wave.state is WaveState.CLOSED else "waves-fact-shown"), shown_for),
        (say("waves-fact-threshold"), smallest),
    ]
    if left_out:
        shown.append((say("waves-fact-left-out"), "; ".join(breakdown_name(one, say) for one in left_out)))
    return markup.html("facts", say=say, facts=shown)


def returned_table(returned: Returned, names: Mapping[str, str], say: Catalogue) -> str:
    """How many answered so far, in bands: all together, and each unit that may be shown by itself."""
    shown = [(say("waves-asked-all"), returned.whole), *((names[unit], one) for unit, one in returned.units.items())]
    rows = tuple(TableRow(name, hidden=False, cells=band_cells(one, say)) for name, one in shown if one is not None)
    heads = (say("waves-asked-unit"), say("waves-asked-people"), say("waves-returned-count"))
    return markup.html("table", say=say, table=Table(say("waves-returned-caption"), heads, rows))


def band_cells(band: Band, say: Catalogue) -> tuple[str, str]:
    """How many people were asked, and the range in which the number of answers lies."""
    return say("results-count", number=band.asked), band_words(band, say)


def band_words(band: Band, say: Catalogue) -> str:
    """`10 to 19`, or `20 or more` where the range goes up to everybody."""
    if band.open_ended:
        return say("waves-band-or-more", low=band.at_least)
    return say("waves-band", low=band.at_least, high=band.at_most)
