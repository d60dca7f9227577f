"""What was done about it: actions with how far they are, and what was done with people."""

from collections.abc import Iterator

from relsurvey.documents.document import Block, Heading, Listing, Paragraph, Table
from relsurvey.evidence.gathered import Gathered, Undertaken
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day


def blocks(gathered: Gathered, say: Catalogue) -> Iterator[Block]:
    """The actions of the period, then how people had a part in it."""
    yield Heading(say("pack-done-heading"))
    if gathered.actions:
        yield Paragraph(say("pack-done-intro", day=day(gathered.made_on, say.language)))
        rows = tuple(row(one, gathered, say) for one in gathered.actions)
        yield Table(say("pack-done-table"), header(say), rows, (6, 3, 3, 3, 2))
    else:
        yield Paragraph(say("pack-done-none"))
    yield Heading(say("pack-practised-heading"))
    told = [say(f"evidence-practised-{practice.value}", **values) for practice, values in gathered.practised]
    yield Listing(tuple(told)) if told else Paragraph(say("pack-practised-none"))


def header(say: Catalogue) -> tuple[str, ...]:
    """What stands over the cells of an action."""
    return tuple(say(f"pack-done-{name}") for name in ("what", "about", "owner", "due", "state"))


def row(one: Undertaken, gathered: Gathered, say: Catalogue) -> tuple[str, ...]:
    """An action in cells. What people noted about it while they worked stays with them."""
    about = one.action.about
    what = say("pack-done-what-shows", what=about.what, shows=about.will_show) if about.will_show else about.what
    named = one.about if gathered.subject.unit_id or not one.unit_name else f"{one.unit_name}: {one.about}"
    return what, named, about.owner, day(about.due, say.language), state(one, gathered, say)


def state(one: Undertaken, gathered: Gathered, say: Catalogue) -> str:
    """How far it is on the day on which the pack was made."""
    late = one.action.overdue(gathered.made_on)
    return say(f"actions-state-{'overdue' if late else one.action.status.value.replace('_', '-')}")
