"""Builders: an organisation with people who look after safety, and somebody who leaves a request."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from relsurvey.actions import talk, talk_settings
from relsurvey.actions.throttle import Visitor
from relsurvey.collection.talk import Alerted, Contact, ContactKind, TalkSettings, Wish
from relsurvey.config import Settings
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database
from tests.support.staff import an_organisation, somebody, viewer_of

#: A Monday.
NOW = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001 - times are stored in UTC without a zone
TODAY = NOW.date()
WISH = Wish(about="Someone shouts at me", name="Kim", reach="Room 4, after lunch", keep_from="Robin")
OWN = Contact(ContactKind.OWN, "Sam Archer", "01632 960 001", "Monday to Friday")
DANGER = Contact(ContactKind.EMERGENCY, "Police or ambulance", "999", "At any time")


@dataclass(frozen=True, slots=True)
class Safety:
    """An organisation's lead and deputy, and how a person leaves a request there."""

    db: Database
    settings: Settings
    lead: Viewer
    deputy: Viewer

    def leave(
        self, wish: Wish = WISH, *, form_key: str = "", address: str = "192.0.2.7", later: timedelta = timedelta()
    ) -> None:
        talk.leave(
            self.db,
            self.settings,
            organisation_id=self.lead.organisation_id,
            wish=wish,
            form_key=form_key,
            visitor=Visitor(address, NOW + later),
        )


def safety(db: Database, settings: Settings, organisation_id: str = "harbour") -> Safety:
    """An organisation with contacts, a lead and a deputy who are told by e-mail."""
    an_organisation(db, organisation_id)
    lead, deputy = (
        viewer_of(somebody(db, Role.SAFEGUARDING, organisation_id=organisation_id)) for _ in ("lead", "deputy")
    )
    talk_settings.set_contacts(db, by=lead, contacts=[OWN, DANGER])
    told = TalkSettings(
        lead=Alerted(lead.person_id, "lead@example.org"), deputy=Alerted(deputy.person_id, "deputy@example.org")
    )
    talk_settings.set_settings(db, by=lead, wanted=told)
    return Safety(db, settings, lead, deputy)
