"""A workshop from its preparation to its end: nobody's rating is lost, and no count leaves the room."""

import re
from dataclasses import replace
from random import Random

import pytest
from sqlalchemy import select

from relsurvey.actions import (
    dry_runs,
    workshop_actions,
    workshop_again,
    workshop_minutes,
    workshop_people,
    workshop_room,
    workshop_steps,
    workshops,
)
from relsurvey.config import Settings
from relsurvey.errors import BadInput, NotAllowed, NotFound, Refused
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from relsurvey.storage.tables import audit_event, workshop_rating
from relsurvey.workshop.minutes import for_sharing
from relsurvey.workshop.queue import Again, Earlier
from relsurvey.workshop.ratings import Rating, Spread
from relsurvey.workshop.standing import SECOND, Command, Phase, Turn
from relsurvey.workshop.workshop import Agreed, NewAction, Status
from tests.support.staff import somebody, viewer_of
from tests.support.workshops import TODAY, VISITOR, AWorkshop, a_facilitator, a_workshop

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow

ONE, OTHER = "give-and-take", "mutual-trust"
ACTION = NewAction(ONE, "Ask each person what they like to give", "Jo", TODAY, "Talk on Monday", "It is in the plans")


@pytest.fixture
def held(database: Database, settings: Settings) -> AWorkshop:
    return a_workshop(database, settings)


def first(held: AWorkshop) -> tuple[int, ...] | None:
    """The counts of the first round on the wall; None when they are hidden."""
    shown = held.wall().first
    return shown.counts.levels if shown and shown.counts else None


def test_each_tap_is_kept_once_and_the_reveal_is_what_was_tapped(held: AWorkshop) -> None:
    people = held.open(6)
    for person, level in zip(people, (1, 2, 2, 3, 5, None), strict=True):
        held.rate(person, ONE, 4)
        held.rate(person, ONE, level, seen=("told",))
        held.rate(person, ONE, level, seen=("told",))
    assert (held.wall().room.joined, held.wall().first) == (6, None)
    held.reveal()
    held.take_up(ONE)

    shown = held.wall().first

    assert shown is not None
    assert shown.counts is not None
    assert (shown.counts.levels, shown.counts.cant_rate, shown.counts.seen) == ((1, 2, 1, 0, 1), 1, {"told": 5})
    assert held.show(people[0]).own.first == {ONE: Rating(1, frozenset({"told"}))}


def test_a_reveal_locks_the_round_and_nothing_opens_it_again(held: AWorkshop) -> None:
    people = held.open(5)
    for person in people:
        held.rate(person, ONE, 2)
    held.reveal()

    with pytest.raises(Refused, match="workshop-round-over"):
        held.rate(people[0], ONE, 5)
    with pytest.raises(Refused, match="workshop-reveal-stays"):
        held.back()

    held.take_up(ONE)
    assert first(held) == (0, 5, 0, 0, 0)


def test_below_five_raters_the_wall_shows_nothing_and_there_is_no_second_vote(held: AWorkshop) -> None:
    for person in held.open(5)[:4]:
        held.rate(person, ONE, 3)
    held.reveal()
    held.take_up(ONE)

    assert (held.wall().first is not None, first(held)) == (True, None)
    with pytest.raises(Refused, match="workshop-too-few-to-vote"):
        held.vote_again()


def test_more_who_joined_than_the_room_holds_block_the_reveal_until_the_idle_are_taken_out(held: AWorkshop) -> None:
    people = held.open(5)
    for person in people:
        held.rate(person, ONE, 3)
    held.join()
    with pytest.raises(Refused, match="workshop-more-joined"):
        held.reveal()
    assert held.now().standing.phase is Phase.RATING

    assert workshop_steps.remove_idle(held.db, by=held.facilitator, workshop_id=held.id) == 1

    held.reveal()
    assert held.now().standing.phase is Phase.DISCUSSING


def test_a_second_vote_is_of_the_same_people_and_whoever_does_not_vote_keeps_what_they_said(held: AWorkshop) -> None:
    people = held.open(6)
    for person, level in zip(people[:5], (1, 1, 5, 5, 5), strict=True):
        held.rate(person, ONE, level)
    held.reveal()
    held.take_up(ONE)
    held.vote_again()
    held.rate(people[0], ONE, 4, round_=SECOND)
    held.rate(people[1], ONE, None, round_=SECOND)
    with pytest.raises(Refused, match="workshop-not-rated-first"):
        held.rate(people[5], ONE, 4, round_=SECOND)
    with pytest.raises(Refused, match="workshop-round-over"):
        held.rate(people[0], OTHER, 4, round_=SECOND)
    assert (held.wall().room.done, held.wall().second) == (2, None)

    held.back()
    held.vote_again()
    held.reveal_again()

    wall = held.wall()
    assert wall.second is not None
    assert wall.second.counts is None  # One of five can't rate it now.
    assert first(held) == (2, 0, 0, 0, 3)


def test_what_is_agreed_can_be_taken_back_and_said_again_and_everything_is_kept(held: AWorkshop) -> None:
    people = held.open(5)
    for person in people:
        held.rate(person, ONE, 2)
    held.reveal()
    held.take_up(ONE)
    held.agree(ONE, 3)
    held.agree(ONE, 2, "Two of us are new")
    held.back()
    assert held.wall().agreed[ONE].level == 3

    held.take_up(OTHER)
    held.take_up(ONE)

    assert held.now().standing.turn is Turn.AGREED
    assert held.wall().to_talk_about[:1] == (OTHER,)
    with pytest.raises(BadInput, match="workshop-level"):
        held.agree(ONE, 6)


def test_the_desk_offers_one_clear_step_and_says_whether_the_last_can_be_taken_back(held: AWorkshop) -> None:
    def desk() -> tuple[Command | None, bool]:
        found = workshop_room.desk(held.db, by=held.facilitator, workshop_id=held.id)
        return found.next, found.can_step_back

    assert desk() == (Command.OPEN, False)
    people = held.open(6)
    assert desk() == (Command.REVEAL, True)
    for person, level in zip(people, (1, 1, 1, 5, 5, 5), strict=True):
        held.rate(person, ONE, level)
    held.reveal()
    assert desk() == (Command.TAKE_UP, False)
    held.take_up(held.wall().queue[0])
    assert held.now().standing.statement_id == ONE
    assert desk() == (Command.VOTE_AGAIN, True)


def test_the_minutes_carry_what_was_agreed_and_planned_and_no_count(held: AWorkshop, database: Database) -> None:
    for person in held.open(5):
        held.rate(person, ONE, 2)
    held.reveal()
    held.take_up(ONE)
    held.agree(ONE, 2, "It depends on who is on shift")
    held.act()
    action = workshop_actions.add(database, by=held.facilitator, workshop_id=held.id, new=ACTION)
    held.close()

    told = workshop_minutes.minutes(database, by=held.facilitator, workshop_id=held.id)

    assert told.agreed == {ONE: Agreed(ONE, 2, "It depends on who is on shift")}
    assert [(one.id, one.indicator, one.status) for one in told.actions] == [(action, "L01", Status.OPEN)]
    assert not {"Counts(", "Rating(", "Reveal("} & set(re.findall(r"\w+\(", repr(told)))
    assert for_sharing(told).agreed == {ONE: Agreed(ONE, 2)}
    # The wall is dark once the room has gone.
    assert (first(held), held.wall().queue) == (None, ())


def test_closing_can_be_taken_back_and_everybody_carries_on(held: AWorkshop) -> None:
    people = held.open(5)
    held.reveal()
    held.act()
    held.close()
    assert (held.now().code, held.now().closed_on) == ("", TODAY)

    held.back()

    assert (held.show(people[0]).workshop.standing.phase, held.now().closed_on) == (Phase.ACTING, None)
    assert len(held.now().code) == 6


def test_a_team_sees_what_changed_since_its_last_workshop(
    held: AWorkshop, database: Database, settings: Settings
) -> None:
    for person in held.open(5):
        held.rate(person, ONE, 2)
    held.reveal()
    held.take_up(ONE)
    held.agree(ONE, 2)
    held.act()
    held.close()
    again = a_workshop(database, settings, facilitator=held.facilitator)
    assert workshop_again.since_last(database, by=held.facilitator, workshop_id=held.id) == Again()

    found = workshop_again.since_last(database, by=held.facilitator, workshop_id=again.id)

    assert found.before_on == TODAY
    assert [one.statement_id for one in found.told] == [ONE]
    assert (found.told[0].before, found.told[0].now) == (Earlier(2, Spread.CLOSE), Earlier(None, None))


def test_only_who_runs_it_takes_steps_and_another_facilitator_can_take_it_over(
    held: AWorkshop, database: Database
) -> None:
    other = replace(held, facilitator=a_facilitator(database))
    with pytest.raises(Refused, match="workshop-others"):
        other.open(0)

    workshop_steps.hand_over(database, by=other.facilitator, workshop_id=held.id, person_id=other.facilitator.person_id)

    other.open(0)
    with pytest.raises(Refused, match="workshop-others"):
        held.reveal()
    reviewer = viewer_of(somebody(database, Role.REVIEWER))
    with pytest.raises(NotAllowed):
        workshop_room.wall(database, by=reviewer, workshop_id=held.id)
    with pytest.raises(BadInput, match="workshop-facilitator"):
        workshop_steps.hand_over(database, by=other.facilitator, workshop_id=held.id, person_id=reviewer.person_id)


def test_joining_twice_from_the_same_page_is_joining_once_and_a_wrong_code_opens_nothing(held: AWorkshop) -> None:
    workshop_steps.open_(held.db, by=held.facilitator, workshop_id=held.id)

    assert held.join("one page") == held.join("one page") != held.join("another page")

    assert held.wall().room.joined == 2
    code = held.now().code
    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    for typed in (wrong, "", "abc"):
        with pytest.raises(NotFound, match="workshop-code"):
            workshop_people.look_up(held.db, held.settings, code=typed, visitor=VISITOR)
    spaced = f"{code[:3]} {code[3:]}"
    assert workshop_people.look_up(held.db, held.settings, code=spaced, visitor=VISITOR).name == "Our team in autumn"


def test_whoever_leaves_before_the_reveal_takes_their_ratings_along(held: AWorkshop) -> None:
    people = held.open(6)
    for person in people:
        held.rate(person, ONE, 2)

    workshop_people.leave(held.db, secret=people[0])

    held.reveal()
    held.take_up(ONE)
    assert first(held) == (0, 5, 0, 0, 0)
    with pytest.raises(NotFound, match="workshop-not-joined"):
        held.show(people[0])
    with pytest.raises(Refused, match="workshop-round-over"):
        workshop_people.leave(held.db, secret=people[1])


def test_a_dry_run_plays_the_whole_way_and_can_be_taken_out(held: AWorkshop, database: Database) -> None:
    new_id = dry_runs.start(database, held.settings, by=held.facilitator, workshop_id=held.id, people=12)
    dry = replace(held, id=new_id)
    workshop_steps.begin(database, by=held.facilitator, workshop_id=new_id)
    dry_runs.rate(database, held.settings, by=held.facilitator, workshop_id=new_id, random=Random(1))
    assert (dry.wall().room.joined, dry.wall().room.done, dry.now().dry_run) == (12, 12, True)
    dry.reveal()
    dry.take_up(ONE)
    assert sum(first(dry) or ()) >= 5

    workshops.remove(database, by=held.facilitator, workshop_id=new_id)

    assert [one.id for one in workshops.list_(database, by=held.facilitator)] == [held.id]
    held.open(0)
    with pytest.raises(Refused, match="workshop-was-held"):
        workshops.remove(database, by=held.facilitator, workshop_id=held.id)


def test_managers_follow_the_actions_of_their_units_and_every_change_is_kept(
    held: AWorkshop, database: Database
) -> None:
    held.open(0)
    held.reveal()
    action = workshop_actions.add(database, by=held.facilitator, workshop_id=held.id, new=ACTION)
    here, elsewhere = (viewer_of(somebody(database, Role.MANAGER, unit_ids=(unit,))) for unit in ("north", "south"))

    workshop_actions.set_status(
        database, by=here, action_id=action, status=Status.UNDER_WAY, words="Begun", today=TODAY
    )

    assert [one.status for one in workshop_actions.board(database, by=here).actions] == [Status.UNDER_WAY]
    assert [one.note for one in workshop_actions.history(database, by=here, action_id=action)] == ["Begun"]
    assert workshop_actions.board(database, by=elsewhere).actions == ()
    with pytest.raises(NotFound):
        workshop_actions.set_status(database, by=elsewhere, action_id=action, status=Status.DONE, today=TODAY)
    for _ in range(2):
        workshop_actions.add(database, by=held.facilitator, workshop_id=held.id, new=ACTION)
    with pytest.raises(BadInput, match="workshop-actions-most"):
        workshop_actions.add(database, by=held.facilitator, workshop_id=held.id, new=ACTION)


def test_single_ratings_go_a_week_after_the_end_and_the_log_never_had_them(held: AWorkshop, database: Database) -> None:
    for person in held.open(5):
        held.rate(person, ONE, 2)
    held.reveal()
    held.act()
    held.close()

    def ratings_left() -> int:
        with database.reading() as connection:
            return len(connection.execute(select(workshop_rating)).all())

    workshop_steps.forget_people(database, today=TODAY)
    assert ratings_left() == 5
    workshop_steps.forget_people(database, today=TODAY.replace(day=30))
    assert ratings_left() == 0

    with database.reading() as connection:
        said = {row.what: set(row.about) for row in connection.execute(select(audit_event))}
    assert {"workshop-open", "workshop-begin", "workshop-reveal", "workshop-close"} <= set(said)
    assert "level" not in set().union(*said.values())


def test_a_second_click_on_an_old_screen_takes_back_one_step_only(held: AWorkshop) -> None:
    held.open(5)
    seen = held.now().revision

    workshop_steps.step_back(held.db, by=held.facilitator, workshop_id=held.id, seen=seen)
    with pytest.raises(Refused, match="workshop-moved-on"):
        workshop_steps.step_back(held.db, by=held.facilitator, workshop_id=held.id, seen=seen)

    assert held.now().standing.phase is Phase.JOINING


def test_a_step_that_was_taken_back_stays_in_the_history(held: AWorkshop) -> None:
    held.open(5)
    held.back()
    workshop_steps.begin(held.db, by=held.facilitator, workshop_id=held.id)

    found = workshop_room.history(held.db, by=held.facilitator, workshop_id=held.id)

    assert [(step.command, taken_back) for step, taken_back in found] == [
        (Command.OPEN, False),
        (Command.BEGIN, True),
        (Command.BEGIN, False),
    ]


def test_a_workshop_that_is_broken_off_can_be_closed_and_its_people_are_forgotten(held: AWorkshop) -> None:
    (person, *_) = held.open(5)
    held.rate(person, ONE, 2)

    held.close()
    workshop_steps.forget_people(held.db, today=TODAY.replace(day=30))

    assert held.now().standing.phase is Phase.CLOSED
    with pytest.raises(NotFound, match="workshop-not-joined"):
        held.show(person)


def test_a_workshop_can_be_opened_again_until_its_people_are_forgotten(held: AWorkshop) -> None:
    held.open(5)
    held.close()
    workshop_steps.step_back(held.db, by=held.facilitator, workshop_id=held.id)
    held.close()
    workshop_steps.forget_people(held.db, today=TODAY.replace(day=30))

    assert not workshop_room.desk(held.db, by=held.facilitator, workshop_id=held.id).can_step_back
    with pytest.raises(Refused, match="workshop-nothing-to-undo"):
        workshop_steps.step_back(held.db, by=held.facilitator, workshop_id=held.id)


def test_from_the_actions_a_room_can_go_back_to_talking(held: AWorkshop) -> None:
    held.open(5)
    held.reveal()
    held.act()

    workshop_steps.talk_on(held.db, by=held.facilitator, workshop_id=held.id)

    assert held.now().standing.phase is Phase.DISCUSSING
