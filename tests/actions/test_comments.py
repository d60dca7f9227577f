"""The comment review: words of nobody in no order, decided by a person, out only as they permitted and for many."""

from dataclasses import fields, replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from relsurvey.actions import comments, responses, themes
from relsurvey.actions.comments import Opened
from relsurvey.collection.answers import Help
from relsurvey.collection.comment import Comment, CommentState, Decided, Quote, ThemeTally
from relsurvey.collection.steps import Act, Place, Submission
from relsurvey.config import Settings
from relsurvey.errors import BadInput, NotAllowed, NotFound, Refused
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer, operator
from relsurvey.redaction.found import Kind
from relsurvey.storage import themes as theme_rows
from relsurvey.storage.database import Database
from relsurvey.storage.tables import answer_text, audit_event, comment, comment_theme
from tests.support.comments import REVIEWER, closed_with, write
from tests.support.waves import LAST_DAY, ORGANISATION, AWave, an_open_wave, viewer

HIDDEN, CODED, QUOTABLE = CommentState.HIDDEN, CommentState.CODED, CommentState.QUOTABLE


@pytest.fixture
def wave(database: Database, settings: Settings) -> AWave:
    return an_open_wave(database, settings)


def waiting(wave: AWave, by: Viewer = REVIEWER) -> list[Comment]:
    comments.piles(wave.db, by=by, language="en")
    return list(in_state(wave, CommentState.WAITING, by))


def in_state(wave: AWave, state: CommentState, by: Viewer = REVIEWER) -> tuple[Comment, ...]:
    return comments.list_(wave.db, by=by, wave_id=wave.wave_id, question_id="wish", state=state).comments


def opened(wave: AWave, comment_id: str) -> Opened:
    return comments.open_(wave.db, by=REVIEWER, wave_id=wave.wave_id, comment_id=comment_id)


def decide(wave: AWave, comment_id: str, state: CommentState, edited: str = "", *theme_ids: str) -> None:
    decided = Decided(state, edited, frozenset(theme_ids))
    comments.decide(wave.db, by=REVIEWER, wave_id=wave.wave_id, comment_id=comment_id, decided=decided)


def theme(wave: AWave, name: str) -> str:
    return themes.add(wave.db, by=REVIEWER, wave_id=wave.wave_id, name=name).id


def tallies(wave: AWave) -> dict[tuple[str, str], ThemeTally]:
    with wave.db.reading() as connection:
        found = theme_rows.tallies(
            connection, organisation_id=ORGANISATION, wave_id=wave.wave_id, asked=("north", "south")
        )
    return dict(found)


def quotes(wave: AWave) -> tuple[Quote, ...]:
    """The words that the publication step gets."""
    with wave.db.reading() as connection:
        return tuple(theme_rows.quotes(connection, organisation_id=ORGANISATION, wave_id=wave.wave_id, threshold=10))


def log(wave: AWave) -> list[tuple[str, dict[str, str | int]]]:
    with wave.db.reading() as connection:
        found = connection.execute(select(audit_event.c.what, audit_event.c.about).order_by(audit_event.c.at))
        return [(row.what, row.about) for row in found]


def test_every_text_of_a_closed_wave_waits_once_however_often_the_page_is_opened(wave: AWave) -> None:
    closed_with(wave, "A garden", "A cat")

    first, second = waiting(wave), waiting(wave)

    assert {one.text for one in first} == {"A garden", "A cat"}
    assert [one.id for one in first] == [one.id for one in second]
    (pile,) = comments.piles(wave.db, by=REVIEWER, language="en")
    assert (pile.question_id, pile.counts) == ("wish", {CommentState.WAITING: 2})


def test_what_a_reviewer_gets_holds_nothing_that_leads_to_a_person(wave: AWave) -> None:
    write(wave, "A garden", unit_id="south")
    closed_with(wave, "A cat")

    found = waiting(wave)

    assert {one.name for one in fields(Comment)} == {
        "id", "question_id", "state", "text", "edited", "may_quote", "theme_ids", "for_next",
    }  # fmt: skip
    with wave.db.reading() as connection:
        keys = set(connection.scalars(select(comment.c.response_id)))
    assert keys.isdisjoint(one.id for one in found)
    assert not any(key in one.id or one.id in key for key in keys for one in found)


def test_the_order_of_comments_is_not_the_order_of_coming(wave: AWave) -> None:
    texts = [f"Wish {number}" for number in range(12)]
    closed_with(wave, *texts)

    found = waiting(wave)

    assert [one.id for one in found] == sorted(one.id for one in found)
    assert [one.text for one in found] != texts


def test_nothing_can_be_read_before_the_wave_has_closed(wave: AWave) -> None:
    write(wave, "A garden")

    assert comments.piles(wave.db, by=REVIEWER, language="en") == ()
    with pytest.raises(Refused, match="comments-wave-open"):
        in_state(wave, CommentState.WAITING)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.REVIEWER])
def test_no_other_role_reads_a_comment(wave: AWave, role: Role) -> None:
    closed_with(wave, "A garden")
    by = viewer(role)

    for attempt in (
        lambda: comments.piles(wave.db, by=by, language="en"),
        lambda: in_state(wave, CommentState.WAITING, by),
        lambda: themes.list_(wave.db, by=by, wave_id=wave.wave_id),
        lambda: comments.forget_original(wave.db, by=by, wave_id=wave.wave_id, comment_id="x"),
        lambda: comments.forget_originals(wave.db, by=by, wave_id=wave.wave_id),
    ):
        with pytest.raises(NotAllowed):
            attempt()


def test_who_manages_a_unit_of_the_round_or_runs_rounds_does_not_review_it(wave: AWave) -> None:
    closed_with(wave, "A garden")
    manager = viewer(Role.REVIEWER, Role.MANAGER, unit_ids=("south",))

    assert comments.piles(wave.db, by=manager, language="en") == ()
    with pytest.raises(Refused, match="comments-own-unit"):
        in_state(wave, CommentState.WAITING, manager)
    with pytest.raises(Refused, match="comments-administrator"):
        in_state(wave, CommentState.WAITING, viewer(Role.REVIEWER, Role.ADMINISTRATOR))


def test_another_organisation_finds_nothing(wave: AWave) -> None:
    closed_with(wave, "A garden")
    elsewhere = replace(REVIEWER, organisation_id="elsewhere")

    with pytest.raises(NotFound):
        in_state(wave, CommentState.WAITING, elsewhere)


def test_names_of_services_and_colleagues_are_suggested_beside_other_names(wave: AWave) -> None:
    closed_with(wave, "Sarah at north is nice")

    found = opened(wave, waiting(wave)[0].id).found

    assert {one.kind for one in found} == {Kind.PERSON, Kind.SERVICE}


def test_a_decision_is_kept_and_can_be_made_anew(wave: AWave) -> None:
    closed_with(wave, "Sarah has a garden")
    id_ = waiting(wave)[0].id
    garden = theme(wave, "Garden")

    decide(wave, id_, CODED, "[a name] has a garden", garden)
    assert in_state(wave, CODED)[0].theme_ids == {garden}
    assert in_state(wave, CODED)[0].edited == "[a name] has a garden"

    decide(wave, id_, HIDDEN, "", garden)
    assert in_state(wave, HIDDEN)[0].theme_ids == frozenset()
    assert in_state(wave, CODED) == ()


def test_words_are_quoted_only_with_the_permission_of_who_wrote_them(wave: AWave) -> None:
    write(wave, "Not said", quote=None)
    closed_with(wave, "No", quote=False)

    for one in waiting(wave):
        with pytest.raises(BadInput, match="comment-no-permission"):
            decide(wave, one.id, QUOTABLE, one.text)


def test_words_are_quoted_only_where_twenty_people_answered(wave: AWave) -> None:
    closed_with(wave, "A garden", silent=18)

    with pytest.raises(BadInput, match="comment-too-few"):
        decide(wave, waiting(wave)[0].id, QUOTABLE, "A garden")
    assert quotes(wave) == ()


def test_words_are_quoted_only_as_a_person_has_edited_them(wave: AWave) -> None:
    closed_with(wave, "Sarah has a garden")
    id_ = waiting(wave)[0].id

    with pytest.raises(BadInput, match="comment-words-needed"):
        decide(wave, id_, QUOTABLE, "  ")
    decide(wave, id_, QUOTABLE, "[a name] has a garden")

    (quote,) = quotes(wave)
    assert (quote.words, quote.unit_id) == ("[a name] has a garden", "north")


def test_words_of_a_small_unit_stand_for_the_whole_only(wave: AWave) -> None:
    write(wave, "A cat", *([""] * 4), unit_id="west")
    write(wave, *([""] * 21), unit_id="south")
    closed_with(wave, "A garden", silent=25)
    for one in waiting(wave):
        decide(wave, one.id, QUOTABLE, one.text)

    shown = {one.words: one.unit_id for one in quotes(wave)}

    # The south, though large, goes with the west: so nobody can tell that the cat is from there.
    assert shown == {"A garden": "north", "A cat": ""}


def test_words_that_were_decided_for_somebody_are_never_quoted_or_counted(wave: AWave) -> None:
    write(wave, "She likes music", help_=Help.PROXY, quote=True)
    closed_with(wave, "Music")
    music = theme(wave, "Music")
    for one in waiting(wave):
        decide(wave, one.id, QUOTABLE, one.text, music)

    assert [one.words for one in quotes(wave)] == ["Music"]
    assert tallies(wave)["north", "wish"] == ThemeTally({music: 1}, 1)


def test_themes_are_counted_by_unit_and_hidden_comments_count_for_nothing(wave: AWave) -> None:
    write(wave, "A garden", "Bees", "Rude", unit_id="south")
    closed_with(wave, "A cat in the garden", "Waiting")
    garden, animals, nobody = (theme(wave, name) for name in ("Garden", "Animals", "Food"))
    by_text = {one.text: one.id for one in waiting(wave)}

    decide(wave, by_text["A garden"], CODED, "", garden)
    decide(wave, by_text["Bees"], CODED, "", animals, garden)
    decide(wave, by_text["Rude"], HIDDEN, "", garden)
    decide(wave, by_text["A cat in the garden"], QUOTABLE, "A cat in the garden", garden, animals)

    assert tallies(wave) == {
        ("north", "wish"): ThemeTally({garden: 1, animals: 1, nobody: 0}, 2),
        ("south", "wish"): ThemeTally({garden: 2, animals: 1, nobody: 0}, 3),
    }


def test_themes_are_named_anew_and_taken_away_with_their_marks(wave: AWave) -> None:
    closed_with(wave, "A garden")
    garden = theme(wave, "Gardn")
    decide(wave, waiting(wave)[0].id, CODED, "", garden)

    themes.rename(wave.db, by=REVIEWER, wave_id=wave.wave_id, theme_id=garden, name=" Garden ")
    assert [one.name for one in themes.list_(wave.db, by=REVIEWER, wave_id=wave.wave_id)] == ["Garden"]
    with pytest.raises(BadInput, match="theme-there"):
        theme(wave, "garden")
    with pytest.raises(BadInput, match="theme-name-needed"):
        theme(wave, "  ")

    themes.remove(wave.db, by=REVIEWER, wave_id=wave.wave_id, theme_id=garden)
    assert in_state(wave, CODED)[0].theme_ids == frozenset()
    with pytest.raises(NotFound):
        themes.remove(wave.db, by=REVIEWER, wave_id=wave.wave_id, theme_id=garden)


def test_a_new_theme_stands_behind_the_others_after_some_were_taken_away(wave: AWave) -> None:
    closed_with(wave, "A garden")
    garden, food, *_ = (theme(wave, name) for name in ("Garden", "Food", "Zebras", "Music"))
    for one in (garden, food):
        themes.remove(wave.db, by=REVIEWER, wave_id=wave.wave_id, theme_id=one)
    theme(wave, "Bus")

    there = [one.name for one in themes.list_(wave.db, by=REVIEWER, wave_id=wave.wave_id)]
    assert there == ["Zebras", "Music", "Bus"]


def test_a_theme_of_another_wave_is_refused(wave: AWave) -> None:
    closed_with(wave, "A garden")

    with pytest.raises(BadInput, match="theme-unknown"):
        decide(wave, waiting(wave)[0].id, CODED, "", "of-another-wave")


def test_who_deletes_their_answers_after_the_end_deletes_the_comment_and_what_was_made_of_it(wave: AWave) -> None:
    started = wave.take_part()
    wave.answer(started, "friends", "yes")
    wave.answer(started, "home", "yes")
    wave.write(started, "wish", "A garden", quote="yes")
    wave.send(started)
    closed_with(wave)
    decide(wave, waiting(wave)[0].id, QUOTABLE, "A garden", theme(wave, "Garden"))

    gone = Submission(Place.ENDED, Act.DELETE)
    responses.submit(wave.db, device_secret=started.device_secret, given=gone, today=LAST_DAY + timedelta(days=1))

    with wave.db.reading() as connection:
        for table in (answer_text, comment, comment_theme):
            assert connection.execute(select(table)).all() == []
    assert quotes(wave) == ()
    assert tallies(wave) == {}


def test_the_words_as_they_were_written_can_be_deleted_and_the_edited_ones_stay(wave: AWave) -> None:
    closed_with(wave, "Sarah has a garden", "Rude words", "Waiting")
    by_text = {one.text: one.id for one in waiting(wave)}
    decide(wave, by_text["Sarah has a garden"], QUOTABLE, "[a name] has a garden")
    decide(wave, by_text["Rude words"], HIDDEN)

    with pytest.raises(Refused, match="comment-waiting"):
        comments.forget_original(wave.db, by=REVIEWER, wave_id=wave.wave_id, comment_id=by_text["Waiting"])
    assert comments.forget_originals(wave.db, by=operator(ORGANISATION), wave_id=wave.wave_id) == 2

    with wave.db.reading() as connection:
        assert set(connection.scalars(select(answer_text.c.text))) == {"[a name] has a garden", "", "Waiting"}
    assert len(quotes(wave)) == 1


def test_every_step_is_in_the_log_and_no_word_of_anybody(wave: AWave) -> None:
    closed_with(wave, "Sarah has a garden")
    garden = theme(wave, "Garden")
    id_ = waiting(wave)[0].id
    opened(wave, id_)
    decide(wave, id_, QUOTABLE, "[a name] has a garden", garden)
    comments.forget_original(wave.db, by=REVIEWER, wave_id=wave.wave_id, comment_id=id_)

    kept = log(wave)

    assert [what for what, _ in kept if what.startswith(("comment", "theme"))] == [
        "theme-added",
        "comments-read",
        "comment-read",
        "comment-decided",
        "comment-original-deleted",
    ]
    assert not any(word in str(kept) for word in ("Sarah", "garden", "Garden"))


def test_words_are_never_in_what_a_value_or_an_error_shows(wave: AWave) -> None:
    closed_with(wave, "Sarah has a garden")

    one = opened(wave, waiting(wave)[0].id)

    assert "Sarah" not in repr(one)
    assert "Sarah" not in repr(Decided(CODED, "Sarah has a garden"))
