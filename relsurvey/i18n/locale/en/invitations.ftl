# The page that makes invitations (for staff) and the sheet that it prints (for the people who are asked: easy read).

invitations-title = Invitations for “{ $wave }”
invitations-once = The links are shown once, on the next page. Print it there: we do not keep them.
invitations-unit = Who are the invitations for?
invitations-unit-choice =
    { $asked ->
        [one] { $unit } (1 person asked)
       *[other] { $unit } ({ $asked } people asked)
    }
invitations-kind = What kind of invitation?
invitations-kind-single = One link for each person
invitations-kind-single-help = Each link works for one person, once. Nobody can see which link was used.
invitations-kind-open = One link and a code for everybody
invitations-kind-open-help = A poster with one link, and a code to say aloud. Good for a room. Somebody could answer twice.
invitations-count = How many links?
invitations-count-help = Not more than the number of people asked. Only needed for one link for each person.
invitations-make = Make the sheet to print
invitations-back = Back to “{ $wave }”
invitations-error-title = Error: { $title }
invitations-complaint = Please mend this

invitations-no-address =
    The public address of this website is not set, so the sheet would lead to { $address }, which may be the address of this computer only.
    Whoever runs the server can set it: start relsurvey with RELSURVEY_BASE_URL, for example RELSURVEY_BASE_URL=https://survey.example.org.

invitations-sheet-title = Invitations to print: “{ $wave }”
invitations-sheet-help =
    { $count ->
        [one] Here is 1 invitation for { $unit }. Print it now: this page can’t be opened again.
       *[other] Here are { $count } invitations for { $unit }. Print them now: this page can’t be opened again.
    }
invitations-sheet-cut = Cut along the dashed lines. Give each person one.
invitations-sheet-poster = Here is the poster for { $unit }. Print it now: this page can’t be opened again.
invitations-sheet-print = Print at 100 percent on A4. You can use “Print” in the menu of your browser.
invitations-sheet-button = Print
invitations-demo = Made-up people: this is only for trying out.

# What people get in their hands.
invitations-card-title = A survey for you
invitations-card-from = From { $organisation }
invitations-card-choice = You choose if you take part.
invitations-card-camera = Point the camera of your phone here.
invitations-card-unit = For { $unit }
# In small print: what the picture holds, for somebody whose phone has no camera.
invitations-card-address = The picture leads to
invitations-card-one = This link is for 1 person only.
invitations-card-until = You can answer until { $closes }.
invitations-card-help = You can ask someone to help you.
invitations-poster-code = Or open this page and type the code:
invitations-poster-code-label = Code
invitations-qr-title = Code for a phone camera
invitations-qr-description = Leads to { $address }

errors-invitations-count = Write how many links you need, as a whole number from 1 to 500.
errors-invitations-kind = Choose one of the two kinds of invitation.
errors-invitations-unit = Choose who the invitations are for.
