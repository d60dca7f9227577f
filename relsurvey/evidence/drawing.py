"""Charts for paper as SVG: answers as bars, and voices on three places. Everything drawn is said in words beside it."""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from xml.sax.saxutils import escape, quoteattr

from relsurvey.evidence.places import Place
from relsurvey.evidence.voices import Topic, Who
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.reporting import bars
from relsurvey.reporting.bars import INK, Bar, Scale
from relsurvey.reporting.released import ReleasedRow
from relsurvey.reporting.wording import Part, Side

_WIDTH = 1000
_FONT = "Arimo, Arial, sans-serif"
_QUIET = "#5c6780"
#: The room that a letter takes, as a share of the size of the font.
_LETTER = 0.56
_SIZE = 22

_BAR, _LINE, _BETWEEN = 32, 25, 9
_LABEL_WIDTH, _LABEL_LETTERS, _LABEL_LINES = 420, 38, 3
_TOPIC, _TITLE_WIDTH, _TITLE_LETTERS = 66, 460, 40

#: What a mark is filled with. Shapes tell the sides apart where colours can't be seen.
_FILLS = {Who.PEOPLE: "#2f7fa3", Who.STAFF: "#efb077", Who.TEAM: "#efb077", Who.AUDIT: "#ffffff"}


def answers(rows: Sequence[tuple[str, ReleasedRow]], shown: tuple[Part, ...], *, scale: Scale, say: Catalogue) -> bytes:
    """One-choice answers, each beside its words: one bar divided by answer. Below them, what the colours mean."""
    left, pixels = _LABEL_WIDTH + 20, (_WIDTH - _LABEL_WIDTH - 20) / scale.width
    zero, top, drawn = left + scale.left * pixels, 0.0, list[str]()
    for label, row in rows:
        lines = wrap(label, _LABEL_LETTERS, max_lines=_LABEL_LINES, placeholder=" …")
        height = max(_BAR, len(lines) * _LINE)
        middle = top + height / 2
        first = middle - (len(lines) - 1) * _LINE / 2 + 7
        drawn += [_text(0, first + _LINE * number, line) for number, line in enumerate(lines)]
        drawn.append(_line(zero, middle - _BAR / 2 - 6, zero, middle + _BAR / 2 + 6, ink=_QUIET))
        for bar in bars.diverging(row, shown, scale=scale, say=say):
            drawn += _bar(bar, zero, middle - _BAR / 2, pixels)
        top += height + _BETWEEN
    legend = list(_legend(shown, top + 4))
    return _svg([*drawn, *(text for text, _ in legend)], legend[-1][1] + 30)


def voices(topics: Sequence[Topic], *, say: Catalogue) -> bytes:
    """A line for each topic with the marks of its voices on the same three places."""
    column = (_WIDTH - _TITLE_WIDTH) / len(Place)
    drawn = [
        _text(
            _TITLE_WIDTH + column * (place - 0.5), 30, say(f"voices-place-{_name(place)}"), anchor="middle", bold=True
        )
        for place in Place
    ]
    for number, topic in enumerate(topics):
        top = 50 + number * _TOPIC
        drawn += _topic(topic, top, column)
    height = 50 + len(topics) * _TOPIC
    drawn += [
        _line(_TITLE_WIDTH + column * number, 40, _TITLE_WIDTH + column * number, height)
        for number in range(1, len(Place))
    ]
    return _svg([*drawn, *_key(height + 20, say)], height + 70)


def _topic(topic: Topic, top: float, column: float) -> Iterator[str]:
    yield _line(0, top, _WIDTH, top)
    lines = wrap(topic.title, _TITLE_LETTERS, max_lines=2, placeholder=" …")
    first = top + _TOPIC / 2 + (8 if len(lines) == 1 else -5)
    yield from (_text(0, first + 27 * number, line) for number, line in enumerate(lines))
    for place in Place:
        here = [voice for voice in (topic.people, *topic.others) if voice.place is place]
        middle = _TITLE_WIDTH + column * (place - 0.5)
        for number, voice in enumerate(here):
            yield _mark(voice.who, middle + 40 * (number - (len(here) - 1) / 2), top + _TOPIC / 2)


def _key(top: float, say: Catalogue) -> Iterator[str]:
    left = 16.0
    for who in Who:
        label = say(f"voices-who-{who.value}")
        yield _mark(who, left, top + 20)
        yield _text(left + 26, top + 28, label)
        left += 80 + len(label) * _SIZE * _LETTER


def _mark(who: Who, x: float, y: float) -> str:
    how = f'fill="{_FILLS[who]}" stroke="{INK}" stroke-width="2.5"'
    match who:
        case Who.PEOPLE:
            return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="14" {how}/>'
        case Who.AUDIT:
            return f'<path d="M{x:.1f} {y - 15:.1f} l16 28 h-32 z" {how}/>'
        case _:
            square = f'<rect x="{x - 13:.1f}" y="{y - 13:.1f}" width="26" height="26" {how}/>'
            lines = "".join(_line(x - 13, y + at, x + 13, y + at, ink=INK, width=2.5) for at in (-4.5, 4.5))
            return square + (lines if who is Who.STAFF else "")


def _legend(shown: tuple[Part, ...], top: float) -> Iterator[tuple[str, float]]:
    """What the colours mean, over as many lines as it takes; each with where it stands from the top."""
    left = 0.0
    for part in shown:
        width = 70 + len(part.label) * _SIZE * _LETTER
        if left + width > _WIDTH:
            left, top = 0.0, top + 36
        swatch = _filled(left, top, 30, height=24, fill=bars.colour(part, shown), side=part.side)
        yield swatch + _text(left + 40, top + 20, part.label), top
        left += width


def _bar(bar: Bar, zero: float, top: float, pixels: float) -> Iterator[str]:
    if bar.uncertain:
        left, width = zero + bar.start * pixels, (bar.end - bar.start) * pixels
        how = f'fill="#ffffff" stroke="{INK}" stroke-width="2" stroke-dasharray="6 4"'
        yield f'<rect x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{_BAR}" {how}/>'
    if bar.certain:
        width = (bar.sure_end - bar.sure_start) * pixels
        yield _filled(zero + bar.sure_start * pixels, top, width, height=_BAR, fill=bar.fill, side=bar.side)
    start, end = bar.number_span
    if (end - start) * pixels > len(bar.text) * _SIZE * _LETTER:
        yield _text(zero + (start + end) / 2 * pixels, top + 24, bar.text, anchor="middle", bold=True, ink=bar.ink)


def _filled(left: float, top: float, width: float, *, height: float, fill: str, side: Side) -> str:
    drawn = f'<rect x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{height}" fill="{fill}" stroke="#4a4a4a"/>'
    # Lines along the edges, as in the charts of the pages.
    edges = {Side.AGAINST: (0.12, 0.22, 0.8, 0.9), Side.APART: (0.88,)}.get(side, ())
    return drawn + "".join(
        _line(left, top + height * at, left + width, top + height * at, ink="#3d3d3d", width=1.6) for at in edges
    )


def _text(x: float, y: float, words: str, *, anchor: str = "start", bold: bool = False, ink: str = INK) -> str:
    weight = ' font-weight="bold"' if bold else ""
    where = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{ink}"'
    return f"<text {where}{weight}>{escape(words)}</text>"


def _line(x1: float, y1: float, x2: float, y2: float, *, ink: str = "#c9d2da", width: float = 1.5) -> str:
    return f'<path d="M{x1:.1f} {y1:.1f} L{x2:.1f} {y2:.1f}" stroke="{ink}" stroke-width="{width}" fill="none"/>'


def _svg(drawn: Sequence[str], height: float) -> bytes:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height:.0f}"'
    font = f'font-family={quoteattr(_FONT)} font-size="{_SIZE}"'
    return f"{head} {font}>{''.join(drawn)}</svg>".encode()


def _name(place: Place) -> str:
    return place.name.lower().replace("_", "-")
