# The page on which administrators look after the people of their organisation.

people-title = People
people-intro =
    { $active ->
        [one] 1 person can sign in.
       *[other] { $active } people can sign in.
    }
people-caption = People who can sign in
people-column-name = Name and sign-in name
people-column-roles = Roles
people-column-password = Password
people-you = { $name } (you)
people-choice = { $name } ({ $username })
people-no-roles = No roles yet
people-of-units = for { $units }
people-password-own = Their own
people-password-one-time = One-time password, not used yet
people-left-title = People who left ({ $left })

people-add-title = Add a person
people-add-name = Name
people-add-username = Sign-in name
people-add-username-help = For example their work e-mail address. Capitals make no difference.
people-add-button = Add this person
people-added = { $name } can sign in now.

people-roles = Roles
people-role-choice = { $role }: { $help }
people-units = Services (for managers only)
people-units-none = Choose the services
people-guarded = { $roles }: this reaches behind the protection of small groups, so no administrator can give it. Ask the person who runs the server: the command is “relsurvey person roles”.

people-change-title = Change a person
people-choose = Whose sign-in?
people-choose-none = Choose a person
people-task = What do you want to do?
people-task-roles = Change roles and services
people-task-password = Give a new one-time password
people-task-leave = Mark as left
people-task-return = Let them sign in again

people-roles-help = { $name } will be signed out and can sign in again with the new roles.
people-roles-button = Save the roles
people-roles-done = The roles of { $name } are saved.

people-password-help = The password that { $name } uses now will stop working. They are signed out everywhere.
people-password-confirm = Yes, { $name } needs a new password
people-password-button = Make a one-time password
people-password-done = { $name } has a new one-time password.

people-leave-help = { $name } is signed out everywhere at once, loses all roles and can’t sign in any more.
people-leave-confirm = Yes, { $name } has left
people-leave-button = Mark as left
people-leave-done = { $name } can’t sign in any more.

people-return-help = { $name } gets a one-time password and has no roles until you give them some.
people-return-confirm = Yes, { $name } is back
people-return-button = Let them sign in again
people-return-done = { $name } can sign in again.


people-handover-title = One-time password for { $name }
people-handover-done = I have handed it over
people-handover-username = Sign-in name
people-handover-password = One-time password
people-handover-help = It is shown only now. Read it out to { $name } or write it down for them, and for nobody else. At the first sign-in they choose their own.
