"""What the evidence can't say, and where each number can be found again."""

from collections.abc import Iterator
from datetime import date

from relsurvey.documents.document import Block, Heading, Listing, Paragraph
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.packs.pack import Pack
from relsurvey.reporting.over_time import WaveResults


def blocks(pack: Pack, say: Catalogue) -> Iterator[Block]:
    """The limits that always hold, then those of this pack."""
    yield Heading(say("pack-limits-heading"))
    always = ("missing", "proxy", "hidden", "ranges", "why", "themselves", "apart")
    yield Listing((*(say(f"pack-limits-{name}") for name in always), *_of_this(pack, say)))
    if pack.gathered.rounds:
        yield Paragraph(say("pack-limits-versions"))
        yield Listing(tuple(_version(wave, say) for wave in pack.gathered.rounds))
    yield Paragraph(pack.framework.about, lead=say("pack-limits-map"))


def _version(wave: WaveResults, say: Catalogue) -> str:
    publication = wave.publication
    return say(
        "pack-limits-version",
        wave=publication.wave_name,
        title=wave.questionnaire.words_in(say.language).title,
        version=publication.version,
        published=day(date.fromisoformat(publication.published_on), say.language),
        hash=publication.content_hash[:12],
    )


def _of_this(pack: Pack, say: Catalogue) -> Iterator[str]:
    group = pack.gathered.subject.group
    for wave in pack.gathered.rounds:
        rows = [row for table in wave.publication.tables for row in table.rows if row.group == group]
        if hidden := sum(row.hidden for row in rows):
            name = wave.publication.wave_name
            yield say("pack-limits-hidden-here", wave=name, hidden=hidden, questions=len(rows))
    for category in pack.framework.categories:
        if not category.holds:
            yield say("pack-limits-category", name=category.name)
