"""The links with which a chart is taken away: a picture, a drawing and its numbers."""

from urllib.parse import urlencode

from relsurvey.exports.chart import ChartKind
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.reporting.released import Group
from relsurvey.ui import markup


def of_question(wave_id: str, question_id: str, breakdown: str, *, short: str, say: Catalogue) -> str:
    """A question of one wave, divided by a breakdown; `short` is what the question is called."""
    return _links(f"/downloads/{wave_id}/charts/{question_id}", {"by": breakdown}, short, say)


def over_time(wave_id: str, question_id: str, group: Group, *, short: str, say: Catalogue) -> str:
    """A question of one group, wave after wave up to this one."""
    asked = {"by": group.breakdown, "group": group.id}
    return _links(f"/downloads/{wave_id}/over-time/{question_id}", asked, short, say)


def _links(address: str, asked: dict[str, str], short: str, say: Catalogue) -> str:
    files = [
        (
            label := say(f"chart-files-{kind.value}"),
            f"{address}/{kind.value}?{urlencode(asked)}",
            say("chart-files-of", kind=label, question=short),
        )
        for kind in ChartKind
    ]
    return markup.html("chart_files", say=say, files=files)
