"""Topics as HTML: a chart of three places on which each voice has its mark, the same as a table, and a summary."""

from collections import Counter
from collections.abc import Sequence

from relsurvey.evidence import telling
from relsurvey.evidence.places import Apart, Place
from relsurvey.evidence.voices import Topic, Who
from relsurvey.exports.topics import header, rows
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.ui import markup
from relsurvey.ui.result_tables import Table, TableRow


def chart(topics: Sequence[Topic], say: Catalogue) -> str:
    """Every topic with the marks of its voices, one under the other on the same three places."""
    heard = {voice.who for topic in topics for voice in (topic.people, *topic.others)}
    return markup.html(
        "topics", say=say, topics=topics, places=list(Place), telling=telling, who=[who for who in Who if who in heard]
    )


def counted(topics: Sequence[Topic], say: Catalogue) -> str:
    """How many topics there are of each distance."""
    times = Counter(topic.apart for topic in topics)
    facts = [(say(f"voices-apart-{apart.value}"), str(times[apart])) for apart in Apart]
    return markup.html("facts", say=say, facts=facts)


def table(topics: Sequence[Topic], say: Catalogue) -> str:
    """The same as words in cells."""
    found = tuple(TableRow(first, hidden=False, cells=tuple(others)) for first, *others in rows(topics, say))
    return markup.html("table", say=say, table=Table(say("voices-table"), header(say), found, ends_in_words=True))
