"""What people say, what staff believe and what audits found, in one chart and as a table."""

from collections.abc import Iterator
from itertools import islice

from relsurvey.documents.document import Block, Figure, Heading, Paragraph, Table
from relsurvey.evidence import drawing, telling
from relsurvey.evidence.gathered import Gathered
from relsurvey.evidence.voices import Topic, Voice
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
    heads = tuple(say(f"pack-sides-head-{name}") for name in ("topic", "people", "service", "apart"))
    yield Table(say("pack-sides-table"), heads, tuple(_row(one, say) for one in topics), widths=(4, 4, 5, 3))


def _said(topics: list[Topic], say: Catalogue) -> Iterator[str]:
    for topic in topics:
        places = ", ".join(
            say("pack-sides-one", who=say(f"voices-who-{one.who.value}"), place=telling.place_of(one, say))
            for one in (topic.people, *topic.others)
        )
        yield say("pack-sides-topic", topic=topic.title, places=places)


def _row(topic: Topic, say: Catalogue) -> tuple[str, str, str, str]:
    service = "\n".join(
        say("pack-sides-voice", who=say(f"voices-who-{one.who.value}"), told=_placed(one, say)) for one in topic.others
    )
    return topic.title, _placed(topic.people, say), service, telling.how_far(topic, say)


def _placed(voice: Voice, say: Catalogue) -> str:
    place = telling.place_of(voice, say)
    if place == voice.says:
        return say("pack-piece-said", said=voice.says, where=voice.source)
    return say("pack-sides-says", place=place, says=voice.says, source=voice.source)
