# Sign-in, sign-out and password pages of staff.

sign-in-title = Sign in
sign-in-for-staff = This page is for people who work with relsurvey. To answer a survey you need no sign-in.
sign-in-username = Sign-in name
sign-in-password = Password
sign-in-button = Sign in
sign-in-forgotten = Forgotten your password?
sign-in-forgotten-help = Ask an administrator of your organisation. They can give you a new one.
sign-in-not-staff = Answer a survey instead
sign-in-notice-signed-out = You have signed out, in every tab.
sign-in-notice-ended = Your sign-in has ended. Please sign in again.
sign-in-complaint = Please look at this
# page: the title of a page with a form that has to be mended.
sign-in-error-title = Error: { $page }

sign-out-title = Sign out?
sign-out-help = You will be signed out in every tab of this browser.
sign-out-button = Sign out
sign-out-stay = Stay signed in

password-title = Change your password
password-first-title = Choose your own password
password-first-help = Somebody else has seen your one-time password. Choose one that only you know, then go on.
password-one-time = One-time password
password-current = Password you use now
password-new = New password
password-new-hint = At least { $shortest } characters. Three or four words that only you would put together are good. Spaces are fine.
password-again = New password again
password-button = Save the new password
password-elsewhere = Every other browser in which you are signed in will be signed out.
password-leave = Keep the password as it is

# A staff page that somebody opened who may not see it.
access-sign-in-title = Please sign in
access-sign-in = You need to sign in to see this page. If you were signed in, your sign-in has ended.
access-sign-in-link = Sign in
access-password-title = Choose your password first
access-password = You still use a one-time password. Choose your own, then come back to this page.
access-password-link = Choose a password
access-refused-title = This page is not for you
access-refused = Your roles do not open this page. If you need it for your work, ask an administrator of your organisation.
access-refused-link = Go to your home page
