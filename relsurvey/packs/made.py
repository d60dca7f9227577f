"""How questions were made with people: the co-production record of each survey, as it is printed elsewhere."""

from collections.abc import Iterator

from relsurvey.coproduction.record import Record
from relsurvey.documents.document import Block, Heading, Listing, Paragraph
from relsurvey.evidence.gathered import Gathered
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.screens.made import Part, made


def blocks(gathered: Gathered, say: Catalogue) -> Iterator[Block]:
    """The record of each survey that asked people in the period."""
    yield Heading(say("pack-made-heading"))
    if not gathered.records:
        yield Paragraph(say("pack-made-none"))
    for record in gathered.records:
        yield Heading(record.questionnaire.words_in(say.language).title, 3)
        yield from _record(record, say)


def _record(record: Record, say: Catalogue) -> Iterator[Block]:
    told = made(record, say.language)
    first, *more = told.sentences
    yield Paragraph(first)
    yield Listing(told.roles)
    yield from (Paragraph(sentence) for sentence in more)
    yield from _parts((*told.parts, *told.nos))
    yield from (Paragraph(rule) for rule in told.rules)


def _parts(parts: tuple[Part, ...]) -> Iterator[Block]:
    for part in parts:
        if part.heading:
            yield Heading(part.heading, 4)
        yield Listing(tuple(f"{name}: {words}" for name, words in part.told))
