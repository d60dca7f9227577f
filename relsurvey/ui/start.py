"""The script that Streamlit runs at every click. `app.py` names it."""

from relsurvey.ui import navigation

navigation.run()
