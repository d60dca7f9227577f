# The frame round every staff page, and the home page.

staff-page-title = { $page } · relsurvey
staff-navigation = Pages
staff-navigation-menu = Menu
staff-nav-home = Home
staff-nav-waves = Survey rounds
staff-nav-results = Results
staff-nav-evidence = Evidence
staff-nav-voices = Side by side
staff-nav-people = People
staff-nav-password = Your password
staff-nav-sign-out = Sign out
staff-signed-in = { $name }, { $organisation }
staff-tick-first = Tick the box first, then press the button again.
staff-demo = Made-up people: everything in this organisation was invented to try relsurvey out.

home-title = Home
home-nothing-yet = There is nothing for you to do or to see yet. It appears here when there is.
home-hello = Hello { $name }.
home-roles = You are here as: { $roles }.
home-tasks = What waits for you
home-rounds = Survey rounds
home-more = What else you can do

home-make-first = Nobody has been asked yet. Set up your first survey round.
home-make-first-link = Set up a survey round
home-draft = “{ $wave }” is being prepared. Check the numbers, then open it.
home-draft-link = Prepare “{ $wave }”
home-open = “{ $wave }” is open until { $closes }.
home-returned = Answered so far: { $band }.
home-open-link = See “{ $wave }”
home-publish = “{ $wave }” has closed and waits to be published.
home-publish-link = Publish “{ $wave }”
home-results = “{ $wave }” was published on { $published }.
home-results-link = See the results of “{ $wave }”
home-waiting = No results were published yet. They appear here after a survey round has closed and was published.
home-people = Add people who work with you, give them their roles, or reset a password.
home-people-link = People who can sign in

home-review-author = { $count ->
    [one] 1 person says that the questions of “{ $title }” are not good to use yet. Answer them, or ask a second person to decide.
   *[other] { $count } people say that the questions of “{ $title }” are not good to use yet. Answer them, or ask a second person to decide.
}
home-review-second = { $count ->
    [one] 1 person says that the questions of “{ $title }” are not good to use yet. Their author can answer; or you decide as the second person.
   *[other] { $count } people say that the questions of “{ $title }” are not good to use yet. Their author can answer; or you decide as the second person.
}
home-role-controller = You decide if smaller groups may be shown, with a written reason, and confirm changes of numbers as a second person. Both stand on the page of a survey round.
