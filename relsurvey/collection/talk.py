"""Someone to talk to: the contacts of an organisation, what a person leaves, and by when somebody takes it up.

A request is no part of a survey. It knows the organisation and a day; no unit, no wave, no time, no response.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from relsurvey.errors import BadInput

LONGEST_NAME = 200
LONGEST_LINE = 300
LONGEST_ABOUT = 4000
LONGEST_PHONE = 40
MOST_CONTACTS = 12
MOST_DAYS = 14
SHORTEST_KEPT, LONGEST_KEPT = 7, 730
EARLIEST_END, LATEST_END = 9, 23

_PHONE = re.compile(r"\+?[0-9][0-9 ()-]*")
_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*")
_SATURDAY = 5


class ContactKind(StrEnum):
    """What a contact is for, in the order in which people see them."""

    EMERGENCY = "emergency"
    OWN = "own"
    LINE = "line"


class Outcome(StrEnum):
    """What came of a request."""

    TALKED = "talked"
    RAISED = "raised"
    EMERGENCY = "emergency"
    NOT_REACHED = "not_reached"
    NOT_NEEDED = "not_needed"


class Step(StrEnum):
    """What somebody did about a request."""

    TAKEN = "taken"
    GIVEN_BACK = "given_back"
    NOTED = "noted"
    CLOSED = "closed"


class AlertKind(StrEnum):
    """Why somebody is told: a request came in, or nobody took it up in time."""

    NEW = "new"
    OVERDUE = "overdue"


class Part(StrEnum):
    """Who is told."""

    LEAD = "lead"
    DEPUTY = "deputy"


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom people can talk to. `hours` says in words when they are there; it may be empty."""

    kind: ContactKind
    name: str
    phone: str
    hours: str = ""

    @property
    def dialled(self) -> str:
        """The number as a phone takes it: digits, with a leading plus where it has one."""
        return re.sub(r"[^+0-9]", "", self.phone)


@dataclass(frozen=True, slots=True)
class Alerted:
    """Somebody who is told that a request waits: a person's id and the address for it."""

    person_id: str
    email: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TalkSettings:
    """How an organisation deals with requests.

    `answer_days` is by when somebody takes a request up, counted from the day after it came; with `working_days`
    Saturdays and Sundays are left out (bank holidays are not known). `day_ends` is the hour, on the clock on the wall,
    at which such a day ends. Closed requests are deleted `keep_days` after they were closed.
    """

    lead: Alerted | None = None
    deputy: Alerted | None = None
    answer_days: int = 1
    working_days: bool = False
    keep_days: int = 90
    day_ends: int = 17

    def due(self, here: datetime) -> datetime:
        """Until when a request that comes now is in time: the end of its last day. Both on the clock on the wall.

        What comes on the same day after its end has until the end of the next one.
        """
        end = datetime.combine(self._last_day(here.date()), time(self.day_ends))
        return end if end > here else replace(self, answer_days=1).due(here)

    def _last_day(self, today: date) -> date:
        due, days = today, self.answer_days
        while days or (self.working_days and due.weekday() >= _SATURDAY):
            due += timedelta(days=1)
            if days and not (self.working_days and due.weekday() >= _SATURDAY):
                days -= 1
        return due


@dataclass(frozen=True, slots=True)
class Offer:
    """What an organisation offers to somebody who wants to talk.

    `takes_requests`: there is somebody who reads them. `due` is by when, on the clock on the wall; what is kept goes
    `keep_days` after it was dealt with. `emergency` is what the organisation has set for danger, empty where it has set
    nothing.
    """

    organisation_name: str
    demo: bool
    emergency: tuple[Contact, ...]
    contacts: tuple[Contact, ...]
    takes_requests: bool
    due: datetime
    keep_days: int


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person leaves, in their own words; each part may be empty, not all of them."""

    about: str = field(default="", repr=False)
    name: str = field(default="", repr=False)
    reach: str = field(default="", repr=False)
    keep_from: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request as the list shows it: nothing of what the person wrote. `due`: as the person was told, on the clock on
    the wall. `unsent`: an alert has not gone out.
    """

    id: str
    day: date
    due: datetime
    taken_by: str
    outcome: Outcome | None
    closed_on: date | None
    unsent: bool = False

    @property
    def closed(self) -> bool:
        return self.closed_on is not None

    def overdue(self, here: datetime) -> bool:
        """Whether nobody has taken it up in time."""
        return not self.closed and not self.taken_by and self.due < here


@dataclass(frozen=True, slots=True)
class Done:
    """One line of a request's history."""

    day: date
    person_id: str
    step: Step
    note: str = field(repr=False)


def check_wish(wish: Wish) -> Wish:
    """The wish without blanks around it. Raises BadInput("talk-empty" | "talk-too-long")."""
    # What nobody can type is left out: PostgreSQL would refuse the whole request for it.
    said = (text.replace("\x00", "").strip() for text in (wish.about, wish.name, wish.reach, wish.keep_from))
    tidy = Wish(*said)
    if not (tidy.about or tidy.name or tidy.reach):
        raise BadInput("talk-empty")
    longest_line = max(len(tidy.reach), len(tidy.keep_from))
    if len(tidy.about) > LONGEST_ABOUT or len(tidy.name) > LONGEST_NAME or longest_line > LONGEST_LINE:
        raise BadInput("talk-too-long", most=LONGEST_ABOUT)
    return tidy


def check_contact(contact: Contact) -> Contact:
    """The contact without needless blanks. Raises BadInput when the name or the number does not fit."""
    tidy = Contact(contact.kind, *(" ".join(text.split()) for text in (contact.name, contact.phone, contact.hours)))
    if not 0 < len(tidy.name) <= LONGEST_NAME or len(tidy.hours) > LONGEST_NAME:
        raise BadInput("contact-name-needed", longest=LONGEST_NAME)
    if len(tidy.phone) > LONGEST_PHONE or not _PHONE.fullmatch(tidy.phone):
        raise BadInput("contact-phone-needed")
    return tidy


def check_settings(settings: TalkSettings) -> TalkSettings:
    """The settings as they are. Raises BadInput when a number or an address does not fit, or one person is both."""
    if not 0 <= settings.answer_days <= MOST_DAYS:
        raise BadInput("talk-days", most=MOST_DAYS)
    if not EARLIEST_END <= settings.day_ends <= LATEST_END:
        raise BadInput("talk-day-ends", least=EARLIEST_END, most=LATEST_END)
    if not SHORTEST_KEPT <= settings.keep_days <= LONGEST_KEPT:
        raise BadInput("talk-keep-days", least=SHORTEST_KEPT, most=LONGEST_KEPT)
    alerted = [one for one in (settings.lead, settings.deputy) if one]
    if any(len(one.email) > LONGEST_NAME or not _EMAIL.fullmatch(one.email) for one in alerted):
        raise BadInput("talk-email-needed")
    if len({one.person_id for one in alerted}) < len(alerted):
        raise BadInput("talk-deputy-same")
    return settings
