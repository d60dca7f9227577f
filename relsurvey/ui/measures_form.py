"""Entering monthly figures: by hand for a service and a month, or as a table for many."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import streamlit as st

from relsurvey import clock
from relsurvey.actions import measures
from relsurvey.collection.measure import LARGEST
from relsurvey.collection.measure import measures as known_measures
from relsurvey.collection.unit import Unit
from relsurvey.errors import FileProblems, RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import month as in_words
from relsurvey.people.viewer import Viewer
from relsurvey.ui import frame, markup, pressed
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.ui.session import leave_note

#: So far back can figures be entered by hand; a table reaches as far as it likes.
_MONTHS = 24
_COLUMNS = 3


def render(viewer: Viewer, say: Catalogue) -> None:
    """By hand and as a table."""
    st.header(say("measures-enter-heading"), anchor=False)
    st.write(say("measures-enter-intro"))
    mine = measures.mine(services().db, by=viewer)
    if not mine:
        st.write(say("measures-no-services"))
        return
    _by_hand(viewer, mine, say)
    _table(viewer, say)


def _by_hand(viewer: Viewer, mine: Sequence[Unit], say: Catalogue) -> None:
    names = {one.id: one.name for one in mine}
    which, when = st.columns(2, gap="medium")
    unit_id = which.selectbox(say("measures-service"), list(names), format_func=lambda one: names[one], key="own-unit")
    months = _last_months(clock.today())
    day = when.selectbox(say("measures-month"), months, index=1, format_func=lambda one: in_words(one, say.language))
    month = f"{day:%Y-%m}"
    ours = measures.entered(services().db, by=viewer, unit_id=unit_id, month=month, today=clock.today())
    with st.form(f"figures-{unit_id}-{month}"):
        typed = _fields(ours, f"{unit_id}-{month}")
        sent = st.form_submit_button(say("measures-save"), type="primary")
    if sent:
        numbers = {id_: "" if number is None else str(number) for id_, number in typed.items()}
        done = say("measures-saved", service=plain(names[unit_id]), month=in_words(day, say.language))
        pressed.do(
            lambda: measures.enter(
                services().db, by=viewer, unit_id=unit_id, month=month, numbers=numbers, today=clock.today()
            ),
            done=done,
            say=say,
        )


def _fields(ours: Mapping[str, int], key: str) -> dict[str, int | None]:
    """A field for each measure, three in a row."""
    every, typed = list(known_measures().values()), {}
    for start in range(0, len(every), _COLUMNS):
        for place, one in zip(st.columns(_COLUMNS, gap="medium"), every[start : start + _COLUMNS], strict=False):
            with place:
                typed[one.id] = st.number_input(
                    one.name, 0, LARGEST, ours.get(one.id), step=1, help=one.meaning, key=f"{one.id}-{key}"
                )
    return typed


def _last_months(today: date) -> list[date]:
    """The first days of months, this one first."""
    months = [today.replace(day=1)]
    while len(months) < _MONTHS:
        months.append((months[-1] - timedelta(days=1)).replace(day=1))
    return months


def _table(viewer: Viewer, say: Catalogue) -> None:
    with st.expander(say("measures-table-heading")):
        st.write(say("measures-table-how"))
        frame.link("/measures-upload", say("measures-upload"), say)
        empty = measures.template(services().db, by=viewer, today=clock.today())
        st.download_button(say("measures-template"), empty, "measures.csv", "text/csv", on_click="ignore")
        with st.form("measures-table", border=False):
            rows = st.text_area(say("measures-rows"), height=200)
            sent = st.form_submit_button(say("measures-bring-in"))
        if sent:
            _bring_in(viewer, rows, say)


def _bring_in(viewer: Viewer, rows: str, say: Catalogue) -> None:
    try:
        count = measures.bring_in(
            services().db, by=viewer, rows_as=f"{say('measures-row')} ", content=rows.encode(), today=clock.today()
        )
    except RelsurveyError as error:
        frame.show_error(error, say)
        if isinstance(error, FileProblems):
            lines = [f"{one.where}: {say(f'problems-{one.code}', **one.values)}" for one in error.problems]
            st.html(markup.html("list", say=say, items=lines))
        return
    leave_note(say("measures-brought-in", count=count))
    st.rerun()
