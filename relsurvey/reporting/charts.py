"""Charts of released tables, as Vega-Lite specifications. The only input is what was released.

One choice: a diverging stacked bar, positive to the right of a zero line, with the ways of not choosing set apart.
Several choices: one plain bar an option. A band is drawn solid up to the smaller number and outlined up to the larger.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import altair as alt

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.questionnaire.definition import Question, Words
from relsurvey.reporting import bars, patterns, wording
from relsurvey.reporting.bars import INK, Bar, Scale
from relsurvey.reporting.released import Group, ReleasedRow, ReleasedTable

Spec = dict[str, Any]
#: What Altair says that layers make.
Drawing = alt.LayerChart | alt.FacetChart

OUTLINE = "#4a4a4a"
TRACK = "#f3f1ec"

#: Pixels, except where a name says otherwise.
ROW_HEIGHT = 70
BAR_HEIGHT = 30
LINE_HEIGHT = 46
#: A bar below its words, and how far it lies from the middle of its line.
THIN_HEIGHT, THIN_OFFSET = 12, 12
LETTER_WIDTH = 11
#: A little smaller than the numbers, so that a group and how many answered fit the width of a phone.
HEADING_SIZE = 15


@dataclass(frozen=True, slots=True)
class Chart:
    """A Vega-Lite specification with its data inside, and the same content as a text for people who can't see it."""

    spec: Spec
    alt: str


def question_chart(
    table: ReleasedTable, question: Question, *, words: Words, names: Mapping[Group, str], scale: Scale, say: Catalogue
) -> Chart:
    """The chart of one question. `names` maps group → name; `words` are those of the stored questionnaire.

    What it shows stands above the chart as text of the page: a title inside a drawing can't be wrapped, enlarged or
    found by a screen reader. Hidden groups are not drawn at all; the alt text says that they are hidden.
    """
    shown = wording.parts(question, words=words, say=say)
    summary = wording.table_summary(table, shown, names=names, text=words.questions[question.id].text, say=say)
    rows = [row for row in table.rows if not row.hidden]
    headings = [_heading(row, several=question.takes_several, names=names, say=say) for row in rows]
    if question.takes_several:
        drawn = _plain(headings, [list(bars.plain(row, shown, say=say)) for row in rows])
    else:
        placed = [bar for row in rows for bar in bars.diverging(row, shown, scale=scale, say=say)]
        drawn = _diverging(headings, placed, scale=scale, apart=say("results-apart"))
    return Chart(finished(drawn.properties(width="container")), summary)


def _heading(row: ReleasedRow, *, several: bool, names: Mapping[Group, str], say: Catalogue) -> dict[str, str]:
    drawn = bars.can_be_drawn(row) or several
    label = wording.row_label(row, names=names, say=say)
    return {"place": bars.place_of(row), "text": label if drawn else say("results-row-not-drawn", label=label)}


def _diverging(headings: Sequence[dict[str, str]], placed: Sequence[Bar], *, scale: Scale, apart: str) -> Drawing:
    reach = alt.Scale(domain=[-scale.left, scale.apart_from + scale.apart], nice=False, zero=False)
    lines = alt.Scale(domain=[heading["place"] for heading in headings])
    pixels = f"width / {scale.width:.4f}"
    zero = inline([{"place": place, "zero": 0} for place in dict.fromkeys(bar.place for bar in placed)])
    ticks = zero.mark_tick(color=INK, thickness=2, size=BAR_HEIGHT + 12, yOffset=14)
    set_apart = inline([{"text": apart}]).mark_text(align="right", fontSize=15)
    return alt.layer(
        # Under the bars, so that it crosses no number.
        ticks.encode(x=alt.X("zero:Q", axis=None, scale=reach), y=alt.Y("place:N", axis=None, scale=lines)),
        *_bars(placed, reach, lines, offset=14),
        *_numbers(placed, reach, lines, pixels=pixels),
        set_apart.encode(x=alt.value("width"), y=alt.value(-8), text="text:N"),
        _headings(headings, lines, offset=-18),
    ).properties(height=alt.Step(ROW_HEIGHT))


def _plain(headings: Sequence[dict[str, str]], rows: Sequence[Sequence[Bar]]) -> Drawing:
    placed = [bar for row in rows for bar in row]
    places = [
        place
        for heading, row in zip(headings, rows, strict=True)
        for place in (heading["place"], *(bar.place for bar in row))
    ]
    reach, lines = alt.Scale(domain=[0, 1], nice=False), alt.Scale(domain=places)
    y = alt.Y("place:N", axis=None, scale=lines)
    # Words stand above the bars: in them, the end of a bar would run through the letters.
    track = inline([{"place": bar.place} for bar in placed]).mark_bar(
        color=TRACK, height=THIN_HEIGHT, yOffset=THIN_OFFSET
    )
    labels = inline([_datum(bar) for bar in placed]).mark_text(align="left", yOffset=-8, limit=alt.ExprRef("width"))
    return alt.layer(
        track.encode(x=alt.value(0), x2=alt.value("width"), y=y),
        *_bars(placed, reach, lines, offset=THIN_OFFSET, height=THIN_HEIGHT),
        labels.encode(x=alt.value(0), y=y, text="label:N"),
        _headings(headings, lines, offset=6),
    ).properties(height=alt.Step(LINE_HEIGHT))


def _bars(
    placed: Sequence[Bar], reach: alt.Scale, lines: alt.Scale, *, offset: int, height: int = BAR_HEIGHT
) -> tuple[alt.Chart, alt.Chart]:
    """The outlined layer of what is possible, and over it the solid layer of what is certain."""
    y = alt.Y("place:N", axis=None, scale=lines)
    tip = alt.Tooltip("tip:N", title=" ")
    possible = inline([_datum(bar) for bar in placed if bar.uncertain]).mark_bar(
        fill="#ffffff", stroke=INK, strokeDash=[4, 3], strokeWidth=1.5, height=height, yOffset=offset
    )
    certain = inline([_datum(bar) for bar in placed if bar.certain]).mark_bar(
        stroke=OUTLINE, height=height, yOffset=offset
    )
    return (
        possible.encode(x=alt.X("start:Q", axis=None, scale=reach), x2="end:Q", y=y, tooltip=tip),
        certain.encode(
            x=alt.X("sure_start:Q", axis=None, scale=reach),
            x2="sure_end:Q",
            y=y,
            tooltip=tip,
            fill=alt.Fill("fill:N", scale=None),
        ),
    )


def _numbers(placed: Sequence[Bar], reach: alt.Scale, lines: alt.Scale, *, pixels: str) -> tuple[alt.Chart, alt.Chart]:
    """What stands in the bars: option and number where there is room, otherwise the number, otherwise nothing.

    What a colour means is then said in the bar itself.
    """
    marks = inline([_number(bar) for bar in placed]).mark_text(yOffset=14, fontWeight="bold")
    x, y = alt.X("middle:Q", axis=None, scale=reach), alt.Y("place:N", axis=None, scale=lines)
    ink = alt.Color("ink:N", scale=None)
    whole, fits = (f"datum.room * {pixels} > length(datum.{name}) * {LETTER_WIDTH}" for name in ("label", "text"))
    return (
        marks.encode(x=x, y=y, color=ink, text=_where("label:N", whole)),
        marks.encode(x=x, y=y, color=ink, text=_where("text:N", f"{fits} && !({whole})")),
    )


def _where(words: str, test: str) -> Any:  # noqa: ANN401 - Altair gives it no name
    # Words that are there and not seen would be given room at the sides, which the bars would lose.
    return alt.when(test).then(words).otherwise(alt.value(""))


def _headings(headings: Sequence[dict[str, str]], lines: alt.Scale, *, offset: int) -> alt.Chart:
    marks = inline(headings).mark_text(
        align="left", fontSize=HEADING_SIZE, fontWeight="bold", yOffset=offset, limit=alt.ExprRef("width")
    )
    drawn: alt.Chart = marks.encode(x=alt.value(0), y=alt.Y("place:N", axis=None, scale=lines), text="text:N")
    return drawn


def inline(values: Sequence[Mapping[str, Any]]) -> alt.Chart:
    """A chart without marks, on these values."""
    return alt.Chart(alt.InlineData(values=list(values)))


def _number(bar: Bar) -> dict[str, Any]:
    start, end = bar.number_span
    middle, room = round((start + end) / 2, 4), round(end - start, 4)
    return {"place": bar.place, "middle": middle, "room": room, "text": bar.text, "label": bar.label, "ink": bar.ink}


def _datum(bar: Bar) -> dict[str, Any]:
    values = {name: round(value, 4) if isinstance(value, float) else value for name, value in asdict(bar).items()}
    return {**values, "fill": patterns.paint(bar.fill, bar.side)}


def finished(chart: Drawing) -> Spec:
    """The specification of a chart with its data inside, one value that can be stored and compared."""
    styled = (
        chart.configure(font="sans-serif", padding=4, background="transparent")
        .configure_view(stroke=None)
        .configure_text(fontSize=17, color=INK)
    )
    # Every value was made here, so the slow schema validation adds nothing.
    spec: Spec = styled.to_dict(validate=False)
    datasets = spec.pop("datasets", {})
    for layer in spec["layer"]:
        # Altair names the data apart.
        layer["data"] = {"values": datasets[layer["data"]["name"]]} if "name" in layer["data"] else layer["data"]
    # A layer of nothing would be drawn as a picture without a name.
    spec["layer"] = [layer for layer in spec["layer"] if layer["data"].get("values", True)]
    return spec | {"autosize": {"type": "fit-x", "contains": "padding"}}
