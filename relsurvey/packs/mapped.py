"""What the pack is evidence for: each entry of the map with its pieces in a table, and how strong they are."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from relsurvey.documents.document import Block, Callout, Heading, Listing, Paragraph, Table
from relsurvey.evidence.coverage import Covered
from relsurvey.evidence.pieces import Piece, Strength
from relsurvey.framework.framework import Kind, MapStatus
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import listed
from relsurvey.packs.pack import Pack

#: Kinds whose pieces come from a round, a workshop or an audit that can be looked up.
_SOURCED = (Kind.PEOPLE, Kind.STAFF, Kind.AUDIT)
_TOGETHER = (Kind.MEASURES, Kind.PRACTICES)


def how_to_read(pack: Pack, say: Catalogue) -> Iterator[Block]:
    """What strong means, and which kinds of evidence there are, from where."""
    yield Heading(say("pack-reading-heading"))
    if pack.framework.status is not MapStatus.IN_USE:
        yield Callout(pack.framework.about, title=say(f"framework-status-{pack.framework.status.value}"))
    yield Callout(say("pack-strength-no-judgement"), title=say("pack-strength-heading"))
    yield Paragraph(say("pack-strength-rule"))
    pieces = pack.gathered.pieces(say)
    numbered = {source: number for number, source in enumerate(_sources(pieces), start=1)}
    kinds = [kind for kind in Kind if any(one.kind is kind for one in pieces)]
    if kinds:
        heads = tuple(say(f"pack-kinds-{name}") for name in ("kind", "category", "strength", "sources"))
        rows = tuple(_kind(pack, kind, pieces, numbered, say) for kind in kinds)
        yield Table(say("pack-kinds-table"), heads, rows, widths=(3, 4, 5, 6))


def blocks(pack: Pack, say: Catalogue) -> Iterator[Block]:
    """How much there is for each part of the map, each entry with its pieces, and those without any in one list."""
    yield Heading(say("pack-mapped-heading", title=pack.framework.title))
    covered, sources = pack.covered(say), _sources(pack.gathered.pieces(say))
    sections = pack.sections(covered)
    columns = [say(f"evidence-strength-{name}") for name in _STRENGTHS]
    header = (say("pack-mapped-section"), *columns)
    rows = tuple((section.name, *_counts(entries)) for section, entries in sections)
    yield Table(say("pack-mapped-table"), header, rows, widths=(4, *(2 for _ in columns)))
    for section, entries in sections:
        if any(one.pieces for one in entries):
            yield Heading(section.name, 3)
        for one in entries:
            if one.pieces:
                yield from _entry(one, sources, say)
    yield from _without(pack, covered, say)


_STRENGTHS = ("strong", "some", "none", "not-held")


def _sources(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """Where answers, levels and findings are from, each once; their numbers begin at 1."""
    return tuple(dict.fromkeys(one.source for kind in _SOURCED for one in pieces if one.kind is kind and one.source))


def strength_name(one: Covered) -> str:
    """`strong`; "not-held" where relsurvey can hold no evidence for it."""
    return "not-held" if one.strength is Strength.NONE and not one.entry.mapped else one.strength.value


def strength_of(one: Covered, say: Catalogue) -> str:
    """`Strong`; "Not held" where relsurvey can hold no evidence for it."""
    return say(f"evidence-strength-{strength_name(one)}")


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


def because(piece: Piece, say: Catalogue) -> str:
    """How strong a piece is and why, in a sentence."""
    strength = say(f"evidence-strength-{piece.strength.value}")
    return say("pack-piece-because", strength=strength, because=say(f"evidence-because-{piece.because.value}"))


def _kind(
    pack: Pack, kind: Kind, pieces: Sequence[Piece], numbered: Mapping[str, int], say: Catalogue
) -> tuple[str, ...]:
    mine = [one for one in pieces if one.kind is kind]
    known = dict.fromkeys(one.source for one in mine if one.source in numbered)
    told = [say("pack-source-numbered", number=numbered[one], source=one) for one in known]
    reasons = "\n".join(dict.fromkeys(because(one, say) for one in mine))
    return kind_name(kind, say), category_of(pack, kind, say), reasons, "\n".join(told) or say("pack-source-own")


def _counts(entries: Sequence[Covered]) -> Iterator[str]:
    times = Counter(strength_name(one) for one in entries)
    return (str(times[name]) for name in _STRENGTHS)


def _entry(one: Covered, sources: Sequence[str], say: Catalogue) -> Iterator[Block]:
    heading = say("pack-entry", name=one.entry.name, strength=say(f"pack-entry-{one.strength.value}"))
    yield Heading(heading, 4)
    heads = tuple(say(f"pack-entry-{name}") for name in ("kind", "about", "says"))
    rows = tuple(_row(pieces, sources, say) for pieces in _together(one.pieces))
    yield Table(heading, heads, rows, widths=(5, 8, 11), titled=False)


def _together(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    """Figures, and how things are done, in one row each: what they say stands elsewhere in full. All others alone."""
    for kind, same in groupby(pieces, key=lambda one: one.kind):
        if kind in _TOGETHER:
            yield tuple(same)
        else:
            yield from ((one,) for one in same)


def _row(pieces: Sequence[Piece], sources: Sequence[str], say: Catalogue) -> tuple[str, str, str]:
    first = pieces[0]
    kind, strength = (
        say(f"evidence-kind-short-{first.kind.value}"),
        say(f"evidence-strength-{first.strength.value}"),
    )
    about = "\n".join(one.title for one in pieces)
    says = "\n".join(dict.fromkeys(one.says for one in pieces))
    if first.source in sources:
        number = sources.index(first.source) + 1
        return say("pack-entry-from", kind=kind, number=number, strength=strength), about, says
    if first.source:
        says = say("pack-piece-said", said=says, where=first.source)
    return say("pack-entry-own", kind=kind, strength=strength), about, says


def _without(pack: Pack, covered: Sequence[Covered], say: Catalogue) -> Iterator[Block]:
    """The entries with nothing to show, in one list: what could be shown, and what can't be held here."""
    without = [(strength_name(one), one.entry.name) for one in covered if not one.pieces]
    by_strength = {kind: [name for strength, name in without if strength == kind] for kind in ("none", "not-held")}
    told = [
        say(f"pack-without-{kind}", names=listed(names, say.language)) for kind, names in by_strength.items() if names
    ]
    if told:
        yield Heading(say("pack-without-heading"), 3)
        yield Listing(tuple(told))
    yield Paragraph(pack.framework.source, lead=say("pack-map-source"))
