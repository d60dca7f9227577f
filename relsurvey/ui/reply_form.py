"""The form for a reply: what people said, what came of it, in which words, and what is hard to read in them so far."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from relsurvey.actions import replies, reply_at_hand, reply_desk, workshop_actions
from relsurvey.actions.reply_at_hand import Answered, require_writer
from relsurvey.clock import today
from relsurvey.collection.plan import BreakdownKind
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.reporting.released import Group
from relsurvey.reporting.replies import LONGEST_NOTE, LONGEST_REPLY, Content, Kind, Reply, YouSaid
from relsurvey.screens.shares import answer
from relsurvey.ui import as_typed, pressed
from relsurvey.ui.markup import plain
from relsurvey.ui.reply_findings import findings
from relsurvey.ui.reply_words import group_of, whose
from relsurvey.ui.services import services

_THEME = "theme/"


def render(viewer: Viewer, say: Catalogue) -> None:
    """A new reply, or a newer version of one. Raises NotAllowed, NotFound."""
    before = _before(viewer)
    wave_id = before.wave_id if before else st.query_params.get("wave", "")
    group = before.group if before else group_of(st.query_params.get("group", ""))
    require_writer(viewer, group)
    wave = reply_at_hand.open_wave(services().db, by=viewer, wave_id=wave_id)
    st.header(say("replies-form-change" if before else "replies-form-new"), anchor=False)
    st.caption(plain(f"{wave.publication.wave_name} · {whose(wave.name(group), say)}"))
    as_typed.take_over()
    content = _fields(viewer, wave, group, before.newest.content if before else None, say)
    why = _why(before, say)
    st.write(say("replies-form-then"))
    if st.button(say("replies-form-send"), type="primary"):
        _send(viewer, (wave_id, group), before, (content, why), say)


def _before(viewer: Viewer) -> Reply | None:
    reply_id = st.query_params.get("reply", "")
    return reply_desk.get(services().db, by=viewer, reply_id=reply_id) if reply_id else None


def _fields(viewer: Viewer, wave: Answered, group: Group, before: Content | None, say: Catalogue) -> Content | None:
    """What was filled in so far; None while something has not been chosen."""
    said = _you_said(wave, group, before, say)
    kinds = list(Kind)
    kind = st.radio(
        say("replies-form-kind"),
        kinds,
        index=kinds.index(before.kind) if before else None,
        format_func=lambda one: say(f"replies-form-kind-{one.value.replace('_', '-')}"),
    )
    due = _due(before, say) if kind is Kind.WILL else None
    words = _words(viewer, wave, before, say)
    action_id = _action(viewer, group, before, say)
    return Content(said, kind, words, due, action_id) if said and kind else None


def _you_said(wave: Answered, group: Group, before: Content | None, say: Catalogue) -> YouSaid | None:
    """Questions that are shown for the group, and themes: what can be named. An answer is said as its page says it."""
    results, words = wave.results(group), wave.questionnaire.words_in(say.language)
    shown = {one.id: one for one in results.questions if results.row(one)}
    labels = {one: words.questions[one].text for one in shown}
    themes = {f"{_THEME}{one}": say("replies-said-theme", theme=name) for one, name in wave.themes_of(group).items()}
    labels |= themes
    known = list(labels)
    wanted = _asked_before(before)
    asked = st.selectbox(
        say("replies-form-question"),
        known,
        index=known.index(wanted) if wanted in known else None,
        format_func=lambda one: labels[one],
        placeholder=say("replies-form-choose"),
    )
    if asked is None:
        return None
    if asked in themes:
        return YouSaid(theme_id=asked.removeprefix(_THEME))
    question = shown[asked]
    row = results.row(question)
    if row is None:
        return None
    said = {one.id: answer(row, question, one, words, say).sentence for one in question.options}
    options = list(said)
    at = options.index(before.you_said.option_id) if before and before.you_said.option_id in options else None
    option = st.radio(
        say("replies-form-said"), options, index=at, format_func=lambda one: plain(said[one]), key=f"said-{asked}"
    )
    return YouSaid(asked, option) if option else None


def _asked_before(before: Content | None) -> str:
    if before is None:
        return ""
    said = before.you_said
    return f"{_THEME}{said.theme_id}" if said.theme_id else said.question_id


def _due(before: Content | None, say: Catalogue) -> date | None:
    promised = before.due if before else None
    chosen: date | None = st.date_input(
        say("replies-form-due"), value=promised, min_value=min(promised or today(), today()), format="DD/MM/YYYY"
    )
    return chosen


def _words(viewer: Viewer, wave: Answered, before: Content | None, say: Catalogue) -> Mapping[str, str]:
    """One field for each language that people are offered; only the first has to be filled in."""
    words = {}
    for number, language in enumerate(wave.languages):
        name = catalogue(language)("language-name")
        typed = st.text_area(
            say("replies-form-words" if number == 0 else "replies-form-words-more", language=name),
            before.words.get(language, "") if before else "",
            max_chars=LONGEST_REPLY,
            key=f"words-{language}",
            help=say("replies-form-words-help") if number == 0 else None,
        )
        looked = replies.look_over(services().db, by=viewer, words=typed, language=language)
        findings(looked, typed, say)
        words[language] = typed
    return words


def _action(viewer: Viewer, group: Group, before: Content | None, say: Catalogue) -> str:
    board = workshop_actions.board(services().db, by=viewer)
    of_unit = group.breakdown == BreakdownKind.UNIT
    fitting = [one for one in board.actions if not of_unit or one.unit_id in {"", group.id}]
    if not fitting:
        return before.action_id if before else ""
    names = {"": say("replies-form-no-action")} | {one.id: one.about.what for one in fitting}
    ids, wanted = list(names), before.action_id if before else ""
    chosen: str = st.selectbox(
        say("replies-form-action"),
        ids,
        index=ids.index(wanted) if wanted in ids else 0,
        format_func=lambda one: names[one],
    )
    return chosen


def _why(before: Reply | None, say: Catalogue) -> str:
    if before is None or before.first_public_on is None:
        return ""
    why: str = st.text_input(say("replies-form-why"), max_chars=LONGEST_NOTE)
    return why


def _send(
    viewer: Viewer, about: tuple[str, Group], before: Reply | None, written: tuple[Content | None, str], say: Catalogue
) -> None:
    """Store it, and show the reply. `written`: the content, and why it is changed."""
    content, why = written
    if content is None:
        st.error(say("replies-form-incomplete"))
        return
    db, (wave_id, group) = services().db, about

    def store() -> str:
        if before is None:
            return replies.write(db, by=viewer, wave_id=wave_id, group=group, content=content, today=today())
        replies.change(db, by=viewer, reply_id=before.id, content=content, why=why, today=today())
        return before.id

    pressed.do(store, done=say("replies-sent"), say=say, opens="reply")
