"""What people, staff and audits say side by side, as a table to take away: what the page shows and nothing else."""

from collections.abc import Iterator, Sequence
from datetime import date

from relsurvey.evidence.telling import how_far, place_of
from relsurvey.evidence.voices import Topic
from relsurvey.exports import csv, xlsx
from relsurvey.i18n.catalogue import Catalogue

_HEADS = ("topic", "who", "about", "says", "place", "source", "apart")


def header(say: Catalogue) -> tuple[str, ...]:
    """What stands over the columns."""
    return tuple(say(f"voices-head-{name}") for name in _HEADS)


def rows(topics: Sequence[Topic], say: Catalogue) -> Iterator[tuple[str, ...]]:
    """A line for each voice of each topic."""
    for topic in topics:
        for voice in (topic.people, *topic.others):
            who = say(f"voices-who-{voice.who.value}")
            yield topic.title, who, voice.about, voice.says, place_of(voice, say), voice.source, how_far(topic, say)


def write_csv(topics: Sequence[Topic], say: Catalogue) -> bytes:
    """As text, for any program."""
    return csv.table(header(say), rows(topics, say)).encode()


def write_xlsx(topics: Sequence[Topic], say: Catalogue, *, made_on: date) -> bytes:
    """As a workbook."""
    sheet = xlsx.Sheet(say("voices-title"), header(say), list(rows(topics, say)))
    return xlsx.workbook([sheet], title=say("voices-title"), made_on=made_on)
