"""What the made-up organisation replies to its last round: some replies are read, some wait, some people have none."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from relsurvey.actions import public_results, replies, reply_asking, reply_at_hand
from relsurvey.actions.demo.story import Story
from relsurvey.actions.reply_at_hand import Answered
from relsurvey.collection.plan import BreakdownKind
from relsurvey.config import Settings
from relsurvey.people.viewer import Viewer
from relsurvey.reporting.released import WHOLE, Group
from relsurvey.reporting.replies import Content, Kind, YouSaid
from relsurvey.storage.database import Database

#: So many days ago they were written where the story does not say so, and so long after that they were read.
_WRITTEN, _READ = 12, timedelta(days=3)


def add(db: Database, settings: Settings, story: Story, *, staff: Mapping[str, Viewer], today: date) -> None:
    """Every reply of the story, written and read by two people, the pages of two services, and what one is asked."""
    told = story.replies
    replies.set_days(db, by=staff["administrator"], days=told["days"])
    for unit_id in told["pages"]:
        group = Group(BreakdownKind.UNIT.value, unit_id)
        public_results.show(db, by=staff["administrator"], wave_id=told["round"], group=group)
    rounds = {one.get("round", told["round"]) for one in told["replies"]}
    known = {id_: reply_at_hand.open_wave(db, by=staff["administrator"], wave_id=id_) for id_ in rounds}
    for one in told["replies"]:
        _add(db, known[one.get("round", told["round"])], one, staff=staff, today=today)
    asked = Group(BreakdownKind.UNIT.value, told["asked"])
    reply_asking.ask(db, settings, by=staff["administrator"], wave_id=told["round"], group=asked, today=today)


def _add(db: Database, wave: Answered, one: Mapping[str, Any], *, staff: Mapping[str, Viewer], today: date) -> None:
    manager = staff["manager"]
    writer = manager if one["of"] in manager.unit_ids else staff["administrator"]
    wave_id = wave.publication.wave_id
    group = WHOLE if one["of"] == "whole" else next(of for of in wave.groups if one["of"] in {of.id, wave.name(of)})
    due = today + timedelta(days=one["due"]) if "due" in one else None
    content = Content(YouSaid(one["question"], one["option"]), Kind(one["kind"]), {"en": one["words"]}, due)
    written = today - timedelta(days=one.get("written", _WRITTEN))
    reply_id = replies.write(db, by=writer, wave_id=wave_id, group=group, content=content, today=written)
    if one.get("read", True):
        replies.decide(db, by=staff["facilitator"], reply_id=reply_id, number=1, agrees=True, today=written + _READ)
