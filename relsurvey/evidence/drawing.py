"""Charts for paper as SVG: answers as bars, and voices on three places. Everything drawn is said in words beside it."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from relsurvey.evidence import shapes, telling
from relsurvey.evidence.places import Place
from relsurvey.evidence.voices import Topic, Who
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.reporting import bars
from relsurvey.reporting.bars import INK, Scale
from relsurvey.reporting.released import ReleasedRow
from relsurvey.reporting.wording import Part

_LINE, _BETWEEN = 25, 9
_LABEL_WIDTH, _LABEL_LETTERS, _LABEL_LINES = 420, 38, 3
_TOPIC, _TITLE_WIDTH, _TITLE_LETTERS = 66, 460, 40

#: What a mark is filled with. Shapes tell the sides apart where colours can't be seen.
_FILLS = {Who.PEOPLE: "#2f7fa3", Who.STAFF: "#efb077", Who.TEAM: "#efb077", Who.AUDIT: "#ffffff"}


def answers(rows: Sequence[tuple[str, ReleasedRow]], shown: tuple[Part, ...], *, scale: Scale, say: Catalogue) -> bytes:
    """One-choice answers, each beside its words: one bar divided by answer. Below them, what the colours mean."""
    left, pixels = _LABEL_WIDTH + 20, (shapes.WIDTH - _LABEL_WIDTH - 20) / scale.width
    zero, top, drawn = left + scale.left * pixels, 0.0, list[str]()
    for label, row in rows:
        said = label if row.hidden or bars.can_be_drawn(row) else say("results-row-not-drawn", label=label)
        lines = wrap(said, _LABEL_LETTERS, max_lines=_LABEL_LINES, placeholder=" …")
        height = max(shapes.BAR, len(lines) * _LINE)
        middle = top + height / 2
        first = middle - (len(lines) - 1) * _LINE / 2 + 7
        drawn += [shapes.text(0, first + _LINE * number, line) for number, line in enumerate(lines)]
        drawn.append(
            shapes.line(zero, middle - shapes.BAR / 2 - 6, zero, middle + shapes.BAR / 2 + 6, ink=shapes.QUIET)
        )
        for bar in bars.diverging(row, shown, scale=scale, say=say):
            drawn += shapes.bar(bar, zero, middle - shapes.BAR / 2, pixels)
        top += height + _BETWEEN
    legend = list(shapes.legend(shown, top + 4, say))
    return shapes.svg([*drawn, *(text for text, _ in legend)], legend[-1][1] + 30)


def voices(topics: Sequence[Topic], *, say: Catalogue) -> bytes:
    """A line for each topic with the marks of its voices on the same three places."""
    column = (shapes.WIDTH - _TITLE_WIDTH) / len(Place)
    drawn = [
        shapes.text(
            _TITLE_WIDTH + column * (place - 0.5), 30, telling.place_name(place, say), anchor="middle", bold=True
        )
        for place in Place
    ]
    for number, topic in enumerate(topics):
        top = 50 + number * _TOPIC
        drawn += _topic(topic, top, column)
    height = 50 + len(topics) * _TOPIC
    drawn += [
        shapes.line(_TITLE_WIDTH + column * number, 40, _TITLE_WIDTH + column * number, height)
        for number in range(1, len(Place))
    ]
    return shapes.svg([*drawn, *_key(height + 20, say)], height + 70)


def _topic(topic: Topic, top: float, column: float) -> Iterator[str]:
    yield shapes.line(0, top, shapes.WIDTH, top)
    lines = wrap(topic.title, _TITLE_LETTERS, max_lines=2, placeholder=" …")
    first = top + _TOPIC / 2 + (8 if len(lines) == 1 else -5)
    yield from (shapes.text(0, first + 27 * number, line) for number, line in enumerate(lines))
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
        yield shapes.text(left + 26, top + 28, label)
        left += 80 + len(label) * shapes.SIZE * shapes.LETTER


def _mark(who: Who, x: float, y: float) -> str:
    how = f'fill="{_FILLS[who]}" stroke="{INK}" stroke-width="2.5"'
    match who:
        case Who.PEOPLE:
            return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="14" {how}/>'
        case Who.AUDIT:
            return f'<path d="M{x:.1f} {y - 15:.1f} l16 28 h-32 z" {how}/>'
        case _:
            square = f'<rect x="{x - 13:.1f}" y="{y - 13:.1f}" width="26" height="26" {how}/>'
            lines = "".join(shapes.line(x - 13, y + at, x + 13, y + at, ink=INK, width=2.5) for at in (-4.5, 4.5))
            return square + (lines if who is Who.STAFF else "")
