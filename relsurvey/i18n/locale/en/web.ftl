# The server itself: loading, connection, pages that say what went wrong.

product-name = relsurvey
to-the-start = Go to the start

page-loading = Please wait. The page is loading.
page-without-script =
    This page needs JavaScript.
    JavaScript is a part of your browser.
    Please ask someone to turn it on.

connection-lost = We lost the connection. Your answers so far are safe. We are trying again.
connection-back = The connection is back.

# Titles of the pages that Streamlit draws, by the name of the page's file.
page-answer = Survey
page-home = Home
page-waves = Waves
page-results = Results
page-people = People

status-400-title = We could not read that
status-400 =
    Something in the address or the form did not fit.
    Please go back and try again.

status-403-title = You can't do this from here
status-403 =
    This came from another page or another website.
    Please open our page and try again there.

status-404-title = This page is not here
status-404 =
    The address may have a mistake in it.
    Please check your link or your code.

status-405-title = This page works in another way
status-405 = Please go to the start and try again from there.

status-409-title = We can't do this now
status-409 = Please go to the start and try again from there.

status-413-title = That is too much
status-413 =
    What you sent is too long for us.
    Please make it shorter and try again.

status-500-title = Something went wrong
status-500 =
    This is our mistake.
    Your answers so far are safe.
    Please try again.

status-503-title = We need a short break
status-503 =
    We can't reach your answers at the moment.
    They are safe.
    Please try again in a few minutes.

# reference: 8 digits, written to the server's log with the place of the fault.
fault-reference = Tell the person who runs this survey this number: { $reference }

# For whoever starts the server.
server-is-at = relsurvey is at { $address } (stop it with Ctrl+C)
configuration-missing = The settings in .streamlit/config.toml were not found. Start relsurvey with “streamlit run” and the path of app.py, or from its own folder.
