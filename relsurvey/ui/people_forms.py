"""What several forms of the people page use: choosing roles and units, trying an action, saying how it went."""

from collections.abc import Callable, Mapping
from typing import TypeVar

import streamlit as st

from relsurvey.actions.people import Handover
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import listed
from relsurvey.people.roles import GUARDED, Role
from relsurvey.ui import frame, markup

_OUTCOME = "people-outcome"

Done = TypeVar("Done")


def choose_roles(say: Catalogue, key: str, *, offered: frozenset[Role], chosen: frozenset[Role]) -> frozenset[Role]:
    """A box to tick for each role that is offered, with what it is for, and why a guarded one is not."""
    st.subheader(say("people-roles"), anchor=False)
    ticked = {
        role: st.checkbox(
            say("people-role-choice", role=say(f"roles-{role}"), help=say(f"roles-{role}-help")),
            value=role in chosen,
            key=f"{key}-{role}",
        )
        for role in Role
        if role in offered
    }
    if withheld := GUARDED - offered:
        st.caption(say("people-guarded", roles=role_names(withheld, say)))
    return frozenset(role for role, tick in ticked.items() if tick)


def role_names(roles: frozenset[Role], say: Catalogue) -> str:
    """The names of roles, as a sentence lists them."""
    return listed([say(f"roles-{role}") for role in Role if role in roles])


def choose_units(say: Catalogue, key: str, *, names: Mapping[str, str], chosen: frozenset[str]) -> frozenset[str]:
    """The units of a manager, by their names."""
    return frozenset(
        st.multiselect(
            say("people-units"),
            list(names),
            default=[unit_id for unit_id in names if unit_id in chosen],
            format_func=names.__getitem__,
            placeholder=say("people-units-none"),
            key=f"{key}-units",
        )
    )


def attempt(action: Callable[[], Done], say: Catalogue) -> Done | None:
    """What the action gives back, or None after its error was explained here."""
    try:
        return action()
    except RelsurveyError as error:
        frame.show_error(error, say)
        return None


def leave_outcome(place: str, text: str, *, name: str = "", handover: Handover | None = None) -> None:
    """Keep how it went for the next run, and start that run, so that the whole page shows what is true now."""
    outcome = {"place": place, "text": text, "name": name}
    if handover:
        outcome |= {"username": handover.username, "password": handover.one_time_password}
    st.session_state[_OUTCOME] = outcome
    st.rerun()


def say_outcome(place: str, say: Catalogue) -> None:
    """Say once how it went, below the form that was sent; a one-time password comes before the whole page."""
    outcome = st.session_state.get(_OUTCOME)
    if outcome is None or outcome["place"] != place:
        return
    del st.session_state[_OUTCOME]
    st.success(outcome["text"])
    if "password" in outcome:
        st.dialog(say("people-handover-title", name=markup.plain(outcome["name"])))(_hand_over)(say, outcome)


def _hand_over(say: Catalogue, outcome: Mapping[str, str]) -> None:
    st.html(markup.html("handover", say=say, **outcome))
    if st.button(say("people-handover-done"), type="primary"):
        st.rerun()
