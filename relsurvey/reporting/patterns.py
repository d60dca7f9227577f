"""What fills a bar: a colour, and lines that tell the sides apart where colours can't be seen.

The lines run along the edges, so that a number in the middle stands on plain ground. Vega knows gradients and no
patterns; a gradient with hard stops is one. `css` says the same to the page, for legends and small bars.
"""

from collections.abc import Iterator
from typing import Any

from relsurvey.reporting.wording import Side

LINE = "#3d3d3d"

#: Where lines lie across a bar, from its top at 0 to its bottom at 1.
_LINES: dict[Side, tuple[tuple[float, float], ...]] = {
    Side.AGAINST: ((0.07, 0.11), (0.17, 0.21), (0.79, 0.83), (0.89, 0.93)),
    Side.APART: ((0.82, 0.94),),
}


def paint(fill: str, side: Side) -> str | dict[str, Any]:
    """The value of a Vega fill."""
    if side not in _LINES:
        return fill
    stops = [{"offset": offset, "color": colour} for offset, colour in _stops(fill, side)]
    return {"gradient": "linear", "x1": 0, "y1": 0, "x2": 0, "y2": 1, "stops": stops}


def css(fill: str, side: Side) -> str:
    """The value of a CSS background."""
    if side not in _LINES:
        return fill
    stops = ", ".join(f"{colour} {offset:.0%}" for offset, colour in _stops(fill, side))
    return f"linear-gradient({stops})"


def _stops(fill: str, side: Side) -> Iterator[tuple[float, str]]:
    yield 0.0, fill
    for start, end in _LINES[side]:
        yield from ((start, fill), (start, LINE), (end, LINE), (end, fill))
    yield 1.0, fill
