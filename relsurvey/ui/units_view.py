"""The page of services: adding them, their order; groupings of them; client groups."""

from collections.abc import Sequence

import streamlit as st

from relsurvey.actions import client_groups, groupings, units
from relsurvey.collection.plan import Breakdown, PlannedGroup
from relsurvey.collection.unit import Unit
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.ui import frame, grouping_part, markup, pressed
from relsurvey.ui.markup import plain
from relsurvey.ui.result_tables import Table, TableRow
from relsurvey.ui.services import services
from relsurvey.ui.session import say_notes


def render(viewer: Viewer) -> None:
    """The whole page for one person."""
    say = frame.begin("services-title", viewer, here="/services")
    say_notes()
    st.write(say("services-intro"))
    try:
        known = units.list_(services().db, by=viewer)
        declared = groupings.list_(services().db, by=viewer)
        _units(viewer, known, declared, say)
        grouping_part.render(viewer, known, declared, say)
        _client_groups(viewer, client_groups.list_(services().db, by=viewer), say)
    except RelsurveyError as error:
        frame.show_error(error, say)


def _units(viewer: Viewer, known: Sequence[Unit], declared: Sequence[Breakdown], say: Catalogue) -> None:
    st.header(say("services-list-heading"), anchor=False)
    if known:
        st.html(markup.html("table", say=say, table=units_table(known, declared, say)))
    else:
        st.write(say("services-none"))
    with st.form("new-unit", clear_on_submit=True):
        name = st.text_input(say("waves-unit-name"), max_chars=100)
        if st.form_submit_button(say("waves-unit-add")):
            done = say("waves-unit-added", unit=plain(name))
            pressed.do(lambda: units.add(services().db, by=viewer, name=name.strip()), done=done, say=say)
    if len(known) > 1:
        _order(viewer, known, say)


def units_table(known: Sequence[Unit], declared: Sequence[Breakdown], say: Catalogue) -> Table:
    """Each service with its groups."""
    groups: dict[str, list[str]] = {unit.id: [] for unit in known}
    for one in declared:
        for group in one.groups:
            for unit_id in group.unit_ids:
                groups[unit_id].append(say("plan-group", breakdown=one.name, group=group.name))
    rows = tuple(TableRow(unit.name, hidden=False, cells=("; ".join(groups[unit.id]),)) for unit in known)
    heads = (say("services-name"), say("services-groups"))
    return Table(say("services-caption"), heads, rows, ends_in_words=True)


def _order(viewer: Viewer, known: Sequence[Unit], say: Catalogue) -> None:
    names = {unit.id: unit.name for unit in known}
    with st.expander(say("services-order-heading")), st.form("order", border=False):
        moved = st.selectbox(say("services-order-which"), list(names), format_func=lambda one: names[one])
        before = st.selectbox(
            say("services-order-before"),
            [*names, ""],
            format_func=lambda one: names[one] if one else say("services-order-last"),
        )
        if st.form_submit_button(say("services-order-button")):
            order = [one for one in names if one != moved]
            order.insert(order.index(before) if before in order else len(order), moved)
            if before != moved:
                done = say("services-ordered")
                pressed.do(lambda: units.set_order(services().db, by=viewer, unit_ids=order), done=done, say=say)


def _client_groups(viewer: Viewer, known: Sequence[PlannedGroup], say: Catalogue) -> None:
    st.header(say("client-groups-heading"), anchor=False)
    st.write(say("client-groups-help"))
    if known:
        st.html(markup.html("list", say=say, items=[one.name for one in known]))
    else:
        st.write(say("client-groups-none"))
    _add_client_groups(viewer, known, say)
    if known:
        _remove_client_group(viewer, known, say)


def _add_client_groups(viewer: Viewer, known: Sequence[PlannedGroup], say: Catalogue) -> None:
    ids = {one.id for one in known}
    suggested = {one: say(f"client-groups-suggested-{one}") for one in client_groups.SUGGESTED if one not in ids}
    with st.form("client-groups", clear_on_submit=True):
        chosen = st.multiselect(
            say("client-groups-suggested"),
            list(suggested),
            format_func=lambda one: suggested[one],
            help=say("client-groups-suggested-help"),
        )
        own = st.text_input(say("client-groups-own"), max_chars=100).strip()
        if st.form_submit_button(say("client-groups-add")):
            new = {one: suggested[one] for one in chosen} | ({"": own} if own else {})
            if not new:
                st.error(say("client-groups-nothing"))
                return
            pressed.do(lambda: _add(viewer, new), done=say("client-groups-added"), say=say)


def _add(viewer: Viewer, new: dict[str, str]) -> None:
    for client_group_id, name in new.items():
        client_groups.add(services().db, by=viewer, name=name, client_group_id=client_group_id)


def _remove_client_group(viewer: Viewer, known: Sequence[PlannedGroup], say: Catalogue) -> None:
    names = {one.id: one.name for one in known}
    with st.form("client-group-remove"):
        chosen = st.selectbox(say("client-groups-remove-which"), list(names), format_func=lambda one: names[one])
        if st.form_submit_button(say("client-groups-remove")):
            done = say("client-groups-removed", name=plain(names[chosen]))
            remove = client_groups.remove
            pressed.do(lambda: remove(services().db, by=viewer, client_group_id=chosen), done=done, say=say)
