"""The start: `streamlit run app.py`. Puts Streamlit and our own pages into one server."""

import streamlit as st

from relsurvey.config import PROJECT
from relsurvey.ui import configuration, navigation, script_errors
from relsurvey.web import application

configuration.require()
script_errors.keep_values_out_of_logs()
server = application.create(
    configuration.services(), page_names=navigation.page_names(), address=configuration.address()
)

app = st.App(
    PROJECT / "relsurvey" / "ui" / "start.py",
    middleware=server.middleware,
    lifespan=server.lifespan,
    exception_handlers=server.exception_handlers,
    on_script_error=script_errors.explain,
)
