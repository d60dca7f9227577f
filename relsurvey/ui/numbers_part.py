"""The form for the numbers of a draft: people asked, by client group where the plan has these; who joined, who left."""

from collections.abc import Mapping

import streamlit as st

from relsurvey.actions import asked as asked_numbers
from relsurvey.collection.asked import Membership, Numbers, Where
from relsurvey.collection.plan import BreakdownKind
from relsurvey.collection.wave import Wave
from relsurvey.errors import BadInput
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.ui import pressed
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services

MOST_PEOPLE = 100_000


def require_somebody(asked: Mapping[str, int]) -> None:
    """Raise BadInput("wave-nobody-asked") where all fields are at nought."""
    if not asked:
        raise BadInput("wave-nobody-asked")


def unit_fields(names: Mapping[str, str], given: Mapping[str, int], *, key: str) -> dict[str, int]:
    """One number field a unit; units with nobody asked are left out of what comes back."""
    fields = {
        unit_id: _number(plain(name), given.get(unit_id, 0), f"{key}-{unit_id}") for unit_id, name in names.items()
    }
    return {unit_id: people for unit_id, people in fields.items() if people}


def place_fields(wave: Wave, names: Mapping[str, str], say: Catalogue, *, key: str) -> Numbers:
    """A field for each unit, or for each client group in each unit where the plan breaks down by these."""
    if not wave.plan.has(BreakdownKind.CLIENT_GROUP):
        return Numbers(unit_fields(names, wave.asked, key=key))
    asked_of: dict[Where, int] = {}
    for unit_id, unit in names.items():
        st.markdown(f"**{plain(unit)}**")
        for group_id, group in wave.client_group_names.items():
            label = plain(say("numbers-of-group", unit=unit, group=group))
            given = wave.asked_of.get((unit_id, group_id), 0)
            asked_of[unit_id, group_id] = _number(label, given, f"{key}-{unit_id}-{group_id}")
    return Numbers(_sums(asked_of), asked_of)


def change(viewer: Viewer, wave: Wave, names: Mapping[str, str], say: Catalogue) -> None:
    """Let an administrator mend the numbers of a round that has not opened."""
    undivided = not wave.places
    if undivided:
        st.warning(say("numbers-divide-first"))
    with st.expander(say("waves-numbers-heading"), expanded=undivided), st.form("numbers", border=False):
        numbers = place_fields(wave, names, say, key="change")
        membership = _membership_fields(wave, names, say)
        if st.form_submit_button(say("waves-numbers-save")):
            pressed.do(lambda: _set(viewer, wave, numbers, membership), done=say("waves-numbers-saved"), say=say)


def _set(viewer: Viewer, wave: Wave, numbers: Numbers, membership: Mapping[str, tuple[int | None, int | None]]) -> None:
    require_somebody(numbers.asked)
    known = {}
    for unit_id, (joined, left) in membership.items():
        if (joined is None) != (left is None):
            raise BadInput("membership-half")
        if joined is not None and left is not None:
            known[unit_id] = Membership(joined, left)
    asked_numbers.set_(
        services().db,
        by=viewer,
        wave_id=wave.id,
        asked=numbers.asked,
        asked_of=numbers.asked_of,
        membership=known,
    )


def _membership_fields(
    wave: Wave, names: Mapping[str, str], say: Catalogue
) -> dict[str, tuple[int | None, int | None]]:
    st.markdown(f"**{say('numbers-membership')}**")
    st.caption(say("numbers-membership-help"))
    fields = {}
    for unit_id, unit in names.items():
        if unit_id in wave.asked:
            left, right = st.columns(2)
            known = wave.membership.get(unit_id)
            came = plain(say("numbers-joined", unit=unit))
            went = plain(say("numbers-left", unit=unit))
            # Two units may have one name, which a field must not be known by.
            joined = left.number_input(
                came, 0, MOST_PEOPLE, known.joined if known else None, 1, key=f"joined-{wave.id}-{unit_id}"
            )
            gone = right.number_input(
                went, 0, MOST_PEOPLE, known.left if known else None, 1, key=f"left-{wave.id}-{unit_id}"
            )
            fields[unit_id] = (joined, gone)
    return fields


def _number(label: str, value: int, key: str) -> int:
    return int(st.number_input(label, min_value=0, max_value=MOST_PEOPLE, value=value, step=1, key=key))


def _sums(asked_of: Mapping[Where, int]) -> dict[str, int]:
    sums: dict[str, int] = {}
    for (unit_id, _), people in asked_of.items():
        sums[unit_id] = sums.get(unit_id, 0) + people
    return {unit_id: people for unit_id, people in sums.items() if people}
