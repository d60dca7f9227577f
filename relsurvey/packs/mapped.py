"""What the pack is evidence for: each entry of the map with its pieces, and how strong each of them is, in words."""

from collections.abc import Iterator, Sequence

from relsurvey.documents.document import Block, Callout, Heading, Listing, Paragraph, Table
from relsurvey.evidence.coverage import Covered
from relsurvey.evidence.pieces import Piece, Strength
from relsurvey.framework.framework import Kind, MapStatus
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import listed
from relsurvey.packs.pack import Pack


def blocks(pack: Pack, say: Catalogue) -> Iterator[Block]:
    """The map in tables: how strong the evidence is for each entry, and what it is made of."""
    yield Heading(say("pack-mapped-heading", title=pack.framework.title))
    if pack.framework.status is not MapStatus.IN_USE:
        yield Callout(pack.framework.about, title=say(f"framework-status-{pack.framework.status.value}"))
    yield Paragraph(say("pack-strength-rule"))
    for section, entries in pack.sections(pack.covered(say)):
        yield Table(
            caption=section.name,
            header=(say("pack-mapped-entry"), say("pack-mapped-strength"), say("pack-mapped-from")),
            rows=tuple((one.entry.name, strength_of(one, say), kinds_of(one, say)) for one in entries),
            widths=(4, 2, 5),
        )


def pieces(pack: Pack, say: Catalogue) -> Iterator[Block]:
    """Entry by entry, each piece with what it says, where it is from, how strong it is and why."""
    yield Heading(say("pack-pieces-heading"))
    for section, entries in pack.sections(pack.covered(say)):
        yield Heading(section.name, 3)
        yield from _entries(pack, entries, say)
    yield Paragraph(pack.framework.source, lead=say("pack-map-source"))


def _entries(pack: Pack, entries: Sequence[Covered], say: Catalogue) -> Iterator[Block]:
    for one in entries:
        if one.pieces:
            yield Heading(one.entry.name, 4)
            yield Paragraph(say(f"pack-entry-{one.strength.value}"), lead=f"{strength_of(one, say)}.")
            yield Listing(tuple(_line(pack, piece, say) for piece in one.pieces))
    if without := [one.entry.name for one in entries if not one.pieces]:
        yield Paragraph(listed(without, say.language), lead=say("pack-entries-without"))


def strength_of(one: Covered, say: Catalogue) -> str:
    """`Strong`; "Not held" where relsurvey can hold no evidence for it."""
    if one.strength is Strength.NONE and not one.entry.mapped:
        return say("evidence-strength-not-held")
    return say(f"evidence-strength-{one.strength.value}")


def kinds_of(one: Covered, say: Catalogue) -> str:
    """`People 3, audit 1`."""
    times = [(kind, sum(piece.kind is kind for piece in one.pieces)) for kind in Kind]
    return ", ".join(
        say("evidence-kind-count", kind=kind_name(kind, say), count=count) for kind, count in times if count
    )


def kind_name(kind: Kind, say: Catalogue) -> str:
    """`Staff`."""
    return say(f"evidence-kind-{kind.value}")


def category_of(pack: Pack, kind: Kind, say: Catalogue) -> str:
    """How the framework calls this kind of evidence; our own word where it has none."""
    named = next((one.name for one in pack.framework.categories if kind in one.holds), "")
    return named or kind_name(kind, say)


def _line(pack: Pack, piece: Piece, say: Catalogue) -> str:
    told = say("pack-piece", kind=category_of(pack, piece.kind, say), told=piece.told)
    source = say("pack-piece-source", source=piece.source) if piece.source else ""
    return " ".join(part for part in (told, source, because(piece, say)) if part)


def because(piece: Piece, say: Catalogue) -> str:
    """How strong a piece is and why, in a sentence."""
    strength = say(f"evidence-strength-{piece.strength.value}")
    return say("pack-piece-because", strength=strength, because=say(f"evidence-because-{piece.because.value}"))
