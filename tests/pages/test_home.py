"""The home page says in one look what a person can do next, and nothing that is not theirs."""

from datetime import date

import pytest

from relsurvey.actions import publications, question_reviews, reviewing
from relsurvey.actions.services import process_services
from relsurvey.coproduction.review import Kind, Verdict
from relsurvey.coproduction.review import Role as Reviewing
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.roles import Role
from relsurvey.ui.home_teams import workshop_cards
from relsurvey.workshop.standing import Phase, Standing
from relsurvey.workshop.workshop import Plan, Workshop
from tests.support import publications as made
from tests.support.rounds import ADMINISTRATOR, Rounds, viewer
from tests.support.screens import html, screen, text


@pytest.mark.usefixtures("ours")
def test_an_administrator_with_nothing_yet_is_led_to_the_first_round() -> None:
    page = screen("home_view", ADMINISTRATOR)

    assert "Set up your first survey round." in text(page)
    assert 'href="/waves?new=1"' in html(page)


def test_what_waits_comes_first(ours: Rounds) -> None:
    ours.closed("summer", answered={"willow": 12})
    ours.open("winter")
    ours.draft("spring")

    said = text(screen("home_view", ADMINISTRATOR))

    waits = ["“Summer” has closed and waits", "“Spring” is being prepared", "“Winter” is open until 12 December 2026"]
    assert [said.index(one) for one in waits] == sorted(said.index(one) for one in waits)


def test_what_waits_for_a_person_comes_before_rounds_that_only_run(ours: Rounds) -> None:
    ours.closed("summer", answered={"willow": 12})
    publications.publish(ours.db, by=ADMINISTRATOR, wave_id="summer", today=ours.today)
    ours.open("winter")
    ours.draft("spring")

    said = text(screen("home_view", ADMINISTRATOR))

    order = [
        "What waits for you",
        "“Spring” is being prepared",
        "“Winter” is open",
        "“Summer” was published",
        "What else you can do",
    ]
    places = [said.index(one) for one in order]
    assert places == sorted(places)


@pytest.mark.usefixtures("ours")
def test_the_navigation_goes_in_the_order_of_the_work() -> None:
    said = html(screen("home_view", ADMINISTRATOR))

    order = [
        "/home",
        "/studio",
        "/review",
        "/waves",
        "/results",
        "/voices",
        "/actions",
        "/replies",
        "/evidence",
        "/people",
    ]
    places = [said.index(f'<a href="{one}"') for one in order]
    assert places == sorted(places)


def test_published_results_can_be_opened_from_here(ours: Rounds) -> None:
    ours.closed("summer", answered={"willow": 12})
    publications.publish(ours.db, by=ADMINISTRATOR, wave_id="summer", today=ours.today)

    page = screen("home_view", ADMINISTRATOR)

    assert "“Summer” was published on 22 November 2026." in text(page)
    assert 'href="/results?wave=summer"' in html(page)
    assert "waits to be published" not in text(page)


def test_a_manager_sees_open_rounds_and_no_way_to_change_them(ours: Rounds) -> None:
    ours.open("winter")
    ours.draft("spring")

    said = html(screen("home_view", viewer(Role.MANAGER, units=("willow",))))

    assert "“Winter” is open" in said
    assert "Spring" not in said
    assert "/people" not in said
    assert "/waves?new=1" not in said


@pytest.mark.usefixtures("ours")
def test_whoever_prepares_rounds_is_led_to_own_photos_and_nobody_else() -> None:
    assert 'href="/own-media"' in html(screen("home_view", ADMINISTRATOR))
    assert "/own-media" not in html(screen("home_view", viewer(Role.MANAGER, units=("willow",))))


def test_a_reviewer_of_comments_sees_no_round_and_how_much_waits(ours: Rounds) -> None:
    ours.open("winter")

    page = screen("home_view", viewer(Role.REVIEWER))

    assert not page.error
    assert "Winter" not in text(page)
    assert "/results" not in html(page)
    assert "No comment waits for you." in text(page)


@pytest.mark.usefixtures("ours")
def test_the_navigation_shows_what_a_person_may_open_and_where_they_are() -> None:
    said = html(screen("home_view", viewer(Role.FACILITATOR)))

    assert '<a href="/home" aria-current="page">Home</a>' in said
    assert '<a href="/results">' in said
    assert "/waves" not in said
    assert '<a href="/sign-out">' in said


@pytest.mark.usefixtures("ours")
def test_the_demo_mark_is_there_for_made_up_data_only() -> None:
    assert "Made-up people" not in text(screen("home_view", ADMINISTRATOR))


@pytest.mark.usefixtures("ours")
def test_a_facilitator_is_led_to_workshops_and_to_answering_with_somebody_from_the_first_day() -> None:
    page = screen("home_view", viewer(Role.FACILITATOR))

    assert "No workshop is prepared or under way." in text(page)
    assert 'href="/interview"' in html(page)


def test_a_facilitator_finds_the_next_workshops_by_name_the_one_under_way_first() -> None:
    def planned(name: str, held_on: date | None, phase: Phase = Phase.PREPARED) -> Workshop:
        plan = Plan(name, ("trust",), held_on=held_on)
        return Workshop("harbour", name, plan, "set", 1, "hash", "finn", Standing(phase), revision=0)

    over, under_way = planned("Over", date(2026, 11, 1), Phase.CLOSED), planned("Under way", None, Phase.RATING)
    later, soon = planned("Later", date(2026, 12, 9)), planned("Soon", date(2026, 12, 2))

    found = list(workshop_cards([later, over, soon, under_way], catalogue()))

    assert [card.heading for card in found] == ["Under way", "Soon", ""]
    assert found[0].address == "/workshops?workshop=Under way"
    assert found[-1].lines == ("3 workshops are prepared or under way.",)


def test_a_not_yet_waits_for_its_author_and_for_the_second_person_who_may_decide(ours: Rounds) -> None:
    settings = process_services().settings
    review = question_reviews.begin(ours.db, by=ADMINISTRATOR, questionnaire=made.questionnaire(), today=ours.today)
    asked = {"by": ADMINISTRATOR, "review_id": review.id, "kind": Kind.SINGLE, "role": Reviewing.SELF_ADVOCATE}
    token = question_reviews.invite(ours.db, **asked)  # type: ignore[arg-type]  # as above
    reviewing.begin(ours.db, settings, token=token, form_key="")
    reviewing.judge(ours.db, token=token, verdict=Verdict.NOT_YET, why="Too long")

    author, second = (screen("home_view", one) for one in (ADMINISTRATOR, viewer(Role.CONTROLLER)))

    assert "Answer them, or ask a second person to decide." in text(author)
    assert "or you decide as the second person." in text(second)
    assert all(f'href="/review?review={review.id}"' in html(one) for one in (author, second))
    assert "Too long" not in text(second)
    assert "not good to use" not in text(screen("home_view", viewer(Role.MANAGER)))
