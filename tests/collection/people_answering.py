"""Invented questionnaires, and invented people who press any button on any screen. For the tests of the journey."""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from relsurvey.collection.answers import Answer, AnswerSheet, Decider, Help, Helper, Told, View
from relsurvey.collection.journey import Act, Decision, Place, Screen, Submission, apply, decide, follow
from relsurvey.questionnaire.definition import (
    Audience,
    Given,
    Option,
    Question,
    Questionnaire,
    QuestionType,
    ShowIf,
    Words,
)

OPTIONS = ("yes", "sometimes", "no")
TODAY = date(2026, 3, 14)


def question(question_id: str, kind: QuestionType = QuestionType.ONE, show_if: ShowIf | None = None) -> Question:
    text = kind is QuestionType.TEXT
    return Question(
        id=question_id,
        type=kind,
        indicator="F01",
        group="people",
        picture="friends",
        options=() if text else tuple(Option(option, option) for option in OPTIONS),
        ways_out=() if text else Question.__dataclass_fields__["ways_out"].default,
        show_if=show_if,
        at_most=2 if kind in {QuestionType.SEVERAL, QuestionType.RANK} else None,
        max_length=40,
    )


def questionnaire(*questions: Question) -> Questionnaire:
    words = Words(language="en", title="Friends", about=(), questions={}, groups={}, ways_out={})
    return Questionnaire("friends", 1, ("people",), questions, {"en": words}, content_hash="0" * 64)


#: A small questionnaire with one branch inside another, and somebody who has come to its first question.
ON = questionnaire(
    question("friends"),
    question("more", QuestionType.SEVERAL, ShowIf("friends", ("sometimes", "no"))),
    question("why", QuestionType.ONE, ShowIf("more", ("yes",))),
    question("ideas", QuestionType.TEXT),
)
READY = AnswerSheet(consent=True, help=Help.ALONE)


def chose(question_id: str, *options: str) -> dict[str, Answer]:
    return {question_id: Answer(question_id, Given.ANSWERED, options)}


def skipped(question_id: str) -> dict[str, Answer]:
    return {question_id: Answer(question_id, Given.SKIPPED)}


ALL_DONE = replace(READY, answers=chose("friends", "yes") | skipped("ideas"))


@st.composite
def questionnaires(draw: st.DrawFn) -> Questionnaire:
    """One to six questions of any type, each perhaps depending on an earlier one with options."""
    questions: list[Question] = []
    for number in range(draw(st.integers(1, 6))):
        earlier = [asked.id for asked in questions if asked.type is not QuestionType.TEXT]
        rule = None
        if earlier and draw(st.booleans()):
            options = draw(st.lists(st.sampled_from(OPTIONS), min_size=1, max_size=2, unique=True))
            rule = ShowIf(draw(st.sampled_from(earlier)), tuple(options))
        questions.append(question(f"q{number}", draw(st.sampled_from(QuestionType)), rule))
    return replace(questionnaire(*questions), audience=draw(st.sampled_from(Audience)))


def good_values(asked: Question) -> st.SearchStrategy[tuple[str, ...]]:
    """Choices that the question accepts; nothing for a text."""
    match asked.type:
        case QuestionType.TEXT:
            return st.just(())
        case QuestionType.ONE:
            return st.sampled_from([(value,) for value in (*OPTIONS, *asked.ways_out)])
        case QuestionType.SEVERAL | QuestionType.RANK:
            return st.lists(st.sampled_from(OPTIONS), min_size=1, max_size=2, unique=True).map(tuple)


def pressed(sheet: AnswerSheet, on: Questionnaire, given: Submission) -> tuple[AnswerSheet, Screen, Decision]:
    """What a person finds after a form: the sheet, the screen, and the decision that led there."""
    decision = decide(on, sheet, given, today=TODAY)
    sheet = apply(sheet, decision.changes)
    return sheet, follow(on, sheet, decision), decision


@st.composite
def proper_forms(draw: st.DrawFn, shown: Screen) -> Submission:
    """A form as this screen offers it, filled in so that it is accepted."""
    if shown.question:
        return Submission(shown.name, Act.NEXT, draw(good_values(shown.question)), text="By bus")
    values = {
        Place.CONSENT: ["yes"],
        Place.HELP: [one.value for one in Help],
        Place.HELPER: [one.value for one in Helper],
        Place.TOLD: [one.value for one in Told],
        Place.VIEW: [one.value for one in View],
        Place.DECIDER: [one.value for one in Decider if one is not Decider.NOT_SAID],
        Place.PRACTICE: ["yes", "no", "dont_know"],
        Place.CHECK: ["yes", "no", "dont_know"],
        Place.QUOTE: ["yes", "no"],
    }.get(shown.place or Place.CONSENT)
    if values:
        text = "2026-01-05" if shown.place is Place.DECIDER and draw(st.booleans()) else ""
        return Submission(shown.name, Act.NEXT, (draw(st.sampled_from(values)),), text)
    return Submission(shown.name, Act.SEND if shown.place is Place.REVIEW else Act.NEXT)


_OF_QUESTIONS = [f"{kind}-q{number}" for kind in ("question", "quote") for number in range(7)]
NAMES = st.sampled_from([*Place, *_OF_QUESTIONS, "", "question-", "question-q9", "x"])
ANY_NAME = st.lists(NAMES, min_size=1, max_size=4).map("_".join) | st.text(max_size=20)


def any_forms() -> st.SearchStrategy[Submission]:
    """Any form at all: stale, from another questionnaire, or made by hand."""
    values = st.lists(
        st.sampled_from([*OPTIONS, "dont_know", "skipped", "answered", "staff", "alone", "x"]), max_size=3
    )
    return st.builds(
        Submission,
        screen=ANY_NAME,
        act=st.sampled_from(Act),
        values=values.map(tuple),
        text=st.text(max_size=50),
        to=ANY_NAME,
        picked=st.sampled_from([*OPTIONS, "dont_know", "x", ""]),
    )


@st.composite
def sheets(draw: st.DrawFn, on: Questionnaire) -> AnswerSheet:
    """How far somebody may have come: forms of all kinds, proper ones the most, from the very start."""
    sheet = AnswerSheet()
    shown = follow(on, sheet, Decision())
    for _ in range(draw(st.integers(0, 14))):
        form = draw(proper_forms(shown) | proper_forms(shown) | any_forms())
        if form.act is Act.DELETE:
            continue
        sheet, shown, _ = pressed(sheet, on, form)
    return sheet
