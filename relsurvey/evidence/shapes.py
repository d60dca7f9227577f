"""What charts on paper are made of: words, lines and filled bars as SVG, on a sheet that is 1000 wide."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.reporting import bars
from relsurvey.reporting.bars import INK, Bar
from relsurvey.reporting.over_time import Moment
from relsurvey.reporting.wording import Part, Side

WIDTH = 1000
QUIET = "#5c6780"
#: The room that a letter takes, as a share of the size of the font.
LETTER = 0.56
SIZE = 22
BAR = 32
_FONT = "Arimo, Arial, sans-serif"


def legend(shown: tuple[Part, ...], top: float, say: Catalogue) -> Iterator[tuple[str, float]]:
    """What colours and broken lines mean, over as many lines as it takes; each with where it stands from the top.

    In the order of the bars, from left to right.
    """
    left = 0.0
    for part in (*bars.from_left(shown), None):
        label = part.label if part else say("results-legend-band")
        width = 70 + len(label) * SIZE * LETTER
        if left + width > WIDTH:
            left, top = 0.0, top + 36
        swatch = (
            filled(left, top, 30, height=24, fill=bars.colour(part, shown), side=part.side)
            if part
            else possible(left, top, 30, height=24)
        )
        yield swatch + text(left + 40, top + 20, label), top
        left += width


def bar(part: Bar, zero: float, top: float, pixels: float, *, height: int = BAR, number: bool = True) -> Iterator[str]:
    """A bar: its outline as far as is possible, filled as far as is certain, with its number where there is room."""
    if part.uncertain:
        left, width = zero + part.start * pixels, (part.end - part.start) * pixels
        yield possible(left, top, width, height=height)
    if part.certain:
        width = (part.sure_end - part.sure_start) * pixels
        yield filled(zero + part.sure_start * pixels, top, width, height=height, fill=part.fill, side=part.side)
    start, end = part.number_span
    if number and (end - start) * pixels > len(part.text) * SIZE * LETTER:
        yield text(zero + (start + end) / 2 * pixels, top + 24, part.text, anchor="middle", bold=True, ink=part.ink)


def moment(one: Moment, middle: float, *, last: bool) -> Iterator[str]:
    """A wave of a trend on a line from nobody to everybody: what was counted, and how sure that is."""
    if one.interval:
        low, high = one.interval.low * WIDTH, one.interval.high * WIDTH
        yield line(low, middle, high, middle, ink=INK, width=2.5)
        yield from (line(at, middle - 9, at, middle + 9, ink=INK, width=2.5) for at in (low, high))
    if one.span is None:
        return
    start, end = (share * WIDTH for share in one.span)
    if end > start:
        how = f'height="14" fill="{bars.FOR[0]}" stroke="{INK}" stroke-width="1.5"'
        yield f'<rect x="{start:.1f}" y="{middle - 7:.1f}" width="{end - start:.1f}" {how}/>'
    else:
        how = f'fill="{bars.FOR[2] if last else "#ffffff"}" stroke="{bars.FOR[2]}" stroke-width="3.5"'
        yield f'<circle cx="{start:.1f}" cy="{middle:.1f}" r="9" {how}/>'


def possible(left: float, top: float, width: float, *, height: float) -> str:
    """What is possible and not certain: a broken line around nothing."""
    how = f'fill="#ffffff" stroke="{INK}" stroke-width="2" stroke-dasharray="6 4"'
    return f'<rect x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{height}" {how}/>'


def filled(left: float, top: float, width: float, *, height: float, fill: str, side: Side) -> str:
    """A colour, with the lines that tell the sides apart where colours can't be seen."""
    drawn = f'<rect x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{height}" fill="{fill}" stroke="#4a4a4a"/>'
    # Lines along the edges, as in the charts of the pages.
    edges = {Side.AGAINST: (0.12, 0.22, 0.8, 0.9), Side.APART: (0.88,)}.get(side, ())
    return drawn + "".join(
        line(left, top + height * at, left + width, top + height * at, ink="#3d3d3d", width=1.6) for at in edges
    )


def text(
    x: float, y: float, words: str, *, anchor: str = "start", bold: bool = False, ink: str = INK, size: int = SIZE
) -> str:
    """Words on one line; `x` and `y` are where it begins, or its middle, on the ground line."""
    weight = ' font-weight="bold"' if bold else ""
    weight += f' font-size="{size}"' if size != SIZE else ""
    where = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{ink}"'
    return f"<text {where}{weight}>{escape(words)}</text>"


def line(x1: float, y1: float, x2: float, y2: float, *, ink: str = "#c9d2da", width: float = 1.5) -> str:
    """A straight line."""
    return f'<path d="M{x1:.1f} {y1:.1f} L{x2:.1f} {y2:.1f}" stroke="{ink}" stroke-width="{width}" fill="none"/>'


def svg(drawn: Sequence[str], height: float, *, width: float = WIDTH, said: str = "") -> bytes:
    """The whole file. `said` are elements that say it all to somebody who can't see it."""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}"'
    font = f'font-family={quoteattr(_FONT)} font-size="{SIZE}"'
    role = ' role="img"' if said else ""
    return f"{head} {font}{role}>{said}{''.join(drawn)}</svg>".encode()
