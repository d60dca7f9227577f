"""Where people read the replies: address, square code and posters; and the survey that asks whether it was enough."""

import streamlit as st

from relsurvey.actions import public_results, reply_asking
from relsurvey.actions.reply_at_hand import Answered
from relsurvey.clock import today
from relsurvey.errors import NotFound
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.i18n.phrases import day
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.reporting.public_results import PublicPage
from relsurvey.reporting.released import Group
from relsurvey.screens import addresses
from relsurvey.ui import frame, markup, our_address, pressed, review_part
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services


def show(viewer: Viewer, wave: Answered, group: Group, *, public: bool, say: Catalogue) -> None:
    """The page of one group. `public`: there is a reply that people can read."""
    st.subheader(say("replies-page-heading"), anchor=False)
    wave_id = wave.publication.wave_id
    pages = public_results.pages(services().db, by=viewer, wave_id=wave_id)
    page = next((one for one in pages if one.group == group), None)
    if page is None or not page.shown:
        st.write(say("replies-page-none" if page is None else "replies-page-away"))
        _make(viewer, wave_id, group, page, say)
        return
    _where(page, wave, public=public, say=say)
    if public:
        _was_it_enough(viewer, wave_id, group, say)


def _make(viewer: Viewer, wave_id: str, group: Group, page: PublicPage | None, say: Catalogue) -> None:
    if viewer.may(Permission.PUBLISH) and st.button(say("replies-page-make")):
        words = page.next_words if page else ""
        pressed.do(
            lambda: public_results.show(services().db, by=viewer, wave_id=wave_id, group=group, next_words=words),
            done=say("replies-page-made"),
            say=say,
        )


def _where(page: PublicPage, wave: Answered, *, public: bool, say: Catalogue) -> None:
    path = addresses.replies(page.token)
    address = f"{our_address.base()}{path}"
    posters = [
        (say("replies-page-poster", language=catalogue(one)("language-name")), f"{path}/poster?language={one}")
        for one in wave.languages
        if public
    ]
    square = our_address.square(address)
    st.html(markup.html("reply_page", say=say, path=path, address=address, square=square, posters=posters))


def _was_it_enough(viewer: Viewer, wave_id: str, group: Group, say: Catalogue) -> None:
    asking = reply_asking.open_wave(services().db, by=viewer, wave_id=wave_id, group=group)
    if asking:
        until = day(asking.closes_on, say.language)
        st.write(plain(say("replies-ask-open", wave=asking.name, day=until)))
        frame.link(f"/waves?wave={asking.id}", say("replies-ask-open-link"), say)
    elif viewer.may(Permission.MANAGE_WAVES):
        st.subheader(say("replies-ask-heading"), anchor=False)
        st.write(say("replies-ask-help"))
        ours = services()
        try:
            standing = reply_asking.look(ours.db, ours.settings, by=viewer, wave_id=wave_id)
        except NotFound as error:
            frame.show_error(error, say)
            return
        review_part.show(standing, say)
        if standing.ready and st.button(say("replies-ask-button")):
            pressed.do(
                lambda: reply_asking.ask(
                    ours.db, ours.settings, by=viewer, wave_id=wave_id, group=group, today=today()
                ),
                done=say("replies-asked"),
                say=say,
            )
