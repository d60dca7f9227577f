"""The pack as a document: what it is evidence for, who was asked, what came out, what changed, what was done."""

from collections.abc import Iterator

from relsurvey.documents.document import Block, Callout, Document, Facts, Heading, Listing, PageBreak, Paragraph
from relsurvey.evidence.pieces import Strength
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.packs import asked, done, figures, limits, made, mapped, replied, results, sides
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
    yield from _in_short(pack, say)
    yield from mapped.blocks(pack, say)
    yield from asked.blocks(pack.gathered, say)
    yield from results.blocks(pack.gathered, say)
    yield from results.changes(pack.gathered, say)
    yield from sides.blocks(pack.gathered, say)
    yield from done.blocks(pack.gathered, say)
    yield from figures.blocks(pack.gathered, say)
    yield from replied.blocks(pack.gathered, say)
    yield from made.blocks(pack.gathered, say)
    yield from limits.blocks(pack, say)
    yield PageBreak()
    yield from mapped.pieces(pack, say)


def _in_short(pack: Pack, say: Catalogue) -> Iterator[Block]:
    covered = pack.covered(say)
    strengths = [one.strength for one in covered]
    subject = pack.gathered.subject
    yield Facts(
        (
            (say("pack-of"), say("pack-of-unit", unit=subject.unit_name, organisation=subject.organisation)
             if subject.unit_id else subject.organisation),
            (say("pack-when"), pack.period(say)),
            (say("pack-framework"), pack.map_said(say)),
            (say("pack-made"), day(pack.gathered.made_on, say.language)),
        )
    )  # fmt: skip
    yield Heading(say("pack-short-heading"))
    yield Paragraph(say("pack-short", rounds=len(pack.gathered.rounds), actions=len(pack.gathered.actions)))
    yield Listing(
        tuple(say(f"pack-short-{one.value}", count=strengths.count(one), entries=len(strengths)) for one in Strength)
    )
    yield Callout(say("pack-strength-no-judgement"), title=say("pack-strength-heading"))
