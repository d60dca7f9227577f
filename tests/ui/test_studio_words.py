"""What the studio says about problems and changes: in words that know nothing of files."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relsurvey.config import PROJECT
from relsurvey.i18n.catalogue import catalogue
from relsurvey.questionnaire.definition import QuestionType
from relsurvey.questionnaire.folder import Documents, read_documents
from relsurvey.screens.pictures import known_pictures
from relsurvey.studio import check, groups, languages, options, questions
from relsurvey.ui import studio_changes, studio_remarks
from tests.studio.edits import Edit, after, edits

SAY = catalogue()
CONNECTED = read_documents(PROJECT / "surveys" / "how-connected")
OF_FILES = re.compile(
    r'"(?:answers|options|at_most|picture|levels|seen|other_answers_because|id)"|\.yaml|\bfile\b|\bids?\b'
)


def lines(before: Documents, now: Documents) -> list[str]:
    return studio_changes.lines(before, now, SAY)


@given(st.lists(edits(), max_size=10))
@settings(max_examples=30)
def test_nothing_that_an_author_can_do_leads_to_words_about_files(made: list[Edit]) -> None:
    documents = after(CONNECTED, made)

    for one in check.look_over(documents, known_pictures=known_pictures()):
        said = studio_remarks.words(one.problem, documents, SAY, of=one.place.steps[-1:])
        assert not OF_FILES.search(said.replace(str(one.problem.values.get("sentence", "")), "")), said
        assert studio_remarks.where(one, documents, SAY)
    assert lines(documents, documents) == []
    assert all(lines(CONNECTED, documents))


def test_a_sentence_that_stands_in_the_field_is_not_repeated_under_it() -> None:
    hard = questions.set_text(CONNECTED, "friends", language="en", field="text", text="Do you utilise friends?")
    (one,) = (
        found
        for found in check.look_over(hard, known_pictures=known_pictures())
        if found.problem.code == "easy-word" and found.place.steps[-1] == "text"
    )

    assert studio_remarks.line(one, hard, SAY).words == (
        "“utilise” is not a common word. Use an easier word, or explain it in the next sentence (“utilise means …”)."
    )


CHANGES = {
    "Question 5: it is asked only after “Do you see your family as much as you want? No”.": (
        lambda one: questions.set_show_if(one, "friends", asked="family", options=["no"])
    ),
    "Question 5: the picture was “friends” and is now “family”.": (
        lambda one: questions.set_picture(one, "friends", "family")
    ),
    "Question 5: it measured “Friends (C02)” and now measures “Family (C01)”.": (
        lambda one: questions.set_indicator(one, "friends", "C01")
    ),
    "Question 12: was taken out: “What would help you to feel more connected?”.": (
        lambda one: questions.remove(one, "what-helps")
    ),
    "Question 1: was question 12 before.": lambda one: questions.move(one, "what-helps", -20),
    "Question 13: is new: “Do you like tea?”.": lambda one: questions.add(one, "Do you like tea?"),
    "Question 11: the answer “My family” is gone.": lambda one: options.remove(one, "see-more", "family"),
    "Question 11: the answer “Pets” is new.": lambda one: options.add(one, "see-more", "Pets"),
    "Question 11, English: the answer “New people” is now called “Others”.": lambda one: options.set_text(
        one, "see-more", "someone-new", language="en", field="label", text="Others"
    ),
    "Question 11: it was answered like this: “Choose more than 1 answer”. Now: “In people\u2019s own words”.": (
        lambda one: questions.set_type(one, "see-more", QuestionType.TEXT)
    ),
    "Question 11: there is a limit now: 3.": lambda one: questions.set_limit(one, "see-more", 3),
    "Question 5: the ways not to choose were “I don't know, I don't want to say” and are now “I don't know”.": (
        lambda one: questions.set_ways_out(one, "friends", ["dont_know"])
    ),
    "Question 5, Cymraeg: the explanation is gone: “Mae galwadau ffôn yn rhan o hyn hefyd.”.": (
        lambda one: questions.set_text(one, "friends", language="cy", field="hint", text="")
    ),
    "The whole questionnaire: there is a new language: العربية.": lambda one: languages.add(one, "ar", {}),
    "The whole questionnaire: a language is gone: Cymraeg.": lambda one: languages.remove(one, "cy"),
    "Question 5: the heading was “The people in my life” and is now “My choice”.": (
        lambda one: groups.put_under(one, "friends", "choice")
    ),
    "The whole questionnaire, English: the heading was “My choice” and is now “Choices”.": (
        lambda one: languages.set_group(one, "en", "choice", "Choices")
    ),
}


@pytest.mark.parametrize("said", CHANGES)
def test_a_change_is_said_in_words(said: str) -> None:
    assert said in lines(CONNECTED, CHANGES[said](CONNECTED))


def test_only_what_moved_is_said_to_have_moved() -> None:
    moved = questions.move(CONNECTED, "friends", 1)

    assert len(lines(CONNECTED, moved)) == 1
