"""Which screen somebody in a workshop sees on their phone. Derived from where the workshop stands; never stored."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from relsurvey.workshop.instrument import Instrument
from relsurvey.workshop.ratings import Rating
from relsurvey.workshop.standing import FIRST, SECOND, Phase, Standing
from relsurvey.workshop.workshop import Action, Workshop


class View(StrEnum):
    """What kind of screen it is: wait for the start, rate a statement, look over what was rated, the wall, the end."""

    WAIT = "wait"
    RATE = "rate"
    DONE = "done"
    WALL = "wall"
    END = "end"


class RoleBand(StrEnum):
    """What somebody may say of their role, so broad that it names nobody. Nothing is ever broken down by it."""

    FRONT_LINE = "front_line"
    MANAGER = "manager"
    OTHER = "other"
    LIVED = "lived"


@dataclass(frozen=True, slots=True)
class Own:
    """What somebody has rated so far, by statement: in the silent rating, and in second votes."""

    first: Mapping[str, Rating] = field(repr=False)
    second: Mapping[str, Rating] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Here:
    """Where somebody's workshop is, and what they have rated. `actions` are there once the room plans them."""

    workshop: Workshop
    instrument: Instrument
    own: Own = field(repr=False)
    actions: tuple[Action, ...] = field(default=(), repr=False)

    @property
    def rated(self) -> int:
        """How many statements they have rated."""
        return len(self.own.first)

    def may_rate(self, statement_id: str) -> int | None:
        """The round in which they can rate the statement now; in the second only what they rated in the first."""
        round_ = self.workshop.standing.open_round(statement_id)
        return None if round_ == SECOND and statement_id not in self.own.first else round_

    def rating(self, statement_id: str, round_: int) -> Rating | None:
        """What they say about a statement now: in a second vote, until they vote, what they said first."""
        said = self.own.first.get(statement_id)
        return self.own.second.get(statement_id, said) if round_ == SECOND else said


@dataclass(frozen=True, slots=True)
class PhoneScreen:
    """One screen. `statement_id` is what is rated or talked about; `number` of `total` for the way through a rating."""

    view: View
    statement_id: str = ""
    round: int = FIRST
    number: int = 0
    total: int = 0

    @property
    def name(self) -> str:
        """What the address and the form call it."""
        return f"{self.view.value}.{self.round}.{self.statement_id}" if self.view is View.RATE else self.view.value


def step_of(standing: Standing) -> str:
    """What phones ask for every few seconds: it changes when they have to show something else, and only then."""
    if standing.phase in {Phase.PREPARED, Phase.JOINING}:
        return View.WAIT.value
    if standing.phase in {Phase.ACTING, Phase.CLOSED}:
        return f"{View.END.value}.{standing.phase.value}"
    voting = standing.open_round(standing.statement_id) is not None
    return f"{(View.RATE if voting else View.WALL).value}.{standing.statement_id}"


def screen_of(here: Here, wanted: str = "") -> PhoneScreen:
    """The screen that is wanted, if they may see it now; otherwise where they are."""
    standing = here.workshop.standing
    match standing.phase:
        case Phase.PREPARED | Phase.JOINING:
            return PhoneScreen(View.WAIT)
        case Phase.RATING:
            return _rating(here, wanted)
        case Phase.DISCUSSING:
            votes = here.may_rate(standing.statement_id) is not None and wanted != View.WALL.value
            at = standing.statement_id
            return PhoneScreen(View.RATE, at, SECOND) if votes else PhoneScreen(View.WALL, at)
        case _:
            return PhoneScreen(View.END)


def following(here: Here, screen: PhoneScreen, *, back: bool) -> str:
    """The name of the screen after this one, or before it. After a second vote: the wall."""
    if screen.view is not View.RATE or screen.round == SECOND:
        return View.WALL.value
    at = here.workshop.plan.statements.index(screen.statement_id) + (-1 if back else 1)
    statements = here.workshop.plan.statements
    return _rate(here, statements[max(at, 0)]).name if at < len(statements) else View.DONE.value


def _rating(here: Here, wanted: str) -> PhoneScreen:
    statements = here.workshop.plan.statements
    named = {_rate(here, one).name: one for one in statements}
    if wanted in named:
        return _rate(here, named[wanted])
    left = [one for one in statements if one not in here.own.first]
    if wanted == View.DONE.value or not left:
        return PhoneScreen(View.DONE, number=here.rated, total=len(statements))
    return _rate(here, left[0])


def _rate(here: Here, statement_id: str) -> PhoneScreen:
    statements = here.workshop.plan.statements
    number = statements.index(statement_id) + 1
    return PhoneScreen(View.RATE, statement_id, FIRST, number, len(statements))
