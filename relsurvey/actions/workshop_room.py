"""What the facilitator's and the wall's screens show. Counts are given out here only, and only while people are there.

`wall` costs the same with 200 people as with 10: the database counts, and what was revealed is frozen.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection

from relsurvey.actions.workshops import find
from relsurvey.people.viewer import Viewer
from relsurvey.storage import agreed as agreements
from relsurvey.storage import ratings, workshops
from relsurvey.storage.database import Database
from relsurvey.workshop.queue import talk_order
from relsurvey.workshop.ratings import Counts, Reveal, Spread
from relsurvey.workshop.standing import (
    FIRST,
    SECOND,
    Command,
    Phase,
    Step,
    Turn,
    allowed,
    can_step_back,
    next_step,
)
from relsurvey.workshop.workshop import Action, Agreed, Room, Workshop


@dataclass(frozen=True, slots=True)
class Wall:
    """What the room may see now. `first` and `second` are of the statement that is taken up; no counts in them: too few
    raters, talk it through. `queue` are the statements in the order to talk about, `agreed` what is settled; `actions`
    are what the room decided to do.
    """

    workshop: Workshop
    room: Room
    first: Reveal | None = field(default=None, repr=False)
    second: Reveal | None = field(default=None, repr=False)
    queue: tuple[str, ...] = ()
    agreed: Mapping[str, Agreed] = field(default_factory=dict, repr=False)
    actions: tuple[Action, ...] = field(default=(), repr=False)

    @property
    def to_talk_about(self) -> tuple[str, ...]:
        """The queue without what is agreed."""
        return tuple(one for one in self.queue if one not in self.agreed)


@dataclass(frozen=True, slots=True)
class Desk:
    """The wall, and what its facilitator can do: the one clear next step, everything that is allowed, and whether the
    newest step can be taken back. `runs`: whether it is the viewer who runs it. `spreads`: for the queue, by statement.
    """

    wall: Wall
    next: Command | None
    allowed: frozenset[Command]
    last: Step | None
    runs: bool
    notes: Mapping[str, str] = field(repr=False)
    spreads: Mapping[str, Spread | None] = field(repr=False)

    @property
    def can_step_back(self) -> bool:
        """Whether the newest step can be taken back: not a reveal, nor a closing after which nobody is left."""
        over = self.wall.workshop.standing.phase is Phase.CLOSED and not self.wall.room.joined
        return can_step_back(self.last) and not over


def revision(db: Database, *, by: Viewer, workshop_id: str) -> int:
    """A number that grows with each step, to be asked for often. Raises NotFound("workshop-not-found")."""
    with db.reading() as connection:
        return find(connection, by, workshop_id).revision


def wall(db: Database, *, by: Viewer, workshop_id: str) -> Wall:
    """What the wall shows now. Raises NotFound("workshop-not-found")."""
    with db.reading() as connection:
        one = find(connection, by, workshop_id)
        return _wall(connection, one, _revealed(connection, one))


def desk(db: Database, *, by: Viewer, workshop_id: str) -> Desk:
    """What the facilitator's screen shows now. Raises NotFound("workshop-not-found")."""
    with db.reading() as connection:
        one = find(connection, by, workshop_id)
        revealed, key = _revealed(connection, one), workshops.key_of(one)
        shown = _wall(connection, one, revealed)
        can = allowed(one.standing)
        apart = bool(shown.first and shown.first.counts and shown.first.counts.spread in _WIDE)
        suggested = next_step(one.standing, not_agreed=frozenset(shown.to_talk_about), far_apart=apart)
        return Desk(
            wall=shown,
            next=suggested if suggested in can else None,
            allowed=can,
            last=workshops.last_step(connection, key),
            runs=one.facilitator_id == by.person_id,
            notes=workshops.notes(connection, key),
            spreads={id_: _spread(reveal.counts) for (id_, round_), reveal in revealed.items() if round_ == FIRST},
        )


def history(db: Database, *, by: Viewer, workshop_id: str) -> list[tuple[Step, bool]]:
    """Every step that was taken, the first one first, and whether it was taken back. Raises NotFound."""
    with db.reading() as connection:
        return workshops.history(connection, workshops.key_of(find(connection, by, workshop_id)))


_WIDE = frozenset({Spread.APART, Spread.TWO_CAMPS})


def _revealed(connection: Connection, one: Workshop) -> dict[tuple[str, int], Reveal]:
    """Nothing once the workshop is closed: the counts stay in the room."""
    live = one.standing.phase in {Phase.DISCUSSING, Phase.ACTING}
    return ratings.reveals(connection, workshops.key_of(one)) if live else {}


def _wall(connection: Connection, one: Workshop, revealed: Mapping[tuple[str, int], Reveal]) -> Wall:
    at = one.standing.statement_id
    return Wall(
        workshop=one,
        room=ratings.room(connection, one),
        first=revealed.get((at, FIRST)),
        second=revealed.get((at, SECOND)) if one.standing.turn is not Turn.VOTING else None,
        queue=talk_order([revealed[id_, FIRST] for id_ in one.plan.statements if (id_, FIRST) in revealed]),
        agreed=agreements.agreed(connection, workshops.key_of(one)),
        actions=tuple(agreements.actions(connection, one.organisation_id, workshop_id=one.id)),
    )


def _spread(counts: Counts | None) -> Spread | None:
    return counts.spread if counts else None
