"""Answering a survey inside of Streamlit: one run of the script saves one form and shows the next screen.

Nothing that matters lives in the session: the answers are in the database, the position follows from them, and the
cookie says who may see them. The session holds the screen that is wanted and the stamp of the last form.
"""

from collections.abc import Sequence

import streamlit as st

from relsurvey import clock
from relsurvey.actions import faults, languages, media, responses, talk
from relsurvey.actions.services import Services
from relsurvey.collection import device
from relsurvey.collection.device import INTERVIEW_COOKIE, Device, Whose
from relsurvey.collection.steps import Act, Place, Screen
from relsurvey.errors import NotFound, RelsurveyError, Unavailable
from relsurvey.i18n.catalogue import SOURCE
from relsurvey.i18n.choice import best
from relsurvey.screens import addresses, standing
from relsurvey.screens.look import COOKIE, Look, read_look
from relsurvey.screens.own import with_own
from relsurvey.screens.read import submission
from relsurvey.screens.render import Reader, render
from relsurvey.screens.rendered import Rendered
from relsurvey.ui import question_component
from relsurvey.ui.question_component import Handed
from relsurvey.ui.services import services

_WANTED = "wanted"
_STAMP = "stamp"
#: As in the addresses of the light pages: the screen that is wanted.
_AT = "at"
#: After these nothing else leads to the last screen of an interview; to take them twice changes nothing more.
_ENDS = frozenset({Act.KEEP, Act.SEND})


def show() -> None:
    """Save the form that was handed in, if there is one, and show the screen that follows."""
    handed = question_component.waiting()
    screen, saved = _deal_with(handed)
    late = question_component.mount(screen, answered=st.session_state.get(_STAMP, ""), failed=not saved)
    # A form that was known and is not saved would be tried again and again without a pause: the browser's turn is next.
    if handed is None and _is_new(late):
        # The server was started again while the person was on the page: the form is known only now.
        _deal_with(late)
        st.rerun()


def _deal_with(handed: Handed | None) -> tuple[Rendered, bool]:
    """The screen to show, and whether all is saved. What could not be saved stays in the browser, which tries again."""
    try:
        screen = _next_screen(services(), handed)
    except Unavailable as error:
        return standing.sorry(error, _language()), False
    except RelsurveyError as error:
        screen = standing.sorry(error, _language())
    # The border of the journey: a fault of ours must not cost a person what they filled in. Streamlit's own ways of
    # ending a script are no Exception and pass.
    except Exception as error:  # noqa: BLE001
        return standing.fault(faults.note(error), _language()), False
    if handed:
        st.session_state[_STAMP] = handed.stamp
    return screen, True


def _next_screen(ours: Services, handed: Handed | None) -> Rendered:
    mine = _device()
    today = clock.today()
    whose = _whose(mine)
    given = submission(handed.fields) if handed else None
    if handed and given and (_is_new(handed) or given.act in _ENDS):
        lent = handed.stamp if whose is Whose.INTERVIEW else None
        shown = responses.submit(ours.db, device_secret=mine.secret, given=given, today=today, lent=lent)
    else:
        wanted = st.session_state.get(_WANTED) or st.query_params.get(_AT, "")
        shown = responses.show(ours.db, device_secret=mine.secret, wanted=wanted, today=today)
    st.session_state[_WANTED] = shown.screen.name
    _name_in_address(shown.screen)
    look = read_look(st.context.cookies.get(COOKIE, ""))
    language = _best(shown.languages, look)
    address, sealed = _address_to_come_back(ours), talk.sealed(ours.settings, shown.organisation_id)
    screen = render(shown, Reader(mine.receipt, address, mine.handle, language, look, whose, sealed))
    own = media.own(ours.db, organisation_id=shown.organisation_id, now=clock.now())
    return with_own(screen, shown, own, back=addresses.inside(mine.handle))


def _name_in_address(screen: Screen) -> None:
    """A reload of the screen with the five words has to show them again, and a session ends with the page."""
    if screen.place is Place.KEPT:
        st.query_params[_AT] = Place.KEPT.value
    elif _AT in st.query_params:
        del st.query_params[_AT]


def _whose(mine: Device) -> Whose:
    return Whose.INTERVIEW if st.context.cookies.get(INTERVIEW_COOKIE) == mine.handle else Whose.OWN


def _best(offered: Sequence[str], look: Look) -> str:
    return best(offered, chosen=look.language, accept=st.context.headers.get("Accept-Language", ""))


def _language() -> str:
    """For what is said outside of a survey. English when the database is away: this has to be said too."""
    try:
        offered = languages.offered_here(services().db)
    except Unavailable:
        offered = (SOURCE,)
    return _best(offered, read_look(st.context.cookies.get(COOKIE, "")))


def _is_new(handed: Handed | None) -> bool:
    """Whether this form was not dealt with yet: the browser sends one again when it heard nothing."""
    return handed is not None and handed.stamp != st.session_state.get(_STAMP)


def _device() -> Device:
    """What this device holds of the response that the address names; NotFound when it holds nothing."""
    mine = device.held(st.context.cookies).get(st.query_params.get("p", ""))
    if mine is None:
        raise NotFound("response-not-found")
    return mine


def _address_to_come_back(ours: Services) -> str:
    return addresses.to_come_back(ours.settings.base_url or st.context.url or "")
