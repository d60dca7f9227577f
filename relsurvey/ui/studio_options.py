"""The answers to choose from: those of a question, or the normal ones that all the others share."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

import streamlit as st

from relsurvey.questionnaire.definition import QuestionType
from relsurvey.studio import options, questions
from relsurvey.studio.options import NORMAL
from relsurvey.ui import studio_fields, studio_pictures, studio_remarks
from relsurvey.ui.markup import plain
from relsurvey.ui.studio_desk import Desk


def of_question(desk: Desk, question_id: str) -> None:
    """Which answers a question has, and its own ones."""
    say, question = desk.say, desk.question(question_id)
    own = "options" in question
    if question.get("levels"):
        _levels(desk, question_id)
        return
    if question["type"] == QuestionType.ONE:
        labels = ", ".join(one["label"] for one in desk.words().get("answers", {}).values())
        studio_fields.choice(
            desk,
            say("studio-answers"),
            {"normal": say("studio-answers-normal", labels=labels), "own": say("studio-answers-own")},
            "own" if own else "normal",
            lambda chosen: partial(options.set_own, question_id=question_id, own=chosen == "own"),
            name=f"{question_id}-answers",
        )
        if own:
            studio_fields.text(
                desk,
                say("studio-answers-because"),
                question.get("other_answers_because", ""),
                lambda now: partial(options.set_reason, question_id=question_id, reason=now),
                name=f"{question_id}-because",
                longest=500,
                at=("questions", question_id, "other_answers_because"),
            )
    if own:
        listed(desk, question_id)


def listed(desk: Desk, question_id: str) -> None:
    """The answers one by one, and a field for a new one. `question_id` is NORMAL for the normal ones."""
    say, found = desk.say, _options(desk, question_id)
    studio_remarks.beside(desk, "", _at(question_id)[:-1] if question_id == NORMAL else (*_at(question_id),))
    for number, option in enumerate(found, start=1):
        with st.container(border=True):
            _one(desk, question_id, option, number)
    studio_fields.added(
        desk,
        say("studio-answer-new"),
        say("studio-add"),
        lambda label: partial(options.add, question_id=question_id, label=label),
        name=f"{question_id or 'normal'}-option",
        longest=200,
    )


def places(desk: Desk, question_id: str) -> Iterator[tuple[str, ...]]:
    """The places in the file that have a field here: below a question."""
    for option in desk.question(question_id).get("options", ()):
        for rest in ((), ("label",), ("hint",)):
            yield ("options", option["id"], *rest)
    for number in range(len(desk.structure.get("answers", ()))):
        yield ("levels", str(number + 1))
    yield ("other_answers_because",)


def _one(desk: Desk, question_id: str, option: Mapping[str, Any], number: int) -> None:
    say, id_ = desk.say, option["id"]
    name = f"{question_id or 'normal'}-{id_}"
    at = (*_at(question_id), id_)
    label = say("studio-answer-label", number=number)
    studio_fields.side_by_side(desk, partial(_text, desk, (question_id, id_, "label"), label))
    explain = partial(_text, desk, (question_id, id_, "hint"), say("studio-answer-hint", number=number))
    # Few answers need an explanation: without one its field waits beside the gallery.
    explained = any(_said(desk, question_id, one)[id_].get("hint") for one in desk.documents.words)
    if explained:
        studio_fields.side_by_side(desk, explain)
    studio_pictures.choose(
        desk,
        say("studio-picture-of-answer", number=number),
        option.get("picture", ""),
        lambda picture: partial(options.set_picture, question_id=question_id, option_id=id_, picture=picture),
        name=name,
        said=_said(desk, question_id, desk.documents.written_in)[id_]["label"],
        more=None if explained else partial(studio_fields.side_by_side, desk, explain),
    )
    studio_remarks.beside(desk, "", at)
    if desk.locked:
        return
    named = plain(_said(desk, question_id, desk.documents.written_in)[id_]["label"]) or str(number)
    move = partial(options.move, question_id=question_id, option_id=id_)
    with st.container(horizontal=True):
        studio_fields.button(desk, say("studio-answer-up", label=named), partial(move, by=-1), name=f"{name}-up")
        studio_fields.button(desk, say("studio-answer-down", label=named), partial(move, by=1), name=f"{name}-down")
        out = partial(options.remove, question_id=question_id, option_id=id_)
        studio_fields.button(desk, say("studio-answer-out", label=named), out, name=f"{name}-out")


def _text(desk: Desk, which: tuple[str, str, str], label: str, language: str) -> None:
    """`which`: question, answer and field."""
    question_id, option_id, field = which
    studio_fields.text(
        desk,
        label,
        _said(desk, question_id, language)[option_id].get(field, ""),
        lambda now: partial(
            options.set_text, question_id=question_id, option_id=option_id, language=language, field=field, text=now
        ),
        name=f"{question_id or 'normal'}-{option_id}-{field}",
        longest=options.TEXTS[field],
        at=(*_at(question_id), option_id, field),
        language=language,
    )


def _levels(desk: Desk, question_id: str) -> None:
    """What each level of a statement for staff looks like."""
    for number, answer in enumerate(desk.structure.get("answers", ())):
        studio_fields.side_by_side(desk, partial(_level, desk, question_id, number, answer["id"]))


def _level(desk: Desk, question_id: str, number: int, answer: str, language: str) -> None:
    words = desk.words(language)
    studio_fields.text(
        desk,
        desk.say("studio-level", label=plain(words["answers"][answer]["label"])),
        words["questions"][question_id]["levels"][number],
        lambda now: partial(questions.set_level, question_id=question_id, language=language, number=number, text=now),
        name=f"{question_id}-level-{number}",
        longest=200,
        at=("questions", question_id, "levels", str(number + 1)),
        language=language,
        lines=2,
    )


def _options(desk: Desk, question_id: str) -> list[Mapping[str, Any]]:
    around = desk.question(question_id) if question_id != NORMAL else desk.structure
    return list(around.get("options" if question_id != NORMAL else "answers", ()))


def _said(desk: Desk, question_id: str, language: str) -> Mapping[str, Any]:
    words = desk.words(language)
    found: Mapping[str, Any] = words["answers"] if question_id == NORMAL else words["questions"][question_id]["options"]
    return found


def _at(question_id: str) -> tuple[str, ...]:
    return ("questions", question_id, "options") if question_id != NORMAL else ("answers",)
