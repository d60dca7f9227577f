"""An audit that one person does at a desk: what was found in each check, on what evidence, and when it is due again."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from urllib.parse import urlsplit

from relsurvey.errors import BadInput
from relsurvey.workshop.instrument import Check, Choice, Instrument, Statement
from relsurvey.workshop.workshop import text

LARGEST_SAMPLE, MOST_LINKS, LONGEST_LINK = 10_000, 10, 500
#: From so many days before its day a check is due soon.
_SOON = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class NewFinding:
    """What somebody writes down about a check. `sample`: how many records or people were looked at, where counted."""

    statement_id: str
    level_id: str
    checked_on: date
    sample: int | None = None
    evidence: str = field(default="", repr=False)
    links: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding as it is stored. Nothing changes or deletes one; `number` counts those of its check in its unit."""

    about: NewFinding
    number: int
    noted_on: date
    person_id: str
    content_hash: str


class Due(StrEnum):
    """How a check stands: never done, its day has passed, it is due in the next weeks, or there is time."""

    NEVER = "never"
    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Standing:
    """One check of the audit in one unit: what it asks, how often it is due, and its newest finding."""

    statement: Statement
    check: Check
    newest: Finding | None
    today: date

    @property
    def due_on(self) -> date | None:
        """The day by which it is due again; None when it was never done, so that it is due now."""
        return after_months(self.newest.about.checked_on, self.check.every_months) if self.newest else None

    @property
    def due(self) -> Due:
        """How it stands today."""
        if self.due_on is None:
            return Due.NEVER
        if self.due_on < self.today:
            return Due.OVERDUE
        return Due.SOON if self.due_on <= self.today + _SOON else Due.LATER

    @property
    def level(self) -> Choice | None:
        """What was found; None when it was never done, or the instrument has no such level any more."""
        found = self.newest.about.level_id if self.newest else ""
        return next((level for level in self.statement.levels if level.id == found), None)

    @property
    def small_sample(self) -> bool:
        """Whether fewer were looked at than the audit asks for."""
        return self.newest is not None and (self.newest.about.sample or 0) < self.check.sample


@dataclass(frozen=True, slots=True)
class Register:
    """The audit of one unit, or of the whole organisation: every check in the order of the instrument."""

    instrument: Instrument
    unit_id: str
    standings: tuple[Standing, ...]

    def with_due(self, *which: Due) -> tuple[Standing, ...]:
        """The checks that stand like this."""
        return tuple(one for one in self.standings if one.due in which)

    @property
    def next(self) -> Standing | None:
        """The check to do next: what is overdue longest, then what was never done, then what is due soon."""
        overdue = sorted(self.with_due(Due.OVERDUE), key=lambda one: one.due_on or date.min)
        soon = sorted(self.with_due(Due.SOON), key=lambda one: one.due_on or date.min)
        return next(iter([*overdue, *self.with_due(Due.NEVER), *soon]), None)

    def of(self, statement_id: str) -> Standing:
        """One check; BadInput("assurance-check") when the audit has none."""
        for one in self.standings:
            if one.statement.id == statement_id:
                return one
        raise BadInput("assurance-check")


def register(instrument: Instrument, unit_id: str, newest: Mapping[str, Finding], *, today: date) -> Register:
    """The audit as it stands today. `newest`: statement → what was found last."""
    checks = {check.statement: check for check in instrument.extras.checks}
    standings = tuple(
        Standing(statement, checks[statement.id], newest.get(statement.id), today)
        for statement in instrument.statements
        if statement.id in checks
    )
    return Register(instrument, unit_id, standings)


def check_finding(new: NewFinding, of: Standing) -> NewFinding:
    """The finding with tidy texts.

    BadInput("assurance-level" | "assurance-day" | "assurance-sample" | "assurance-evidence" | "assurance-link" |
    "workshop-text-long"). Only "no", the weakest level, needs no evidence.
    """
    levels = [level.id for level in of.statement.levels]
    if new.level_id not in levels:
        raise BadInput("assurance-level")
    if new.checked_on > of.today:
        raise BadInput("assurance-day")
    if new.sample is not None and not 0 <= new.sample <= LARGEST_SAMPLE:
        raise BadInput("assurance-sample", most=LARGEST_SAMPLE)
    needed = "" if new.level_id == levels[0] else "assurance-evidence"
    evidence, links = text(new.evidence, needed=needed), _links(new.links)
    return NewFinding(new.statement_id, new.level_id, new.checked_on, new.sample, evidence, links)


def after_months(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    last = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))


def _links(typed: tuple[str, ...]) -> tuple[str, ...]:
    links = tuple(dict.fromkeys(link.strip() for link in typed if link.strip()))
    if len(links) > MOST_LINKS or not all(map(_is_link, links)):
        raise BadInput("assurance-link", most=MOST_LINKS)
    return links


def _is_link(typed: str) -> bool:
    """Whether it is an address that a browser opens and that runs nothing."""
    try:
        parts = urlsplit(typed)
    except ValueError:
        return False
    plain = typed.isprintable() and " " not in typed and len(typed) <= LONGEST_LINK
    return plain and parts.scheme in {"http", "https"} and bool(parts.hostname)
