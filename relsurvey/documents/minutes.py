"""The minutes of a workshop as a document: what was agreed and why, what comes from outside, what will be done."""

from collections.abc import Iterator
from datetime import date

from relsurvey.documents.document import Block, Callout, Document, Facts, Heading, Listing, Paragraph, Table
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day, listed
from relsurvey.workshop.instrument import Statement
from relsurvey.workshop.minutes import Minutes
from relsurvey.workshop.queue import Change, Earlier
from relsurvey.workshop.workshop import Action, Agreed


def document(told: Minutes, *, made_on: date, say: Catalogue) -> Document:
    """The minutes, whole or as they can be shared."""
    plan = told.workshop.plan
    marks = [say("demo-mark")] if told.demo else []
    return Document(
        title=say("minutes-title", name=plan.name),
        language=say.language,
        subtitle=say("minutes-subtitle-shared" if told.shared else "minutes-subtitle"),
        author=told.organisation_name,
        foot=say("minutes-foot", organisation=told.organisation_name, name=plan.name),
        marks=(*marks, *([say("workshops-dry-run-mark")] if told.workshop.dry_run else [])),
        made_on=made_on,
        blocks=tuple(_blocks(told, say)),
    )


def level_name(statement: Statement, level: int | None, say: Catalogue) -> str:
    """A level in words, or that none was agreed."""
    return statement.levels[level - 1].name if level else say("minutes-no-level")


def change_words(change: Change, say: Catalogue) -> str:
    """What changed since last time, in a sentence or two."""
    said = []
    if change.levels_up is not None:
        way = "up" if change.levels_up > 0 else "down" if change.levels_up < 0 else "same"
        said.append(say(f"minutes-level-{way}", count=abs(change.levels_up)))
    if change.closer is not None:
        said.append(say(f"minutes-spread-{('same', 'closer', 'further')[change.closer]}"))
    return " ".join(said) or say("minutes-cant-tell")


def earlier_words(statement: Statement, one: Earlier, say: Catalogue) -> str:
    """A level, and how far apart the room was where that is told."""
    level = level_name(statement, one.agreed, say)
    if one.spread is None:
        return level
    return say("minutes-level-spread", level=level, spread=say(f"desk-spread-{one.spread.replace('_', '-')}"))


def _blocks(told: Minutes, say: Catalogue) -> Iterator[Block]:
    yield Facts(tuple(_facts(told, say)))
    yield Callout(say("minutes-no-counts"), say("minutes-no-counts-title"))
    yield from _agreed(told, say)
    yield from _actions(told, say)
    yield from _again(told, say)
    yield from _canvas(told, say)
    yield from _reasons(told, say)
    if "" in told.notes:
        yield Heading(say("minutes-note-whole"))
        yield Paragraph(told.notes[""])


def _facts(told: Minutes, say: Catalogue) -> Iterator[tuple[str, str]]:
    plan, of = told.workshop.plan, told.instrument
    when = told.workshop.closed_on or plan.held_on
    yield say("minutes-organisation"), told.organisation_name
    if told.unit_name:
        yield say("desk-facts-team"), told.unit_name
    if when:
        yield say("desk-facts-day"), day(when, say.language)
    yield (
        say("workshops-instrument"),
        say("minutes-instrument", title=of.title, version=of.version),
    )
    yield say("desk-facts-statements"), str(len(plan.statements))
    if told.facilitator_name and not told.shared:
        yield say("desk-hand-over-to"), told.facilitator_name
    if plan.purpose:
        yield say("workshops-purpose"), plan.purpose


def _agreed(told: Minutes, say: Catalogue) -> Iterator[Block]:
    yield Heading(say("desk-agreed"))
    if not told.agreed:
        yield Paragraph(say("minutes-agreed-none"))
        return
    rows = []
    for id_ in told.workshop.plan.statements:
        if id_ in told.agreed:
            statement = told.instrument.statement(id_)
            rows.append((statement.text, level_name(statement, told.agreed[id_].level, say)))
    header = (say("desk-action-statement"), say("desk-agree-level"))
    yield Table(say("minutes-agreed-caption"), header, tuple(rows), widths=(3, 1))
    left = [told.instrument.statement(id_).short for id_ in told.workshop.plan.statements if id_ not in told.agreed]
    if left:
        yield Paragraph(listed(left, say.language), lead=say("minutes-not-agreed"))


def _actions(told: Minutes, say: Catalogue) -> Iterator[Block]:
    yield Heading(say("minutes-actions"))
    if not told.actions:
        yield Paragraph(say("desk-actions-none"))
    for one in told.actions:
        yield Heading(one.about.what, 3)
        yield Facts(tuple(_action(told, one, say)))


def _action(told: Minutes, one: Action, say: Catalogue) -> Iterator[tuple[str, str]]:
    about = one.about
    yield say("desk-action-owner"), about.owner
    yield say("desk-action-due"), day(about.due, say.language)
    yield say("minutes-action-about"), told.instrument.statement(about.statement_id).short
    yield say("desk-action-whose"), say(f"desk-whose-{about.whose}")
    if about.first_step:
        yield say("desk-action-first-step"), about.first_step
    if about.will_show:
        yield say("desk-action-will-show"), about.will_show
    yield say("minutes-action-status"), say(f"actions-state-{one.status.value.replace('_', '-')}")


def _again(told: Minutes, say: Catalogue) -> Iterator[Block]:
    again = told.again
    if again.before_on is None:
        return
    yield Heading(say("minutes-again"))
    when = day(again.before_on, say.language)
    if again.changes is None:
        yield Paragraph(say("minutes-again-other-words", day=when))
        return
    if not again.told:
        yield Paragraph(say("minutes-again-nothing", day=when))
        return
    header = (say("desk-action-statement"), when, say("minutes-again-now"), say("minutes-again-change"))
    yield Table(
        say("minutes-again-caption"), header, tuple(_changed(told, one, say) for one in again.told), (3, 2, 2, 2)
    )


def _changed(told: Minutes, one: Change, say: Catalogue) -> tuple[str, ...]:
    statement = told.instrument.statement(one.statement_id)
    before, now = (earlier_words(statement, each, say) for each in (one.before, one.now))
    return statement.short, before, now, change_words(one, say)


def _canvas(told: Minutes, say: Catalogue) -> Iterator[Block]:
    if not told.canvas:
        return
    yield Heading(say("canvas-heading"))
    for condition in told.instrument.conditions:
        if noted := told.canvas.get(condition.id):
            yield Heading(condition.short, 3)
            ways = tuple(way.name for way in condition.ways if way.id in noted.ways)
            if ways:
                yield Listing(ways)
            if noted.words:
                yield Paragraph(noted.words)


def _reasons(told: Minutes, say: Catalogue) -> Iterator[Block]:
    said = [id_ for id_ in told.workshop.plan.statements if list(_reason(told, id_, say))]
    if said:
        yield Heading(say("minutes-reasons"))
    for id_ in said:
        yield Heading(told.instrument.statement(id_).short, 3)
        yield from _reason(told, id_, say)


def _reason(told: Minutes, statement_id: str, say: Catalogue) -> Iterator[Paragraph]:
    agreed = told.agreed.get(statement_id, Agreed(statement_id, 0))
    written = (
        ("desk-agree-reason", agreed.reason),
        ("minutes-minority", agreed.minority),
        ("minutes-note", told.notes.get(statement_id, "")),
    )
    return (Paragraph(words, lead=say("minutes-lead", what=say(what))) for what, words in written if words)
