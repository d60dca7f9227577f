"""The board of actions: what is overdue first, then what is to be done, then what is over. `?action=…` opens one."""

from collections.abc import Iterator, Mapping, Sequence

import streamlit as st

from relsurvey.actions import workshop_actions
from relsurvey.actions.workshop_actions import Board
from relsurvey.clock import today
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.people.viewer import Viewer
from relsurvey.ui import board_change, cards, frame, markup, pressed, workshop_after
from relsurvey.ui.cards import Card
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.ui.session import say_notes
from relsurvey.workshop.workshop import LONGEST_TEXT, Action, Status

_CHOICES = list(Status)
_OVER = frozenset({Status.DONE, Status.DROPPED})


def render(viewer: Viewer) -> None:
    """The whole page for a team, its managers and facilitators."""
    say = frame.begin("actions-title", viewer, here="/actions")
    say_notes()
    try:
        board = workshop_actions.board(services().db, by=viewer)
        if action_id := st.query_params.get("action"):
            _one(viewer, workshop_actions.find(board, action_id), board, say)
        else:
            _all(board, say)
    except RelsurveyError as error:
        frame.show_error(error, say)
    if st.query_params:
        frame.link("/actions", say("actions-all-link"), say)


def _all(board: Board, say: Catalogue) -> None:
    st.write(say("actions-intro"))
    if not board.actions:
        st.write(say("actions-none"))
        return
    late = board.overdue(today())
    over = [one for one in board.actions if one.status in _OVER]
    to_do = [one for one in board.actions if one not in late and one not in over]
    _part("actions-overdue-heading", late, board, say)
    _part("actions-to-do-heading", to_do, board, say)
    _part("actions-over-heading", over, board, say)


def _part(heading: str, listed: Sequence[Action], board: Board, say: Catalogue) -> None:
    if listed:
        st.header(say(heading, count=len(listed)), anchor=False)
        cards.show([_card(one, board.unit_names, say) for one in listed], say)


def _card(one: Action, unit_names: Mapping[str, str], say: Catalogue) -> Card:
    state = _state(one)
    return Card(
        tuple(_lines(one, unit_names, say)),
        heading=one.about.what,
        mark=say(f"actions-state-{state}"),
        state=state,
        address=f"/actions?action={one.id}",
        link=say("actions-open-link", what=one.about.what),
    )


def _state(one: Action) -> str:
    return "overdue" if one.overdue(today()) else one.status.value.replace("_", "-")


def _said(status: Status, say: Catalogue) -> str:
    return say(f"actions-state-{status.value.replace('_', '-')}")


def _lines(one: Action, unit_names: Mapping[str, str], say: Catalogue) -> Iterator[str]:
    """Who, until when, and for which service."""
    if one.unit_id:
        yield unit_names.get(one.unit_id, one.unit_id)
    yield say("actions-owner", name=one.about.owner)
    yield say("actions-due", day=day(one.about.due, say.language))
    yield say(f"actions-whose-{one.about.whose.value}")


def _one(viewer: Viewer, one: Action, board: Board, say: Catalogue) -> None:
    st.header(plain(one.about.what), anchor=False)
    for line in _lines(one, board.unit_names, say):
        st.write(plain(line))
    statement = workshop_actions.statement_of(services().db, by=viewer, action_id=one.id)
    st.write(say("actions-about", statement=plain(statement.text), indicator=one.indicator))
    said = {"first-step": one.about.first_step, "will-show": one.about.will_show}
    written = [(say(f"actions-{name}"), words) for name, words in said.items() if words]
    if written:
        st.html(markup.html("written", say=say, written=written))
    st.html(markup.html("downloads", say=say, files=list(workshop_after.links(one.workshop_id, say, shared_only=True))))
    _history(viewer, one, board, say)
    _status(viewer, one, say)
    with st.expander(say("actions-change")):
        board_change.render(viewer, one, say)


def _history(viewer: Viewer, one: Action, board: Board, say: Catalogue) -> None:
    st.subheader(say("actions-history"), anchor=False)
    done = [
        (
            say(
                "actions-step",
                day=day(change.day, say.language),
                name=board.people.get(change.person_id, say("requests-gone")),
                state=_said(change.status, say),
            ),
            change.note,
        )
        for change in workshop_actions.history(services().db, by=viewer, action_id=one.id)
    ]
    if done:
        st.html(markup.html("history", say=say, done=done))
    else:
        st.write(say("actions-history-none"))


def _status(viewer: Viewer, one: Action, say: Catalogue) -> None:
    """How far it is now, and a line about it."""
    st.subheader(say("actions-status-heading"), anchor=False)
    with st.form("status", clear_on_submit=True):
        status = st.radio(
            say("actions-status"),
            _CHOICES,
            index=_CHOICES.index(one.status),
            format_func=lambda value: _said(value, say),
        )
        words = st.text_area(say("actions-status-note"), max_chars=LONGEST_TEXT)
        saved = st.form_submit_button(say("actions-status-button"), type="primary")
    if saved:
        pressed.do(
            lambda: workshop_actions.set_status(
                services().db, by=viewer, action_id=one.id, status=status, words=words, today=today()
            ),
            done=say("actions-status-kept"),
            say=say,
        )
