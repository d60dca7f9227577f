"""Everything that the checks say about a questionnaire, and the rules of easy read that somebody answers for."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from relsurvey.easy_read import Level
from relsurvey.questionnaire.loading import STRUCTURE
from relsurvey.studio import exceptions
from relsurvey.studio.check import Remark
from relsurvey.ui import markup, studio_fields, studio_remarks
from relsurvey.ui.markup import plain
from relsurvey.ui.studio_desk import Desk

_EASY = "easy-"


def render(desk: Desk) -> None:
    """What has to be mended first, then what could be easier."""
    say = desk.say
    for level in (Level.ERROR, Level.WARNING):
        found = [one for one in desk.remarks if one.level is level]
        st.subheader(say(f"studio-mend-{level.value}", count=len(found)), anchor=False)
        if not found:
            st.write(say(f"studio-mend-{level.value}-none"))
        else:
            st.html(markup.html("studio_mend", say=say, parts=_parts(desk, found)))
    _keep(desk)
    _kept(desk)


def _parts(desk: Desk, found: Sequence[Remark]) -> list[tuple[str, str, list[str]]]:
    """The remarks in the order of the questions: the place in words, the way there, what is said."""
    parts: dict[tuple[str, str], dict[str, None]] = {}
    ids = [one["id"] for one in desk.structure["questions"]]
    for one in sorted(found, key=lambda one: ids.index(one.place.question) if one.place.question in ids else -1):
        where = studio_remarks.where(one, desk.documents, desk.say)
        question = one.place.question if one.place.question in ids else ""
        words = studio_remarks.words(one.problem, desk.documents, desk.say, of=one.place.steps[-1:])
        parts.setdefault((where, question), {})[words] = None
    return [(where, _address(desk, question), list(lines)) for (where, question), lines in parts.items()]


def _address(desk: Desk, question: str) -> str:
    more = f"question={question}" if question else "part=whole"
    return f"/studio?questionnaire={desk.one.id}&version={desk.one.version}&{more}"


def _lines(desk: Desk, found: Sequence[Remark]) -> list[str]:
    lines = (
        desk.say(
            "studio-mend-line",
            where=studio_remarks.where(one, desk.documents, desk.say),
            words=studio_remarks.words(one.problem, desk.documents, desk.say, of=one.place.steps[-1:]),
        )
        for one in found
    )
    return list(dict.fromkeys(lines))


def _keep(desk: Desk) -> None:
    """Answer for one of the faults of easy read: with a reason, and one's own name."""
    say = desk.say
    hard = [one for one in desk.remarks if one.level is Level.ERROR and one.problem.code.startswith(_EASY)]
    if not hard or desk.locked:
        return
    labels = dict(enumerate(_lines(desk, hard)))
    with st.expander(say("studio-keep-heading")):
        st.write(say("studio-keep-help"))
        with st.form(desk.key("keep"), border=False):
            number = st.selectbox(say("studio-keep-which"), list(labels), format_func=lambda one: labels[one])
            reason = st.text_input(say("studio-keep-reason"), max_chars=500)
            pressed = st.form_submit_button(say("studio-keep-button"))
    if pressed:
        one = hard[number]
        desk.at_once(
            partial(
                exceptions.add,
                language=one.place.language,
                rule=one.problem.code,
                place=" > ".join(one.place.steps) or _file(one.place.language),
                reason=reason,
                by=desk.viewer.name,
            ),
            typed=reason,
        )


def _kept(desk: Desk) -> None:
    say = desk.say
    for language in ("", *desk.documents.words):
        file = desk.documents.words[language] if language else desk.structure
        for number, one in enumerate(file.get("exceptions", ())):
            with st.container(border=True):
                st.write(
                    say("studio-kept", reason=plain(one["reason"]), by=plain(one["by"]), place=plain(one["place"]))
                )
                take = partial(exceptions.remove, language=language, number=number)
                studio_fields.button(desk, say("studio-kept-back"), take, name=f"kept-{language}-{number}")


def _file(language: str) -> str:
    return f"words.{language}.yaml" if language else STRUCTURE
