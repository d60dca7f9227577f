"""The audit of a unit as a document: what was found in each check, on what evidence, and what is due."""

from collections.abc import Iterator
from datetime import date

from relsurvey.documents.document import Block, Document, Facts, Heading, Listing, Paragraph, Table
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.workshop.assurance import Due, Register, Standing


def document(
    shown: Register, *, unit_name: str, organisation: str, demo: bool, made_on: date, say: Catalogue
) -> Document:
    """The audit as it stands."""
    return Document(
        title=shown.instrument.title,
        language=say.language,
        subtitle=unit_name,
        author=organisation,
        foot=say("assurance-foot", organisation=organisation, unit=unit_name),
        marks=(say("demo-mark"),) if demo else (),
        made_on=made_on,
        blocks=tuple(_blocks(shown, organisation, made_on, say)),
    )


def level_words(one: Standing, say: Catalogue) -> str:
    """What was found, in a word."""
    return one.level.name if one.level else say("assurance-due-never")


def due_words(one: Standing, say: Catalogue) -> str:
    """When it is due again."""
    if one.due_on is None:
        return say("assurance-due-now")
    said = "assurance-due-since" if one.due is Due.OVERDUE else "assurance-due-day"
    return say(said, day=day(one.due_on, say.language))


def _blocks(shown: Register, organisation: str, made_on: date, say: Catalogue) -> Iterator[Block]:
    yield Facts(tuple(_facts(shown, organisation, made_on, say)))
    for section, heading in shown.instrument.sections.items():
        listed = [one for one in shown.standings if one.statement.section == section]
        if listed:
            yield Heading(heading)
            yield _table(listed, heading, say)
    done = [one for one in shown.standings if one.newest]
    if done:
        yield Heading(say("assurance-evidence-heading"))
    for one in done:
        yield from _evidence(one, say)


def _facts(shown: Register, organisation: str, made_on: date, say: Catalogue) -> Iterator[tuple[str, str]]:
    yield say("minutes-organisation"), organisation
    yield say("assurance-made-on"), day(made_on, say.language)
    yield say("assurance-checks"), str(len(shown.standings))
    for due in (Due.OVERDUE, Due.NEVER, Due.SOON):
        yield say(f"assurance-due-{due}"), str(len(shown.with_due(due)))


def _table(listed: list[Standing], heading: str, say: Catalogue) -> Table:
    header = tuple(say(f"assurance-column-{name}") for name in ("check", "finding", "checked", "sample", "due"))
    rows = tuple(_row(one, say) for one in listed)
    return Table(say("assurance-caption", section=heading), header, rows, widths=(4, 2, 2, 2, 2))


def _row(one: Standing, say: Catalogue) -> tuple[str, ...]:
    about = one.newest.about if one.newest else None
    return (
        one.statement.short,
        level_words(one, say),
        day(about.checked_on, say.language) if about else say("assurance-none"),
        str(about.sample) if about and about.sample is not None else say("assurance-none"),
        due_words(one, say),
    )


def _evidence(one: Standing, say: Catalogue) -> Iterator[Block]:
    about = one.newest.about if one.newest else None
    if about and (about.evidence or about.links):
        yield Heading(one.statement.short, 3)
        yield Paragraph(one.level.text if one.level else "", lead=say("assurance-lead", level=level_words(one, say)))
        if about.evidence:
            yield Paragraph(about.evidence)
        if about.links:
            yield Listing(about.links)
