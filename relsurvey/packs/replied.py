"""What people were told: you said, we did, we will, we could not because. Only what anybody can read already."""

from collections.abc import Iterator

from relsurvey.documents.document import Block, Heading, Paragraph, Table
from relsurvey.evidence.gathered import Gathered, Told
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day

COLUMNS = ("said", "came", "words", "on")


def blocks(gathered: Gathered, say: Catalogue) -> Iterator[Block]:
    """The replies that became public in the period."""
    yield Heading(say("pack-replies-heading"))
    if not gathered.told:
        yield Paragraph(say("pack-replies-none"))
        return
    yield Paragraph(say("pack-replies-intro"))
    yield Table(
        say("pack-replies-table"), header(say), tuple(row(one, say) for one in gathered.told), widths=(5, 3, 6, 3)
    )


def header(say: Catalogue) -> tuple[str, ...]:
    """What stands over the columns."""
    return tuple(say(f"pack-replies-{name}") for name in COLUMNS)


def row(one: Told, say: Catalogue) -> tuple[str, ...]:
    """A reply in cells."""
    said = (
        say("pack-replies-answer", question=one.question, option=one.option)
        if one.option
        else say("pack-replies-theme")
    )
    where = f"{one.wave_name}, {one.group_name}" if one.group_name else one.wave_name
    came = say(f"pack-replies-{one.kind.value.replace('_', '-')}")
    if one.due:
        came = say("pack-replies-by", came=came, day=day(one.due, say.language))
    return say("pack-piece-said", said=said, where=where), came, one.words, day(one.on, say.language)
