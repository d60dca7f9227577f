"""Brings the made-up organisation in by the same actions as a real one: plans, gates and the audit log hold for it."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date

from relsurvey.actions import audit, client_groups, groupings, organisations, passwords, people, units
from relsurvey.actions.demo import coproduced, designed, figures, replies, requests, rounds, workshops
from relsurvey.actions.demo.story import Story, story
from relsurvey.actions.people import NewPerson
from relsurvey.config import Settings
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer, operator
from relsurvey.screens.pictures import known_pictures
from relsurvey.storage import organisations as rows
from relsurvey.storage.database import Database
from relsurvey.workshop.loading import for_rounds

ORGANISATION = "demo"


@dataclass(frozen=True, slots=True)
class SignIn:
    """One member of staff; `units`: for how many services, where the role is held for some."""

    role: Role
    units: int
    username: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class DemoSignIns:
    """What to print, once. Links begin with the public address when it was set, otherwise with "/"."""

    sign_ins: tuple[SignIn, ...]
    links: tuple[str, ...] = field(repr=False)
    open_link: str = field(repr=False)
    spoken_code: str = field(repr=False)


def load(db: Database, settings: Settings, *, today: date) -> DemoSignIns:
    """Make the organisation with staff for every role, rounds in every state and what people wrote; all or nothing.

    Raises FileProblems when a bundled questionnaire is damaged, BadInput("organisation-id-taken") the second time.
    """
    told = story()
    known = for_rounds(settings.surveys_dir, known_pictures=known_pictures())
    organisations.create(db, organisation_id=ORGANISATION, name=told.name, demo=True)
    with ExitStack() as undo:
        undo.callback(_remove, db)
        staff, sign_ins = _add_people_and_places(db, told)
        invites = rounds.add(db, told, staff=staff, questionnaires=known, today=today)
        replies.add(db, settings, told, staff=staff, today=today)
        coproduced.add(db, settings, staff=staff, questionnaires=known, today=today)
        requests.add(db, settings, told, staff=staff, today=today)
        figures.add(db, told, organisation_id=ORGANISATION, today=today)
        designed.add(db, settings, by=staff["administrator"], today=today)
        workshops.add(db, settings, told, by=staff["facilitator"], today=today)
        workshops.add_audit(db, settings, told, staff=staff, today=today)
        with db.writing() as connection:
            audit.record(connection, by=None, organisation_id=ORGANISATION, what="demo-loaded", about={})
        undo.pop_all()
    single, open_ = invites
    links = tuple(f"{settings.base_url}/r/{invite.token}" for invite in single)
    return DemoSignIns(sign_ins, links, f"{settings.base_url}/r/{open_.token}", open_.spoken_code)


def _add_people_and_places(db: Database, told: Story) -> tuple[Mapping[str, Viewer], tuple[SignIn, ...]]:
    """Username → the viewer, and how they sign in."""
    us = operator(ORGANISATION)
    for service in told.services:
        units.add(db, by=us, name=service.name, unit_id=service.id)
    for group_id, name in told.client_groups.items():
        client_groups.add(db, by=us, name=name, client_group_id=group_id)
    for grouping_id, (name, groups) in told.groupings.items():
        groupings.put(db, by=us, name=name, groups=groups, grouping_id=grouping_id)
    staff, sign_ins = {}, []
    for member in told.staff:
        password = passwords.one_time()
        new = NewPerson(member.username, member.name, frozenset({member.role}), member.unit_ids)
        with db.writing() as connection:
            # The password is printed for everybody to use, so nobody has to choose their own.
            added = people.create(
                connection, by=None, organisation_id=ORGANISATION, new=new, password=password, must_change=False
            )
        staff[member.username] = Viewer(ORGANISATION, added.person_id, member.name, new.roles, member.unit_ids)
        sign_ins.append(SignIn(member.role, len(member.unit_ids), member.username, password.text))
    return staff, tuple(sign_ins)


def _remove(db: Database) -> None:
    """Leave nothing behind of what was begun, so that the next start begins anew."""
    with db.writing() as connection:
        rows.remove(connection, ORGANISATION)
