# The server itself: loading, connection, pages that say what went wrong.

product-name = relsurvey
to-the-start = Go to the start

# Titles of the pages that Streamlit draws, by the name of the page's file.
page-answer = Survey
page-home = Home
page-wall = Wall
page-waves = Waves
page-workshops = Workshops
page-results = Results
page-people = People

# reference: 8 digits, written to the server's log with the place of the fault.
fault-reference = Tell the person who runs this survey this number: { $reference }

# For whoever starts the server.
server-is-at = relsurvey is at { $address } (stop it with Ctrl+C)
configuration-missing = The settings in .streamlit/config.toml were not found. Start relsurvey with “streamlit run” and the path of app.py, or from its own folder.
