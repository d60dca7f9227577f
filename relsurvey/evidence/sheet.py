"""A chart that stands by itself: with what it shows above it, what is hidden and its source below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap
from xml.sax.saxutils import escape

from relsurvey.evidence import shapes
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.reporting import bars, trend_words
from relsurvey.reporting.bars import Scale
from relsurvey.reporting.over_time import Moment
from relsurvey.reporting.released import ReleasedRow
from relsurvey.reporting.wording import Part

#: Sizes of letters, and how far lines lie apart as a share of them.
_MARGIN, _TITLE, _SMALL, _LEADING = 30, 32, 20, 1.35
_ROW, _CHOICE, _THIN, _HEADING = 84, 54, 14, 36
#: The line above the bars that names the ways of not choosing.
_ABOVE = 24

_Rows = Sequence[tuple[str, ReleasedRow]]


@dataclass(frozen=True, slots=True)
class About:
    """What goes with a picture that is passed on. `text` says all of it to somebody who can't see it."""

    title: str
    question: str
    notes: tuple[str, ...]
    text: str


def one_choice(about: About, rows: _Rows, shown: tuple[Part, ...], *, scale: Scale, say: Catalogue) -> bytes:
    """Groups, each under its name as one bar divided by answer."""
    pixels = shapes.WIDTH / scale.width
    zero = scale.left * pixels
    drawn = [shapes.text(shapes.WIDTH, 18, say("results-apart"), anchor="end", size=_SMALL)]
    for number, (label, row) in enumerate(rows):
        top = _ABOVE + number * _ROW
        said = label if bars.can_be_drawn(row) else say("results-row-not-drawn", label=label)
        drawn.append(shapes.text(0, top + 24, said, bold=True))
        for bar in bars.diverging(row, shown, scale=scale, say=say):
            drawn += shapes.bar(bar, zero, top + _HEADING, pixels)
        if bars.can_be_drawn(row):
            drawn.append(shapes.line(zero, top + 30, zero, top + _HEADING, ink=shapes.QUIET))
    legend = list(shapes.legend(shown, _ABOVE + len(rows) * _ROW + 14, say))
    return _sheet(about, [*drawn, *(text for text, _ in legend)], legend[-1][1] + 30)


def several_choices(about: About, rows: _Rows, shown: tuple[Part, ...], *, say: Catalogue) -> bytes:
    """Groups, each under its name with a bar for each thing to choose."""
    drawn, top = list[str](), 0.0
    for label, row in rows:
        drawn.append(shapes.text(0, top + 24, label, bold=True))
        top += _HEADING
        for bar in bars.plain(row, shown, say=say):
            # Words stand above the bars: in them, the end of a bar would run through the letters.
            drawn.append(shapes.text(0, top + 22, bar.label))
            ground = f'x="0" y="{top + 30:.1f}" width="{shapes.WIDTH}" height="{_THIN}" fill="#f3f1ec"'
            drawn.append(f"<rect {ground}/>")
            drawn += shapes.bar(bar, 0, top + 30, shapes.WIDTH, height=_THIN, number=False)
            top += _CHOICE
        top += 12
    return _sheet(about, drawn, top)


def over_time(about: About, moments: Sequence[Moment], *, say: Catalogue) -> bytes:
    """One group round after round, the oldest first: a dot for what was counted, a line for how sure it is."""
    names = {"start": "results-scale-nobody", "middle": "results-scale-half", "end": "results-scale-everybody"}
    shares = (0, shapes.WIDTH / 2, shapes.WIDTH)
    drawn = [
        shapes.text(at, 18, say(message), anchor=anchor, size=_SMALL)
        for at, (anchor, message) in zip(shares, names.items(), strict=True)
    ]
    for place, moment in enumerate(moments):
        top = _ABOVE + place * _ROW
        number = trend_words.number(moment, say=say)
        drawn.append(
            shapes.text(0, top + 26, say("results-bar-label", option=moment.wave_name, count=number), bold=True)
        )
        # The scale stands beside the marks alone, so that no line runs through words.
        drawn += [shapes.line(at, top + 36, at, top + 76) for at in shares]
        drawn += shapes.moment(moment, top + 56, last=moment is moments[-1])
    return _sheet(about, drawn, _ABOVE + len(moments) * _ROW)


def _sheet(about: About, drawn: Sequence[str], height: float) -> bytes:
    top = float(_MARGIN + _TITLE)
    above = list(_wrapped(about.title, top, size=_TITLE, bold=True))
    top += len(above) * _TITLE * _LEADING
    asked = list(_wrapped(about.question, top, size=shapes.SIZE))
    top += len(asked) * shapes.SIZE * _LEADING + 10
    inner = f'<g transform="translate({_MARGIN} {top:.0f})">{"".join(drawn)}</g>'
    top += height + 40
    notes = list[str]()
    for note in about.notes:
        lines = list(_wrapped(note, top, size=_SMALL, ink=shapes.QUIET))
        notes += lines
        top += (len(lines) + 0.6) * _SMALL * _LEADING
    width = shapes.WIDTH + 2 * _MARGIN
    ground = f'<rect width="{width}" height="{top:.0f}" fill="#ffffff"/>'
    said = f"<title>{escape(about.title)}</title><desc>{escape(about.text)}</desc>"
    return shapes.svg([ground, *above, *asked, inner, *notes], top, width=width, said=said)


def _wrapped(words: str, top: float, *, size: int, bold: bool = False, ink: str = bars.INK) -> Iterator[str]:
    for number, line in enumerate(wrap(words, int(shapes.WIDTH / (size * shapes.LETTER)))):
        yield shapes.text(_MARGIN, top + number * size * _LEADING, line, size=size, bold=bold, ink=ink)
