"""Whom people of the made-up organisation can talk to, and who asked to talk. No message goes out: the address of the
one who is told can't exist.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from relsurvey.actions import talk, talk_queue, talk_settings
from relsurvey.actions.demo.story import Request, Story
from relsurvey.actions.throttle import Visitor
from relsurvey.collection.talk import Alerted, TalkSettings
from relsurvey.config import Settings
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database

_ADDRESS = "sam.archer@riverside.invalid"
_MORNING = time(10)


def add(db: Database, settings: Settings, story: Story, *, staff: Mapping[str, Viewer], today: date) -> None:
    """The contacts, and every request with what was done about it."""
    lead = staff["safeguarding"]
    talk_settings.set_contacts(db, by=lead, contacts=story.contacts)
    talk_settings.set_settings(db, by=lead, wanted=TalkSettings(lead=Alerted(lead.person_id, _ADDRESS)))
    for request in story.requests:
        _add(db, settings, request, lead=lead, day=today - timedelta(days=request.day))


def _add(db: Database, settings: Settings, request: Request, *, lead: Viewer, day: date) -> None:
    then = datetime.combine(day, _MORNING)
    before = {one.id for one in talk_queue.list_(db, by=lead, now=then)}
    visitor = Visitor("127.0.0.1", then)
    talk.leave(db, settings, organisation_id=lead.organisation_id, wish=request.wish, visitor=visitor)
    (request_id,) = {one.id for one in talk_queue.list_(db, by=lead, now=then)} - before
    if request.taken:
        talk_queue.take(db, by=lead, request_id=request_id, today=day)
    if request.outcome:
        talk_queue.close(
            db,
            by=lead,
            request_id=request_id,
            outcome=request.outcome,
            note=request.note,
            today=day + timedelta(days=1),
        )
    elif request.note:
        talk_queue.add_note(db, by=lead, request_id=request_id, note=request.note, today=day + timedelta(days=1))
