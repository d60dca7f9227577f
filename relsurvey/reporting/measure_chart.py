"""The chart of one monthly figure of one service: a bar for a number, a dashed frame for a band, a line for each round.

A dashed frame is as high as the largest number that it can be. Colour tells nothing that the frame does not.
"""

from collections.abc import Sequence
from datetime import date, timedelta

import altair as alt
from babel.dates import format_date

from relsurvey.collection.measure import ShownFigure
from relsurvey.i18n.phrases import REGION
from relsurvey.reporting.bars import FOR, INK
from relsurvey.reporting.charts import Chart, finished, inline

_HEIGHT = 180
_LEAST_TOP = 10


def measure_chart(figures: Sequence[ShownFigure], rounds: Sequence[date], *, alt_text: str, language: str) -> Chart:
    """`rounds` are the days on which rounds closed, the first being number 1."""
    months = _months([one.month for one in figures], rounds)
    names = {one: format_date(one, "MMM yy", locale=REGION.get(language, language)) for one in months}
    axis = alt.Axis(title=None, labelAngle=0, labelOverlap="greedy", labelSeparation=12, ticks=False, labelPadding=8)
    x = alt.X("month:O", axis=axis, scale=alt.Scale(domain=list(names.values())))
    top = max(_LEAST_TOP, *(one.at_most for one in figures))
    y = alt.Y("most:Q", axis=alt.Axis(title=None, tickMinStep=1, tickCount=4), scale=alt.Scale(domain=[0, top]))
    data = [{"month": names[one.month], "most": one.at_most, "exact": one.exact} for one in figures]
    lines = [
        {"month": names[day.replace(day=1)], "number": str(number)}
        for number, day in enumerate(rounds, start=1)
        if day.replace(day=1) in names
    ]
    drawn = alt.layer(
        inline([one for one in data if one["exact"]]).mark_bar(fill=FOR[2], stroke=INK).encode(x=x, y=y),
        inline([one for one in data if not one["exact"]])
        .mark_bar(fill=FOR[0], fillOpacity=0.35, stroke=INK, strokeDash=[3, 3])
        .encode(x=x, y=y),
        inline(lines).mark_rule(stroke=INK, strokeWidth=2, y=-6, y2=_HEIGHT).encode(x=x),
        inline(lines).mark_text(fontSize=16, fontWeight="bold", y=-18).encode(x=x, text="number:N"),
    )
    return Chart(finished(drawn.properties(height=_HEIGHT, width="container")), alt_text)


def _months(known: Sequence[date], rounds: Sequence[date]) -> list[date]:
    """Every month from the first figure or round to the last."""
    days = [*known, *rounds]
    months, last = [min(days).replace(day=1)], max(days).replace(day=1)
    while months[-1] < last:
        months.append((months[-1] + timedelta(days=31)).replace(day=1))
    return months
