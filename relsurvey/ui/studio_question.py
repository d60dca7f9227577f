"""The editor of one question: words, picture, answers, who is asked it, what it measures, where it stands."""

from functools import partial

import streamlit as st

from relsurvey.actions import bundled, studio
from relsurvey.actions.studio import Edit
from relsurvey.questionnaire.definition import MAX_LENGTH, MOST_RANKED, WAYS_OUT, QuestionType
from relsurvey.studio import groups, questions
from relsurvey.ui import studio_fields, studio_options, studio_pictures, studio_remarks, studio_rule
from relsurvey.ui.services import services
from relsurvey.ui.studio_desk import Desk

#: The words that a question says, and how many lines their fields have.
_TEXTS = {"text": 2, "hint": 2, "short": 1}
_SHOWN = (("text",), ("hint",), ("short",), ("show_if",), ("show_if", "options"), ("group",), ("options",))


def render(desk: Desk, question_id: str) -> None:
    """The whole editor."""
    question, say = desk.question(question_id), desk.say
    number = [one["id"] for one in desk.structure["questions"]].index(question_id) + 1
    st.subheader(say("studio-question-heading", number=number), anchor=False)
    studio_remarks.of_question(desk, question_id, [*_SHOWN, *studio_options.places(desk, question_id)])
    for name in _TEXTS:
        studio_fields.side_by_side(desk, partial(_text, desk, question_id, name))
    _picture(desk, question_id)
    kind = QuestionType(question["type"])
    studio_fields.choice(
        desk,
        say("studio-type"),
        {one.value: say(f"studio-type-{one.value}") for one in QuestionType},
        kind.value,
        lambda chosen: partial(questions.set_type, question_id=question_id, kind=QuestionType(chosen)),
        name=f"{question_id}-type",
    )
    _measures(desk, question_id)
    if kind is not QuestionType.TEXT:
        studio_options.of_question(desk, question_id)
    st.markdown(f"**{say('studio-rule-heading')}**")
    studio_rule.render(desk, question_id)
    with st.expander(say("studio-more-heading")):
        _heading(desk, question_id)
        _limits(desk, question_id, kind)
    _place(desk, question_id)


def _text(desk: Desk, question_id: str, field: str, language: str) -> None:
    studio_fields.text(
        desk,
        desk.say(f"studio-field-{field}"),
        desk.words(language)["questions"][question_id].get(field, ""),
        lambda now: partial(questions.set_text, question_id=question_id, language=language, field=field, text=now),
        name=f"{question_id}-{field}",
        longest=questions.TEXTS[field],
        at=("questions", question_id, field),
        language=language,
        lines=_TEXTS[field],
    )


def _picture(desk: Desk, question_id: str) -> None:
    studio_pictures.choose(
        desk,
        desk.say("studio-picture-of-question"),
        desk.question(question_id).get("picture", ""),
        lambda picture: partial(questions.set_picture, question_id=question_id, picture=picture),
        name=question_id,
        said=desk.words(desk.documents.written_in)["questions"][question_id]["text"],
    )


def _measures(desk: Desk, question_id: str) -> None:
    say, now = desk.say, desk.question(question_id)["indicator"]
    studio_fields.choice(
        desk,
        say("studio-measures"),
        _indicators(desk, now),
        now,
        lambda chosen: partial(questions.set_indicator, question_id=question_id, indicator=chosen),
        name=f"{question_id}-indicator",
    )
    st.caption(say("studio-measures-help"))


def _heading(desk: Desk, question_id: str) -> None:
    """Under which heading its results stand."""
    say, question = desk.say, desk.question(question_id)
    labels = desk.words(desk.documents.written_in)["groups"]
    studio_fields.choice(
        desk,
        say("studio-group"),
        {one: labels.get(one) or one for one in desk.structure["groups"]},
        question["group"],
        lambda chosen: partial(groups.put_under, question_id=question_id, group=chosen),
        name=f"{question_id}-group",
    )
    studio_remarks.beside(desk, "", ("questions", question_id, "group"))
    studio_fields.added(
        desk,
        say("studio-group-new"),
        say("studio-add"),
        lambda label: partial(groups.add, label=label, question_id=question_id),
        name=f"{question_id}-group",
        longest=200,
    )


def _indicators(desk: Desk, now: str) -> dict[str, str]:
    """What can be measured, in words: what this does if it is something own, something new, then all that is known."""
    say, ours = desk.say, services()
    known = {one: say("studio-indicator", id=one, name=name) for one, name in bundled.indicators(ours.settings).items()}
    own = {now: say("studio-indicator-own", id=now)} if now and now not in known else {}
    new = studio.next_indicator(ours.db, by=desk.viewer)
    return {**own, new: say("studio-indicator-new", id=new), **known}


def _limits(desk: Desk, question_id: str, kind: QuestionType) -> None:
    say, question = desk.say, desk.question(question_id)

    def set_limit(most: int) -> Edit:
        return partial(questions.set_limit, question_id=question_id, most=most or None)

    if kind is QuestionType.TEXT:
        stored = question.get("max_length", MAX_LENGTH)
        label, between = say("studio-longest"), (20, 4000)
        studio_fields.number(desk, label, stored, set_limit, name=f"{question_id}-longest", between=between)
        return
    if kind is not QuestionType.ONE:
        usual = MOST_RANKED if kind is QuestionType.RANK else 0
        options = {str(one): say("studio-at-most-number", count=one) for one in range(2, 12)}
        if kind is QuestionType.SEVERAL:
            options = {"0": say("studio-at-most-any"), **options}
        studio_fields.choice(
            desk,
            say("studio-at-most"),
            options,
            str(question.get("at_most", usual)),
            lambda most: set_limit(int(most)),
            name=f"{question_id}-most",
        )
    offered = question.get("ways_out", [way.value for way in WAYS_OUT])
    labels = desk.words()["ways_out"]
    studio_fields.several(
        desk,
        say("studio-ways-out"),
        {way.value: labels[way.value] or way.value for way in WAYS_OUT},
        offered,
        lambda ways: partial(questions.set_ways_out, question_id=question_id, ways=ways),
        name=f"{question_id}-ways",
    )


def _place(desk: Desk, question_id: str) -> None:
    """Where it stands, and whether."""
    if desk.locked:
        return
    # All of them always, also where they do nothing: a button that goes takes the keyboard's place on the page with it.
    edits: dict[str, Edit] = {
        "up": partial(questions.move, question_id=question_id, by=-1),
        "down": partial(questions.move, question_id=question_id, by=1),
        "duplicate": partial(questions.duplicate, question_id=question_id),
        "take-out": partial(questions.remove, question_id=question_id),
    }
    with st.container(horizontal=True):
        for name, edit in edits.items():
            studio_fields.button(desk, desk.say(f"studio-{name}"), edit, name=f"{question_id}-{name}")
