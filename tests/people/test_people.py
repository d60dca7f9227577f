"""Looking after people: what administrators can do, and what even they can't. On both databases."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import select

from relsurvey.actions import operator, people, sign_in
from relsurvey.actions.people import NewPerson
from relsurvey.config import Settings
from relsurvey.errors import BadInput, NotAllowed, NotFound, Refused, RelsurveyError
from relsurvey.people.person import Person
from relsurvey.people.roles import GUARDED, Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database
from relsurvey.storage.tables import audit_event, organisation, staff_session
from tests.support.staff import NOW, PASSPHRASE, an_organisation, read_again, somebody, viewer_of

pytestmark = pytest.mark.usefixtures("quick_hashes")

PAPER = frozenset({Role.PAPER})


@pytest.fixture(autouse=True)
def _organisation(database: Database) -> None:
    an_organisation(database)


@pytest.fixture
def boss(database: Database) -> Viewer:
    return viewer_of(somebody(database, Role.ADMINISTRATOR, username="boss"))


def enter(database: Database, settings: Settings, username: str, password: str) -> str:
    return sign_in.sign_in(database, settings, username=username, password=password, address="192.0.2.7", now=NOW)


def signed_in(database: Database, settings: Settings, person: Person) -> str:
    return enter(database, settings, person.username, PASSPHRASE)


def sessions(database: Database) -> int:
    with database.reading() as connection:
        return len(connection.execute(select(staff_session.c.id_hash)).all())


def refusal(action: Callable[[], object]) -> str:
    """The message of the error that the action ends with."""
    with pytest.raises(RelsurveyError) as error:
        action()
    return error.value.message_id


EVERYTHING: dict[str, Callable[[Database, Viewer, str], object]] = {
    "list_": lambda db, by, _who: people.list_(db, by=by),
    "add": lambda db, by, _who: people.add(db, by=by, new=NewPerson("new", "New", PAPER)),
    "set_roles": lambda db, by, who: people.set_roles(db, by=by, person_id=who, roles=PAPER),
    "reset_password": lambda db, by, who: people.reset_password(db, by=by, person_id=who),
    "deactivate": lambda db, by, who: people.deactivate(db, by=by, person_id=who),
    "bring_back": lambda db, by, who: people.bring_back(db, by=by, person_id=who),
}


@pytest.mark.parametrize("action", EVERYTHING)
def test_only_administrators_look_after_people(database: Database, action: str) -> None:
    other = somebody(database, Role.FACILITATOR)
    for roles in [set(), *({role} for role in Role if role is not Role.ADMINISTRATOR)]:
        by = replace(viewer_of(other), person_id="me", roles=frozenset(roles))
        with pytest.raises(NotAllowed):
            EVERYTHING[action](database, by, other.id)
    assert read_again(database, other) == other


@pytest.mark.parametrize("action", [name for name in EVERYTHING if name not in {"list_", "add"}])
def test_people_of_another_organisation_do_not_exist(database: Database, boss: Viewer, action: str) -> None:
    an_organisation(database, "valley")
    stranger = somebody(database, Role.FACILITATOR, organisation_id="valley")

    with pytest.raises(NotFound, match="person-not-found"):
        EVERYTHING[action](database, boss, stranger.id)

    assert stranger not in people.list_(database, by=boss)


def test_a_new_person_signs_in_with_the_one_time_password_and_must_choose_another(
    database: Database, boss: Viewer, settings: Settings
) -> None:
    new = NewPerson("Ben@Harbour.example", "Ben Hill", frozenset({Role.MANAGER}), frozenset({"south"}))
    handover = people.add(database, by=boss, new=new)

    session = sign_in.sign_in(
        database,
        settings,
        username=handover.username,
        password=handover.one_time_password,
        address="192.0.2.7",
        now=NOW,
    )

    viewer = sign_in.viewer(database, session_id=session, now=NOW)
    assert viewer
    assert viewer.must_change
    ben = next(person for person in people.list_(database, by=boss) if person.id == handover.person_id)
    assert (ben.username, ben.roles, ben.unit_ids) == ("ben@harbour.example", new.roles, {"south"})
    assert handover.one_time_password not in repr(handover)


def test_a_sign_in_name_is_used_once_over_all_organisations(database: Database, boss: Viewer) -> None:
    an_organisation(database, "valley")
    somebody(database, Role.PAPER, username="ada", organisation_id="valley")

    with pytest.raises(BadInput, match="username-taken"):
        people.add(database, by=boss, new=NewPerson("ADA", "Ada", PAPER))


def test_characters_that_no_database_stores_are_left_out_of_sign_in_names(database: Database, boss: Viewer) -> None:
    handover = people.add(database, by=boss, new=NewPerson("a\0da", "Ada Brook", PAPER))

    ada = next(person for person in people.list_(database, by=boss) if person.id == handover.person_id)
    assert (ada.username, ada.name) == ("ada", "Ada Brook")


def test_a_manager_is_tied_to_units_of_the_own_organisation(database: Database, boss: Viewer) -> None:
    manager = frozenset({Role.MANAGER})
    ada = somebody(database, Role.PAPER)

    def give(*units: str) -> None:
        people.set_roles(database, by=boss, person_id=ada.id, roles=manager, unit_ids=frozenset(units))

    assert refusal(give) == "manager-needs-units"
    assert refusal(lambda: give("north", "elsewhere")) == "unit-unknown"
    give("north", "south")
    assert read_again(database, ada).unit_ids == {"north", "south"}


def test_other_roles_end_every_session_and_the_same_roles_end_none(
    database: Database, boss: Viewer, settings: Settings
) -> None:
    ada = somebody(database, Role.PAPER)
    signed_in(database, settings, ada)

    people.set_roles(database, by=boss, person_id=ada.id, roles=PAPER)
    assert sessions(database) == 1
    people.set_roles(database, by=boss, person_id=ada.id, roles=PAPER | {Role.REVIEWER})
    assert sessions(database) == 0


def test_a_reset_ends_every_session_and_the_old_password(database: Database, boss: Viewer, settings: Settings) -> None:
    ada = somebody(database, Role.PAPER)
    signed_in(database, settings, ada)

    people.reset_password(database, by=boss, person_id=ada.id)

    assert sessions(database) == 0
    assert refusal(lambda: signed_in(database, settings, ada)) == "sign-in-failed"
    assert read_again(database, ada).must_change


@pytest.mark.parametrize("role", sorted(GUARDED))
def test_no_way_leads_an_administrator_to_a_guarded_role(database: Database, boss: Viewer, role: Role) -> None:
    guarded = frozenset({role})
    holder, colleague = somebody(database, role), somebody(database, Role.PAPER)

    # To oneself; to a colleague; to somebody new; through the password of somebody who has it.
    assert refusal(lambda: give(database, boss, boss.person_id, role)) == "guarded-role-operator"
    assert refusal(lambda: give(database, boss, colleague.id, role)) == "guarded-role-operator"
    new = NewPerson("puppet", "Puppet", guarded)
    assert refusal(lambda: people.add(database, by=boss, new=new)) == "guarded-role-operator"
    assert refusal(lambda: people.reset_password(database, by=boss, person_id=holder.id)) == "guarded-person-reset"
    # Taking the role away first opens no way back.
    people.set_roles(database, by=boss, person_id=holder.id, roles=PAPER)
    people.reset_password(database, by=boss, person_id=holder.id)
    assert refusal(lambda: give(database, boss, holder.id, role)) == "guarded-role-operator"


def test_a_made_up_second_administrator_gives_no_guarded_role_either(
    database: Database, boss: Viewer, settings: Settings
) -> None:
    new = NewPerson("puppet", "Puppet", frozenset({Role.ADMINISTRATOR}))
    handover = people.add(database, by=boss, new=new)
    session = sign_in.sign_in(
        database, settings, username="puppet", password=handover.one_time_password, address="192.0.2.7", now=NOW
    )
    session = sign_in.change_password(
        database, settings, session_id=session, current=handover.one_time_password, new=PASSPHRASE, now=NOW
    )
    puppet = sign_in.viewer(database, session_id=session, now=NOW)
    assert puppet

    for by, whose in ((puppet, boss), (boss, puppet), (puppet, puppet)):
        with pytest.raises(Refused, match="guarded-role-operator"):
            give(database, by, whose.person_id, Role.CONTROLLER)


def give(database: Database, by: Viewer, person_id: str, role: Role) -> None:
    people.set_roles(database, by=by, person_id=person_id, roles=frozenset({role, Role.ADMINISTRATOR}))


def test_a_guarded_person_who_left_is_not_brought_back_by_an_administrator(database: Database, boss: Viewer) -> None:
    gone = somebody(database, Role.SAFEGUARDING, active=False)

    assert refusal(lambda: people.bring_back(database, by=boss, person_id=gone.id)) == "guarded-person-reset"
    assert not read_again(database, gone).active


def test_an_administrator_can_take_a_guarded_role_away(database: Database, boss: Viewer) -> None:
    holder = somebody(database, Role.SAFEGUARDING, Role.PAPER)

    people.set_roles(database, by=boss, person_id=holder.id, roles=PAPER)

    assert read_again(database, holder).roles == PAPER


def test_other_roles_of_somebody_with_a_guarded_role_can_be_changed(database: Database, boss: Viewer) -> None:
    holder = somebody(database, Role.CONTROLLER)
    people.set_roles(database, by=boss, person_id=holder.id, roles=frozenset({Role.CONTROLLER, Role.PAPER}))

    assert read_again(database, holder).roles == {Role.CONTROLLER, Role.PAPER}


def test_the_last_administrator_stays(database: Database, boss: Viewer) -> None:
    somebody(database, Role.ADMINISTRATOR, active=False)
    me = boss.person_id

    assert refusal(lambda: people.deactivate(database, by=boss, person_id=me)) == "last-administrator"
    assert refusal(lambda: people.set_roles(database, by=boss, person_id=me, roles=PAPER)) == "last-administrator"
    somebody(database, Role.ADMINISTRATOR)
    people.deactivate(database, by=boss, person_id=me)


def test_administrators_of_another_organisation_do_not_count(database: Database, boss: Viewer) -> None:
    an_organisation(database, "valley")
    somebody(database, Role.ADMINISTRATOR, organisation_id="valley")

    assert refusal(lambda: people.deactivate(database, by=boss, person_id=boss.person_id)) == "last-administrator"


def test_the_own_password_is_changed_on_its_page_and_not_reset(database: Database, boss: Viewer) -> None:
    assert refusal(lambda: people.reset_password(database, by=boss, person_id=boss.person_id)) == "password-reset-self"


def test_somebody_who_left_is_changed_only_by_being_brought_back_without_roles(
    database: Database, boss: Viewer
) -> None:
    ada = somebody(database, Role.PAPER)
    assert refusal(lambda: people.bring_back(database, by=boss, person_id=ada.id)) == "person-here"
    people.deactivate(database, by=boss, person_id=ada.id)

    for action in ("set_roles", "reset_password", "deactivate"):
        with pytest.raises(Refused, match="person-left"):
            EVERYTHING[action](database, boss, ada.id)
    people.bring_back(database, by=boss, person_id=ada.id)

    back = read_again(database, ada)
    assert (back.active, back.must_change, back.roles) == (True, True, frozenset())


def test_every_change_is_in_the_audit_log_with_who_did_it_and_no_name(database: Database, boss: Viewer) -> None:
    new = people.add(database, by=boss, new=NewPerson("secretive", "Dora Secret", PAPER)).person_id
    people.set_roles(database, by=boss, person_id=new, roles=frozenset({Role.REVIEWER, Role.PAPER}))
    people.reset_password(database, by=boss, person_id=new)
    people.deactivate(database, by=boss, person_id=new)
    people.bring_back(database, by=boss, person_id=new)

    with database.reading() as connection:
        log = connection.execute(select(audit_event).order_by(audit_event.c.at)).all()

    assert sorted(event.what for event in log) == sorted(
        ["person-added", "roles-set", "password-reset", "person-left", "person-back"]
    )
    assert {event.person_id for event in log} == {boss.person_id}
    assert {event.about["person"] for event in log} == {new}
    assert next(event.about["roles"] for event in log if event.what == "roles-set") == "paper reviewer"
    assert "ecret" not in str(log)


def test_a_change_that_fails_leaves_no_trace_in_the_audit_log(database: Database, boss: Viewer) -> None:
    refusal(lambda: people.deactivate(database, by=boss, person_id=boss.person_id))

    with database.reading() as connection:
        assert connection.execute(select(audit_event)).all() == []


def test_the_operator_makes_the_first_administrator_and_gives_guarded_roles(database: Database) -> None:
    first = NewPerson("first", "First", frozenset({Role.ADMINISTRATOR}))
    handover = operator.add_person(database, organisation_id="harbour", new=first)
    operator.set_roles(database, username=" FIRST", roles=first.roles | {Role.SAFEGUARDING})
    second = operator.reset_password(database, username="first")

    with database.reading() as connection:
        log = connection.execute(select(audit_event)).all()
    assert [event.person_id for event in log] == ["", "", ""]
    assert handover.person_id == second.person_id
    assert handover.one_time_password != second.one_time_password


def test_the_operator_too_keeps_an_administrator_and_needs_a_known_person(database: Database, boss: Viewer) -> None:
    assert boss.person_id
    new = NewPerson("new", "New", PAPER)

    assert refusal(lambda: operator.set_roles(database, username="boss", roles=PAPER)) == "last-administrator"
    assert refusal(lambda: operator.reset_password(database, username="unknown")) == "person-not-found"
    assert refusal(lambda: operator.add_person(database, organisation_id="x", new=new)) == "organisation-not-found"


def test_whoever_the_operator_adds_chooses_their_own_password_first_in_a_made_up_organisation_too(
    database: Database, settings: Settings
) -> None:
    with database.writing() as connection:
        connection.execute(organisation.insert().values(id="demo", name="Demo", demo=True))

    for where in ("demo", "harbour"):
        new = NewPerson(f"{where}-pat", "Pat", PAPER)
        printed = operator.add_person(database, organisation_id=where, new=new).one_time_password
        for _ in range(2):
            session = enter(database, settings, new.username, printed)
            signed_in = sign_in.viewer(database, session_id=session, now=NOW)
            assert signed_in
            assert (signed_in.must_change, signed_in.roles) == (True, frozenset())
        sign_in.change_password(
            database, settings, session_id=session, current=printed, new="a wet dog on the ferry", now=NOW
        )
        with pytest.raises(BadInput):
            enter(database, settings, new.username, printed)
