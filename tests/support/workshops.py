"""Builders: an organisation with facilitators, a prepared workshop, and people who join it and rate."""

from dataclasses import dataclass
from datetime import date, datetime

from relsurvey.actions import workshop_people, workshop_room, workshop_steps, workshops
from relsurvey.actions.throttle import Visitor
from relsurvey.actions.workshop_room import Wall
from relsurvey.config import Settings
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database
from relsurvey.workshop.phone import Here
from relsurvey.workshop.standing import FIRST
from relsurvey.workshop.workshop import Agreed, Plan, Workshop
from tests.support.staff import an_organisation, somebody, viewer_of

INSTRUMENT = "relationship-centred-practice"
NOW = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001 - times are stored in UTC without a zone
TODAY = date(2026, 11, 23)
#: Everybody in the room comes from the same address.
VISITOR = Visitor("192.0.2.7", NOW)


@dataclass(frozen=True, slots=True)
class AWorkshop:
    """A workshop in a database, and what a test does with it."""

    db: Database
    settings: Settings
    facilitator: Viewer
    id: str

    def now(self) -> Workshop:
        return workshops.get(self.db, by=self.facilitator, workshop_id=self.id)

    def wall(self) -> Wall:
        return workshop_room.wall(self.db, by=self.facilitator, workshop_id=self.id)

    def join(self, form_key: str = "") -> str:
        code = self.now().code
        return workshop_people.join(self.db, self.settings, code=code, form_key=form_key, visitor=VISITOR)

    def show(self, secret: str) -> Here:
        return workshop_people.show(self.db, secret=secret)

    def rate(
        self, secret: str, statement_id: str, level: int | None, *, round_: int = FIRST, seen: tuple[str, ...] = ()
    ) -> None:
        workshop_people.rate(self.db, secret=secret, statement_id=statement_id, round_=round_, level=level, seen=seen)

    def open(self, people: int) -> list[str]:
        """Open the workshop and begin the rating with so many people; their secrets."""
        workshop_steps.open_(self.db, by=self.facilitator, workshop_id=self.id)
        secrets = [self.join() for _ in range(people)]
        workshop_steps.set_in_room(self.db, by=self.facilitator, workshop_id=self.id, number=max(1, people))
        workshop_steps.begin(self.db, by=self.facilitator, workshop_id=self.id)
        return secrets

    def reveal(self) -> None:
        workshop_steps.reveal_all(self.db, by=self.facilitator, workshop_id=self.id)

    def take_up(self, statement_id: str) -> None:
        workshop_steps.take_up(self.db, by=self.facilitator, workshop_id=self.id, statement_id=statement_id)

    def vote_again(self) -> None:
        workshop_steps.vote_again(self.db, by=self.facilitator, workshop_id=self.id)

    def reveal_again(self) -> None:
        workshop_steps.reveal_again(self.db, by=self.facilitator, workshop_id=self.id)

    def agree(self, statement_id: str, level: int, reason: str = "") -> None:
        agreed = Agreed(statement_id, level, reason)
        workshop_steps.agree(self.db, by=self.facilitator, workshop_id=self.id, agreed=agreed)

    def act(self) -> None:
        workshop_steps.act(self.db, by=self.facilitator, workshop_id=self.id)

    def close(self) -> None:
        workshop_steps.close(self.db, by=self.facilitator, workshop_id=self.id, today=TODAY)

    def back(self) -> None:
        workshop_steps.step_back(self.db, by=self.facilitator, workshop_id=self.id)


def a_workshop(
    db: Database, settings: Settings, *, facilitator: Viewer | None = None, unit_id: str = "north"
) -> AWorkshop:
    """A prepared workshop of this unit, with the statements of 60 minutes."""
    if facilitator is None:
        an_organisation(db)
        facilitator = a_facilitator(db)
    instrument = workshops.instruments(settings)[INSTRUMENT]
    plan = Plan("Our team in autumn", instrument.extras.sets[0].statements, unit_id=unit_id, minutes=60)
    new_id = workshops.prepare(db, settings, by=facilitator, instrument_id=INSTRUMENT, plan=plan)
    return AWorkshop(db, settings, facilitator, new_id)


def a_facilitator(db: Database) -> Viewer:
    return viewer_of(somebody(db, Role.FACILITATOR))
