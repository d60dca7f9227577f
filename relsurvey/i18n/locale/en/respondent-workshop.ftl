### What somebody reads on their phone in a workshop of their team.

workshop-code-heading = Join in
workshop-code-label = The 6 numbers on the wall
workshop-code-hint = You can leave out the space.
workshop-code-button = Next
workshop-join-heading = Join with this phone
workshop-join-button = Join now
workshop-band-summary = Say what you do here, if you want
workshop-band-legend = What do you do here?
workshop-band-hint = You can leave this out. We never show answers by job.
workshop-band-front-line = I work with people every day
workshop-band-manager = I lead a team
workshop-band-other = I do other work here
workshop-band-lived = I get support
workshop-private-text =
    Nobody sees what you choose until everyone is shown together.
    Then the wall shows how many people chose each answer.
    It is private until then.
    After that, people in a small team may guess.
workshop-private-short = Private until everyone is shown together. You can change it until then.
workshop-who-sees = Who sees what I choose?
workshop-who-sees-text =
    Until everyone is shown together, only you see it.
    Then the wall shows numbers. It shows no names.
    With fewer than 5 people the wall shows no numbers.
    The numbers stay in this room.
    We delete your own choices 1 week after the end.
workshop-wait-heading = You are in
workshop-wait-text = Look at the wall. This page changes when it starts.
workshop-look-again = Look again
workshop-progress = { $number } of { $total }
workshop-second-vote = Second vote
workshop-rate-how = Choose what is nearest to what happens now.
workshop-second-how = You can change your choice. You can also leave it.
workshop-saved = Saved
workshop-left-heading = You have { $left } left
workshop-done-heading = You are done. Thank you.
workshop-done-text = You can change what you chose until everyone is shown together.
workshop-line-rated = Done
workshop-line-open = Still open
workshop-wall-heading = Look at the wall
workshop-wall-about = We talk about this now:
workshop-wall-text = This page changes when you can choose again.
workshop-change-vote = Change my choice
workshop-leave-summary = I joined twice
workshop-leave-text = This phone leaves. We delete what you chose on it.
workshop-leave-button = Leave with this phone
workshop-end-heading = Thank you
workshop-end-text = You did this together.
workshop-end-actions = What we will do
workshop-end-by = { $owner }, by { $date }
workshop-end-none = The plan comes on the wall.
sorry-workshop-code = We can't find this code
sorry-workshop-code-do =
    Look at the wall.
    Type the 6 numbers again.
sorry-workshop-round-over = This round is over
sorry-workshop-round-over-do = Look at the wall.
