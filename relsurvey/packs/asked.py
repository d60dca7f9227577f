"""Who was asked, and how: round by round, with as much as the results page shows."""

from collections.abc import Iterator
from datetime import date

from relsurvey.collection.plan import BreakdownKind
from relsurvey.documents.document import Block, Facts, Heading, Paragraph
from relsurvey.evidence.gathered import Gathered, Subject
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day, listed
from relsurvey.reporting import wording
from relsurvey.reporting.over_time import WaveResults
from relsurvey.reporting.released import WHOLE, Group, Returns


def blocks(gathered: Gathered, say: Catalogue) -> Iterator[Block]:
    """Each round that closed in the period."""
    yield Heading(say("pack-asked-heading"))
    yield Paragraph(say("pack-asked-intro" if gathered.rounds else "pack-asked-none"))
    for wave in gathered.rounds:
        yield Heading(wave.publication.wave_name, 3)
        yield Facts(tuple(_facts(wave, gathered.subject, say)))


def _facts(wave: WaveResults, subject: Subject, say: Catalogue) -> Iterator[tuple[str, str]]:
    publication = wave.publication
    words = wave.questionnaire.words_in(say.language)
    yield say("pack-asked-survey"), say("pack-asked-questions", title=words.title, count=len(publication.tables))
    yield say("pack-asked-who"), say(f"pack-asked-who-{wave.questionnaire.audience.value}")
    yield say("pack-asked-closed"), _day(publication.closed_on, say)
    yield say("pack-asked-published"), _day(publication.published_on, say)
    for group in subject.groups:
        if found := next((one for one in publication.returns if one.group == group), None):
            name = subject.organisation if group == WHOLE else subject.unit_name
            yield name, returned(found, say)
    if how := _how(wave, say):
        yield say("pack-asked-how"), how
    yield say("pack-asked-smallest"), wording.threshold_rule(publication, say=say)
    version = say("pack-asked-version-number", version=publication.version, hash=publication.content_hash[:12])
    yield say("pack-asked-version"), version


def returned(one: Returns, say: Catalogue) -> str:
    """How many were asked and how many answered, as far as that is shown."""
    if one.returned is None:
        return say("results-hidden")
    if one.asked is None:
        return say("results-who-unknown", returned=one.returned)
    return say("results-who-sentence", returned=one.returned, asked=one.asked)


def _how(wave: WaveResults, say: Catalogue) -> str:
    """How people of the whole organisation answered, where the round was published by that."""
    ids = {one.id for one in wave.publication.plan.of_kind(BreakdownKind.HELP)}
    names = wording.group_names(wave.publication, say=say)
    known = [one for one in wave.publication.returns if one.group.breakdown in ids]
    return listed([_said(names[one.group], one, say) for one in known], say.language) if known else ""


def _said(name: str, one: Returns, say: Catalogue) -> str:
    number = say("results-hidden") if one.returned is None else say("results-people", number=one.returned)
    return say("pack-asked-how-one", how=name, number=number)


def group_name(group: Group, subject: Subject) -> str:
    """How a group is called in a pack."""
    return subject.organisation if group == WHOLE else subject.unit_name


def _day(text: str, say: Catalogue) -> str:
    return day(date.fromisoformat(text), say.language)
