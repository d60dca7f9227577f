"""The board of actions as teams and managers see it, and what the overview of results says of them."""

from datetime import timedelta

import pytest

from relsurvey.actions import publications, workshop_actions
from relsurvey.actions.services import process_services
from relsurvey.clock import today
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.workshop.workshop import NewAction, Status, Whose
from tests.support.rounds import ADMINISTRATOR, ORGANISATION, Rounds, viewer
from tests.support.screens import html, screen, text
from tests.support.staff import somebody, viewer_of
from tests.support.workshops import AWorkshop, a_workshop

WILLOW = viewer(Role.MANAGER, units=("willow",))
MILL = viewer(Role.MANAGER, units=("mill",))


@pytest.fixture
def facilitator(ours: Rounds) -> Viewer:
    return viewer_of(somebody(ours.db, Role.FACILITATOR, organisation_id=ORGANISATION))


@pytest.fixture
def held(ours: Rounds, facilitator: Viewer) -> AWorkshop:
    """A workshop of Willow House that has come to its actions."""
    one = a_workshop(ours.db, process_services().settings, facilitator=facilitator, unit_id="willow")
    one.open(0)
    one.reveal()
    return one


def decide(held: AWorkshop, what: str, *, days: int = 30) -> str:
    statement = held.now().plan.statements[0]
    due = today() + timedelta(days=days)
    new = NewAction(statement, what, "Jo", due, "Ask the team", "People say so", Whose.TEAM)
    return workshop_actions.add(held.db, by=held.facilitator, workshop_id=held.id, new=new)


def test_what_is_overdue_stands_first_and_what_is_over_last(held: AWorkshop) -> None:
    done = decide(held, "Ask about friends")
    decide(held, "Plan visits")
    workshop_actions.set_status(held.db, by=WILLOW, action_id=done, status=Status.DONE, today=today())
    decide(held, "Mend the <phone>", days=-2)

    said = text(screen("board_view", WILLOW))

    places = [
        said.index(words)
        for words in (
            "Overdue (1)",
            "Mend the <phone>",
            "To be done (1)",
            "Plan visits",
            "Over (1)",
            "Ask about friends",
        )
    ]
    assert places == sorted(places)
    assert "Willow House Jo looks after it." in said


def test_a_manager_sees_nothing_of_other_services(held: AWorkshop) -> None:
    action = decide(held, "Plan visits")

    assert "There are no actions yet." in text(screen("board_view", MILL))
    opened = screen("board_view", MILL, action=action)
    assert "Plan visits" not in text(opened)
    assert len(opened.error) == 1


def test_somebody_says_how_far_it_is_and_it_is_kept(held: AWorkshop) -> None:
    action = decide(held, "Plan visits")
    page = screen("board_view", ADMINISTRATOR, action=action)
    assert "Nothing yet." in text(page)

    page.radio[0].set_value(Status.UNDER_WAY)
    page.text_area[0].set_value("Two <b>visits</b>")
    page.button[0].click().run()

    assert "set it to “Under way”." in text(page)
    assert "Two &lt;b&gt;visits&lt;/b&gt;" in html(page)
    (change,) = workshop_actions.history(held.db, by=ADMINISTRATOR, action_id=action)
    assert (change.status, change.note) == (Status.UNDER_WAY, "Two <b>visits</b>")


def test_the_overview_says_how_many_actions_are_open_and_overdue(ours: Rounds, held: AWorkshop) -> None:
    ours.closed("summer", answered={"willow": 21, "mill": 12, "park": 4})
    publications.publish(ours.db, by=ADMINISTRATOR, wave_id="summer", today=ours.today)
    assert "No actions were written down yet." in text(screen("results_view", WILLOW))

    decide(held, "Plan visits")
    decide(held, "Mend the phone", days=-2)

    assert "2 actions are open. 1 of them is overdue." in text(screen("results_view", WILLOW))
    assert "No actions were written down yet." in text(screen("results_view", MILL))


def test_the_home_page_names_what_is_overdue_and_the_action_says_what_it_is_about(held: AWorkshop) -> None:
    action = decide(held, "Ask everyone", days=-1)

    home = text(screen("home_view", WILLOW))
    assert "1 action is overdue." in home
    assert "1 action is overdue." not in text(screen("home_view", MILL))
    assert "1 workshop is prepared or under way." in text(screen("home_view", held.facilitator))
    statement = workshop_actions.statement_of(held.db, by=WILLOW, action_id=action)
    assert statement.text in text(screen("board_view", WILLOW, action=action))
