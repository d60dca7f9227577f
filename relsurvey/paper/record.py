"""The co-production record as a document to take away, or as a part of one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from relsurvey.coproduction.record import Record
from relsurvey.documents.document import Block, Document, Heading, Illustrated, Listing, Paragraph
from relsurvey.i18n.catalogue import catalogue
from relsurvey.screens.made import Part, made


@dataclass(frozen=True, slots=True)
class Printed:
    """What a printed record is made from. `picture`: picture id → its content, None where there is none."""

    record: Record
    organisation: str
    language: str
    on: date
    picture: Callable[[str], bytes | None]
    demo: bool = False


def document(printed: Printed) -> Document:
    """The record by itself, in big letters."""
    say = catalogue(printed.language)
    return Document(
        title=say("made-heading"),
        subtitle=printed.record.questionnaire.words_in(printed.language).title,
        language=printed.language,
        blocks=blocks(printed),
        made_on=printed.on,
        author=printed.organisation,
        foot=printed.organisation,
        marks=(say("demo-mark"),) if printed.demo else (),
        large=True,
    )


def blocks(printed: Printed, *, level: int = 2) -> tuple[Block, ...]:
    """What the record says; `level` is that of its headings."""
    say, told = catalogue(printed.language), made(printed.record, printed.language)
    parts = [*_under(printed, say("made-done-heading"), told.parts, level)] if told.parts else []
    nos = [*_under(printed, say("made-nos-heading"), told.nos, level)] if told.nos else []
    first, *more = told.sentences
    return (
        Paragraph("", lead=first),
        Listing(told.roles),
        *(Paragraph(sentence) for sentence in more),
        *parts,
        *nos,
        *(Paragraph(rule) for rule in told.rules),
    )


def _under(printed: Printed, heading: str, parts: tuple[Part, ...], level: int) -> Iterator[Block]:
    yield Heading(heading, level)
    for part in parts:
        lines = tuple(f"{name}: {text}" for name, text in part.told)
        if part.heading:
            yield Illustrated(printed.picture(part.picture) if part.picture else None, part.heading, lines, level + 1)
        else:
            yield from (Paragraph(line) for line in lines)
