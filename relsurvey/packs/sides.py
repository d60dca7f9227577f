"""What people say, what staff believe and what audits found, in one chart and as a table."""

from collections.abc import Iterator
from itertools import islice

from relsurvey.documents.document import Block, Figure, Heading, Paragraph, Table
from relsurvey.evidence import drawing, telling
from relsurvey.evidence.gathered import Gathered
from relsurvey.evidence.voices import Topic
from relsurvey.i18n.catalogue import Catalogue

#: More topics than this don't fit on a page.
_MOST = 10


def blocks(gathered: Gathered, say: Catalogue) -> Iterator[Block]:
    """The topics, the widest apart first."""
    yield Heading(say("pack-sides-heading"))
    topics = gathered.topics(say)
    if not topics:
        yield Paragraph(say("pack-sides-none"))
        return
    yield Paragraph(say("pack-sides-intro"))
    rest = iter(topics)
    while few := list(islice(rest, _MOST)):
        yield Figure(drawing.voices(few, say=say), say("pack-sides-alt", topics=" ".join(_said(few, say))))
    heads = tuple(say(f"voices-head-{name}") for name in ("topic", "who", "says", "place", "apart"))
    yield Table(say("pack-sides-table"), heads, tuple(_rows(topics, say)), widths=(4, 2, 5, 2, 4))


def _said(topics: list[Topic], say: Catalogue) -> Iterator[str]:
    for topic in topics:
        places = ", ".join(
            say("pack-sides-one", who=say(f"voices-who-{one.who.value}"), place=telling.place_of(one, say))
            for one in (topic.people, *topic.others)
        )
        yield say("pack-sides-topic", topic=topic.title, places=places)


def _rows(topics: tuple[Topic, ...], say: Catalogue) -> Iterator[tuple[str, ...]]:
    for topic in topics:
        for voice in (topic.people, *topic.others):
            who = say(f"voices-who-{voice.who.value}")
            says = say("pack-sides-says", says=voice.says, source=voice.source)
            yield topic.title, who, says, telling.place_of(voice, say), telling.how_far(topic, say)
