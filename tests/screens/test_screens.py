"""Each screen as a person would find it: what is asked, what can be chosen, what is said, and what never appears."""

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from relsurvey.collection import journey
from relsurvey.collection.answers import Answer, AnswerSheet, Decider, Help, Helper, Stage, View
from relsurvey.i18n.catalogue import catalogue
from relsurvey.questionnaire.definition import Audience, Given, Option
from relsurvey.screens.pictures import known_pictures, picture
from relsurvey.screens.render import render
from relsurvey.screens.rendered import Rendered
from tests.screens.scenes import READER, Shown, everything_answered, questionnaire, see, sheet, words

VOID = {"img", "input", "meta", "link"}


class Page(HTMLParser):
    """The elements of a page, each with its attributes and the text inside it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.within: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = (tag, dict(attrs), [])
        self.elements.append(element)
        if tag not in VOID:
            self.within.append(element)

    def handle_endtag(self, tag: str) -> None:
        while self.within and self.within.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        for _, _, texts in self.within:
            texts.append(data)

    def all(self, tag: str, **having: str) -> list[dict[str, str | None]]:
        return [found for name, found, _ in self.elements if name == tag and having.items() <= found.items()]

    def texts(self, tag: str, **having: str) -> list[str]:
        return [
            " ".join("".join(texts).split())
            for name, found, texts in self.elements
            if name == tag and having.items() <= found.items()
        ]


def every_screen() -> dict[str, Rendered]:
    started = sheet()
    full = everything_answered()
    kept = replace(full, stage=Stage.KEPT)
    return {
        "about": see(AnswerSheet()),
        "seen": see(AnswerSheet(introduced="about")),
        "practice": see(AnswerSheet(introduced="seen")),
        "check": see(AnswerSheet(introduced="practice")),
        "stopping": see(AnswerSheet(introduced="check"), "stopping"),
        "consent": see(AnswerSheet(introduced="check")),
        "view": see(AnswerSheet(consent=True, help=Help.PROXY, helper=Helper.FAMILY)),
        "decider": see(AnswerSheet(consent=True, help=Help.PROXY, helper=Helper.FAMILY, view=View.MINE)),
        "help": see(AnswerSheet(consent=True)),
        "helper": see(AnswerSheet(consent=True, help=Help.PROXY)),
        "one": see(started),
        "several": see(full, "question-helpers"),
        "text": see(full, "question-ideas"),
        "problem": see(started, "question-friends", "choose-one"),
        "review": see(full),
        "stop": see(started, "stop"),
        "kept": see(kept, "kept"),
        "thanks": see(replace(full, stage=Stage.SENT)),
        "refused": see(AnswerSheet(stage=Stage.REFUSED)),
        "deleted": render(Shown(journey.DELETED_SCREEN, AnswerSheet()), READER),
        "ended": render(Shown(journey.ENDED_SCREEN, full, ended=True), READER),
        "deleted late": render(Shown(journey.DELETED_SCREEN, AnswerSheet(), ended=True), READER),
    }


SCREENS = every_screen()


@pytest.mark.parametrize("name", SCREENS)
def test_each_screen_has_one_heading_of_the_first_level_where_reading_starts(name: str) -> None:
    page = Page(SCREENS[name].html)

    assert len(page.all("h1")) == 1
    assert len([element for _, element, _ in page.elements if "data-focus" in element]) == 1


@pytest.mark.parametrize("name", SCREENS)
def test_each_screen_runs_under_a_strict_policy(name: str) -> None:
    page = Page(SCREENS[name].document())

    assert [script for script in page.all("script") if not (script["src"] or "").startswith("/look/")] == []
    assert page.all("style") == []
    assert [element for _, element, _ in page.elements if "style" in element] == []
    assert [key for _, element, _ in page.elements for key in element if key.startswith("on")] == []


@pytest.mark.parametrize("name", SCREENS)
def test_a_picture_beside_words_says_nothing_of_its_own(name: str) -> None:
    assert {image["alt"] for image in Page(SCREENS[name].html).all("img")} == {""}


@pytest.mark.parametrize("name", SCREENS)
def test_each_field_is_tied_to_words_that_are_on_the_screen(name: str) -> None:
    page = Page(SCREENS[name].html)
    ids = {element["id"] for _, element, _ in page.elements if "id" in element}

    for tag in ("input", "textarea", "fieldset", "button"):
        for field in page.all(tag):
            for reference in ("aria-labelledby", "aria-describedby"):
                assert set((field.get(reference) or "").split()) <= ids
    labelled = {label["for"] for label in page.all("label") if "for" in label}
    assert {area["id"] for area in page.all("textarea")} <= labelled


@pytest.mark.parametrize("name", SCREENS)
def test_a_whole_page_names_its_language_its_direction_and_the_step(name: str) -> None:
    page = Page(SCREENS[name].document())

    assert page.all("html", lang="en", dir="ltr")
    assert page.texts("title") == [SCREENS[name].title]
    assert len(page.all("main")) == 1


@pytest.mark.parametrize("name", SCREENS)
def test_help_is_at_the_same_place_on_every_screen(name: str) -> None:
    def without_the_way_back(foot: str) -> str:
        return re.sub(r"\?p=[0-9a-f]+(&amp;at=[a-z-]+)?", "", foot)

    assert without_the_way_back(SCREENS[name].foot) == without_the_way_back(SCREENS["one"].foot)
    assert SCREENS[name].foot.count("at=") == SCREENS[name].foot.count(f"at={SCREENS[name].name}")


def test_nothing_is_chosen_before_the_person_chooses() -> None:
    for name in ("consent", "help", "helper", "one"):
        assert [field for field in Page(SCREENS[name].html).all("input") if "checked" in field] == []


def test_a_question_offers_its_options_first_and_the_ways_out_after() -> None:
    page = Page(SCREENS["one"].html)

    assert page.texts("label") == ["Yes", "Sometimes", "No", "I don't know", "I don't want to say"]
    assert [field["value"] for field in page.all("input", type="radio")] == [
        "yes",
        "sometimes",
        "no",
        "dont_know",
        "prefer_not",
    ]


def test_coming_back_to_a_question_shows_what_was_chosen() -> None:
    page = Page(see(everything_answered(), "question-friends").html)

    assert [field["value"] for field in page.all("input") if "checked" in field] == ["sometimes"]


def test_coming_back_to_a_question_shows_that_it_was_skipped() -> None:
    skipped = see(sheet(Answer("friends", Given.SKIPPED)), "question-friends")

    assert "You skipped this question." in skipped.content
    assert "checked" not in skipped.content


def test_enter_presses_next_because_it_is_the_first_button() -> None:
    assert Page(SCREENS["one"].content).all("button")[0]["value"] == "next"
    reads, first, *_ = Page(SCREENS["text"].content).all("button")
    # The button that reads hands in nothing.
    assert (reads["type"], first["value"]) == ("button", "next")


def test_the_first_screen_has_no_way_back() -> None:
    assert Page(SCREENS["about"].html).all("button", value="back") == []


def test_a_problem_says_what_to_do_and_is_in_the_title() -> None:
    shown = SCREENS["problem"]

    assert "Choose 1 answer. Or press Skip." in shown.content
    assert shown.title.startswith("Please check:")


def test_before_the_questions_nobody_is_told_to_skip() -> None:
    assert "Skip." not in see(AnswerSheet(), "consent", "choose-one").content


def test_words_from_outside_are_shown_and_never_run() -> None:
    hostile = '<script>alert("x")</script>'
    shown = see(sheet(), said=words(friends=hostile))
    about = see(AnswerSheet(), said=words(about=hostile))

    assert Page(shown.html).texts("h1") == [hostile]
    assert Page(shown.html).all("script") == []
    assert Page(about.html).all("script") == []


def test_own_words_come_back_as_they_were_written() -> None:
    assert Page(SCREENS["text"].html).texts("textarea") == ["More <b>music</b>"]
    assert Page(SCREENS["review"].html).all("b") == []


def test_the_review_shows_each_question_with_its_answer_and_a_button_that_names_it() -> None:
    page = Page(SCREENS["review"].html)

    assert page.texts("p", **{"class": "rs-given"}) == [
        "On my own",
        "Sometimes",
        "I don't know",
        "More <b>music</b>",
        "Yes, you may use my words",
    ]
    assert [button["value"] for button in page.all("button", name="to")] == [
        "help",
        "question-friends",
        "question-helpers",
        "question-ideas",
        "quote-ideas",
    ]
    assert page.all("button", name="to")[1]["aria-label"] == "Change your answer: Do you see your friends?"


def test_whoever_answers_for_somebody_can_put_each_thing_right_that_they_said_about_it() -> None:
    full = replace(
        everything_answered(),
        help=Help.PROXY,
        helper=Helper.FAMILY,
        view=View.THEIRS,
        decider=Decider.DOCTOR,
        decided_on=date(2026, 3, 2),
    )
    page = Page(see(full).html)

    named = [button["value"] for button in page.all("button", name="to")]
    assert named[:4] == ["help", "helper", "view", "decider"]
    assert page.all("button", name="to")[0]["aria-label"] == "Change your answer: How do you answer the questions?"
    assert page.texts("p", **{"class": "rs-given"})[:5] == [
        "Someone answers for me",
        "Family or a friend",
        "What the person would say",
        "A doctor",
        "2 March 2026",
    ]
    # Nobody gives away another's words.
    assert "quote-ideas" not in named


def test_staff_who_answer_by_themselves_are_not_told_of_help() -> None:
    staff = replace(questionnaire(), audience=Audience.STAFF)
    told = everything_answered()

    page = Page(render(Shown(journey.screen(staff, told, "review"), told, staff), READER).html)

    assert page.all("button", name="to")[0]["value"] == "question-friends"


@pytest.mark.parametrize("name", ["stop", "ended"])
def test_deleting_asks_once_more(name: str) -> None:
    page = Page(SCREENS[name].html)
    tags = [tag for tag, _, _ in page.elements]
    delete = next(i for i, (_, found, _) in enumerate(page.elements) if found.get("value") == "delete")

    assert tags.index("details") < delete
    assert "Are you sure?" in SCREENS[name].content


def test_once_the_survey_has_ended_nothing_is_offered_but_to_delete() -> None:
    page = Page(SCREENS["ended"].content)

    assert [button["value"] for button in page.all("button")] == ["delete"]
    assert "2026" not in SCREENS["ended"].content
    assert "The results stay as they are." in SCREENS["ended"].content


def test_whoever_deletes_after_the_end_is_not_asked_to_start_again() -> None:
    assert "You can start again" in SCREENS["deleted"].content
    assert "You can start again" not in SCREENS["deleted late"].content
    assert "The results of the survey stay as they are." in SCREENS["deleted late"].content


def test_what_happens_to_answers_after_the_last_day_is_said_before_the_person_starts() -> None:
    assert "The results stay as they are." in SCREENS["consent"].content
    assert "You can still delete your own answers after that day." in SCREENS["consent"].content


@pytest.mark.parametrize("picture_id", ["", "not-in-the-set-any-more"])
def test_a_question_without_a_picture_of_ours_is_shown_without_one(picture_id: str) -> None:
    asked = questionnaire()
    bare = [
        replace(question, picture=picture_id, options=tuple(Option(one.id, picture_id) for one in question.options))
        for question in asked.questions
    ]
    asked = replace(asked, questions=tuple(replace(question, ways_out=()) for question in bare))
    told = everything_answered()

    for wanted in ("question-friends", "question-helpers", "question-ideas", "review"):
        shown = render(Shown(journey.screen(asked, told, wanted), told, asked), READER)
        # Our own questions, about help and somebody's words, have pictures of ours.
        assert [
            one for one in Page(shown.content).all("img") if not re.search(r"/(write|alone)\.svg", one["src"] or "")
        ] == []


@pytest.mark.parametrize("name", ["kept", "thanks"])
def test_the_five_words_are_shown_with_the_place_to_type_them(name: str) -> None:
    page = Page(SCREENS[name].html)

    assert page.texts("li") == ["apple", "rocket", "lantern", "tiger", "whale"]
    assert "Go to survey.example/receipt" in SCREENS[name].content


def test_somebody_who_answers_for_a_person_is_asked_who_they_are() -> None:
    assert Page(SCREENS["helper"].html).texts("h1") == ["Who answers for you?"]


@pytest.mark.parametrize("language", ["en", "cy", "ar"])
@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("name", ["friends", "helpers", "ideas"])
def test_who_answers_for_somebody_reads_whose_view_is_meant_at_each_question(
    name: str, view: View, language: str
) -> None:
    say = catalogue(language)
    told = replace(everything_answered(), help=Help.PROXY, helper=Helper.STAFF, view=view, decider=Decider.NOBODY)
    shown = Shown(journey.screen(questionnaire(), told, f"question-{name}"), told)

    page = Page(render(shown, replace(READER, language=language)).html)

    reminders = [say("view-you"), say("view-say-theirs" if view is View.THEIRS else "view-say-mine")]
    assert page.texts("strong")[-2:] == reminders
    # Heard together with the question, as how to answer it is.
    (explained,) = [texts for _, found, texts in page.elements if found.get("id") == "how"]
    assert all(reminder in "".join(explained) for reminder in reminders)


def test_nobody_else_is_told_whose_view_is_meant() -> None:
    for name in ("one", "several", "text"):
        assert "answer for" not in SCREENS[name].content


def test_made_up_people_are_marked_on_every_screen() -> None:
    assert "These people are made up" in see(sheet(), demo=True).html
    assert "made up" not in see(sheet()).html


def test_the_same_screen_has_the_same_key_and_a_changed_one_another() -> None:
    assert see(sheet()).key == SCREENS["one"].key
    assert SCREENS["problem"].key != SCREENS["one"].key


def test_every_picture_can_be_drawn_and_no_two_ideas_share_one() -> None:
    drawn = {name: picture(name) for name in known_pictures()}

    assert all(b"<svg" in content for content in drawn.values())
    assert all(b"<script" not in content for content in drawn.values())
    assert len(set(drawn.values())) == len(drawn)


def test_the_plain_screen_is_light() -> None:
    assert all(len(re.sub(r"\s+", " ", screen.document())) < 10_000 for screen in SCREENS.values())


def test_words_in_another_language_than_the_page_say_so() -> None:
    """Staff look ahead at an Arabic page whose questions are still in English."""
    asked = journey.screen(questionnaire(), everything_answered(), "question-friends")
    page = render(Shown(asked, everything_answered()), replace(READER, language="ar"))

    assert page.direction == "rtl"
    said = ' lang="en" dir="ltr"'
    assert f'<h1 class="rs-heading" tabindex="-1"{said}' in page.content
    assert f'<div class="rs-cards rs-options rs-cards-3"{said}>' in page.content
    assert f"<strong{said}>" in page.top
    assert said not in see(everything_answered(), "question-friends").content


def test_above_the_words_it_says_that_nobody_reads_them_before_the_end() -> None:
    said = Page(see(everything_answered(), "question-ideas").html).texts("p")

    assert "Nobody reads your words before 3 December 2026." in said


def test_where_words_are_read_early_it_says_who_reads_them_when_and_why_before_somebody_writes() -> None:
    told, asked = everything_answered(), questionnaire()
    at = {
        name: Page(render(Shown(journey.screen(asked, told, name), told, asked, early_days=2), READER).html).texts("p")
        for name in ("question-ideas", "seen")
    }

    reads = "Someone who keeps people safe reads your words within 2 days."
    assert reads in at["question-ideas"]
    assert reads in at["seen"]
    assert "Nobody else reads your words before 3 December 2026." in at["question-ideas"]
    assert "Nobody reads your words before 3 December 2026." not in at["question-ideas"]
