"""The page of comments, as the person sees it who reviews them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from relsurvey.actions import comments, themes
from relsurvey.actions.services import process_services
from relsurvey.collection.comment import Comment, CommentState
from tests.support.comments import REVIEWER, closed_with
from tests.support.databases import SqliteDatabases
from tests.support.screens import html, process_database, screen, text
from tests.support.waves import AWave, an_open_wave


@pytest.fixture
def wave(sqlite_databases: SqliteDatabases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AWave]:
    for url in sqlite_databases.fresh():
        with process_database(url, tmp_path, monkeypatch) as database:
            yield an_open_wave(database, process_services().settings)


def listed(wave: AWave, state: CommentState) -> tuple[Comment, ...]:
    comments.piles(wave.db, by=REVIEWER, language="en")
    return comments.list_(wave.db, by=REVIEWER, wave_id=wave.wave_id, question_id="wish", state=state).comments


def page_of(wave: AWave, **address: str) -> AppTest:
    return screen("comments_view", REVIEWER, wave=wave.wave_id, question="wish", **address)


def test_the_list_says_how_much_waits_and_nothing_that_was_written(wave: AWave) -> None:
    closed_with(wave, "Sarah shouts", "A garden")

    said = text(screen("comments_view", REVIEWER))

    assert "2 wait" in said
    assert not [word for word in ("Sarah", "shouts", "garden", "North", "north") if word in said]


def test_what_may_name_somebody_is_marked_in_words_and_nothing_of_it_acts_as_html(wave: AWave) -> None:
    closed_with(wave, "Sarah <b>shouts</b>")

    page = page_of(wave, comment=listed(wave, CommentState.WAITING)[0].id)

    assert "<mark>Sarah" in html(page)
    assert "Sarah (a name?) <b>shouts</b>" in text(page)
    assert "&lt;b&gt;shouts" in html(page)


def test_a_reviewer_takes_names_out_names_a_theme_and_goes_on_with_nothing_chosen(wave: AWave) -> None:
    closed_with(wave, "Sarah is kind", "Tom is kind")
    themes.add(wave.db, by=REVIEWER, wave_id=wave.wave_id, name="Kind staff")
    first = listed(wave, CommentState.WAITING)[0]
    page = page_of(wave, comment=first.id)

    assert page.text_area[0].value == "[a name] is kind"
    assert page.radio[0].value is None
    next(box for box in page.checkbox if box.label == "Kind staff").check()
    page.radio[0].set_value(CommentState.QUOTABLE)
    page.button[0].click().run()

    (decided,) = listed(wave, CommentState.QUOTABLE)
    assert (decided.edited, len(decided.theme_ids)) == ("[a name] is kind", 1)
    # The next comment is shown, and what was chosen for the one before is not.
    assert page.query_params["comment"] != [first.id]
    assert page.radio[0].value is None
    assert not next(box for box in page.checkbox if box.label == "Kind staff").value


def test_a_suggestion_that_is_unticked_stays_in_the_words(wave: AWave) -> None:
    closed_with(wave, "We go to Swansea with Sarah")
    page = page_of(wave, comment=listed(wave, CommentState.WAITING)[0].id)

    next(box for box in page.checkbox if "Swansea" in box.label).uncheck().run()

    assert page.text_area[0].value == "We go to Swansea with [a name]"


def test_without_permission_or_with_too_few_people_quoting_is_not_offered(wave: AWave) -> None:
    closed_with(wave, "A garden", silent=5)
    page = page_of(wave, comment=listed(wave, CommentState.WAITING)[0].id)

    assert page.radio[0].options == [
        "Hide it: it is used for nothing",
        "Count its themes: nobody else reads the words",
    ]
    assert "Fewer answered this round" in text(page)


def test_saving_without_a_choice_says_what_is_missing(wave: AWave) -> None:
    closed_with(wave, "A garden")
    page = page_of(wave, comment=listed(wave, CommentState.WAITING)[0].id)

    page.button[0].click().run()

    assert page.error[0].value == "Choose what becomes of it."


def test_the_words_as_they_were_written_are_deleted_after_a_tick(wave: AWave) -> None:
    closed_with(wave, "Sarah is kind")
    one = listed(wave, CommentState.WAITING)[0].id
    page = page_of(wave, comment=one)
    page.radio[0].set_value(CommentState.CODED)
    page.button[0].click().run()
    page = page_of(wave, comment=one)

    page.checkbox[-1].check()
    page.button[1].click().run()

    assert listed(wave, CommentState.CODED)[0].text == "[a name] is kind"


def test_a_comment_whose_person_deleted_it_is_said_to_be_gone(wave: AWave) -> None:
    closed_with(wave, "A garden")
    listed(wave, CommentState.WAITING)

    assert "This comment is not there any more" in text(page_of(wave, comment="0" * 32))
