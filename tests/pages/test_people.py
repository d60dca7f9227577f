"""The people page, as an administrator uses it."""

import pytest
from streamlit.testing.v1 import AppTest

from relsurvey.actions.people import list_
from relsurvey.people.person import Person
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from tests.support.rounds import ORGANISATION, Rounds
from tests.support.screens import html, screen, text
from tests.support.staff import somebody, viewer_of

pytestmark = pytest.mark.usefixtures("quick_hashes")


@pytest.fixture
def boss(ours: Rounds) -> Viewer:
    return viewer_of(somebody(ours.db, Role.ADMINISTRATOR, username="boss", organisation_id=ORGANISATION))


@pytest.fixture
def ben(ours: Rounds) -> Person:
    return somebody(ours.db, Role.PAPER, username="ben", organisation_id=ORGANISATION)


def now(ours: Rounds, boss: Viewer, username: str) -> Person:
    return next(person for person in list_(ours.db, by=boss) if person.username == username)


def button(page: AppTest, label: str) -> AppTest:
    return next(one for one in page.button if one.label == label).click().run()


def box(page: AppTest, key: str) -> None:
    next(one for one in page.checkbox if str(one.key) == key).check()


def choose(page: AppTest, person: Person, task: str) -> AppTest:
    page.selectbox(key="people-chosen").select(person.id).run()
    radio = page.radio[0]
    return radio.set_value(task).run()


@pytest.mark.usefixtures("ben")
def test_the_table_says_who_can_sign_in_as_what(boss: Viewer) -> None:
    said = text(screen("people_view", boss))

    assert "2 people can sign in." in said
    assert "Ada Brook (you) boss Administrator Their own" in said
    assert "ben Paper entry" in said


def test_a_new_manager_gets_a_one_time_password_that_is_shown_once(ours: Rounds, boss: Viewer) -> None:
    page = screen("people_view", boss)
    page.text_input(key="add-0-name").input("Cleo  Hart")
    page.text_input(key="add-0-username").input("Cleo@harbour.example")
    box(page, "add-0-manager")
    page.multiselect(key="add-0-units").set_value(["mill"])
    button(page, "Add this person")

    cleo = now(ours, boss, "cleo@harbour.example")
    assert (cleo.name, cleo.roles, cleo.unit_ids, cleo.must_change) == ("Cleo Hart", {Role.MANAGER}, {"mill"}, True)
    assert "Cleo Hart can sign in now." in text(page)
    assert "for Mill Lane" in text(page)
    password = one_time_password(page)
    assert len(password.split("-")) == 6
    assert "people-outcome" not in page.session_state
    page.run()
    assert one_time_password(page) == ""
    assert page.text_input(key="add-1-name").value == ""


def one_time_password(page: AppTest) -> str:
    """What stands in the dialog, if it is open."""
    shown = "".join(element.value for element in page.get("html") if "<dl" in str(element.value))
    return shown.split("<dd>")[-1].split("</dd>")[0] if shown else ""


def test_what_does_not_fit_is_explained_and_nothing_typed_is_lost(ours: Rounds, boss: Viewer) -> None:
    page = screen("people_view", boss)
    page.text_input(key="add-0-name").input("Cleo Hart")
    page.text_input(key="add-0-username").input("boss")
    box(page, "add-0-paper")
    button(page, "Add this person")

    assert "Somebody has this sign-in name already" in page.error[0].value
    assert page.text_input(key="add-0-name").value == "Cleo Hart"
    assert len(list_(ours.db, by=boss)) == 1


def test_guarded_roles_are_not_offered_for_somebody_new(boss: Viewer) -> None:
    page = screen("people_view", boss)

    assert [one.key for one in page.checkbox if "controller" in str(one.key) or "safeguarding" in str(one.key)] == []
    assert "Data controller and Safeguarding lead: this reaches behind" in page.caption[1].value


def test_a_guarded_role_can_be_taken_away_but_not_given(ours: Rounds, boss: Viewer, ben: Person) -> None:
    lead = somebody(ours.db, Role.SAFEGUARDING, Role.PAPER, username="lead", organisation_id=ORGANISATION)
    page = choose(screen("people_view", boss), ben, "people-task-roles")
    assert [one.key for one in page.checkbox if str(one.key).endswith(("-controller", "-safeguarding"))] == []
    assert "relsurvey person roles" in page.caption[-1].value

    page = choose(page, lead, "people-task-roles")
    held = f"roles-{lead.id}-paper-safeguarding"
    assert {str(one.key) for one in page.checkbox} & {f"{held}-controller", f"{held}-safeguarding"} == {
        f"{held}-safeguarding"
    }
    page.checkbox(key=f"{held}-safeguarding").uncheck()
    button(page, "Save the roles")
    assert now(ours, boss, "lead").roles == {Role.PAPER}


def test_other_roles_are_saved_and_shown(ours: Rounds, boss: Viewer, ben: Person) -> None:
    page = choose(screen("people_view", boss), ben, "people-task-roles")
    box(page, f"roles-{ben.id}-paper-reviewer")
    button(page, "Save the roles")

    assert now(ours, boss, "ben").roles == {Role.PAPER, Role.REVIEWER}
    assert "The roles of Ada Brook are saved." in text(page)
    assert "Comment reviewer and Paper entry" in text(page)


def test_nobody_is_marked_as_left_without_a_tick(ours: Rounds, boss: Viewer, ben: Person) -> None:
    page = choose(screen("people_view", boss), ben, "people-task-leave")
    button(page, "Mark as left")
    assert "Tick the box first" in page.error[0].value
    assert now(ours, boss, "ben").active

    box(page, f"people-leave-sure-{ben.id}")
    button(page, "Mark as left")
    assert not now(ours, boss, "ben").active
    assert "sign in any more" in page.success[0].value


def test_somebody_who_left_can_only_be_let_in_again(ours: Rounds, boss: Viewer) -> None:
    gone = somebody(ours.db, username="gone", organisation_id=ORGANISATION, active=False)
    page = screen("people_view", boss)
    page.selectbox(key="people-chosen").select(gone.id).run()

    assert page.radio[0].options == ["Let them sign in again"]
    box(page, f"people-return-sure-{gone.id}")
    button(page, "Let them sign in again")
    assert now(ours, boss, "gone").active
    assert one_time_password(page)


def test_a_reset_is_refused_in_plain_words_for_somebody_behind_the_protection(ours: Rounds, boss: Viewer) -> None:
    lead = somebody(ours.db, Role.SAFEGUARDING, organisation_id=ORGANISATION)
    page = choose(screen("people_view", boss), lead, "people-task-password")
    box(page, f"people-password-sure-{lead.id}")
    button(page, "Make a one-time password")

    assert "Only the person who runs the server" in page.error[0].value
    assert one_time_password(page) == ""


def test_a_name_is_text_and_never_markup(ours: Rounds, boss: Viewer) -> None:
    somebody(ours.db, Role.PAPER, username="<b>x", organisation_id=ORGANISATION)

    assert "&lt;b&gt;x" in html(screen("people_view", boss))
