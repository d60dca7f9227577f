"""What a person sees when the script of a page fails: plain words, and for a fault a number that the log has too."""

import logging

import streamlit as st

from relsurvey.actions import faults
from relsurvey.errors import RelsurveyError, Unavailable
from relsurvey.i18n.catalogue import catalogue
from relsurvey.ui.markup import plain


def explain(error: Exception) -> bool:
    """Show the words for an error; true, so that Streamlit shows nothing of its own."""
    words = catalogue()
    if isinstance(error, Unavailable):
        # The message of this error is for operators.
        st.error(f"**{words('status-503-title')}**\n\n{words('status-503')}")
        return True
    if isinstance(error, RelsurveyError):
        st.error(plain(words(f"errors-{error.message_id}", **error.values)))
        return True
    st.error(f"**{words('status-500-title')}**\n\n{words('status-500')}")
    st.write(words("fault-reference", reference=faults.note(error)))
    return True


def keep_values_out_of_logs() -> None:
    """Streamlit logs an error with its message, which can hold an answer: `explain` writes it down instead."""
    logging.getLogger("streamlit.error_util").disabled = True
