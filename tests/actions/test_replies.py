"""Replies to what people said: who writes them, who reads them first, what they may name, what becomes of them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from relsurvey.actions import public_results, publications, replies, reply_desk
from relsurvey.actions.publications import Correction
from relsurvey.errors import BadInput, NotAllowed, NotFound, Refused
from relsurvey.people.roles import Role
from relsurvey.people.viewer import operator
from relsurvey.reporting.released import WHOLE
from relsurvey.reporting.replies import Content, Kind, State, YouSaid, figures
from relsurvey.storage.database import Database
from relsurvey.storage.tables import audit_event
from tests.support.replies import LATER, PARK, SECOND, WILLOW, WRITER, agree, content, public, published, write
from tests.support.rounds import ADMINISTRATOR, ORGANISATION, viewer
from tests.support.waves import TODAY


def said_on_the_page(database: Database, token: str) -> list[str]:
    return [one.content.words["en"] for one in public_results.open_(database, token=token).replies]


def page(database: Database) -> str:
    return public_results.show(database, by=ADMINISTRATOR, wave_id="summer", group=WILLOW).token


def test_people_read_a_reply_once_a_second_person_has_read_it(database: Database) -> None:
    published(database, today=TODAY)
    token = page(database)

    reply_id = write(database, TODAY, words="  We bought\na new bus. ")
    assert said_on_the_page(database, token) == []
    with pytest.raises(Refused, match="reply-same-person"):
        agree(database, reply_id, TODAY, by=WRITER)
    assert [one.id for one in reply_desk.waiting(database, by=SECOND)] == [reply_id]
    assert reply_desk.waiting(database, by=WRITER) == []
    agree(database, reply_id, TODAY)

    assert said_on_the_page(database, token) == ["We bought a new bus."]
    assert reply_desk.waiting(database, by=SECOND) == []
    with database.reading() as connection:
        logged = [what for what in connection.execute(select(audit_event.c.what)).scalars() if "reply" in what]
    assert logged == ["reply-written", "reply-made-public"]


def test_what_is_sent_back_is_written_anew_and_what_was_read_is_what_is_agreed_to(database: Database) -> None:
    published(database, today=TODAY)
    reply_id = write(database, TODAY)
    with pytest.raises(BadInput, match="reply-answer-needed"):
        replies.decide(database, by=SECOND, reply_id=reply_id, number=1, agrees=False, today=TODAY)
    replies.decide(database, by=SECOND, reply_id=reply_id, number=1, agrees=False, answer="Say when.", today=TODAY)

    new = content("The bus goes each Friday.")
    replies.change(database, by=WRITER, reply_id=reply_id, content=new, today=TODAY)
    with pytest.raises(Refused, match="reply-moved-on"):
        agree(database, reply_id, TODAY, number=1)
    agree(database, reply_id, TODAY, number=2)

    first, second = reply_desk.get(database, by=WRITER, reply_id=reply_id).versions
    assert (first.state, first.answer, first.decided_by) == (State.SENT_BACK, "Say when.", "second")
    assert (second.state, second.content.words) == (State.PUBLIC, {"en": "The bus goes each Friday."})


def test_a_correction_stands_once_it_was_read_and_what_it_replaces_is_kept(database: Database) -> None:
    published(database, today=TODAY)
    token, reply_id = page(database), public(database, TODAY)
    later = TODAY + timedelta(days=3)

    with pytest.raises(BadInput, match="reply-why-needed"):
        replies.change(database, by=WRITER, reply_id=reply_id, content=content("We have 2 buses."), today=later)
    changed = content("We have 2 buses.")
    replies.change(database, by=WRITER, reply_id=reply_id, content=changed, why="There is one more.", today=later)
    assert said_on_the_page(database, token) == ["We bought a new bus."]
    agree(database, reply_id, later, number=2)

    (shown,) = public_results.open_(database, token=token).replies
    assert (shown.content.words, shown.changed_on) == ({"en": "We have 2 buses."}, later)
    history = reply_desk.get(database, by=SECOND, reply_id=reply_id).versions
    assert [one.content.words["en"] for one in history] == ["We bought a new bus.", "We have 2 buses."]


def test_a_reply_is_taken_back_at_once_and_can_be_written_again(database: Database) -> None:
    published(database, today=TODAY)
    token, reply_id = page(database), public(database, TODAY)

    replies.withdraw(database, by=WRITER, reply_id=reply_id, why="The bus was sold.", today=TODAY)

    assert said_on_the_page(database, token) == []
    with pytest.raises(Refused, match="reply-not-public"):
        replies.withdraw(database, by=WRITER, reply_id=reply_id, why="Again.", today=TODAY)
    replies.change(database, by=WRITER, reply_id=reply_id, content=content(), why="A new bus came.", today=TODAY)
    agree(database, reply_id, TODAY, number=3)
    assert said_on_the_page(database, token) == ["We bought a new bus."]
    states = [one.state for one in reply_desk.get(database, by=WRITER, reply_id=reply_id).versions]
    assert states == [State.PUBLIC, State.WITHDRAWN, State.PUBLIC]


def test_a_correction_that_waits_while_the_reply_is_taken_back_does_not_bring_it_back(database: Database) -> None:
    published(database, today=TODAY)
    token, reply_id = page(database), public(database, TODAY)
    replies.change(database, by=WRITER, reply_id=reply_id, content=content("2 buses."), why="More.", today=TODAY)

    replies.withdraw(database, by=WRITER, reply_id=reply_id, why="Wrong.", today=TODAY)

    with pytest.raises(Refused, match="reply-moved-on"):
        agree(database, reply_id, TODAY, number=2)
    assert said_on_the_page(database, token) == []


def test_you_said_names_nothing_that_is_hidden_or_not_there(database: Database) -> None:
    published(database, today=TODAY)
    by = replace(ADMINISTRATOR, person_id="writer")

    def refused(you_said: YouSaid, group: object = WILLOW) -> None:
        new = Content(you_said, Kind.DID, {"en": "We did it."})
        with pytest.raises(Refused, match="reply-not-shown"):
            replies.write(database, by=by, wave_id="summer", group=group, content=new, today=TODAY)  # type: ignore[arg-type]

    refused(YouSaid("friends", "no"), PARK)
    refused(YouSaid("friends", "nothing-like-it"))
    refused(YouSaid("nothing-like-it", "no"))
    refused(YouSaid(theme_id="made-up"), WHOLE)


def test_a_correction_of_the_results_that_hides_the_group_takes_its_replies_off_the_page(database: Database) -> None:
    published(database, today=TODAY)
    whole = public_results.show(database, by=ADMINISTRATOR, wave_id="summer", group=WHOLE).token
    public(database, TODAY)
    public(database, TODAY, by=replace(ADMINISTRATOR, person_id="writer"), group=WHOLE, words="We talk more.")
    fewer = Correction("Units are no longer shown.", without=("unit",))

    publications.correct(database, by=ADMINISTRATOR, wave_id="summer", correction=fewer, today=TODAY)

    assert said_on_the_page(database, whole) == ["We talk more."]
    with pytest.raises(Refused, match="reply-not-shown"):
        write(database, TODAY)


def test_managers_reply_for_their_services_and_nobody_else_for_them(sqlite_only: Database) -> None:
    published(sqlite_only, today=TODAY)
    mill = replace(viewer(Role.MANAGER, units=("mill",)), person_id="mill")

    with pytest.raises(NotAllowed, match="reply-other-service"):
        write(sqlite_only, TODAY, group=WHOLE)
    with pytest.raises(NotAllowed, match="reply-other-service"):
        write(sqlite_only, TODAY, by=mill)
    with pytest.raises(NotAllowed):
        write(sqlite_only, TODAY, by=SECOND)
    with pytest.raises(NotAllowed):
        write(sqlite_only, TODAY, by=operator(ORGANISATION))
    reply_id = write(sqlite_only, TODAY)
    agree(sqlite_only, reply_id, TODAY, by=mill)
    with pytest.raises(NotAllowed):
        replies.withdraw(sqlite_only, by=mill, reply_id=reply_id, why="No.", today=TODAY)


def test_what_was_sent_back_is_nothing_for_managers_of_other_services(sqlite_only: Database) -> None:
    published(sqlite_only, today=TODAY)
    mill = replace(viewer(Role.MANAGER, units=("mill",)), person_id="mill")
    reply_id = write(sqlite_only, TODAY)
    replies.decide(sqlite_only, by=mill, reply_id=reply_id, number=1, agrees=False, answer="Say when.", today=TODAY)

    with pytest.raises(NotFound, match="reply-not-found"):
        reply_desk.get(sqlite_only, by=mill, reply_id=reply_id)
    assert reply_desk.of_wave(sqlite_only, by=mill, wave_id="summer") == []


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"words": " "}, "reply-words-needed"),
        ({"words": "We did. " * 100}, "reply-words-long"),
        ({"kind": Kind.WILL}, "reply-due-needed"),
        ({"kind": Kind.WILL, "due": TODAY - timedelta(days=1)}, "reply-due-past"),
        (
            {"words": "Because of the budget, which was cut, we did not do it, and we are sorry; it was hard."},
            "reply-hard",
        ),
    ],
)
def test_what_does_not_hold_together_is_refused(sqlite_only: Database, given: dict[str, object], refusal: str) -> None:
    published(sqlite_only, today=TODAY)

    with pytest.raises(BadInput) as refused:
        write(sqlite_only, TODAY, **given)

    assert refused.value.message_id == refusal


def test_whoever_writes_and_reads_is_shown_what_names_somebody_and_what_is_hard(sqlite_only: Database) -> None:
    published(sqlite_only, today=TODAY)
    words = "2 people of Willow House told Margaret. Call 07700 900123. It was implemented at Willow House."

    found = replies.look_over(sqlite_only, by=SECOND, words=words, language="en")

    assert [words[one.start : one.end] for one in found.few] == ["2 people"]
    named = {words[one.start : one.end] for one in found.names}
    assert {"Margaret", "07700 900123"} <= named
    assert "Willow House" not in named
    assert {one.values.get("found") for one in found.findings} >= {"implemented"}
    assert not any("Willow" in str(one.values.get("found")) for one in found.findings)


def test_after_the_set_days_an_administrator_sees_whose_people_wait(database: Database) -> None:
    published(database, today=TODAY)
    limit = TODAY + timedelta(days=28)

    def waits(on: object, by: object = ADMINISTRATOR) -> list[str]:
        return [one.name for one in reply_desk.overdue(database, by=by, today=on)]  # type: ignore[arg-type]

    assert waits(limit) == []
    assert waits(limit + timedelta(days=1)) == ["", "Willow House"]
    assert waits(limit + timedelta(days=1), WRITER) == ["Willow House"]
    public(database, TODAY)
    assert waits(limit + timedelta(days=1)) == [""]
    replies.set_days(database, by=ADMINISTRATOR, days=60)
    assert waits(limit + timedelta(days=1)) == []
    assert reply_desk.days(database, by=WRITER) == 60
    with pytest.raises(BadInput, match="reply-days"):
        replies.set_days(database, by=ADMINISTRATOR, days=2)


def test_the_figures_tell_done_planned_late_and_refused(database: Database) -> None:
    published(database, today=TODAY)
    public(database, TODAY)
    public(database, TODAY, words="We will talk with you.", kind=Kind.WILL, due=TODAY + timedelta(days=5))
    public(database, TODAY, words="We have no money for it.", kind=Kind.COULD_NOT)
    write(database, TODAY)

    found = figures(reply_desk.of_wave(database, by=WRITER, wave_id="summer"), today=TODAY + LATER)

    assert (found.did, found.will, found.could_not, found.late, found.waiting, found.public) == (1, 1, 1, 1, 1, 3)


def test_evidence_is_what_people_could_read_in_a_period(database: Database) -> None:
    published(database, today=TODAY)
    public(database, TODAY)
    write(database, TODAY)

    found = reply_desk.published(database, by=ADMINISTRATOR, since=TODAY, until=TODAY)

    (one,) = found
    assert (one.group_name, one.content.kind, one.wave_id, one.on) == ("Willow House", Kind.DID, "summer", TODAY)
    before = TODAY - timedelta(days=1)
    assert reply_desk.published(database, by=ADMINISTRATOR, since=before, until=before) == []
    assert reply_desk.published(database, by=ADMINISTRATOR, since=TODAY, until=TODAY, groups=(WHOLE,)) == []
