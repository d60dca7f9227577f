"""A workshop: what it is about and who runs it. And what a team settles on: agreed levels and actions."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from relsurvey.errors import BadInput
from relsurvey.typed import checked, in_lines, in_one_line
from relsurvey.workshop.instrument import FEWEST, MOST, Instrument
from relsurvey.workshop.standing import Standing

LONGEST_LINE, LONGEST_TEXT = 200, 4000
MOST_IN_ROOM = 500
MOST_ACTIONS = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """What a facilitator prepares. `in_room`: how many are expected, then said again before the reveal."""

    name: str
    statements: tuple[str, ...]
    unit_id: str = ""
    purpose: str = ""
    ground_rules: str = ""
    minutes: int = 90
    held_on: date | None = None
    in_room: int | None = None


@dataclass(frozen=True, slots=True)
class Workshop:
    """A workshop as it is stored. `code` opens it on a phone; "" when it is prepared or closed.

    `revision` grows with each step: whoever shows the workshop looks whether it is still the same.
    `dry_run`: with simulated people, to try it out.
    """

    organisation_id: str
    id: str
    plan: Plan
    instrument_id: str
    version: int
    content_hash: str
    facilitator_id: str
    standing: Standing
    revision: int
    code: str = field(default="", repr=False)
    dry_run: bool = False
    closed_on: date | None = None

    def require_statement(self, statement_id: str) -> None:
        """BadInput("workshop-statement") unless the workshop has the statement."""
        if statement_id not in self.plan.statements:
            raise BadInput("workshop-statement")


@dataclass(frozen=True, slots=True)
class Room:
    """How far the people are: how many joined, and how many of them are done with what is asked now."""

    joined: int
    done: int


@dataclass(frozen=True, slots=True)
class Agreed:
    """What the team settles on for a statement. A minority view stands beside it, without a name."""

    statement_id: str
    level: int
    reason: str = field(default="", repr=False)
    minority: str = field(default="", repr=False)


class Whose(StrEnum):
    """Who can do it: the team itself, its organisation, or somebody outside whom it can only ask."""

    TEAM = "team"
    ORGANISATION = "organisation"
    OUTSIDE = "outside"


class Status(StrEnum):
    """How far an action is."""

    OPEN = "open"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class NewAction:
    """What will be done about a statement: by whom, until when, how it begins and what will show that it worked."""

    statement_id: str
    what: str = field(repr=False)
    owner: str = field(repr=False)
    due: date
    first_step: str = field(repr=False)
    will_show: str = field(repr=False)
    whose: Whose = Whose.TEAM


@dataclass(frozen=True, slots=True)
class Action:
    """An action as it stands on the board. `indicator` is that of its statement."""

    id: str
    workshop_id: str
    unit_id: str
    indicator: str
    about: NewAction
    status: Status

    def overdue(self, today: date) -> bool:
        """Whether its day has passed and it is neither done nor dropped."""
        return self.status in {Status.OPEN, Status.UNDER_WAY} and self.about.due < today


@dataclass(frozen=True, slots=True)
class ActionChange:
    """One line of an action's history: who set which status on which day, and what they noted."""

    day: date
    person_id: str
    status: Status
    note: str = field(default="", repr=False)


def check_plan(plan: Plan, instrument: Instrument, *, known_units: Collection[str]) -> Plan:
    """The plan with its statements in the order of the instrument and its texts tidied.

    BadInput("workshop-name-needed" | "workshop-text-long" | "workshop-statement" | "workshop-number-of-statements" |
    "workshop-room" | "unit-unknown").
    """
    chosen = set(plan.statements)
    if not chosen <= {one.id for one in instrument.statements}:
        raise BadInput("workshop-statement")
    if not FEWEST <= len(chosen) <= MOST:
        raise BadInput("workshop-number-of-statements", fewest=FEWEST, most=MOST)
    if plan.unit_id and plan.unit_id not in known_units:
        raise BadInput("unit-unknown")
    return Plan(
        name=line(plan.name, needed="workshop-name-needed"),
        statements=tuple(one.id for one in instrument.statements if one.id in chosen),
        unit_id=plan.unit_id,
        purpose=text(plan.purpose),
        ground_rules=text(plan.ground_rules),
        minutes=plan.minutes,
        held_on=plan.held_on,
        in_room=check_in_room(plan.in_room),
    )


def check_in_room(number: int | None) -> int | None:
    """The number of people in the room. BadInput("workshop-room") unless it is 1 to 500, or not known yet."""
    if number is not None and not 1 <= number <= MOST_IN_ROOM:
        raise BadInput("workshop-room", most=MOST_IN_ROOM)
    return number


def check_agreed(agreed: Agreed, instrument: Instrument) -> Agreed:
    """The agreed level with tidy texts. BadInput("workshop-level" | "workshop-text-long")."""
    if not 1 <= agreed.level <= len(instrument.statement(agreed.statement_id).levels):
        raise BadInput("workshop-level")
    return Agreed(agreed.statement_id, agreed.level, text(agreed.reason), text(agreed.minority))


def check_action(new: NewAction, *, beside: Sequence[Action]) -> NewAction:
    """The action with tidy texts; `beside` are those that its statement has.

    BadInput("workshop-action-what" | "workshop-action-owner" | "workshop-text-long" | "workshop-actions-most").
    """
    if len(beside) >= MOST_ACTIONS:
        raise BadInput("workshop-actions-most", most=MOST_ACTIONS)
    return NewAction(
        new.statement_id,
        what=text(new.what, needed="workshop-action-what"),
        owner=line(new.owner, needed="workshop-action-owner"),
        due=new.due,
        first_step=text(new.first_step),
        will_show=text(new.will_show),
        whose=new.whose,
    )


def line(typed: str, *, needed: str) -> str:
    """One line with single spaces. BadInput: `needed` when it is empty, "workshop-text-long" when it is too long."""
    return text(in_one_line(typed), needed=needed, longest=LONGEST_LINE)


def text(typed: str, *, needed: str = "", longest: int = LONGEST_TEXT) -> str:
    """A text without spaces around it and without signs that nobody types. BadInput as `line`."""
    return checked(in_lines(typed), longest=longest, too_long="workshop-text-long", needed=needed)
