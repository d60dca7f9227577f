"""The page of requests to talk: what waits, overdue first, and one request with what was done about it.

The list shows nothing of what people wrote. The address (`?request=…`) says which request is opened, and each opening
is recorded.
"""

from collections.abc import Mapping, Sequence

import streamlit as st

from relsurvey.actions import mail, talk_queue, talk_settings
from relsurvey.clock import now
from relsurvey.collection.talk import Waiting
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.people.viewer import Viewer
from relsurvey.ui import cards, frame, request_view
from relsurvey.ui.cards import Card
from relsurvey.ui.services import services
from relsurvey.ui.session import say_notes


def render(viewer: Viewer) -> None:
    """The whole page for somebody who looks after safety."""
    say = frame.begin("requests-title", viewer, here="/requests")
    say_notes()
    try:
        if request_id := st.query_params.get("request"):
            request_view.render(viewer, request_id, say)
        else:
            _all(viewer, say)
    except RelsurveyError as error:
        frame.show_error(error, say)
    if st.query_params:
        frame.link("/requests", say("requests-all-link"), say)


def _all(viewer: Viewer, say: Catalogue) -> None:
    arranged = talk_settings.get(services().db, by=viewer)
    st.write(say("requests-intro"))
    st.write(say("requests-kept", days=arranged.settings.keep_days))
    if not mail.is_set_up(services().settings):
        st.warning(say("requests-no-mail"))
    elif not arranged.alerts_somebody:
        st.warning(say("requests-not-ready"))
    known = talk_queue.list_(services().db, by=viewer, now=now())
    if not known:
        st.write(say("requests-none"))
        return
    names = talk_queue.names(services().db, by=viewer)
    _part("requests-waiting-heading", [one for one in known if not one.closed], names, say)
    _part("requests-closed-heading", [one for one in known if one.closed], names, say)


def _part(heading: str, listed: Sequence[Waiting], names: Mapping[str, str], say: Catalogue) -> None:
    if listed:
        st.header(say(heading, count=len(listed)), anchor=False)
        cards.show([_card(one, names, say) for one in listed], say)


def _card(one: Waiting, names: Mapping[str, str], say: Catalogue) -> Card:
    left_on = day(one.day, say.language)
    state = request_view.state(one)
    return Card(
        tuple(request_view.lines(one, names, say)),
        heading=say("requests-name", day=left_on),
        mark=say(f"requests-state-{state}"),
        state=state,
        address=f"/requests?request={one.id}",
        link=say("requests-open-link", day=left_on),
    )
