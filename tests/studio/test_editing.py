"""A questionnaire that is being written: whatever an author does, it can be checked, shown, saved and read again."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relsurvey.config import PROJECT
from relsurvey.easy_read import Level
from relsurvey.errors import BadInput, FileProblems
from relsurvey.questionnaire import loading
from relsurvey.questionnaire.checking import examine
from relsurvey.questionnaire.definition import Audience, QuestionType
from relsurvey.questionnaire.folder import Documents, files, read_documents
from relsurvey.screens.pictures import known_pictures
from relsurvey.studio import beginning, check, difference, gaps, groups, languages, options, packed, questions
from tests.studio.edits import Edit, after, edits

PICTURES = known_pictures()
EMPTY = beginning.empty("How is it going?", taken=())
BELONGING = read_documents(PROJECT / "surveys" / "belonging")
CONNECTED = read_documents(PROJECT / "surveys" / "how-connected")
STAFF = read_documents(PROJECT / "surveys" / "relational-organisation")


def codes(documents: Documents) -> list[str]:
    return [one.problem.code for one in check.look_over(documents, known_pictures=PICTURES)]


def asked(documents: Documents) -> list[str]:
    return [one["id"] for one in documents.structure["questions"]]


def one_question() -> Documents:
    """A questionnaire that can be used as it is."""
    made = questions.add(EMPTY, "Do you see your friends?", indicator="C02")
    return questions.set_picture(made, "see-friends", "friends")


def folder_of(documents: Documents, tmp_path: Path) -> Path:
    folder = tmp_path / str(documents.structure["id"])
    folder.mkdir(parents=True)
    for name, text in files(documents).items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@given(st.sampled_from([EMPTY, BELONGING, STAFF]), st.lists(edits(), max_size=12))
@settings(max_examples=40)
def test_any_changes_in_any_order_leave_what_can_be_checked_shown_compared_and_packed(
    start: Documents, made: list[Edit]
) -> None:
    documents = after(start, made)

    found = check.look_over(documents, known_pictures=PICTURES)
    questionnaire = check.as_draft(documents).finish()
    assert len(questionnaire.questions) >= len(asked(documents))
    assert difference.changes(documents, documents) == ()
    assert list(difference.changes(start, documents)) is not None
    if any(one.level is Level.ERROR for one in found):
        with pytest.raises(FileProblems):
            check.finished(documents, known_pictures=PICTURES)
    else:
        assert check.finished(documents, known_pictures=PICTURES) == questionnaire
        assert packed.unpack(packed.pack(documents)).documents == documents


@given(st.lists(edits(), max_size=8))
@settings(max_examples=12)
def test_the_studio_and_relsurvey_check_agree_on_what_can_be_used(
    tmp_path_factory: pytest.TempPathFactory, made: list[Edit]
) -> None:
    documents = after(CONNECTED, made)
    examined = examine([folder_of(documents, tmp_path_factory.mktemp("checked"))], known_pictures=PICTURES)

    ours = {one.problem.code for one in check.look_over(documents, known_pictures=PICTURES)}
    assert bool(examined.errors) == bool(check.problems(documents, known_pictures=PICTURES))
    # A file of the wrong form is looked at no further; here gaps are normal.
    assert {one.problem.code for one in examined.remarks} <= ours | {"file-missing"}


@pytest.mark.parametrize("documents", [BELONGING, CONNECTED, STAFF], ids=lambda one: one.structure["id"])
def test_a_bundled_questionnaire_has_no_problems_here_either(documents: Documents) -> None:
    assert check.problems(documents, known_pictures=PICTURES) == ()
    folder = PROJECT / "surveys" / documents.structure["id"]
    finished = check.finished(documents, known_pictures=PICTURES)
    assert finished.content_hash == loading.load(folder).content_hash


def test_a_new_questionnaire_lacks_questions_and_nothing_else() -> None:
    assert codes(EMPTY) == ["too-few", "too-few"]
    assert codes(one_question()) == []
    assert EMPTY.structure["id"] == "going"


def test_ids_are_made_of_words_and_never_twice() -> None:
    made = questions.add(one_question(), "Do you see your friends?")
    made = questions.add(made, "؟هل ترى أصدقاءك")
    made = questions.add(made, "Help?")

    assert asked(made) == ["see-friends", "see-friends-2", "question", "help-2"]


def test_what_is_missing_is_told_at_its_place_and_the_rest_is_checked_all_the_same() -> None:
    made = questions.add(one_question(), "")
    made = questions.set_text(made, "see-friends", language="en", field="text", text="Do you utilise the facilities?")
    found = {
        (one.place.question, one.place.steps[2:], one.problem.code)
        for one in check.look_over(made, known_pictures=PICTURES)
    }

    assert ("see-friends", ("text",), "easy-word") in found
    assert ("question", ("text",), "text-empty") in found
    assert ("question", (), "picture-missing") in found


def test_a_question_and_its_copy_differ_in_nothing_but_their_ids() -> None:
    made = questions.duplicate(CONNECTED, "see-more")

    place = asked(made).index("see-more")
    copy = made.structure["questions"][place + 1]
    assert {**copy, "id": "see-more"} == made.structure["questions"][place]
    for words in made.words.values():
        assert words["questions"][copy["id"]] == words["questions"]["see-more"]


def test_a_question_that_others_depend_on_can_go_and_the_check_says_what_is_left_hanging() -> None:
    made = questions.remove(CONNECTED, "not-alone")

    assert "show-if-unknown" in codes(made)
    assert "show-if-unknown" not in codes(questions.set_show_if(made, "see-more", asked="", options=()))


def test_an_answer_that_goes_goes_out_of_the_rules_that_name_others_too() -> None:
    made = options.remove(CONNECTED, options.NORMAL, "sometimes")

    assert next(one for one in made.structure["questions"] if one["id"] == "see-more")["show_if"]["options"] == ["no"]


def test_own_answers_begin_as_the_normal_ones_and_need_a_reason() -> None:
    made = options.set_own(CONNECTED, "friends", own=True)
    assert "answers-differ" in codes(made)

    made = options.set_reason(made, "friends", "People asked for other words here.")
    assert check.problems(made, known_pictures=PICTURES) == ()
    assert options.set_own(made, "friends", own=False) == CONNECTED


def test_a_type_keeps_what_it_can_use_and_drops_the_rest() -> None:
    text = questions.set_type(CONNECTED, "see-more", QuestionType.TEXT)
    question = next(one for one in text.structure["questions"] if one["id"] == "see-more")
    assert "options" not in question
    assert "options" not in text.words["cy"]["questions"]["see-more"]
    assert codes(text) == codes(CONNECTED)

    back = questions.set_type(text, "see-more", QuestionType.SEVERAL)
    assert "too-few" in codes(back)
    assert questions.set_type(CONNECTED, "see-more", QuestionType.SEVERAL) == CONNECTED


def test_a_short_name_follows_the_question_until_somebody_writes_one() -> None:
    made = questions.set_text(one_question(), "see-friends", language="en", field="text", text="Do you see family?")
    assert made.words["en"]["questions"]["see-friends"]["short"] == "Do you see family"

    made = questions.set_text(made, "see-friends", language="en", field="short", text="Family")
    made = questions.set_text(made, "see-friends", language="en", field="text", text="Do you see your family?")
    assert made.words["en"]["questions"]["see-friends"]["short"] == "Family"


def test_a_language_comes_with_the_words_that_are_known_already_and_waits_for_a_translator() -> None:
    phrases = languages.phrases({"belonging": BELONGING, "how-connected": CONNECTED}, "cy")
    made = languages.add(one_question(), "cy", phrases)

    welsh = made.words["cy"]
    assert welsh["translation"] == {"from": "en", "check": "awaiting"}
    assert welsh["ways_out"] == CONNECTED.words["cy"]["ways_out"]
    assert welsh["answers"]["no"] == CONNECTED.words["cy"]["answers"]["no"]
    assert welsh["questions"]["see-friends"]["text"] == ""
    assert "text-empty" in codes(made)
    with pytest.raises(BadInput, match="studio-first-language"):
        languages.remove(made, "en")
    assert languages.remove(made, "cy") == one_question()


def test_a_heading_without_questions_is_told_and_can_go() -> None:
    made = groups.add(one_question(), "Friends", question_id="see-friends")
    assert made.structure["groups"] == ["all-questions", "friends"]
    assert "group-unused" in codes(made)
    with pytest.raises(BadInput, match="studio-group-used"):
        groups.remove(made, "friends")

    assert codes(groups.remove(made, "all-questions")) == []


def test_the_levels_of_a_statement_keep_step_with_the_answers() -> None:
    statement = next(one["id"] for one in STAFF.structure["questions"] if one.get("levels"))
    more = options.add(STAFF, options.NORMAL, "Beyond")
    assert "levels-count" not in codes(more)
    assert more.words["en"]["questions"][statement]["levels"][-1] == ""

    assert check.problems(options.remove(more, options.NORMAL, "beyond"), known_pictures=PICTURES) == ()


def test_a_brought_question_has_its_picture_answers_and_every_translation_that_is_wanted() -> None:
    start = languages.add(one_question(), "cy", {})
    made = questions.bring(start, CONNECTED, "see-more")

    added = made.structure["questions"][-1]
    assert added["options"] == next(o for o in CONNECTED.structure["questions"] if o["id"] == "see-more")["options"]
    assert "show_if" not in added
    for language in ("en", "cy"):
        assert made.words[language]["questions"][added["id"]] == CONNECTED.words[language]["questions"]["see-more"]


def test_an_audience_of_young_people_is_kept() -> None:
    made = languages.set_audience(one_question(), Audience.YOUNG)
    assert check.as_draft(made).finish().audience is Audience.YOUNG
    assert languages.set_audience(made, Audience.ADULTS) == one_question()


def test_words_that_are_missing_in_a_file_are_gaps_and_those_that_are_too_many_are_told() -> None:
    words = dict(CONNECTED.words["cy"])
    questions_said = dict(words["questions"]) | {"nobody-asks": {"text": "?", "short": "?"}}
    del questions_said["friends"]
    broken = Documents(CONNECTED.structure, {**CONNECTED.words, "cy": {**words, "questions": questions_said}})

    filled, gone = gaps.filled(broken)

    assert filled.words["cy"]["questions"]["friends"] == {"text": "", "short": ""}
    assert [(one.code, one.values) for one in gone] == [("studio-words-left-out", {"id": "nobody-asks"})]
    assert gaps.filled(CONNECTED) == (CONNECTED, ())
