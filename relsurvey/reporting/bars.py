"""Where each bar of a chart lies and what colour it has, worked out from released rows. Draws nothing itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.reporting import wording
from relsurvey.reporting.released import ReleasedCount, ReleasedRow, ReleasedTable
from relsurvey.reporting.wording import Part, Side

#: From the middle outwards. Blue and orange stay apart for every kind of colour vision, and each step differs in
#: lightness too, so that a grey print can be read.
FOR = ("#7fb7cf", "#2f7fa3", "#0b4f6c")
AGAINST = ("#f9dcba", "#efb077", "#e08a3c")
MIDDLE = "#f2e7cf"
PLAIN = "#a9d0e2"
APART = ("#8f8f8f", "#bdbdbd", "#e6e6e6")

INK = "#111111"
LIGHT_INK = "#ffffff"
#: The fills on which dark letters would be too hard to read.
DARK = frozenset({FOR[2]})

#: The space between the answers and the ways of not choosing, as a share of a group.
GAP = 0.08
#: Each side of a scale reaches at least this far, so that nearly empty sides don't blow the other up.
LEAST = 0.25


@dataclass(frozen=True, slots=True)
class Bar:
    """One part of one row: possible from `start` to `end`, certain from `sure_start` to `sure_end`, as shares.

    `place` names the line of the chart that it lies on.
    """

    place: str
    start: float
    end: float
    sure_start: float
    sure_end: float
    text: str
    label: str
    tip: str
    fill: str
    ink: str
    side: Side

    @property
    def certain(self) -> bool:
        """Whether there is anything solid to draw."""
        return self.sure_end > self.sure_start

    @property
    def number_span(self) -> tuple[float, float]:
        """Where the number stands: on the solid part where that is most of the bar, so that it has one ground."""
        solid = self.sure_end - self.sure_start
        return (self.sure_start, self.sure_end) if solid * 2 > self.end - self.start else (self.start, self.end)

    @property
    def uncertain(self) -> bool:
        """Whether there is anything to outline."""
        return self.end - self.start > self.sure_end - self.sure_start


@dataclass(frozen=True, slots=True)
class Scale:
    """How far the bars of all charts on a page reach, as shares of a group: so that charts can be compared."""

    left: float
    right: float
    apart: float

    @property
    def apart_from(self) -> float:
        """Where the ways of not choosing begin."""
        return self.right + GAP

    @property
    def width(self) -> float:
        """The whole width, in shares of a group."""
        return self.left + self.apart_from + self.apart


def scale_of(tables: Iterable[tuple[ReleasedTable, tuple[Part, ...]]]) -> Scale:
    """The scale that fits every one-choice table that is given with its parts."""
    left = right = apart = LEAST
    for table, shown in tables:
        for row in (row for row in table.rows if can_be_drawn(row)):
            half = _reach(row, shown, Side.MIDDLE) / 2
            left = max(left, _reach(row, shown, Side.AGAINST) + half)
            right = max(right, _reach(row, shown, Side.FOR) + half)
            apart = max(apart, _reach(row, shown, Side.APART))
    return Scale(left, right, apart)


def _reach(row: ReleasedRow, shown: tuple[Part, ...], side: Side) -> float:
    if row.hidden or row.base is None:
        return 0.0
    most = sum(row.counts[part.id].at_most for part in shown if part.side is side and part.id in row.counts)
    return most / max(1, row.base.at_most)


def colour(part: Part, shown: tuple[Part, ...]) -> str:
    """The colour of a part: stronger the further from the middle; greys for the ways of not choosing."""
    if part.side is Side.APART:
        apart = [one.id for one in shown if one.side is Side.APART]
        return APART[min(apart.index(part.id), len(APART) - 1)]
    if part.side in (Side.MIDDLE, Side.PLAIN):
        return MIDDLE if part.side is Side.MIDDLE else PLAIN
    shades = FOR if part.side is Side.FOR else AGAINST
    outermost = max(one.step for one in shown if one.side is part.side)
    # The end of a side always has the strongest colour, however many options lie before it.
    return shades[max(0, len(shades) - 1 - (outermost - part.step))]


def from_left(shown: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts of a one-choice question from left to right, as the bars lie; the ways of not choosing come last."""
    answers = [part for part in shown if part.side is not Side.APART]
    apart = [part for part in shown if part.side is Side.APART]
    sided = {Side.AGAINST: -1, Side.FOR: 1}
    return (*sorted(answers, key=lambda part: sided.get(part.side, 0) * part.step), *apart)


def diverging(row: ReleasedRow, shown: tuple[Part, ...], *, scale: Scale, say: Catalogue) -> Iterator[Bar]:
    """One-choice row: the middle around zero, positive to the right, negative to the left, the rest set apart."""
    if not can_be_drawn(row):
        return
    half = _reach(row, shown, Side.MIDDLE) / 2
    cursor = {Side.FOR: half, Side.AGAINST: half, Side.APART: scale.apart_from, Side.MIDDLE: 0.0}
    for part in sorted(shown, key=lambda one: one.step):
        bar = _bar(row, part, shown, say=say, place=place_of(row))
        if bar is None:
            continue
        if part.side is Side.MIDDLE:
            yield _moved(bar, -bar.end / 2, centred=True)
        elif part.side is Side.AGAINST:
            yield _mirrored(_moved(bar, cursor[part.side]))
        else:
            yield _moved(bar, cursor[part.side])
        cursor[part.side] += bar.end


def can_be_drawn(row: ReleasedRow) -> bool:
    """Whether the answers lie on one line: where one can be of anybody, nobody knows where the next begins."""
    return not row.hidden and all(row.tells(cell) for cell in row.counts)


def plain(row: ReleasedRow, shown: tuple[Part, ...], *, say: Catalogue) -> Iterator[Bar]:
    """Several-choice row: one bar a part, each on its own line and each from zero."""
    for part in shown:
        bar = _bar(row, part, shown, say=say, place=f"{place_of(row)} {part.id}", empty=True)
        if bar is not None:
            yield bar


def place_of(row: ReleasedRow) -> str:
    """The name of a row's line in a chart."""
    return f"{row.group.breakdown} {row.group.id}".strip()


def _bar(
    row: ReleasedRow, part: Part, shown: tuple[Part, ...], *, say: Catalogue, place: str, empty: bool = False
) -> Bar | None:
    number = row.counts.get(part.id)
    if row.hidden or row.base is None or number is None or (number.at_most == 0 and not empty):
        return None
    people, fill = max(1, row.base.at_most), colour(part, shown)
    words, base = wording.cell(row, part.id, say=say), wording.count(row.base, say=say)
    label = say("results-bar-label", option=part.label, count=words)
    return Bar(
        place=place,
        start=0.0,
        end=number.at_most / people,
        sure_start=0.0,
        sure_end=number.at_least / people,
        text=words,
        label=label,
        tip=say("results-tip", option=part.label, count=words, base=base) if row.tells(part.id) else label,
        fill=fill,
        ink=LIGHT_INK if fill in DARK and _mostly_solid(number) else INK,
        side=part.side,
    )


def _mostly_solid(number: ReleasedCount) -> bool:
    return number.at_least * 2 > number.at_most


def _moved(bar: Bar, by: float, *, centred: bool = False) -> Bar:
    # A band in the middle is uncertain on both sides alike, so its solid part stays around zero.
    sure = by + (bar.end - bar.sure_end) / 2 if centred else by
    return replace(
        bar,
        start=bar.start + by,
        end=bar.end + by,
        sure_start=bar.sure_start + sure,
        sure_end=bar.sure_end + sure,
    )


def _mirrored(bar: Bar) -> Bar:
    return replace(bar, start=-bar.end, end=-bar.start, sure_start=-bar.sure_end, sure_end=-bar.sure_start)
