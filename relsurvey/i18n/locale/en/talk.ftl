# Someone to talk to, from the side of staff: the list of requests, the contacts, alerts by e-mail, errors.

requests-title = Requests to talk
requests-intro = People left these with “I want to talk to someone”. They are kept apart from the surveys: no request can be joined to answers. Only people who look after safety see this page, and each opening of a request is written down in the audit log.
requests-kept = A request is deleted { $days } days after it was closed. Put what has to stay into your own safeguarding records.
requests-none = Nobody has asked to talk.
requests-waiting-heading = Not closed ({ $count })
requests-closed-heading = Closed ({ $count })
requests-name = Request of { $day }
requests-due = Somebody gets in touch by { $day }: that is what the person was told.
requests-overdue = Overdue: nobody has taken it up. The person was told { $day }.
requests-taken-by = { $name } has it.
requests-closed-on = Closed on { $day } by { $name }.
requests-unsent = The e-mail about it has not gone out to everybody.
requests-state-overdue = Overdue
requests-state-waiting = Waiting
requests-state-taken = Taken up
requests-state-closed = Closed
requests-open-link = Open the request of { $day }
requests-all-link = All requests
requests-not-ready = Nobody is told by e-mail when a request comes: no lead is set. Open this page every day until one is.
requests-no-mail = This server can't send e-mail yet, so nobody is told when a request comes. Open this page every day. Whoever runs the server can set it up (RELSURVEY_SMTP_URL, RELSURVEY_MAIL_FROM).

requests-about = What it is about
requests-who = Name
requests-reach = How to reach them
requests-keep-from = Who should not be told
requests-nothing = Nothing was written here.
requests-history = What was done
requests-history-none = Nothing yet.
requests-step-taken = { $day }: { $name } took it up.
requests-step-given-back = { $day }: { $name } let it wait for somebody else.
requests-step-noted = { $day }: { $name } wrote:
requests-step-closed = { $day }: { $name } closed it:
requests-gone = somebody who left

requests-take-button = I take this up
requests-give-back-button = Let somebody else take it
requests-note-heading = Write down what you did
requests-note = What did you do?
requests-note-button = Keep this note
requests-close-heading = Close it
requests-close-outcome = What came of it?
requests-close-note = In a few words, for whoever reads this later
requests-close-button = Close the request
requests-outcome-talked = We talked
requests-outcome-raised = We raised a safeguarding concern
requests-outcome-emergency = We called the emergency services
requests-outcome-not-reached = We could not find or reach the person
requests-outcome-not-needed = Nothing was needed
requests-done-taken = You have taken it up.
requests-done-given-back = It waits for somebody else now.
requests-done-noted = The note is kept.
requests-done-closed = The request is closed.

contacts-title = Someone to talk to
contacts-intro = What people see behind “I want to talk to someone”, on every screen of a survey.
contacts-look-link = See the page as people see it
contacts-heading = Whom people can call
contacts-usual = With no number for emergencies here, people see 999.
contacts-none = No contacts yet. Until there are some, people are told to call 999 in danger and to talk to a person they trust.
contacts-one = Contact { $number }
contacts-kind = What it is for
contacts-kind-emergency = Danger
contacts-kind-own = A person or team of our organisation
contacts-kind-line = A helpline
contacts-name = Name
contacts-phone = Phone number
contacts-hours = When they are there
contacts-empty = Leave name and number empty to take a contact out.
contacts-button = Save the contacts
contacts-saved = The contacts are saved.
contacts-row = { $kind }: { $name }, { $phone }. { $hours }

alerts-heading = Who is told of a request
alerts-help = An e-mail says only that somebody asked to talk. The lead and the deputy are told at once, and again when nobody has taken a request up in time.
alerts-no-readers = Nobody has the role of safeguarding lead, so people can't leave a request. Whoever runs the server gives the role: relsurvey person roles.
alerts-lead = Lead
alerts-lead-email = E-mail address of the lead
alerts-deputy = Deputy
alerts-deputy-email = E-mail address of the deputy
alerts-nobody = Nobody
alerts-days = Days until somebody gets in touch
alerts-days-help = People are told the day and the hour before they ask. 0 means the same day, 1 the next day.
alerts-working-days = Leave out Saturdays and Sundays
alerts-day-ends = Hour at which the day ends
alerts-day-ends-help = 17 is 5 pm, UK time. Somebody gets in touch by the end of the day that was promised. What comes later than this on its own day has until the end of the next one. Bank holidays are not known here: on such a day somebody has to look, or choose one day more.
alerts-keep = Days until a closed request is deleted
alerts-button = Save who is told
alerts-saved = Saved.
alerts-facts-lead = Lead: { $name }
alerts-facts-deputy = Deputy: { $name }
alerts-lead-sets = The people who look after safety keep this page up to date: { $names }.

staff-nav-requests = Requests to talk
staff-nav-contacts = Someone to talk to
home-requests =
    { $count ->
        [0] Nobody is waiting to talk.
        [one] 1 person has asked to talk.
       *[other] { $count } people have asked to talk.
    }
home-requests-overdue =
    { $count ->
        [one] 1 of them should have been answered by now.
       *[other] { $count } of them should have been answered by now.
    }
home-requests-link = See the requests
home-contacts-missing = “I want to talk to someone” is not ready: people in a survey find no contacts yet, or no lead is told when they ask.
home-contacts-missing-link = Set whom they can talk to
waves-no-contacts = People who answer will find nobody of your organisation to talk to: no contacts, or no lead who is told. Set this first, on the page “Someone to talk to”.
page-requests = Requests to talk
page-contacts = Someone to talk to

talk-mail-new-subject = Somebody asked to talk
talk-mail-new = Somebody used “I want to talk to someone” in a survey of your organisation. Please sign in and take it up.
talk-mail-overdue-subject = Nobody has taken up a request to talk
talk-mail-overdue = A request to talk has waited longer than the person was promised. Please sign in and take it up.
talk-mail-where = Sign in here: { $address }
talk-mail-why-so-short = What the person wrote is never sent by e-mail.

errors-talk-unreached = The request does not say how the person can be reached. Send it again to leave it as it is.
errors-talk-empty = The request holds nothing. Write something in one of the boxes.
errors-talk-too-long = This is too long. Use at most { $most } characters.
errors-too-many-talks = There were too many requests from one place today.
errors-talk-nobody = Nobody in this organisation reads requests: give somebody the role of safeguarding lead first.
errors-talk-not-found = There is no such request any more. Closed requests are deleted after some time.
errors-talk-taken = Somebody else has taken this up already. Look at the request again.
errors-talk-closed = This request is closed. Look at it again.
errors-talk-note-needed = Write in a few words what was done, in at most { $most } characters.
errors-talk-outcome-needed = Choose what came of it.
errors-talk-days = Choose 0 to { $most } days.
errors-talk-day-ends = Choose an hour from { $least } to { $most }: 17 is 5 pm.
errors-talk-keep-days = Choose { $least } to { $most } days.
errors-talk-email-needed = Give an e-mail address for everybody who is told.
errors-talk-deputy-same = Choose another person as deputy: the lead may be away.
errors-talk-not-a-reader = The lead and the deputy must be people with the role of safeguarding lead who have not left.
errors-talk-lead-sets = This organisation has a safeguarding lead, who keeps the contacts. Ask them.
errors-contact-name-needed = Give each contact a name of at most { $longest } characters; “when they are there” has the same limit.
errors-contact-phone-needed = Give each contact a phone number: digits, blanks, brackets and hyphens, with a plus before it if need be.
errors-contact-not-found = No contact has this number. See the list: relsurvey talk contacts.
errors-contacts-many = Give at most { $most } contacts: a short list is easier to choose from.
errors-mail-not-sent = The e-mail could not be handed to the mail server. It will be tried again.
errors-mail-from = RELSURVEY_MAIL_FROM must be one e-mail address on one line, such as surveys@example.org.
errors-smtp-url = RELSURVEY_SMTP_URL must look like smtp://name:password@mail.example.org:587 or smtps://mail.example.org.

## relsurvey talk

cli-talk-short = Set whom people can talk to.
cli-talk-help =
    Someone to talk to: the contacts that people see in a survey, and who is told when somebody leaves a request.

    The same is on the page "Someone to talk to"; here it can be set before anybody has signed in.
cli-talk-examples =
    Examples:
      relsurvey talk add --kind own --name "Sam Archer, safeguarding" --phone "01632 960 001" --hours "Monday to Friday, 9 to 5"
      relsurvey talk alerts --lead sam.archer --lead-email sam@example.org
cli-talk-contacts-short = List the contacts.
cli-talk-contacts-help = List the contacts as people see them: number, what it is for, name, phone, when they are there.
cli-talk-contacts-examples =
    Example:
      relsurvey talk contacts
cli-talk-add-short = Add a contact.
cli-talk-add-help = Add a contact behind the others.
cli-talk-add-examples =
    Examples:
      relsurvey talk add --kind line --name "Samaritans" --phone "116 123" --hours "At any time"
      relsurvey talk add --kind emergency --name "Police or ambulance" --phone 999
cli-talk-remove-short = Take a contact out.
cli-talk-remove-help = Take out the contact with this number in the list of "relsurvey talk contacts".
cli-talk-remove-examples =
    Example:
      relsurvey talk remove 2
cli-talk-alerts-short = Set who is told of requests.
cli-talk-alerts-help =
    Set who is told by e-mail that somebody asked to talk, by when somebody gets in touch, and how long closed requests
    are kept. What is left out stays as it is. Both people need the role "safeguarding".
cli-talk-alerts-examples =
    Example:
      relsurvey talk alerts --lead sam.archer --lead-email sam@example.org --days 1 --keep-days 90
cli-talk-kind = What it is for.
cli-talk-name = The name that people read.
cli-talk-phone = The number to call.
cli-talk-hours = When somebody is there, in words.
cli-talk-lead = The sign-in name of the lead.
cli-talk-lead-email = Where the lead is told.
cli-talk-deputy = The sign-in name of the deputy.
cli-talk-deputy-email = Where the deputy is told.
cli-talk-days = Days until somebody gets in touch.
cli-talk-working-days = Leave Saturdays and Sundays out, or count them too.
cli-talk-day-ends = The hour at which such a day ends; 17 is 5 pm.
cli-talk-keep-days = Days until a closed request is deleted.
cli-talk-done = Saved. People see it at once.
