"""The pack as a document: what matters on one page, then the evidence by entry, then what it all rests on."""

from collections.abc import Iterator

from relsurvey.documents.document import Block, Contents, Document, Heading
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.packs import asked, changed, done, figures, limits, made, mapped, replied, results, sides, summary
from relsurvey.packs.pack import Pack


def document(pack: Pack, *, say: Catalogue) -> Document:
    """The whole pack. The same pack makes the same document."""
    subject = pack.gathered.subject
    return Document(
        title=pack.title(say),
        subtitle=pack.period(say),
        language=say.language,
        author=subject.organisation,
        made_on=pack.gathered.made_on,
        foot=say("pack-foot", title=pack.title(say), day=day(pack.gathered.made_on, say.language)),
        marks=(say("demo-mark"),) if subject.demo else (),
        blocks=tuple(_blocks(pack, say)),
    )


def _blocks(pack: Pack, say: Catalogue) -> Iterator[Block]:
    yield from summary.blocks(pack, say)
    yield Heading(say("pack-contents-heading"))
    yield Contents()
    yield from mapped.how_to_read(pack, say)
    yield from mapped.blocks(pack, say)
    yield from asked.blocks(pack.gathered, say)
    yield from results.blocks(pack.gathered, say)
    yield from changed.blocks(pack.gathered, say)
    yield from sides.blocks(pack.gathered, say)
    yield from done.blocks(pack.gathered, say)
    yield from figures.blocks(pack.gathered, say)
    yield from replied.blocks(pack.gathered, say)
    yield from made.blocks(pack.gathered, say)
    yield from limits.blocks(pack, say)
