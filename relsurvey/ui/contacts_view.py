"""The page on which an organisation sets whom people in a survey can talk to, and who is told of a request."""

import streamlit as st

from relsurvey.actions import mail, talk_settings
from relsurvey.actions.talk_settings import Arranged
from relsurvey.collection.talk import (
    EARLIEST_END,
    LATEST_END,
    LONGEST_KEPT,
    LONGEST_NAME,
    LONGEST_PHONE,
    MOST_CONTACTS,
    MOST_DAYS,
    SHORTEST_KEPT,
    Alerted,
    Contact,
    ContactKind,
    TalkSettings,
)
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import listed
from relsurvey.people.viewer import Viewer
from relsurvey.ui import frame, pressed
from relsurvey.ui.services import services
from relsurvey.ui.session import say_notes

_NOBODY = ""


def render(viewer: Viewer) -> None:
    """The whole page: to be changed by those who look after safety, to be read by an administrator."""
    say = frame.begin("contacts-title", viewer, here="/contacts")
    say_notes()
    try:
        arranged = talk_settings.get(services().db, by=viewer)
    except RelsurveyError as error:
        frame.show_error(error, say)
        return
    st.write(say("contacts-intro"))
    frame.link("/talk", say("contacts-look-link"), say)
    if arranged.may_change:
        _change(viewer, arranged, say)
    else:
        _read(arranged, say)


def _read(arranged: Arranged, say: Catalogue) -> None:
    st.write(say("alerts-lead-sets", names=listed(list(arranged.readers.values()), say.language)))
    st.header(say("contacts-heading"), anchor=False)
    if not arranged.contacts:
        st.write(say("contacts-none"))
    for one in arranged.contacts:
        kind = say(f"contacts-kind-{one.kind.value}")
        st.write(say("contacts-row", kind=kind, name=one.name, phone=one.phone, hours=one.hours))
    st.header(say("alerts-heading"), anchor=False)
    for part, alerted in (("lead", arranged.settings.lead), ("deputy", arranged.settings.deputy)):
        name = arranged.readers.get(alerted.person_id, say("requests-gone")) if alerted else say("alerts-nobody")
        st.write(say(f"alerts-facts-{part}", name=name))


def _change(viewer: Viewer, arranged: Arranged, say: Catalogue) -> None:
    st.header(say("contacts-heading"), anchor=False)
    st.write(say("contacts-usual") if arranged.contacts else say("contacts-none"))
    # Another key for another list: what is shown is what is stored, not what was typed before somebody else saved.
    with st.form(f"contacts-{len(arranged.contacts)}"):
        given = [
            _contact(number, one, say) for number, one in enumerate((*arranged.contacts, None)[:MOST_CONTACTS], start=1)
        ]
        st.caption(say("contacts-empty"))
        saved = st.form_submit_button(say("contacts-button"), type="primary")
    if saved:
        wanted = [one for one in given if one.name.strip() or one.phone.strip()]
        pressed.do(
            lambda: talk_settings.set_contacts(services().db, by=viewer, contacts=wanted),
            done=say("contacts-saved"),
            say=say,
        )
    st.header(say("alerts-heading"), anchor=False)
    st.write(say("alerts-help"))
    if not mail.is_set_up(services().settings):
        st.warning(say("requests-no-mail"))
    if arranged.readers:
        _alerts(viewer, arranged, say)
    else:
        st.warning(say("alerts-no-readers"))


def _contact(number: int, known: Contact | None, say: Catalogue) -> Contact:
    st.subheader(say("contacts-one", number=number), anchor=False)
    kinds = list(ContactKind)
    left, right = st.columns(2)
    kind = left.selectbox(
        say("contacts-kind"),
        kinds,
        index=kinds.index(known.kind if known else ContactKind.OWN),
        format_func=lambda one: say(f"contacts-kind-{one.value}"),
        key=f"contact-kind-{number}",
    )
    name = right.text_input(
        say("contacts-name"), known.name if known else "", LONGEST_NAME, key=f"contact-name-{number}"
    )
    phone = left.text_input(
        say("contacts-phone"), known.phone if known else "", LONGEST_PHONE, key=f"contact-phone-{number}"
    )
    hours = right.text_input(
        say("contacts-hours"), known.hours if known else "", LONGEST_NAME, key=f"contact-hours-{number}"
    )
    return Contact(kind, name, phone, hours)


def _alerts(viewer: Viewer, arranged: Arranged, say: Catalogue) -> None:
    known = arranged.settings
    with st.form("alerts"):
        lead = _alerted("lead", known.lead, arranged, say)
        deputy = _alerted("deputy", known.deputy, arranged, say)
        days = st.number_input(say("alerts-days"), 0, MOST_DAYS, known.answer_days, help=None)
        st.caption(say("alerts-days-help"))
        working = st.checkbox(say("alerts-working-days"), known.working_days)
        ends = st.number_input(say("alerts-day-ends"), EARLIEST_END, LATEST_END, known.day_ends)
        st.caption(say("alerts-day-ends-help"))
        keep = st.number_input(say("alerts-keep"), SHORTEST_KEPT, LONGEST_KEPT, known.keep_days)
        saved = st.form_submit_button(say("alerts-button"), type="primary")
    if saved:
        wanted = TalkSettings(lead, deputy, int(days), working, int(keep), int(ends))
        pressed.do(
            lambda: talk_settings.set_settings(services().db, by=viewer, wanted=wanted),
            done=say("alerts-saved"),
            say=say,
        )


def _alerted(part: str, known: Alerted | None, arranged: Arranged, say: Catalogue) -> Alerted | None:
    people = [_NOBODY, *arranged.readers]
    left, right = st.columns(2)
    chosen = left.selectbox(
        say(f"alerts-{part}"),
        people,
        index=people.index(known.person_id) if known and known.person_id in people else 0,
        format_func=lambda one: arranged.readers.get(one, say("alerts-nobody")),
    )
    email = right.text_input(say(f"alerts-{part}-email"), known.email if known else "", LONGEST_NAME)
    return Alerted(chosen, email.strip()) if chosen else None
