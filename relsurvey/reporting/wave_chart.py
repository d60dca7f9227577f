"""The chart of one group over waves: a dot for what was counted, a line for how sure it is. Oldest at the top.

The wave that is looked at has a filled dot, the ones before it hollow ones: the difference is no colour alone.
"""

from collections.abc import Sequence
from typing import Any

import altair as alt

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.reporting.bars import FOR, INK
from relsurvey.reporting.charts import HEADING_SIZE, Chart, finished, inline
from relsurvey.reporting.over_time import Moment

ROW_HEIGHT = 84
DOT_OFFSET = 22
_SHARES = (0, 0.5, 1)


def wave_chart(
    moments: Sequence[Moment], headings: Sequence[tuple[str, str]], *, alt_text: str, say: Catalogue
) -> Chart:
    """`headings` stand above the dots, a name and a number for each moment: below each other, so that both fit a phone.

    Hidden waves keep their lines, with words and no dot.
    """
    reach = alt.Scale(domain=[0, 1], nice=False)
    lines = alt.Scale(domain=[one.wave_id for one in moments])
    data = [_datum(one, last=one is moments[-1]) for one in moments if one.measure]
    titles = [{"place": one.wave_id, "text": list(pair)} for one, pair in zip(moments, headings, strict=True)]
    places = alt.Y("place:N", axis=None, scale=lines)
    label = inline(titles).mark_text(
        align="left", fontSize=HEADING_SIZE, fontWeight="bold", yOffset=-26, lineHeight=20, limit=alt.ExprRef("width")
    )
    drawn = alt.layer(
        *_scale_lines(reach, say),
        *_dots(data, reach, places),
        label.encode(x=alt.value(0), y=places, text="text:N"),
    )
    return Chart(finished(drawn.properties(height=alt.Step(ROW_HEIGHT), width="container")), alt_text)


def _scale_lines(reach: alt.Scale, say: Catalogue) -> tuple[alt.Chart, alt.Chart]:
    names = (say("results-scale-nobody"), say("results-scale-half"), say("results-scale-everybody"))
    data = [{"share": share, "text": text} for share, text in zip(_SHARES, names, strict=True)]
    x = alt.X("share:Q", axis=None, scale=reach)
    rules = inline(data).mark_rule(stroke="#bdbdbd", strokeDash=[2, 3]).encode(x=x)
    words = inline(data).mark_text(
        fontSize=15, align=alt.ExprRef("datum.share == 0 ? 'left' : datum.share == 1 ? 'right' : 'center'")
    )
    return rules, words.encode(x=x, y=alt.value(-10), text="text:N")


def _dots(data: Sequence[dict[str, Any]], reach: alt.Scale, places: alt.Y) -> tuple[alt.Chart, ...]:
    tip = alt.Tooltip("tip:N", title=" ")
    sure = inline([one for one in data if "low" in one]).mark_rule(stroke=INK, strokeWidth=2, yOffset=DOT_OFFSET)
    ends = [{**one, "end": one[side]} for one in data if "low" in one for side in ("low", "high")]
    caps = inline(ends).mark_tick(color=INK, thickness=2, size=14, yOffset=DOT_OFFSET)
    band = inline([one for one in data if one["from"] != one["to"]]).mark_bar(
        fill=FOR[0], stroke=INK, height=12, yOffset=DOT_OFFSET
    )
    dots = inline([one for one in data if one["from"] == one["to"]]).mark_point(
        size=220, stroke=FOR[2], strokeWidth=3, opacity=1, yOffset=DOT_OFFSET
    )
    return (
        sure.encode(x=alt.X("low:Q", axis=None, scale=reach), x2="high:Q", y=places),
        caps.encode(x=alt.X("end:Q", axis=None, scale=reach), y=places),
        band.encode(x=alt.X("from:Q", axis=None, scale=reach), x2="to:Q", y=places, tooltip=tip),
        dots.encode(
            x=alt.X("from:Q", axis=None, scale=reach), y=places, fill=alt.Fill("fill:N", scale=None), tooltip=tip
        ),
    )


def _datum(moment: Moment, *, last: bool) -> dict[str, Any]:
    if moment.span is None:
        return {}
    datum: dict[str, Any] = {
        "place": moment.wave_id,
        "from": round(moment.span[0], 4),
        "to": round(moment.span[1], 4),
        "fill": FOR[2] if last else "#ffffff",
        "tip": moment.wave_name,
    }
    if moment.interval:
        datum |= {"low": round(moment.interval.low, 4), "high": round(moment.interval.high, 4)}
    return datum
