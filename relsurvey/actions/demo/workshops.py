"""The workshops of the made-up organisation, held by the same actions as real ones, down to each tap on a phone."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from relsurvey.actions import assurance, workshop_actions, workshop_people, workshop_steps, workshop_summary, workshops
from relsurvey.actions.demo.story import Story
from relsurvey.actions.throttle import Visitor
from relsurvey.config import Settings
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database
from relsurvey.workshop.assurance import NewFinding
from relsurvey.workshop.standing import FIRST
from relsurvey.workshop.workshop import Agreed, NewAction, Plan, Status, Whose


def add(db: Database, settings: Settings, story: Story, *, by: Viewer, today: date) -> None:
    """Every workshop of the story; those that lie ahead are prepared only."""
    for told in story.workshops:
        workshop_id, plan = _prepare(db, settings, told, by=by, today=today)
        if told["day"] < 0:
            _hold(db, settings, told, plan, {"by": by, "workshop_id": workshop_id}, today=today)


def add_audit(db: Database, settings: Settings, story: Story, *, staff: Mapping[str, Viewer], today: date) -> None:
    """What somebody found in the checks of the audit, written down on the day of each check."""
    told = story.audit
    for one in told["findings"]:
        day = today + timedelta(days=one["day"])
        links = tuple(one.get("links", ()))
        new = NewFinding(one["check"], one["level"], day, one["sample"], one["evidence"], links)
        assurance.note(db, settings, by=staff[told["by"]], unit_id=told["unit"], new=new, today=day)


def _prepare(db: Database, settings: Settings, told: Mapping[str, Any], *, by: Viewer, today: date) -> tuple[str, Plan]:
    known = workshops.instruments(settings)[told["instrument"]]
    chosen = next(one for one in known.extras.sets if one.id == told["set"])
    people = len(told.get("usual", ())) or None
    plan = Plan(
        told["name"],
        chosen.statements,
        unit_id=told["unit"],
        minutes=chosen.minutes,
        held_on=today + timedelta(days=told["day"]),
        in_room=people,
    )
    return workshops.prepare(db, settings, by=by, instrument_id=known.id, plan=plan), plan


def _hold(
    db: Database, settings: Settings, told: Mapping[str, Any], plan: Plan, ours: dict[str, Any], *, today: date
) -> None:
    day = today + timedelta(days=told["day"])
    workshop_steps.open_(db, **ours)
    _rate(db, settings, told, plan, ours, day=day)
    workshop_steps.reveal_all(db, **ours)
    for agreed in told["agreed"]:
        about = Agreed(agreed["statement"], agreed["level"], agreed.get("reason", ""), agreed.get("minority", ""))
        workshop_steps.take_up(db, statement_id=about.statement_id, **ours)
        workshop_steps.agree(db, agreed=about, **ours)
    workshop_steps.note(db, statement_id="", words=told.get("note", ""), **ours)
    workshop_steps.act(db, **ours)
    added = [_action(db, one, ours, today=today) for one in told["actions"]]
    if "easy" in told:
        _tell(db, told["easy"], added, ours)
    workshop_steps.close(db, today=day, **ours)


def _rate(
    db: Database, settings: Settings, told: Mapping[str, Any], plan: Plan, ours: dict[str, Any], *, day: date
) -> None:
    visitor = Visitor("127.0.0.1", datetime.combine(day, time(10)))
    code = workshops.get(db, **ours).code
    phones = [workshop_people.join(db, settings, code=code, form_key="", visitor=visitor) for _ in told["usual"]]
    workshop_steps.begin(db, **ours)
    for statement in plan.statements:
        levels = told["rated"].get(statement, told["usual"])
        for phone, level in zip(phones, levels, strict=True):
            workshop_people.rate(db, secret=phone, statement_id=statement, round_=FIRST, level=level)


def _action(db: Database, one: Mapping[str, Any], ours: dict[str, Any], *, today: date) -> str:
    due, whose = today + timedelta(days=one["due"]), Whose(one["whose"])
    about = NewAction(one["statement"], one["what"], one["owner"], due, one["first_step"], one["will_show"], whose)
    action_id = workshop_actions.add(db, new=about, **ours)
    for step in one.get("steps", ()):
        workshop_actions.set_status(
            db,
            by=ours["by"],
            action_id=action_id,
            status=Status(step["status"]),
            words=step["note"],
            today=today + timedelta(days=step["day"]),
        )
    return action_id


def _tell(db: Database, easy: Mapping[str, Any], added: Sequence[str], ours: dict[str, Any]) -> None:
    words = {"well": easy["well"], "better": easy["better"], **dict(zip(added, easy["actions"], strict=True))}
    workshop_summary.keep(db, words=words, language="en", **ours)
    workshop_summary.show(db, **ours)
