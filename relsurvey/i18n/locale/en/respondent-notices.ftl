### What stands on a page that loads, lost the connection, or can't be shown. Easy read, like every screen.

page-loading = Please wait. The page is coming.
page-without-script =
    This page needs JavaScript. JavaScript is a part of your phone or computer.
    Please ask someone to turn JavaScript on.

connection-lost = We lost the connection. Your answers so far are safe. We are trying again.
connection-back = The connection is back.

status-400-title = We could not read that
status-400 =
    Please go back.
    Then try again.

status-403-title = You can't do this from here
status-403 =
    You came from another page.
    Please open our page. Then try again.

status-404-title = This page is not here
status-404 =
    The address may have a mistake in it.
    Please check your link or your code.

status-405-title = This page works in another way
status-405 = Please go to the start. Then try again.

status-409-title = We can't do this now
status-409 = Please go to the start. Then try again.

status-413-title = That is too much
status-413 =
    What you sent is too long for us.
    Please make your words shorter. Then try again.

status-500-title = Something went wrong
status-500 =
    This is our mistake.
    Your answers so far are safe.
    Please try again.

status-503-title = We need a short break
status-503 =
    Your answers so far are safe.
    Please try again in a few minutes.
