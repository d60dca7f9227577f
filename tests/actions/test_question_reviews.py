"""Reviews by people with lived experience: who may look, what is kept, what holds a wave up, what is printed."""

from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select

from relsurvey.actions import (
    coproduction,
    question_reviews,
    reply_asking,
    reviewable,
    reviewing,
    sign_offs,
    studio,
    studio_beginnings,
    waves,
)
from relsurvey.actions.reviewing import Here
from relsurvey.actions.studio_beginnings import Wanted
from relsurvey.config import Settings
from relsurvey.coproduction.review import MOST_OF_A_GROUP, Kind, Reaction, Review, Role, Verdict
from relsurvey.coproduction.steps import Step, View, has_changed, place, way
from relsurvey.errors import BadInput, NotAllowed, NotFound, Refused
from relsurvey.people import roles
from relsurvey.people.viewer import Viewer, operator
from relsurvey.questionnaire.definition import Questionnaire, QuestionWords
from relsurvey.questionnaire.document import with_hash
from relsurvey.screens.pictures import known_pictures
from relsurvey.storage.database import Database
from relsurvey.storage.tables import audit_event, review_invitation, reviewer
from relsurvey.studio import check
from relsurvey.studio.languages import set_title
from relsurvey.studio.own import OwnVersion
from tests.support import questionnaires
from tests.support.waves import ADMINISTRATOR, OPENED, TODAY, a_draft, an_organisation, viewer

SECOND = replace(viewer(roles.Role.CONTROLLER, person_id="second"), name="Chandra Rao")


@pytest.fixture
def ours(database: Database) -> Database:
    an_organisation(database)
    return database


def begun(db: Database) -> Review:
    return question_reviews.begin(db, by=ADMINISTRATOR, questionnaire=questionnaires.small(), today=TODAY)


def invited(db: Database, review: Review, role: Role = Role.SELF_ADVOCATE, kind: Kind = Kind.SINGLE) -> str:
    return question_reviews.invite(db, by=ADMINISTRATOR, review_id=review.id, kind=kind, role=role)


def somebody(db: Database, settings: Settings, review: Review, role: Role = Role.SELF_ADVOCATE) -> str:
    """Somebody who has begun, by the token of their link."""
    return reviewing.begin(db, settings, token=invited(db, review, role), form_key="")


def judged(db: Database, settings: Settings, review: Review, verdict: Verdict = Verdict.YES, *, why: str = "") -> str:
    token = somebody(db, settings, review)
    reviewing.judge(db, token=token, verdict=verdict, why=why)
    return token


def opened(db: Database, review: Review, by: Viewer = ADMINISTRATOR) -> question_reviews.Opened:
    return question_reviews.open_(db, by=by, review_id=review.id)


def at(here: Here, wanted: str = "") -> Step:
    assert here.reviewer is not None
    return place(here.review, here.reviewer, wanted)


def the_no(db: Database, review: Review) -> dict[str, Any]:
    nos = [one for who in opened(db, review).reviewers for one in who.judgements if one.verdict is Verdict.NOT_YET]
    found = nos[-1]
    return {"review_id": review.id, "reviewer_id": found.reviewer_id, "number": found.number}


def as_asked(one: OwnVersion) -> Questionnaire:
    return check.finished(one.documents, known_pictures=known_pictures())


def reworded(questionnaire: Questionnaire, question_id: str, text: str) -> Questionnaire:
    english = questionnaire.words["en"]
    changed: QuestionWords = replace(english.questions[question_id], text=text)
    words = replace(english, questions={**english.questions, question_id: changed})
    return with_hash(replace(questionnaire, words={"en": words}, version=questionnaire.version + 1))


def test_each_step_is_kept_and_the_link_leads_back_to_the_first_that_is_open(
    ours: Database, settings: Settings
) -> None:
    review = begun(ours)
    token = somebody(ours, settings, review)

    assert at(reviewing.show(ours, token=token)).view is View.START
    reviewing.react(ours, token=token, question_id="friends", reaction=Reaction.UNDERSTAND)
    here = reviewing.react(ours, token=token, question_id="home", reaction=Reaction.CHANGE)
    assert here.reviewer is not None
    assert Step(View.MORE, "home") in way(review, here.reviewer)
    reviewing.explain(ours, token=token, question_id="home", word="home", own_words=" Is your flat good? ")

    back = reviewing.show(ours, token=token)
    assert at(back) == Step(View.QUESTION, "better")
    assert back.reviewer is not None
    (said,) = back.reviewer.about("home")
    assert (said.reaction, said.word, said.own_words) == (Reaction.CHANGE, "home", "Is your flat good?")
    assert opened(ours, review).reviewers == (back.reviewer,)


def test_whoever_understands_after_all_takes_back_what_they_wrote(ours: Database, settings: Settings) -> None:
    token = somebody(ours, settings, begun(ours))
    reviewing.react(ours, token=token, question_id="home", reaction=Reaction.UNSURE)
    reviewing.explain(ours, token=token, question_id="home", own_words="Do you like your flat?")

    kept = reviewing.react(ours, token=token, question_id="home", reaction=Reaction.CHANGE)
    gone = reviewing.react(ours, token=token, question_id="home", reaction=Reaction.UNDERSTAND)

    assert kept.reviewer is not None
    assert gone.reviewer is not None
    assert kept.reviewer.has_words
    assert not gone.reviewer.has_words


def test_a_link_of_a_group_begins_a_review_for_each_person_and_one_of_a_person_only_one(
    ours: Database, settings: Settings
) -> None:
    review = begun(ours)
    group, single = invited(ours, review, Role.FAMILY, Kind.GROUP), invited(ours, review)

    first = reviewing.begin(ours, settings, token=group, form_key="one")
    assert reviewing.begin(ours, settings, token=group, form_key="one") == first
    second = reviewing.begin(ours, settings, token=group, form_key="two")
    assert reviewing.begin(ours, settings, token=single, form_key="three") == single
    assert reviewing.begin(ours, settings, token=single, form_key="four") == single

    assert len({group, first, second}) == 3
    assert sorted(one.role for one in opened(ours, review).reviewers) == [Role.FAMILY, Role.FAMILY, Role.SELF_ADVOCATE]
    assert reviewing.show(ours, token=group).reviewer is None


def test_a_group_has_an_end(ours: Database, settings: Settings) -> None:
    group = invited(ours, begun(ours), Role.FAMILY, Kind.GROUP)
    for number in range(MOST_OF_A_GROUP):
        reviewing.begin(ours, settings, token=group, form_key=str(number))

    with pytest.raises(Refused, match="review-group-full"):
        reviewing.begin(ours, settings, token=group, form_key="one more")


def test_links_are_stored_as_hashes_only(ours: Database, settings: Settings) -> None:
    token = somebody(ours, settings, begun(ours))

    with ours.reading() as connection:
        stored = [*connection.execute(select(review_invitation)), *connection.execute(select(reviewer))]
        logged = str(connection.execute(select(audit_event)).all())
    assert token not in str(stored)
    assert token not in logged


def test_a_withdrawn_link_lets_nobody_in_and_what_was_said_with_it_still_counts(
    ours: Database, settings: Settings
) -> None:
    review = begun(ours)
    token = judged(ours, settings, review, Verdict.NOT_YET, why="Too long")
    (invitation,) = opened(ours, review).invitations

    question_reviews.withdraw(ours, by=ADMINISTRATOR, review_id=review.id, invitation_id=invitation.id)

    with pytest.raises(Refused, match="review-withdrawn"):
        reviewing.show(ours, token=token)
    with pytest.raises(Refused, match="review-withdrawn"):
        reviewing.judge(ours, token=token, verdict=Verdict.YES)
    assert opened(ours, review).standing.open_nos == 1


@pytest.mark.parametrize("token", ["", "nothing", "é" * 40])
def test_a_link_that_is_none_leads_nowhere(ours: Database, settings: Settings, token: str) -> None:
    begun(ours)

    with pytest.raises(NotFound, match="review-link-not-found"):
        reviewing.show(ours, token=token)
    with pytest.raises(NotFound, match="review-link-not-found"):
        reviewing.begin(ours, settings, token=token, form_key="")


def test_a_wave_waits_for_the_sign_offs_that_the_organisation_wants(ours: Database, settings: Settings) -> None:
    sign_offs.need(ours, by=ADMINISTRATOR, sign_offs=2)
    wave = a_draft(ours, settings)
    review = begun(ours)
    judged(ours, settings, review)

    with pytest.raises(Refused, match="wave-review-missing") as refused:
        waves.open_(ours, by=ADMINISTRATOR, wave_id=wave.wave_id, today=OPENED)
    assert refused.value.values == {"needed": 2, "count": 1}
    judged(ours, settings, review)
    waves.open_(ours, by=ADMINISTRATOR, wave_id=wave.wave_id, today=OPENED)

    # What people signed is what is asked: nothing more is said about it.
    token = invited_before = opened(ours, review).review.closed_on
    assert token == invited_before == OPENED
    with pytest.raises(Refused, match="review-closed"):
        invited(ours, review)


def test_what_a_prepared_round_asks_is_reviewed_as_it_will_be_asked(ours: Database, settings: Settings) -> None:
    sign_offs.need(ours, by=ADMINISTRATOR, sign_offs=1)
    asked = reply_asking.carrying(settings, questionnaires.small())
    wave = a_draft(ours, settings, questionnaire=asked)
    with pytest.raises(Refused, match="wave-review-missing"):
        waves.open_(ours, by=ADMINISTRATOR, wave_id=wave.wave_id, today=OPENED)

    known = reviewable.questionnaires(ours, settings, by=ADMINISTRATOR)
    (offered,) = [one for one in known if one.content_hash == asked.content_hash]
    review = question_reviews.begin(ours, by=ADMINISTRATOR, questionnaire=offered, today=TODAY)
    judged(ours, settings, review)
    waves.open_(ours, by=ADMINISTRATOR, wave_id=wave.wave_id, today=OPENED)

    a_draft(ours, settings, wave_id="later", questionnaire=asked)
    assert asked.content_hash not in {
        one.content_hash for one in reviewable.questionnaires(ours, settings, by=ADMINISTRATOR)
    }


def test_without_a_rule_nothing_is_asked_of_a_version_that_nobody_reviews(ours: Database, settings: Settings) -> None:
    wave = a_draft(ours, settings)

    waves.open_(ours, by=ADMINISTRATOR, wave_id=wave.wave_id, today=OPENED)

    assert coproduction.record_of_wave(ours, by=ADMINISTRATOR, wave_id=wave.wave_id) is None


def test_a_sign_off_is_for_exactly_the_wording_that_was_seen(ours: Database, settings: Settings) -> None:
    sign_offs.need(ours, by=ADMINISTRATOR, sign_offs=1)
    review = begun(ours)
    token = somebody(ours, settings, review)
    for question in ("friends", "home", "better", "wish"):
        reviewing.react(ours, token=token, question_id=question, reaction=Reaction.UNDERSTAND)
    reviewing.judge(ours, token=token, verdict=Verdict.YES)
    changed = reworded(questionnaires.small(), "home", "Is your home good?")
    a_draft(ours, settings, wave_id="new", questionnaire=changed)

    question_reviews.put_wording(ours, by=ADMINISTRATOR, review_id=review.id, questionnaire=changed)
    with pytest.raises(Refused, match="wave-review-missing"):
        waves.open_(ours, by=ADMINISTRATOR, wave_id="new", today=OPENED)

    again = reviewing.show(ours, token=token)
    assert again.reviewer is not None
    assert [one.id for one in changed.questions if has_changed(again.review, again.reviewer, one.id)] == ["home"]
    assert at(again) == Step(View.QUESTION, "home")
    told = reviewing.react(ours, token=token, question_id="home", reaction=Reaction.CHANGE).reviewer
    assert told is not None
    assert [one.reaction for one in told.about("home")].count(Reaction.UNDERSTAND) == 1, "what was said before stays"
    reviewing.react(ours, token=token, question_id="home", reaction=Reaction.UNDERSTAND)
    assert at(reviewing.show(ours, token=token)).view is View.GOOD
    reviewing.judge(ours, token=token, verdict=Verdict.YES)
    waves.open_(ours, by=ADMINISTRATOR, wave_id="new", today=OPENED)


def test_a_not_yet_holds_a_wave_up_until_the_author_answers(ours: Database, settings: Settings) -> None:
    wave = a_draft(ours, settings)
    review = begun(ours)
    token = judged(ours, settings, review, Verdict.NOT_YET, why="I can't read question 2")

    with pytest.raises(Refused, match="wave-review-not-yet"):
        waves.open_(ours, by=ADMINISTRATOR, wave_id=wave.wave_id, today=OPENED)
    with pytest.raises(BadInput, match="review-done-needed"):
        question_reviews.answer_no(ours, by=ADMINISTRATOR, **the_no(ours, review), summary="", done="  ")
    question_reviews.answer_no(
        ours,
        by=ADMINISTRATOR,
        **the_no(ours, review),
        summary="A hard word",
        done="We took it out.",
    )
    assert opened(ours, review).standing.ready

    # Looking again with the same answer opens it again; it was a word of its own.
    reviewing.judge(ours, token=token, verdict=Verdict.NOT_YET, why="Still hard")
    assert opened(ours, review).standing.open_nos == 1
    reviewing.judge(ours, token=token, verdict=Verdict.YES)
    reviewing.judge(ours, token=token, verdict=Verdict.YES)
    assert opened(ours, review).standing.sign_offs == 1
    waves.open_(ours, by=ADMINISTRATOR, wave_id=wave.wave_id, today=OPENED)


def test_a_second_named_person_overrules_a_not_yet_and_the_author_can_not(ours: Database, settings: Settings) -> None:
    review = begun(ours)
    judged(ours, settings, review, Verdict.NOT_YET, why="Too long")
    found = the_no(ours, review)

    with pytest.raises(Refused, match="review-own"):
        question_reviews.overrule(ours, by=ADMINISTRATOR, **found, reason="It is fine")
    with pytest.raises(Refused, match="two-people-signed-in"):
        question_reviews.overrule(ours, by=operator("harbour"), **found, reason="It is fine")
    with pytest.raises(BadInput, match="review-reason-needed"):
        question_reviews.overrule(ours, by=SECOND, **found, reason=" ")
    question_reviews.overrule(ours, by=SECOND, **found, reason="A shorter one is being made for winter.")

    assert opened(ours, review).standing.ready
    with pytest.raises(Refused, match="review-no-answered-already"):
        question_reviews.overrule(ours, by=SECOND, **found, reason="Again")
    printed = coproduction.record_of_review(ours, by=SECOND, review_id=review.id)
    assert printed is not None
    (no,) = printed.nos
    assert (no.overruled_name, no.reason) == ("Chandra Rao", "A shorter one is being made for winter.")


def test_whoever_answered_a_question_is_an_author_too(ours: Database, settings: Settings) -> None:
    review = begun(ours)
    judged(ours, settings, review, Verdict.NOT_YET)
    other = viewer(roles.Role.ADMINISTRATOR, person_id="other")
    question_reviews.answer(
        ours, by=other, review_id=review.id, question_id="home", summary="", changed=True, done="Shorter.", today=TODAY
    )

    with pytest.raises(Refused, match="review-own"):
        question_reviews.overrule(ours, by=other, **the_no(ours, review), reason="It is fine")


def test_whoever_answered_a_not_yet_does_not_overrule_it_when_it_is_said_again(
    ours: Database, settings: Settings
) -> None:
    review = begun(ours)
    token = judged(ours, settings, review, Verdict.NOT_YET, why="Too long")
    other = viewer(roles.Role.ADMINISTRATOR, person_id="other")
    question_reviews.answer_no(ours, by=other, **the_no(ours, review), summary="Too long", done="We cut it.")
    reviewing.judge(ours, token=token, verdict=Verdict.NOT_YET, why="Still too long")
    again = {**the_no(ours, review), "reason": "It is fine"}

    with pytest.raises(Refused, match="review-own"):
        question_reviews.overrule(ours, by=other, **again)
    question_reviews.overrule(ours, by=SECOND, **again)

    assert opened(ours, review).standing.ready


def test_an_answer_that_somebody_else_wrote_anew_leaves_both_authors(ours: Database, settings: Settings) -> None:
    review = begun(ours)
    judged(ours, settings, review, Verdict.NOT_YET)
    first, second = (viewer(roles.Role.ADMINISTRATOR, person_id=one) for one in ("first", "anew"))
    for by in (first, second):
        told = {"question_id": "home", "summary": "", "changed": True, "done": f"By {by.person_id}"}
        question_reviews.answer(ours, by=by, review_id=review.id, **told, today=TODAY)

    for by in (first, second):
        with pytest.raises(Refused, match="review-own"):
            question_reviews.overrule(ours, by=by, **the_no(ours, review), reason="It is fine")


def test_whoever_wrote_the_wording_or_put_it_before_reviewers_does_not_overrule(
    ours: Database, settings: Settings
) -> None:
    writer, putter = (viewer(roles.Role.ADMINISTRATOR, person_id=one) for one in ("writer", "putter"))
    wanted = [Wanted(text="Do you see your friends?", indicator="C02", picture="friends")]
    first = studio_beginnings.start_from(ours, settings, by=writer, title="Our days", wanted=wanted, today=TODAY)
    review = question_reviews.begin(ours, by=ADMINISTRATOR, questionnaire=as_asked(first), today=TODAY)
    judged(ours, settings, review, Verdict.NOT_YET)
    # The last word of it is somebody else's; the first author wrote it none the less.
    titled = partial(set_title, language="en", title="Our own days")
    last = studio.change(
        ours, by=ADMINISTRATOR, questionnaire_id=first.id, revision=first.revision, edit=titled, today=TODAY
    )
    question_reviews.put_wording(ours, by=putter, review_id=review.id, questionnaire=as_asked(last))

    for author in (writer, putter, ADMINISTRATOR):
        with pytest.raises(Refused, match="review-own"):
            question_reviews.overrule(ours, by=author, **the_no(ours, review), reason="It is fine")
    question_reviews.overrule(ours, by=SECOND, **the_no(ours, review), reason="It is fine")


def test_only_authors_read_the_words_of_reviewers(ours: Database, settings: Settings) -> None:
    review = begun(ours)
    token = judged(ours, settings, review, Verdict.NOT_YET, why="My sister reads it to me")
    reviewing.react(ours, token=token, question_id="home", reaction=Reaction.CHANGE)
    reviewing.explain(ours, token=token, question_id="home", word="home", own_words="Is your flat good?")

    assert "sister" in str(opened(ours, review).reviewers[0].judgements[0].why)
    seen = opened(ours, review, SECOND).reviewers[0]
    assert not seen.has_words
    assert seen.judgements[0].blocks
    with pytest.raises(NotAllowed):
        opened(ours, review, viewer(roles.Role.MANAGER, unit_ids=("north",)))
    with pytest.raises(NotAllowed):
        question_reviews.answer(
            ours, by=SECOND, review_id=review.id, question_id="home", summary="", changed=True, done="x", today=TODAY
        )
    with ours.reading() as connection:
        assert "sister" not in str(connection.execute(select(audit_event)).all())


def test_who_decides_beside_the_authors_reads_the_words_of_a_not_yet_that_may_be_printed(
    ours: Database, settings: Settings
) -> None:
    review = begun(ours)
    token = judged(ours, settings, review, Verdict.NOT_YET, why="Too long")
    reviewing.react(ours, token=token, question_id="home", reaction=Reaction.CHANGE)
    reviewing.explain(ours, token=token, question_id="home", word="home", own_words="Is your flat good?")

    def seen() -> str:
        return opened(ours, review, SECOND).reviewers[0].judgements[0].why

    assert seen() == "", "nobody has been asked yet"
    reviewing.permit(ours, token=token, may_print=False)
    assert seen() == ""
    reviewing.permit(ours, token=token, may_print=True)
    assert seen() == "Too long"
    assert not any(said.has_words for said in opened(ours, review, SECOND).reviewers[0].said)


def test_a_not_yet_that_is_summed_up_stays_open_until_it_is_answered(ours: Database, settings: Settings) -> None:
    review = begun(ours)
    judged(ours, settings, review, Verdict.NOT_YET, why="Too long")
    question_reviews.answer_no(ours, by=ADMINISTRATOR, **the_no(ours, review), summary="It is long.", done="")

    seen = opened(ours, review, SECOND)
    assert seen.standing.open_nos == 1
    assert seen.reviewers[0].judgements[0].summary == "It is long."
    question_reviews.overrule(ours, by=SECOND, **the_no(ours, review), reason="A shorter one is made for winter.")


def test_that_words_were_read_is_recorded_at_each_opening_and_not_at_each_look(
    ours: Database, settings: Settings
) -> None:
    review = begun(ours)
    judged(ours, settings, review, Verdict.NOT_YET, why="Too long")

    first = opened(ours, review)
    assert question_reviews.open_(ours, by=ADMINISTRATOR, review_id=review.id, again=True) == first
    # Nobody's words: nothing to record.
    opened(ours, review, SECOND)
    assert question_reviews.get(ours, by=ADMINISTRATOR, review_id=review.id) == first.review

    with ours.reading() as connection:
        read = connection.scalars(select(audit_event.c.person_id).where(audit_event.c.what == "review-read"))
        assert list(read) == [ADMINISTRATOR.person_id]


def test_the_record_tells_what_was_changed_and_words_only_with_everybodys_permission(
    ours: Database, settings: Settings
) -> None:
    review = begun(ours)
    assert coproduction.record_of_review(ours, by=ADMINISTRATOR, review_id=review.id) is None
    for permission in (True, False):
        token = somebody(ours, settings, review, Role.FAMILY if permission else Role.SELF_ADVOCATE)
        for question in ("friends", "home") if permission else ("home",):
            reviewing.react(ours, token=token, question_id=question, reaction=Reaction.CHANGE)
            reviewing.explain(ours, token=token, question_id=question, own_words="Somebody's very own words")
        reviewing.permit(ours, token=token, may_print=permission)
        reviewing.judge(ours, token=token, verdict=Verdict.YES)
    somebody(ours, settings, review)
    for question in ("home", "friends"):
        question_reviews.answer(
            ours,
            by=ADMINISTRATOR,
            review_id=review.id,
            question_id=question,
            summary="One word was hard.",
            changed=question == "home",
            done="We changed it.",
            today=TODAY,
        )

    printed = coproduction.record_of_review(ours, by=ADMINISTRATOR, review_id=review.id)

    assert printed is not None
    # Who began and said nothing did not help.
    assert (printed.people, printed.sign_offs, printed.changed) == (2, 2, 1)
    assert printed.roles == {Role.SELF_ADVOCATE: 1, Role.FAMILY: 1}
    assert [(line.question_id, line.summary) for line in printed.lines] == [
        ("friends", "One word was hard."),
        ("home", ""),
    ]
    assert "very own words" not in str(printed)


def test_the_record_tells_the_same_not_yet_once_so_that_nobody_counts_who_said_it(
    ours: Database, settings: Settings
) -> None:
    review = begun(ours)
    for why in ("Too long", "Much too long"):
        judged(ours, settings, review, Verdict.NOT_YET, why=why)
        told = {"summary": "People found it too long.", "done": "We took 2 questions out."}
        question_reviews.answer_no(ours, by=ADMINISTRATOR, **the_no(ours, review), **told)

    printed = coproduction.record_of_review(ours, by=ADMINISTRATOR, review_id=review.id)

    assert printed is not None
    assert [one.answer for one in printed.nos] == ["We took 2 questions out."]


def test_what_does_not_fit_is_refused_and_changes_nothing(ours: Database, settings: Settings) -> None:
    review = begun(ours)
    token = somebody(ours, settings, review)

    with pytest.raises(BadInput, match="form-not-understood"):
        reviewing.react(ours, token=token, question_id="nothing", reaction=Reaction.CHANGE)
    with pytest.raises(BadInput, match="form-not-understood"):
        reviewing.explain(ours, token=token, question_id="home", word="home")
    reviewing.react(ours, token=token, question_id="home", reaction=Reaction.CHANGE)
    with pytest.raises(BadInput, match="form-not-understood"):
        reviewing.explain(ours, token=token, question_id="home", picture="no-such-picture")
    with pytest.raises(BadInput, match="review-words-long"):
        reviewing.explain(ours, token=token, question_id="home", own_words="x" * 501)
    with pytest.raises(Refused, match="review-there"):
        begun(ours)
    other = with_hash(replace(questionnaires.small(), id="other"))
    with pytest.raises(BadInput, match="review-other-questionnaire"):
        question_reviews.put_wording(ours, by=ADMINISTRATOR, review_id=review.id, questionnaire=other)
    with pytest.raises(BadInput, match="review-sign-offs"):
        sign_offs.need(ours, by=ADMINISTRATOR, sign_offs=21)
    with pytest.raises(NotFound, match="review-question"):
        question_reviews.answer(
            ours,
            by=ADMINISTRATOR,
            review_id=review.id,
            question_id="no",
            summary="",
            changed=True,
            done="x",
            today=TODAY,
        )
    said = reviewing.show(ours, token=token).reviewer
    assert said is not None
    assert not said.has_words


def test_nobody_reads_or_answers_a_review_of_another_organisation(ours: Database) -> None:
    review = begun(ours)
    an_organisation(ours, organisation_id="other")
    stranger = viewer(roles.Role.ADMINISTRATOR, organisation_id="other")

    assert question_reviews.list_(ours, by=stranger) == []
    with pytest.raises(NotFound):
        opened(ours, review, stranger)
    with pytest.raises(NotFound):
        question_reviews.invite(ours, by=stranger, review_id=review.id, kind=Kind.SINGLE, role=Role.STAFF)
