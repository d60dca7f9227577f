# What can go wrong with people, roles, passwords and sign-in: what happened, and what to do.

errors-not-allowed = Your roles do not allow this. If you need it for your work, ask an administrator of your organisation.
errors-sign-in-needed = Your sign-in has ended. Please sign in again.
errors-sign-in-failed = This name and password do not fit together. Check both and try again. Capitals count in the password.
errors-too-many-tries = There were too many tries from here. Wait 15 minutes, then try again.

errors-password-wrong = The password that you use now is not right. Type it again.
errors-password-same = The new password is the one that you have. Choose another one.
errors-password-differs = The two new passwords are not the same. Type both again.
errors-password-short = The new password is too short. Use at least { $shortest } characters.
errors-password-long = The new password is too long. Use at most { $longest } characters.
errors-password-common = Many people use a password like this, so it is tried first. Choose one that is your own.
errors-password-has-name = The new password is mostly your sign-in name. Choose something else.

errors-name-characters = The name has characters in it that can’t be seen. Type the name again by hand.
errors-name-needed = Write the person’s name, in at most 200 characters.
errors-username-form = A sign-in name has 2 to 100 characters: letters without accents, digits and . _ @ + -. It begins with a letter or a digit.
errors-username-taken = Somebody has this sign-in name already. Choose another one, for example their work e-mail address.
errors-role-needed = Choose at least one role. If somebody should not sign in any more, mark them as left.
errors-manager-needs-units = Choose at least one service for a manager.
errors-unit-unknown = One of the services is not known any more. Load the page again and choose from the list.

errors-person-not-found = There is no such person in your organisation. Load the page again.
errors-person-left = This person has left. Let them sign in again first.
errors-person-here = This person can sign in already.
errors-last-administrator = This is the last administrator of the organisation. Make somebody else an administrator first.
errors-password-reset-self = To change your own password, use “Your password”.
errors-guarded-role-operator = This role reaches behind the protection of small groups, so administrators can’t give it. Ask the person who runs the server: the command is “relsurvey person roles”.
errors-guarded-person-reset = This person may see behind the protection of small groups. Only the person who runs the server can give them a new password.
errors-organisation-not-found = There is no such organisation. Check its id.
