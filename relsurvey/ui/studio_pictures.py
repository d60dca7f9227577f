"""Choosing a picture: a gallery that is searched by word and says what each picture stands for elsewhere."""

from collections.abc import Callable

import streamlit as st

from relsurvey.actions import bundled
from relsurvey.actions.studio import Edit
from relsurvey.screens.pictures import known_pictures, picture_url
from relsurvey.studio import gallery
from relsurvey.ui import markup
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.ui.studio_desk import Desk

#: So many are shown at once: more would be more places to stop at for the keyboard than anybody wants.
_SHOWN = 12


def choose(
    desk: Desk,
    label: str,
    stored: str,
    means: Callable[[str], Edit],
    *,
    name: str,
    said: str,
    more: Callable[[], None] | None = None,
) -> None:
    """The picture that is there, and a closed gallery. `said`: words to begin the search with.

    `more` draws something else that is seldom needed into the same closed part.
    """
    say = desk.say
    now = gallery.name(stored) if stored in known_pictures() else ""
    address = picture_url(stored) if now else ""
    st.html(markup.html("studio_picture", say=say, label=label, name=now, address=address))
    if desk.locked:
        return
    # What is closed is not drawn: there are many of these. It stays open when a picture is chosen: the focus is in it.
    title = say("studio-picture-and-more" if more else "studio-picture-change")
    part = st.expander(title, key=desk.key(name, "gallery"), on_change="rerun")
    if part.open:
        with part:
            _gallery(desk, said, means, name=name)
            if more:
                more()


def _gallery(desk: Desk, said: str, means: Callable[[str], Edit], *, name: str) -> None:
    say = desk.say
    wanted = st.text_input(say("studio-picture-search"), key=desk.key(name, "search"), autocomplete="off")
    known = gallery.uses([*bundled.documents(services().settings).values(), desk.documents])
    found = gallery.matching(wanted, known_pictures(), known) if wanted.strip() else _fitting(said, known)
    if not found:
        st.write(say("studio-picture-none"))
    with st.container(horizontal=True, key=desk.key(name, "pictures")):
        for picture in found[:_SHOWN]:
            _offer(desk, picture, known.get(picture, ()), means, name=name)
    if len(found) > _SHOWN:
        st.caption(say("studio-picture-more", count=len(found) - _SHOWN))


def _fitting(said: str, known: gallery.Uses) -> list[str]:
    """Those that fit what is said, then all the others."""
    fitting = gallery.matching(said, known_pictures(), known) if said.strip() else []
    return [*fitting, *(one for one in sorted(known_pictures()) if one not in fitting)]


def _offer(desk: Desk, picture: str, stands_for: object, means: Callable[[str], Edit], *, name: str) -> None:
    title = gallery.name(picture)
    label = f"![]({picture_url(picture)}) {plain(title)}"
    meant = ", ".join(stands_for[:3]) if isinstance(stands_for, tuple) else ""
    text = desk.say("studio-picture-stands-for", meant=meant) if meant else None
    if st.button(label, key=desk.key("picture", name, picture), help=text and plain(text)):
        desk.at_once(means(picture))
