"""One row of answers as a bar of HTML: for cards and small multiples, beside words that say the same."""

from dataclasses import dataclass

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.reporting import bars, patterns
from relsurvey.reporting.bars import Bar, Scale
from relsurvey.reporting.released import ReleasedRow
from relsurvey.reporting.wording import Part


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a bar, in percent of its width; `sure` is False for what is possible and not certain."""

    left: float
    width: float
    fill: str
    sure: bool


@dataclass(frozen=True, slots=True)
class SmallBar:
    """The pieces from back to front, and where the zero line stands."""

    pieces: tuple[Piece, ...]
    zero: float


def small_bar(row: ReleasedRow, shown: tuple[Part, ...], *, scale: Scale, say: Catalogue) -> SmallBar:
    """A one-choice row. Nothing in it carries a number: it stands beside words and is hidden from screen readers."""
    placed = list(bars.diverging(row, shown, scale=scale, say=say))
    possible = [_piece(bar, bar.start, bar.end, scale, sure=False) for bar in placed if bar.uncertain]
    certain = [_piece(bar, bar.sure_start, bar.sure_end, scale, sure=True) for bar in placed if bar.certain]
    return SmallBar((*possible, *certain), _percent(scale.left, scale))


def _piece(bar: Bar, start: float, end: float, scale: Scale, *, sure: bool) -> Piece:
    fill = patterns.css(bar.fill, bar.side) if sure else "#ffffff"
    return Piece(_percent(scale.left + start, scale), _percent(end - start, scale), fill, sure)


def _percent(share: float, scale: Scale) -> float:
    return round(100 * share / scale.width, 2)
