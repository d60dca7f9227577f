"""The desk itself: the list of questions, the editor of the one that is chosen, and the screen as people see it."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from relsurvey.actions import bundled
from relsurvey.actions.studio import Edit
from relsurvey.easy_read import Level
from relsurvey.questionnaire.definition import Audience
from relsurvey.studio import questions as changes
from relsurvey.ui import as_typed, studio_fields, studio_preview, studio_question, studio_whole
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.ui.session import first_asked
from relsurvey.ui.studio_desk import Desk, memory


def questions(desk: Desk) -> None:
    """The questions, one of them on the desk."""
    say, ids = desk.say, [one["id"] for one in desk.structure["questions"]]
    listed, *rest = _columns(desk, with_list=True)
    with listed:
        # There from the first run on: what moved down for the list to come would lose the focus.
        with st.container(key="studio-list"):
            chosen = _choose(desk, ids)
        studio_fields.added(
            desk, say("studio-question-new"), say("studio-add"), partial(_add, chosen), name="question", longest=1000
        )
        _bring(desk)
    if not chosen:
        with rest[0]:
            st.write(say("studio-no-questions"))
        return
    with rest[0]:
        studio_question.render(desk, chosen)
    with rest[-1]:
        _preview(desk, f"question-{chosen}")
    as_typed.take_over()


def whole(desk: Desk) -> None:
    """What the questionnaire says as a whole, beside its first screen."""
    fields, *rest = _columns(desk, with_list=False)
    with fields:
        studio_whole.render(desk)
    with rest[-1] if rest else st.container():
        _preview(desk, "about")
    as_typed.take_over()


def _columns(desk: Desk, *, with_list: bool) -> Sequence["st.delta_generator.DeltaGenerator"]:
    """Two languages side by side need the room that the preview has otherwise: it stands below them then."""
    others = [9] if desk.beside else [5, 4] if with_list else [7, 5]
    widths = [3, *others] if with_list else others
    return st.columns(widths, gap="medium")


def _choose(desk: Desk, ids: Sequence[str]) -> str:
    """Which question is on the desk; "" without any."""
    if not ids:
        return ""
    key = f"studio-question-{desk.one.id}-{desk.one.version}"
    if (new := memory(desk.one).new_question) in ids:
        st.session_state[key] = new
        memory(desk.one).new_question = ""
    elif st.session_state.get(key) not in ids:
        st.session_state.pop(key, None)
    asked = first_asked("question")
    index = ids.index(asked) if asked in ids else 0
    words = partial(_line, desk, ids)
    return str(st.radio(desk.say("studio-questions"), ids, index=index, format_func=words, key=key))


def _line(desk: Desk, ids: Sequence[str], question_id: str) -> str:
    said = desk.words(desk.documents.written_in)["questions"][question_id]
    errors = sum(one.level is Level.ERROR and one.place.question == question_id for one in desk.remarks)
    title = plain(said["short"] or said["text"]) or desk.say("studio-no-words")
    mark = desk.say("studio-list-mark", count=errors) if errors else ""
    return f"{ids.index(question_id) + 1}\\. {title} {mark}".strip()


def _bring(desk: Desk) -> None:
    """A question of a bundled questionnaire, with its picture, its answers and its translations."""
    if desk.locked:
        return
    say = desk.say
    part = st.expander(say("studio-bring-heading"), key=desk.key("bring"), on_change="rerun")
    if not part.open:
        return
    known = {
        id_: one
        for id_, one in bundled.documents(services().settings).items()
        if one.structure.get("audience") != Audience.STAFF
    }
    with part:
        source = known[
            st.selectbox(
                say("studio-bring-from"),
                list(known),
                format_func=lambda one: known[one].words[known[one].written_in]["title"],
                key=desk.key("bring-from"),
            )
        ]
        said = source.words[source.written_in]["questions"]
        chosen = st.selectbox(
            say("studio-bring-which"),
            list(said),
            format_func=lambda one: said[one]["text"],
            key=desk.key("bring-which", source.structure["id"]),
        )
        bring = partial(changes.bring, other=source, question_id=chosen)
        studio_fields.button(desk, say("studio-bring-button"), bring, name="bring-it")


def _add(after: str, text: str) -> Edit:
    return partial(changes.add, text=text, after=after)


def _preview(desk: Desk, screen: str) -> None:
    st.subheader(desk.say("studio-preview-heading"), anchor=False)
    studio_preview.show(desk, screen)
