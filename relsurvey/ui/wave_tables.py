"""What is known about a survey round, as pieces of HTML: the facts, what is likely to be shown, what came back."""

from collections.abc import Mapping

from relsurvey.actions.returns import Returned
from relsurvey.collection.plan import Breakdown
from relsurvey.collection.returns import Band
from relsurvey.collection.wave import Wave
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.reporting.prospects import Prospect, prospects
from relsurvey.ui import markup
from relsurvey.ui.result_parts import Table, TableRow

_PROSPECTS = {
    Prospect.POSSIBLE: "waves-prospect-possible",
    Prospect.AT_RISK: "waves-prospect-at-risk",
    Prospect.TOO_SMALL: "waves-prospect-too-small",
}


def dates(wave: Wave, say: Catalogue) -> str:
    """`22 November 2026 to 20 December 2026`."""
    return say("waves-dates", opens=day(wave.opens_on, say.language), closes=day(wave.closes_on, say.language))


def facts(wave: Wave, questionnaire: str, say: Catalogue) -> str:
    """State, dates, the title of the questionnaire, and the release plan."""
    plan = "waves-plan-unit" if _by_unit(wave) else "waves-plan-organisation"
    shown = [
        (say("waves-fact-state"), say(f"waves-state-{wave.state}")),
        (say("waves-fact-dates"), dates(wave, say)),
        (say("waves-fact-questionnaire"), questionnaire),
        (say("waves-fact-shown"), say(plan)),
        (say("waves-fact-threshold"), say("waves-threshold-people", threshold=wave.threshold)),
    ]
    return markup.html("facts", say=say, facts=shown)


def prospects_table(wave: Wave, names: Mapping[str, str], say: Catalogue) -> str:
    """Each unit, how many people are asked, and what can become of it."""
    found = prospects(wave.asked, threshold=wave.threshold) if _by_unit(wave) else {}
    rows = [
        TableRow(
            names[unit_id],
            hidden=False,
            cells=(say("results-count", number=people), _prospect(found.get(unit_id), wave, say)),
        )
        for unit_id, people in wave.asked.items()
    ]
    together = sum(wave.asked.values())
    whole = prospects({"": together}, threshold=wave.threshold).get("", Prospect.TOO_SMALL)
    cells = (say("results-count", number=together), _prospect(whole, wave, say))
    rows.append(TableRow(say("waves-asked-all"), hidden=False, cells=cells))
    heads = (say("waves-asked-unit"), say("waves-asked-people"), say("waves-prospect-shown"))
    return markup.html(
        "table", say=say, table=Table(say("waves-prospect-caption"), heads, tuple(rows), ends_in_words=True)
    )


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


def _prospect(prospect: Prospect | None, wave: Wave, say: Catalogue) -> str:
    if prospect is None:
        return say("waves-prospect-only-whole")
    return say(_PROSPECTS[prospect], threshold=wave.threshold)


def _by_unit(wave: Wave) -> bool:
    return Breakdown.UNIT in wave.plan.breakdowns
