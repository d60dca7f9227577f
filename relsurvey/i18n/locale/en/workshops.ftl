# Workshops: the list, preparing one, the facilitator's desk, and the wall.

staff-nav-workshops = Workshops
workshops-title = Workshops
workshops-all-link = All workshops
workshops-new-link = Prepare a workshop
workshops-none = There is no workshop yet. Prepare the first one: it takes five minutes.
workshops-list = All workshops
workshops-see = Open { $name }
workshops-size = { $count } statements, { $minutes } minutes
workshops-dry-run-mark = Dry run: the people in it are simulated.
workshops-phase-prepared = Prepared
workshops-phase-joining = People are joining
workshops-phase-rating = Rating in silence
workshops-phase-discussing = Talking
workshops-phase-acting = Planning actions
workshops-phase-closed = Closed
workshops-new = Prepare a workshop
workshops-change = Change what was prepared
workshops-instrument = What the workshop is about
workshops-sets = How much time there is
workshops-set = { $minutes } minutes: { $count } statements
workshops-name = Name of the workshop
workshops-unit = Team
workshops-unit-none = No single team
workshops-held-on = Day
workshops-minutes = Minutes
workshops-in-room = People expected in the room
workshops-purpose = Purpose
workshops-purpose-usual = We look at how we work, to learn. Nobody is judged, and teams are not compared.
workshops-rules = Ground rules
workshops-rules-usual =
    First rate alone and in silence.
    Every view counts the same.
    What is said here stays here; what we agree on leaves the room.
workshops-statements = Statements to rate ({ $fewest } to { $most })
workshops-save = Save the workshop
workshops-change-save = Save the changes
workshops-saved = The workshop is saved.

desk-facts-team = Team
desk-facts-day = Day
desk-facts-phase = Where it is
desk-facts-statements = Statements
desk-wall-link = Open the wall for the projector
desk-next = Next step
desk-next-open = Let people join. The wall then shows a code and a square to scan.
desk-open = Let people join
desk-next-begin = Wait until everybody has joined. Read out the purpose and the ground rules. Then begin the silent rating.
desk-begin = Begin the silent rating
desk-next-reveal = Wait until everybody is done. Count the people in the room. Then reveal all ratings at once.
desk-room = People in the room who rate
desk-reveal-sure = Everybody has finished. I know that a reveal can't be taken back.
desk-reveal = Reveal the ratings
desk-next-take-up = Take up the next statement: those with the widest spread and the lowest levels come first.
desk-take-up = Talk about “{ $short }”
desk-next-vote-again = The room is far apart. Let people at both ends explain. Then vote a second time.
desk-vote-again = Vote a second time
desk-next-reveal-again = Wait until those who want to have voted again. Then reveal the second vote.
desk-reveal-again = Reveal the second vote
desk-next-agree = Talk it through: what would one level up look like? Then write down what the room agrees on.
desk-agree-level = Agreed level
desk-agree-reason = Reason
desk-agree-minority = Minority view, without names
desk-agree = Keep the agreed level
desk-next-act = Every statement is settled. Go on to the actions.
desk-act = Go on to the actions
desk-next-close = Write down one to three actions. Say what leaves the room. Then close the workshop.
desk-close = Close the workshop
desk-close-sure = We are finished. No phone can join or rate any more.
desk-closed = The workshop is closed. Single ratings are deleted after a week; what was agreed stays.
desk-done = Done. The next step is below.
desk-live-joining =
    { $joined ->
        [one] 1 person has joined.
       *[other] { $joined } people have joined.
    }
desk-live-done = { $done } of { $joined } people are done.
desk-live-moved = Somebody else has moved the workshop on.
desk-look-again = Show where it is now
desk-idle = Take out phones that rated nothing
desk-idle-done =
    { $count ->
        [0] There was no such phone.
        [one] 1 phone was taken out.
       *[other] { $count } phones were taken out.
    }
desk-simulate = Let the simulated people rate
desk-simulated = The simulated people have rated.
desk-other = Other steps
desk-back = Take back the last step: { $step }
desk-back-done = The last step was taken back.
desk-no-back = The last step can't be taken back.
desk-show-queue = Put this statement down
desk-talk-on = Back to the statements
desk-skip-to-actions = Go on to the actions now
desk-agree-anew = Change the agreed level
desk-agree-now = Settle it without a second vote
desk-pick = Take up another statement
desk-pick-button = Talk about it
desk-break-off = Close the workshop now
desk-break-off-sure = We stop here. No phone can join or rate any more.
desk-step-open = people could join
desk-step-begin = the rating began
desk-step-reveal = the ratings were revealed
desk-step-take-up = a statement was taken up
desk-step-vote-again = a second vote was opened
desk-step-reveal-again = the second vote was revealed
desk-step-agree = a level was agreed
desk-step-show-queue = the statement was put down
desk-step-act = on to the actions
desk-step-talk-on = back to the statements
desk-step-close = the workshop was closed
desk-history = What was done so far
desk-history-taken-back = { $step } (taken back)
desk-queue = To talk about
desk-queue-line = { $short }: { $spread }
desk-spread-close = close together
desk-spread-mixed = somewhat apart
desk-spread-apart = far apart
desk-spread-two-camps = two camps
desk-spread-none = too few ratings, talk it through
desk-note = Note on this statement, without names
desk-note-whole = Note on the whole workshop, without names
desk-note-save = Keep the note
desk-note-saved = The note is kept.
desk-timer = Timer
desk-timer-minutes = Minutes
desk-timer-start = Start the timer
desk-timer-left = { $minutes }:{ $seconds } left.
desk-timer-over = The time is over.
desk-hand-over = Hand over to another facilitator
desk-hand-over-to = Facilitator
desk-hand-over-button = Hand over
desk-handed-over = The workshop was handed over.
desk-others = { $name } runs this workshop now. You can look at the wall, or take it over.
desk-somebody = Somebody else
desk-take-over = Take it over
desk-taken-over = You run the workshop now.
desk-dry-run = Try it out with simulated people
desk-dry-run-help = A dry run is a copy of this workshop. It is marked, and you can take it out at any time.
desk-dry-run-people = Simulated people
desk-dry-run-start = Start a dry run
desk-dry-run-started = The dry run has begun.
desk-remove = Take out this workshop
desk-remove-sure = I want to delete it for good.
desk-removed = The workshop was taken out.
desk-agreed = What was agreed
desk-agreed-line = { $short }: { $level }
desk-actions = Actions
desk-actions-none = There is no action yet.
desk-action-line = { $what } ({ $owner }, by { $due })
desk-action-statement = Statement
desk-action-what = What will be done
desk-action-owner = Owner
desk-action-due = By when
desk-action-first-step = First step
desk-action-will-show = What will show that it worked
desk-action-whose = Who can do it
desk-whose-team = The team itself
desk-whose-organisation = The organisation must
desk-whose-outside = It is outside: we can only ask
desk-action-add = Add the action
desk-action-added = The action is added.
desk-action-remove = Take out “{ $what }”
desk-action-removed = The action was taken out.

wall-title = Wall of the workshop
wall-soon = We begin soon.
wall-qr = Square to scan with a phone, to join
wall-join-at = Scan, or go to
wall-code = and type
wall-joined =
    { $people ->
        [0] Nobody has joined yet.
        [one] 1 person has joined.
       *[other] { $people } people have joined.
    }
wall-private = Private until the reveal. Then the room sees how many chose each level, and no names.
wall-rating = Rate in silence, on your own phone
wall-done = { $done } of { $people } are done
wall-rating-how = { $count } statements. Take your time.
wall-queue = Next to talk about
wall-queue-more = and { $count } more
wall-settled = { $settled } of { $count } statements are settled.
wall-voting = Second vote.
wall-agreed = Agreed: { $level }
wall-round-1 = First vote
wall-round-2 = Second vote
wall-too-few = Fewer than { $fewest } people rated this. Talk it through.
wall-spread-close = The room is close together.
wall-spread-mixed = The room is somewhat apart.
wall-spread-apart = The room is far apart.
wall-spread-two-camps = There are two camps: more at the ends than in between.
wall-cant-rate =
    { $people ->
        [one] 1 person can’t rate it ({ $percent }%).
       *[other] { $people } people can’t rate it ({ $percent }%).
    }
wall-people = What people we support said
wall-people-when = From: { $wave }
wall-people-hidden = Not shown, to protect the people who answered.
wall-acting = What will we do?
wall-acting-how = One to three actions: who, until when, and what is the first step.
wall-action-who = ({ $owner }, by { $due })
wall-closed = Thank you
wall-closed-how = The workshop is closed. The ratings are no longer shown.
wall-to-desk = Back to the desk
