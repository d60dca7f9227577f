"""What holds on every way through every questionnaire, whoever walks it and whatever they press."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from relsurvey.collection.answers import Answer, AnswerSheet, Decider, Help, Stage, Told
from relsurvey.collection.journey import QUESTION, Act, Decision, Place, Submission, asked, decide, follow, screen
from relsurvey.collection.quoting import Said
from relsurvey.collection.steps import INTRODUCTION
from relsurvey.questionnaire.definition import Audience, Given
from tests.collection.people_answering import (
    ANY_NAME,
    TODAY,
    any_forms,
    good_values,
    pressed,
    proper_forms,
    questionnaires,
    sheets,
)

#: A way through takes many forms, so fewer ways than usual are enough.
walks = settings(max_examples=25)


@walks
@given(st.data())
def test_whoever_answers_each_screen_arrives_and_never_walks_in_circles(data: st.DataObject) -> None:
    on = data.draw(questionnaires())
    sheet, seen = AnswerSheet(), []
    shown = screen(on, sheet)

    while shown.place is not Place.THANKS:
        assert shown.name not in seen
        seen.append(shown.name)
        sheet, shown, decision = pressed(sheet, on, data.draw(proper_forms(shown)))
        assert not decision.problem

    staff = on.audience is Audience.STAFF
    first = [Place.ABOUT, Place.SEEN, Place.CONSENT] if staff else list(INTRODUCTION)
    assert seen[: len(first)] == first
    assert seen[-1] == Place.REVIEW
    assert [name for name in seen if name.startswith(QUESTION)] == [
        QUESTION + one.id for one in asked(on, sheet.answers)
    ]
    assert sheet.stage is Stage.SENT


@walks
@given(st.data())
def test_skipping_everything_also_arrives(data: st.DataObject) -> None:
    on = data.draw(questionnaires())
    sheet = AnswerSheet(consent=True, told=Told.NOBODY, help=Help.ALONE)
    shown = screen(on, sheet)

    while shown.place is not Place.REVIEW:
        sheet, shown, _ = pressed(sheet, on, Submission(shown.name, Act.SKIP))

    assert {answer.given for answer in sheet.answers.values()} == {Given.SKIPPED}
    assert set(sheet.answers) == {one.id for one in asked(on, sheet.answers)}


@walks
@given(st.data())
def test_next_after_back_returns_to_the_same_screen(data: st.DataObject) -> None:
    on = data.draw(questionnaires())
    sheet = data.draw(sheets(on))
    shown = screen(on, sheet, data.draw(ANY_NAME))
    if (
        shown.place in {Place.STOP, Place.KEPT, Place.THANKS, Place.REFUSED, Place.STOPPING}
        or shown.first
        or "_" in shown.name
    ):
        return

    sheet, before, _ = pressed(sheet, on, Submission(shown.name, Act.BACK))
    values = before.answer.options or (before.answer.given,) if before.answer else ()
    act = Act.SKIP if before.answer and before.answer.given is Given.SKIPPED else Act.NEXT
    text = before.answer.text if before.answer else ""
    chosen = {
        Place.CHECK: "yes",
        Place.CONSENT: "yes",
        Place.TOLD: sheet.told,
        Place.HELP: sheet.help,
        Place.HELPER: sheet.helper,
        Place.VIEW: sheet.view,
        Place.DECIDER: sheet.decider,
    }
    if before.place in chosen:
        values = (chosen[before.place] or "",)
        act = Act.SKIP if values == (Decider.NOT_SAID,) else Act.NEXT
    if before.place is Place.QUOTE:
        values, act = (Said.YES,), Act.NEXT
    _, again, _ = pressed(sheet, on, Submission(before.name, act, values, text))

    assert before.name != shown.name
    assert again.name == shown.name


@walks
@given(st.data())
def test_the_same_form_twice_changes_nothing_the_second_time(data: st.DataObject) -> None:
    on = data.draw(questionnaires())
    sheet = data.draw(sheets(on))
    form = data.draw(proper_forms(screen(on, sheet)) | any_forms())

    once, _, decision = pressed(sheet, on, form)
    twice, _, _ = pressed(once, on, form)

    if not decision.changes.delete and decision.changes.stage is not Stage.REFUSED:
        assert twice == once


@walks
@given(st.data())
def test_a_form_from_a_screen_out_of_reach_changes_nothing(data: st.DataObject) -> None:
    on = data.draw(questionnaires())
    sheet = data.draw(sheets(on))
    form = data.draw(any_forms())

    if screen(on, sheet, form.screen).name.partition("_")[0] != form.screen.partition("_")[0]:
        assert decide(on, sheet, form, today=TODAY) == Decision()


@walks
@given(st.data())
def test_no_form_brings_anybody_ahead_of_what_they_answered(data: st.DataObject) -> None:
    on = data.draw(questionnaires())
    sheet, shown, decision = pressed(data.draw(sheets(on)), on, data.draw(any_forms()))

    if decision.changes.delete:
        return
    if shown.place is Place.REVIEW:
        assert {one.id for one in asked(on, sheet.answers)} <= set(sheet.answers)
    if shown.question:
        before = [one.id for one in asked(on, sheet.answers)][: shown.number - 1]
        assert set(before) <= set(sheet.answers)
        assert sheet.consent
        assert sheet.help is not None or on.audience is Audience.STAFF


@walks
@given(st.data())
def test_only_offered_answers_get_into_the_sheet(data: st.DataObject) -> None:
    on = data.draw(questionnaires())

    for question_id, answer in data.draw(sheets(on)).answers.items():
        question = on.question(question_id)
        assert answer.given in {Given.ANSWERED, Given.SKIPPED, *question.ways_out}
        assert set(answer.options) <= {option.id for option in question.options}
        assert len(answer.options) <= (question.at_most or 1)
        assert len(answer.text) <= question.max_length
        assert "\x00" not in answer.text
        assert (answer.given is Given.ANSWERED) == bool(answer.options or answer.text)


@walks
@given(st.data())
def test_an_answer_behind_a_closed_branch_opens_nothing(data: st.DataObject) -> None:
    on = data.draw(questionnaires())
    sheet = data.draw(sheets(on))
    shown = {question.id for question in asked(on, sheet.answers)}
    without_hidden = {found: answer for found, answer in sheet.answers.items() if found in shown}

    assert asked(on, without_hidden) == asked(on, sheet.answers)


@walks
@given(st.data())
def test_the_position_comes_from_the_sheet_alone(data: st.DataObject) -> None:
    on = data.draw(questionnaires())
    sheet = data.draw(sheets(on))
    copy = replace(sheet, answers=dict(reversed(sheet.answers.items())))

    assert screen(on, copy) == screen(on, sheet)
    assert screen(on, sheet, screen(on, sheet).name).name == screen(on, sheet).name


@walks
@given(st.data())
def test_whoever_changes_an_answer_from_the_review_comes_back_to_it(data: st.DataObject) -> None:
    on = data.draw(questionnaires())
    sheet = AnswerSheet(consent=True, told=Told.NOBODY, help=Help.ALONE)
    for question in on.questions:
        if question in asked(on, sheet.answers):
            sheet, _, _ = pressed(sheet, on, Submission(QUESTION + question.id, Act.SKIP))
    chosen = data.draw(st.sampled_from(asked(on, sheet.answers)))

    sheet, shown, _ = pressed(sheet, on, Submission(Place.REVIEW, Act.GO, to=QUESTION + chosen.id))
    assert shown.question == chosen
    for _ in range(2 * len(on.questions)):
        if shown.place is Place.REVIEW:
            break
        # Only what was changed, and what the change has opened, is in between.
        if shown.place is Place.QUOTE:
            sheet, shown, _ = pressed(sheet, on, Submission(shown.name, Act.NEXT, ("yes",)))
            continue
        assert shown.question
        assert shown.question == chosen or shown.question.id not in sheet.answers
        form = Submission(shown.name, Act.NEXT, data.draw(good_values(shown.question)), text="By bus")
        sheet, shown, _ = pressed(sheet, on, form)

    assert shown.name == Place.REVIEW


@walks
@given(st.data())
def test_stopping_and_going_on_leads_back_to_where_one_was(data: st.DataObject) -> None:
    on = data.draw(questionnaires())
    sheet = data.draw(sheets(on))
    here = screen(on, sheet, data.draw(ANY_NAME))
    if not sheet.consent or here.place is Place.STOP:
        return

    sheet, stop, _ = pressed(sheet, on, Submission(here.name, Act.STOP))
    assert stop.place is Place.STOP
    for act in (Act.BACK, Act.NEXT, Act.GO):
        assert pressed(sheet, on, Submission(stop.name, act))[1].name == here.name


@walks
@given(st.data())
def test_every_screen_that_is_shown_can_be_shown(data: st.DataObject) -> None:
    on = data.draw(questionnaires())
    sheet = data.draw(sheets(on))

    shown = follow(
        on, sheet, Decision(wanted=data.draw(ANY_NAME), problem="choose-one", draft=Answer("q0", Given.ANSWERED))
    )

    assert (shown.place is None) == (shown.question is not None)
    assert 0 <= shown.number <= shown.total
