"""The database and the settings, for Streamlit pages."""

from relsurvey.actions.services import Services, process_services


def services() -> Services:
    """The services of this process: the same ones that the plain pages use."""
    return process_services()
