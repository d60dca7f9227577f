"""The part of the page of services about groupings: a form for a new one, and one for each that there is."""

from collections.abc import Mapping, Sequence

import streamlit as st

from relsurvey.actions import groupings
from relsurvey.collection.plan import Breakdown
from relsurvey.collection.unit import Unit
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.ui import pressed
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services


def render(viewer: Viewer, known: Sequence[Unit], declared: Sequence[Breakdown], say: Catalogue) -> None:
    """The whole part; nothing is grouped where there are no services."""
    st.header(say("groupings-heading"), anchor=False)
    st.write(say("groupings-help"))
    if not declared:
        st.write(say("groupings-none"))
    if not known:
        return
    for one in declared:
        with st.expander(say("groupings-change", name=plain(one.name))):
            _form(viewer, known, one, say)
            _remove(viewer, one, say)
    with st.expander(say("groupings-new")):
        _form(viewer, known, None, say)


def _form(viewer: Viewer, known: Sequence[Unit], before: Breakdown | None, say: Catalogue) -> None:
    key = before.id if before else ""
    inside = {unit_id: group.name for group in before.groups for unit_id in group.unit_ids} if before else {}
    with st.form(f"grouping-{key}", border=False):
        name = st.text_input(
            say("groupings-name"), value=before.name if before else "", max_chars=100, key=f"grouping-name-{key}"
        )
        st.caption(say("groupings-name-help"))
        st.write(say("groupings-fields-help"))
        typed = {
            unit.id: st.text_input(
                say("groupings-unit", unit=plain(unit.name)),
                value=inside.get(unit.id, ""),
                max_chars=100,
                key=f"grouping-{key}-{unit.id}",
            )
            for unit in known
        }
        if st.form_submit_button(say("groupings-save")):
            groups = gathered(typed)
            pressed.do(
                lambda: groupings.put(services().db, by=viewer, name=name, groups=groups, grouping_id=key),
                done=say("groupings-saved", name=plain(name)),
                say=say,
            )


def gathered(typed: Mapping[str, str]) -> dict[str, list[str]]:
    """Group name → its unit ids, from what stands beside each unit; capitals and spaces make no difference."""
    names: dict[str, str] = {}
    groups: dict[str, list[str]] = {}
    for unit_id, written in typed.items():
        if tidy := " ".join(written.split()):
            groups.setdefault(names.setdefault(tidy.casefold(), tidy), []).append(unit_id)
    return groups


def _remove(viewer: Viewer, one: Breakdown, say: Catalogue) -> None:
    with st.form(f"grouping-remove-{one.id}", border=False):
        if st.form_submit_button(say("groupings-remove", name=plain(one.name))):
            pressed.do(
                lambda: groupings.remove(services().db, by=viewer, grouping_id=one.id),
                done=say("groupings-removed", name=plain(one.name)),
                say=say,
            )
