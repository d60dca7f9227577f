"""Makes sure that the settings in `.streamlit/config.toml` were found, before anybody is served without them."""

import streamlit as st

from relsurvey.i18n.catalogue import catalogue


def require() -> None:
    """End the program with a word on how to start it, unless the settings were found.

    Streamlit looks beside the file that `streamlit run` was given and in the folder it was started from; another server
    program, started elsewhere, finds nothing. The sign is the one setting that only our file can hold.
    """
    if not st.get_option("server.trustedUserHeaders"):
        raise SystemExit(catalogue()("configuration-missing"))
