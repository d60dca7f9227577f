"""What colours and lines mean, for a chart and for small bars."""

from dataclasses import dataclass

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.questionnaire.definition import Question
from relsurvey.reporting import bars, patterns
from relsurvey.reporting.released import ReleasedTable
from relsurvey.reporting.wording import Part, Side
from relsurvey.ui import markup


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """What a colour means."""

    label: str
    fill: str
    first_apart: bool


def legend(table: ReleasedTable, shown: tuple[Part, ...], question: Question, say: Catalogue) -> str:
    """The legend of a one-choice question as HTML; a several-choice question needs none."""
    if question.takes_several:
        return ""
    apart = [part for part in shown if part.side is Side.APART]
    entries = [
        LegendEntry(part.label, patterns.css(bars.colour(part, shown), part.side), first_apart=part in apart[:1])
        for part in bars.from_left(shown)
    ]
    return markup.html("legend", say=say, entries=entries, bands=_has_bands(table))


def _has_bands(table: ReleasedTable) -> bool:
    return any(not count.exact for row in table.rows for count in row.counts.values())
