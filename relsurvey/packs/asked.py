"""Who was asked, and how: round by round, with as much as the results page shows."""

from collections.abc import Iterator
from datetime import date

from relsurvey.collection.plan import BreakdownKind
from relsurvey.documents.document import Block, Heading, Paragraph, Table
from relsurvey.evidence.gathered import Gathered, Subject
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.reporting import wording
from relsurvey.reporting.over_time import WaveResults
from relsurvey.reporting.released import WHOLE, Group


def blocks(gathered: Gathered, say: Catalogue) -> Iterator[Block]:
    """Each round that closed in the period."""
    yield Heading(say("pack-asked-heading"))
    if not gathered.rounds:
        yield Paragraph(say("pack-asked-none"))
        return
    yield Paragraph(say("pack-asked-intro"))
    names = [group_name(group, gathered.subject) for group in gathered.subject.groups]
    header = (say("pack-asked-round"), say("pack-asked-who"), say("pack-asked-closed"), *names)
    rows = tuple(_row(wave, gathered.subject, say) for wave in gathered.rounds)
    yield Table(say("pack-asked-table"), header, rows, widths=(5, 3, 3, *(3 for _ in names)))
    for rule in dict.fromkeys(wording.threshold_rule(wave.publication, say=say) for wave in gathered.rounds):
        yield Paragraph(rule)
    for wave in gathered.rounds:
        yield from _how(wave, say)


def _row(wave: WaveResults, subject: Subject, say: Catalogue) -> tuple[str, ...]:
    publication = wave.publication
    named = say("pack-asked-questions", wave=publication.wave_name, count=len(publication.tables))
    who = say(f"pack-asked-who-{wave.questionnaire.audience.value}")
    closed = day(date.fromisoformat(publication.closed_on), say.language)
    return named, who, closed, *(number(wave, group, say) for group in subject.groups)


def number(wave: WaveResults, group: Group, say: Catalogue) -> str:
    """How many of those who were asked answered: `30 of 44`."""
    one = wave.publication.returns_of(group)
    if one is None or one.returned is None:
        return say("results-hidden" if one else "pack-asked-not-by")
    if one.asked is None:
        return say("pack-asked-of-unknown", returned=one.returned)
    return say("pack-asked-of", returned=one.returned, asked=one.asked)


def _how(wave: WaveResults, say: Catalogue) -> Iterator[Table]:
    """How people of the whole organisation answered, where the round was published by that."""
    ids = {one.id for one in wave.publication.plan.of_kind(BreakdownKind.HELP)}
    names = wording.group_names(wave.publication, say=say)
    rows = tuple(
        (
            names[one.group],
            say("results-hidden") if one.returned is None else say("results-people", number=one.returned),
        )
        for one in wave.publication.returns
        if one.group.breakdown in ids
    )
    if rows:
        header = (say("pack-asked-how"), say("pack-asked-how-many"))
        yield Table(say("pack-asked-how-table", wave=wave.publication.wave_name), header, rows, widths=(3, 2))


def group_name(group: Group, subject: Subject) -> str:
    """How a group is called in a pack."""
    return subject.organisation if group == WHOLE else subject.unit_name
