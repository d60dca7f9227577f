"""The studio: what an author does is saved and checked, what is in use is locked, what went wrong is said."""

import re
from dataclasses import replace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from relsurvey.actions import studio, studio_beginnings, studio_rounds, waves
from relsurvey.actions.services import process_services
from relsurvey.actions.studio_beginnings import Wanted
from relsurvey.collection.plan import BY_ORGANISATION, ReleasePlan
from relsurvey.studio import languages, packed, questions
from relsurvey.studio.own import OwnVersion
from tests.support.rounds import ADMINISTRATOR, Rounds
from tests.support.screens import html, screen, text

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow

FRIENDS = Wanted(text="Do you see your friends?", indicator="C02", picture="friends")
FAMILY = Wanted(text="Do you see your family?", indicator="C01", picture="family")


def started(ours: Rounds, *wanted: Wanted) -> OwnVersion:
    return studio_beginnings.start_from(
        ours.db,
        process_services().settings,
        by=ADMINISTRATOR,
        title="How is it going?",
        wanted=wanted,
        today=ours.today,
    )


def now(ours: Rounds) -> OwnVersion:
    return studio.get(ours.db, by=ADMINISTRATOR, questionnaire_id="going")


def said(ours: Rounds, question: str = "see-friends", language: str = "en") -> dict[str, Any]:
    return dict(now(ours).documents.words[language]["questions"][question])


def edited(ours: Rounds, edit: studio.Edit) -> None:
    """Somebody else, elsewhere, was quicker."""
    other = replace(ADMINISTRATOR, person_id="somebody-else")
    studio.change(ours.db, by=other, questionnaire_id="going", revision=now(ours).revision, edit=edit, today=ours.today)


def use(ours: Rounds) -> None:
    found = studio_rounds.by_id(ours.db, process_services().settings, by=ADMINISTRATOR)["going"]
    waves.create(
        ours.db,
        by=ADMINISTRATOR,
        wave_id="spring",
        name="Spring",
        questionnaire=found,
        opens_on=ours.today,
        closes_on=ours.today,
        asked={"willow": 30},
        plan=ReleasePlan(found.choice_ids, (BY_ORGANISATION,)),
    )


def desk(**address: str) -> AppTest:
    return screen("studio_view", ADMINISTRATOR, questionnaire="going", **address)


def field(page: AppTest, label: str) -> Any:
    """A field by its label."""
    fields = [*page.text_input, *page.text_area, *page.selectbox, *page.multiselect, *page.radio, *page.checkbox]
    return next(one for one in fields if one.label == label)


def press(page: AppTest, label: str) -> AppTest:
    next(button for button in page.button if button.label == label).click()
    return page.run()


def show(page: AppTest, part: str) -> AppTest:
    field(page, "Show").set_value(part)
    return page.run()


def test_a_questionnaire_is_made_by_writing_its_name(ours: Rounds) -> None:
    page = screen("studio_view", ADMINISTRATOR, new="1")
    page = press(page, "Make it")
    assert page.error[0].value.startswith("Write what the questionnaire is called")

    field(page, "What is it called?").input("How is it going?")
    page = press(page, "Make it")

    assert now(ours).title == "How is it going?"
    assert "2 things have to be mended before version 1 can be asked" in text(page)
    assert "There are no questions yet." in text(page)


def test_a_first_question_is_added_checked_and_mended_at_its_field(ours: Rounds) -> None:
    started(ours)
    page = desk()
    field(page, "New question").input("Do you utilise the bus?")
    page = press(page, "Add")

    assert "To mend: “utilise” is not a common word" in text(page)
    assert "Easy read needs a picture here. Choose the nearest one" in text(page)
    assert "a photo of your own" in text(page)
    assert "Say what this question measures." in text(page)

    field(page, "Question").input("Do you use the bus?")
    page = page.run()
    # It has to be said, so nothing has to be opened to find it.
    assert all("What does it measure?" not in [one.label for one in closed.selectbox] for closed in page.expander)
    field(page, "What does it measure?").set_value("C10")
    page = page.run()
    assert "not a common word" not in text(page)
    assert "1 thing has to be mended" in text(page)
    assert field(page, "Short name, for results").value == "Do you use the bus"


def test_a_change_is_in_the_database_when_the_page_is_drawn(ours: Rounds) -> None:
    started(ours, FRIENDS)
    page = desk()
    field(page, "Question").input("Do you see your friends enough?")
    page = page.run()

    assert said(ours)["text"] == "Do you see your friends enough?"
    page = press(page, "Take back the last change")
    assert said(ours)["text"] == "Do you see your friends?"
    assert field(page, "Question").value == "Do you see your friends?"


def test_a_question_comes_from_elsewhere_or_from_another_one_and_is_on_the_desk_at_once(ours: Rounds) -> None:
    started(ours, FRIENDS)
    page = desk()
    page.session_state["studio-going-1-0-bring"] = True
    page = page.run()
    field(page, "Questionnaire").set_value("how-connected")
    page = page.run()
    field(page, "Question to bring").set_value("see-more")
    page = press(page.run(), "Bring it")
    assert field(page, "Question").value == "Who do you want to see more?"
    assert field(page, "Answer 1").value == "My family"

    page = press(page, "Copy")
    assert [one["id"] for one in now(ours).documents.structure["questions"]][1:] == ["see", "see-2"]
    assert "Question 3" in text(page)


def test_what_is_measured_can_be_something_that_nobody_measured_before(ours: Rounds) -> None:
    started(ours, FRIENDS, Wanted(text="Is it quiet?", picture="quiet"))
    page = desk()
    field(page, "What does it measure?").set_value("Z02")
    page.run()

    assert [one["indicator"] for one in now(ours).documents.structure["questions"]] == ["Z02", "Z01"]


def test_the_answers_of_a_question_are_its_own_once_it_needs_them(ours: Rounds) -> None:
    started(ours, FRIENDS)
    page = desk()
    field(page, "How is it answered?").set_value("several")
    page = page.run()
    assert "At least 2 answers are needed" in text(page)
    for label in ("At home", "In town"):
        field(page, "New answer").input(label)
        page = (
            next(form for form in page.button if form.label == "Add" and form.form_id.endswith("option-form"))
            .click()
            .run()
        )

    page = press(page, "Move “In town” up")
    options = now(ours).documents.structure["questions"][0]["options"]
    assert [one["id"] for one in options] == ["town", "home"]
    assert [one["label"] for one in said(ours)["options"].values()] == ["At home", "In town"]


def test_who_is_asked_is_a_sentence_with_two_choices(ours: Rounds) -> None:
    started(ours, FRIENDS, FAMILY)
    page = desk(question="see-family")
    field(page, "Ask this only if the answer to").set_value("see-friends")
    page = page.run()
    assert "Choose at least 1 answer." in text(page)

    field(page, "is one of").set_value(["no"])
    page = page.run()
    assert now(ours).documents.structure["questions"][1]["show_if"] == {"question": "see-friends", "options": ["no"]}
    assert "is ready to be asked" in text(page)


def test_a_picture_is_found_by_word_and_chosen_by_a_press(ours: Rounds) -> None:
    started(ours, replace(FRIENDS, picture=""))
    page = desk()
    page.session_state["studio-going-1-0-see-friends-gallery"] = True
    page = page.run()
    field(page, "Search by word").input("phone")
    page = page.run()
    found = [button for button in page.button if "phone call" in button.label]
    found[0].click()
    page.run()

    assert now(ours).documents.structure["questions"][0]["picture"] == "phone-call"


def test_two_languages_stand_side_by_side_and_each_is_saved(ours: Rounds) -> None:
    started(ours, FRIENDS)
    page = show(desk(), "whole")
    page = press(page, "Add this language: Cymraeg")
    assert set(now(ours).documents.words) == {"en", "cy"}

    field(page, "Language to show beside it").set_value("cy")
    page = show(page.run(), "write")
    assert "To mend: There are no words here." in text(page)
    field(page, "Question, Cymraeg").input("Wyt ti'n gweld dy ffrindiau?")
    page.run()

    assert said(ours, language="cy")["text"] == "Wyt ti'n gweld dy ffrindiau?"
    assert said(ours)["text"] == "Do you see your friends?"


def test_what_somebody_else_wrote_is_not_written_over_and_the_own_words_are_said_back(ours: Rounds) -> None:
    started(ours, FRIENDS)
    page = desk()
    edited(ours, lambda one: questions.set_text(one, "see-friends", language="en", field="text", text="Do you see Mo?"))
    field(page, "Question").input("Do you see Ada?")
    page = page.run()

    assert said(ours)["text"] == "Do you see Mo?"
    assert field(page, "Question").value == "Do you see Mo?"
    assert "Somebody else changed this questionnaire a moment ago." in page.error[0].value
    assert "“Do you see Ada?”" in page.error[0].value

    field(page, "Question").input("Do you see Ada?")
    page = page.run()
    assert said(ours)["text"] == "Do you see Ada?"
    assert not page.error


@pytest.mark.parametrize("alone", [True, False])
def test_what_was_written_while_the_server_started_anew_is_saved_or_said_back(ours: Rounds, *, alone: bool) -> None:
    started(ours, FRIENDS)
    page = desk()
    field(page, "Question").input("Do you see Ada?")
    # A new session to which the browser sends what its fields hold.
    del page.session_state["relsurvey-studio"]
    if not alone:
        edited(ours, lambda one: questions.set_text(one, "see-friends", language="en", field="hint", text="Or Mo."))
    page = page.run()

    if alone:
        assert said(ours)["text"] == "Do you see Ada?"
        return
    assert said(ours)["text"] == "Do you see your friends?"
    assert said(ours)["hint"] == "Or Mo."
    assert "The connection was lost while you wrote. This was not saved: “Do you see Ada?”" in page.error[0].value


def test_a_version_in_use_is_locked_and_a_new_one_is_one_press_away(ours: Rounds) -> None:
    started(ours, FRIENDS)
    use(ours)
    page = desk()
    assert "Version 1 is in use (Spring), so it stays as it is." in page.info[0].value
    assert field(page, "Question").disabled

    page = press(page, "Make a new version")
    assert "Version 2 is made." in page.success[0].value
    field(page, "Question").input("Do you see your friends enough?")
    page = show(page.run(), "versions")
    assert (
        "Question 1: the question was “Do you see your friends?” and is now “Do you see your friends enough?”."
        in text(page)
    )
    old = desk(version="1")
    assert field(old, "Question").value == "Do you see your friends?"
    assert 'href="/studio?questionnaire=going"' in html(old)


def test_a_rule_is_set_aside_with_a_reason_and_a_name_and_comes_back(ours: Rounds) -> None:
    started(ours, replace(FRIENDS, text="Do you utilise it?"))
    page = show(desk(), "mend")
    field(page, "Why?").input("No")
    page = press(page, "Let it stay")
    assert "Say in at least 3 words why" in page.error[0].value
    field(page, "Why?").input("People here asked for it.")
    page = press(page, "Let it stay")

    assert "People here asked for it. (Ada Brook)" in "".join(one.value for one in page.markdown)
    assert "is ready to be asked" in text(page)
    page = press(page, "Let the rule hold again")
    assert "1 thing has to be mended" in text(page)


def test_a_version_is_thrown_away_only_after_the_box_was_ticked(ours: Rounds) -> None:
    started(ours, FRIENDS)
    page = press(show(desk(), "versions"), "Throw it away")
    assert page.error[0].value.startswith("Tick the box first")
    field(page, "I want to throw it away").check()
    page = press(page, "Throw it away")

    assert studio.list_(ours.db, by=ADMINISTRATOR) == []


def test_a_locked_version_shows_everything_and_changes_nothing(ours: Rounds) -> None:
    started(ours, FRIENDS, FAMILY)
    edited(ours, lambda one: languages.add(one, "cy", {}))
    edited(ours, lambda one: languages.remove(one, "cy"))
    use(ours)
    before = now(ours)
    for part in ("write", "whole", "mend", "versions"):
        page = show(desk(), part)
        assert not page.exception
        assert {button.label for button in page.button} <= {"Make a new version"}
    assert now(ours) == before


def test_what_a_file_left_out_is_listed_until_it_was_read(ours: Rounds) -> None:
    one = started(ours, FRIENDS)
    content = packed.pack(one.documents)
    with_more = studio_beginnings.start_from_file(
        ours.db,
        process_services().settings,
        by=ADMINISTRATOR,
        content=_with_file(content, "notes.txt"),
        name="going.zip",
        today=ours.today,
    )
    page = screen("studio_view", ADMINISTRATOR, questionnaire=with_more.id)
    assert "notes.txt: This file was left out" in text(page)

    page = press(page, "I have read this")
    assert "notes.txt" not in text(page)


def _with_file(content: bytes, name: str) -> bytes:
    from io import BytesIO
    from zipfile import ZipFile

    out = BytesIO(content)
    with ZipFile(out, "a") as file:
        file.writestr(name, "something else")
    return out.getvalue()


@pytest.mark.usefixtures("ours")
def test_an_unknown_questionnaire_gets_plain_words() -> None:
    page = screen("studio_view", ADMINISTRATOR, questionnaire="nowhere")

    assert "There is no such questionnaire in your organisation." in page.error[0].value
    assert 'href="/studio"' in html(page)


def test_every_own_questionnaire_is_listed_with_its_state(ours: Rounds) -> None:
    started(ours, FRIENDS)
    assert "Ready to be asked How is it going? Version 1, 1 question" in text(screen("studio_view", ADMINISTRATOR))
    use(ours)
    assert "In use How is it going?" in text(screen("studio_view", ADMINISTRATOR))


def test_a_workbook_is_offered_when_nothing_is_left_to_mend_and_the_folder_always(ours: Rounds) -> None:
    started(ours, FRIENDS)
    whole = html(screen("studio_view", ADMINISTRATOR, questionnaire="going", part="versions"))
    edited(
        ours, lambda one: questions.set_text(one, "see-friends", language="en", field="text", text="Do you utilise?")
    )
    unfinished = screen("studio_view", ADMINISTRATOR, questionnaire="going", part="versions")

    assert "/studio-files/going/1/xlsx" in whole
    assert "/studio-files/going/1/xlsx" not in html(unfinished)
    assert "There is no workbook while something is left to mend." in text(unfinished)
    assert all("/studio-files/going/1/zip" in one for one in (whole, html(unfinished)))


def test_before_a_language_is_added_it_says_how_much_has_to_be_written(ours: Rounds) -> None:
    started(ours, FRIENDS)
    page = show(desk(), "whole")
    told = re.search(r"Cymraeg: (\d+) texts will have to be written. This version can.t be used", text(page))
    assert told is not None

    page = press(page, "Add this language: Cymraeg")
    assert f"{told[1]} things have to be mended" in text(page)
    assert "Cymraeg: " not in text(page)
