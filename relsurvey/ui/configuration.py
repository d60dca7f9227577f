"""What the start depends on: the settings in `.streamlit/config.toml`, the database's address, where we listen."""

import streamlit as st

from relsurvey.actions.services import Services, process_services
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import catalogue


def require() -> None:
    """End the program with a word on how to start it, unless the settings were found.

    Streamlit looks beside the file that `streamlit run` was given and in the folder it was started from; another server
    program, started elsewhere, finds nothing. The sign is the one setting that only our file can hold.
    """
    if not st.get_option("server.trustedUserHeaders"):
        raise SystemExit(catalogue()("configuration-missing"))


def services() -> Services:
    """The services of this process. Ends the program in plain words when a setting of the environment is wrong."""
    try:
        return process_services()
    except RelsurveyError as error:
        words = catalogue()(f"errors-{error.message_id}", **error.values)
    raise SystemExit(words)


def address() -> str:
    """Where Streamlit was told to listen, as somebody at this computer opens it."""
    host = st.get_option("server.address") or "localhost"
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{st.get_option('server.port')}"
