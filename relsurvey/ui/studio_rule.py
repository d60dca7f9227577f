"""Who is asked a question, as a sentence: "Ask this only if the answer to … is …"."""

from functools import partial

import streamlit as st

from relsurvey.actions.studio import Edit
from relsurvey.questionnaire.definition import QuestionType
from relsurvey.studio import questions
from relsurvey.ui import studio_fields, studio_remarks
from relsurvey.ui.studio_desk import Desk


def render(desk: Desk, question_id: str) -> None:
    """The sentence, with its two choices."""
    say, question = desk.say, desk.question(question_id)
    rule = question.get("show_if", {})
    asked, options = rule.get("question", ""), list(rule.get("options", ()))
    earlier = _earlier(desk, question_id)
    if not earlier and not asked:
        st.caption(say("studio-rule-first"))
        return
    if asked and asked not in earlier:
        # Gone, or asked later by now: what the check says about it stands below.
        earlier[asked] = say("studio-rule-gone")
    studio_fields.choice(
        desk,
        say("studio-rule-asked"),
        {"": say("studio-rule-everybody"), **earlier},
        asked,
        lambda chosen: _set(question_id, chosen, ()),
        name=f"{question_id}-rule",
    )
    if asked in {one["id"] for one in desk.structure["questions"]}:
        studio_fields.several(
            desk,
            say("studio-rule-is"),
            _options(desk, asked),
            options,
            lambda chosen: _set(question_id, asked, chosen),
            name=f"{question_id}-rule-{asked}",
        )
    studio_remarks.beside(desk, "", ("questions", question_id, "show_if"), exactly=False)


def _set(question_id: str, asked: str, options: object) -> Edit:
    return partial(questions.set_show_if, question_id=question_id, asked=asked, options=options)  # type: ignore[arg-type]


def _earlier(desk: Desk, question_id: str) -> dict[str, str]:
    """The questions before this one that have answers to choose, with their numbers."""
    said, found = desk.words(desk.documents.written_in)["questions"], {}
    for number, one in enumerate(desk.structure["questions"], start=1):
        if one["id"] == question_id:
            break
        if one["type"] != QuestionType.TEXT:
            found[one["id"]] = desk.say("studio-numbered", number=number, text=said[one["id"]]["text"])
    return found


def _options(desk: Desk, question_id: str) -> dict[str, str]:
    words = desk.words(desk.documents.written_in)
    own = desk.question(question_id).get("options")
    said = words["questions"][question_id].get("options", {}) if own is not None else words.get("answers", {})
    listed = own if own is not None else desk.structure.get("answers", ())
    return {one["id"]: said[one["id"]]["label"] or one["id"] for one in listed}
