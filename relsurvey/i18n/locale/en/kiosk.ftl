# Tablets that many people answer on, and answering together with somebody: for staff.

kiosk-open-heading = Make this tablet a kiosk
kiosk-open-what = People can then answer “{ $survey }” ({ $organisation }) on it, one after the other.
kiosk-open-signed-out = You are signed out on this tablet, and it forgets every survey that was begun on it.
kiosk-open-lock = This link works once. Lock the tablet to this page afterwards (guided access or screen pinning), as the guide “A kiosk on a shared tablet” says.
kiosk-open-button = Make it a kiosk

kiosk-leave-heading = Leave the kiosk
kiosk-leave-help = Type the PIN of this kiosk. The tablet is an ordinary tablet again then.
kiosk-pin-label = PIN
kiosk-leave-button = Leave the kiosk
kiosk-leave-back = Back to the start page

kiosk-heading = Kiosks
kiosk-help = A kiosk is a tablet on which people answer one after the other. Each person begins anew, and nothing of them stays on the tablet.
kiosk-none = This round has no kiosk yet.
kiosk-state-waiting = Waits for its tablet
kiosk-state-used = In use
kiosk-unit = Service
kiosk-pin = PIN to leave the kiosk (4 to 6 digits)
kiosk-make = Make a kiosk
kiosk-made = Open this link on the tablet. It works once and is shown only now.
kiosk-end-which = Kiosk to end
kiosk-end-choice = { $unit }, kiosk { $number } ({ $state })
kiosk-end-button = End this kiosk
kiosk-ended = The kiosk has ended. The tablet forgets it at the next press.

home-interview = Sit with somebody who wants to answer a survey, and read it to them or press for them.
interview-title = Answer together with somebody
interview-about = You hold the device or read aloud; the other person answers. The survey opens in the language and form that they want.
interview-their-choice = Every answer is theirs. They can skip, stop and delete like everybody.
interview-not-tied = Nothing says that it was you. The survey asks who helped, as it always does.
interview-five-words = When it is over, only the person’s 5 words open the answers. You can’t come back to them.
interview-where = Survey round and service
interview-choose = Choose
interview-choice = { $wave }: { $unit }
interview-begin = Begin
interview-none = No survey round is open now.
interview-back = Back to the home page
staff-nav-interview = Answer with somebody

errors-kiosk-pin-form = A PIN has 4 to 6 digits.
errors-kiosk-pin-wrong = This is not the PIN of this kiosk. Check it, then type it again.
errors-kiosk-wave-not-open = A kiosk can be made while the survey round is open. Open the round first.
errors-kiosk-not-found = There is no such kiosk (any more). Make a new one on the page of the survey round.
errors-kiosk-seconds = RELSURVEY_KIOSK_SECONDS is three whole numbers with a comma between, each from 1 to 9999. For example: 180,120,120
errors-interview-administrator = Whoever runs survey rounds does not sit beside somebody who answers. Ask somebody who has no part in running them.
errors-interview-own-unit = You manage this service. Somebody from outside has to sit with the people in it.
