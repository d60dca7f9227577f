"""One group over waves in words: what a chart of it says in its title, beside its marks and to a screen reader."""

from collections.abc import Sequence

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.reporting import findings, wording
from relsurvey.reporting.over_time import Moment
from relsurvey.reporting.wording import Part


def finding(moment: Moment, shown: tuple[Part, ...], *, say: Catalogue) -> str:
    """`18 of the 22 people who answered said “Yes”.`, or that it is hidden."""
    if moment.measure is None:
        return say("results-hidden")
    return say("results-headline", **findings.said(moment.measure, shown, say=say))


def number(moment: Moment, *, say: Catalogue) -> str:
    """`18 of 22`, or that it is hidden."""
    if moment.measure is None:
        return say("results-hidden")
    count, base = (wording.count(one, say=say) for one in (moment.measure.count, moment.measure.base))
    return say("results-trend-number", count=count, base=base)


def summary(moments: Sequence[Moment], *, question: str, group: str, change: str, say: Catalogue) -> str:
    """The whole chart for a screen reader; `question` and `group` are their words, `change` ends it."""
    lines = [say("results-trend-line", wave=one.wave_name, number=number(one, say=say)) for one in moments]
    return f"{say('results-trend-alt', question=question, group=group, lines=' '.join(lines))} {change}"
