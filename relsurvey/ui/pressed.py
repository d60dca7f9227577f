"""What happens when a button of a form is pressed: the deed, and then a note for the next run, or the refusal here."""

from collections.abc import Callable

import streamlit as st

from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.ui import frame
from relsurvey.ui.session import leave_note


def do(deed: Callable[[], object], *, done: str, say: Catalogue, sure: bool = True, opens: str = "") -> None:
    """Do it and draw the page anew with the sentence `done`; when it is refused, say why and leave the form.

    `sure`: whether the box was ticked, where there is one; nothing is done without. `opens`: the page's address then
    says this name and the id that the deed gave, and nothing else.
    """
    if not sure:
        st.error(say("staff-tick-first"))
        return
    try:
        made = deed()
    except RelsurveyError as error:
        frame.show_error(error, say)
        return
    leave_note(done)
    if opens:
        st.query_params.from_dict({opens: str(made)})
    st.rerun()
