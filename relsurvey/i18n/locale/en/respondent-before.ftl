### Before the questions: what this is, who sees what, a practice, can you stop, who knows, who helps.

about-next = First we show you how the survey works.
seen-heading = What we do with your answers
seen-help-heading = If you need help
seen-help-unseen = We do not see who you are. That means that your answers can't bring you help.
seen-help-press = Do you need help? Press “I want to talk to someone”.
seen-help-everywhere = You find this on every screen.

practice-question = Do people drink water?
practice-only = This question is for practice.
practice-not-kept = We forget this answer.
practice-yes = Yes
practice-sometimes = Sometimes
practice-no = No
practice-dont-know = I don't know

check-question = Can you stop at any time?
check-thanks = Thank you. Now you know how the survey works.

stopping-heading = You can stop at any time
stopping-press = Press the button Stop.
stopping-keep = Then you can keep your answers.
stopping-delete = Or you can delete your answers.
stopping-fine = It is fine to stop.

told-question = Who knows that you do this survey?
told-why = You can tell a person who looks after you.
told-parent = The person who looks after me
told-social-worker = My social worker
told-someone-else = Someone else
told-nobody = Nobody knows

view-question = What do your answers say?
view-why = This helps us to count the answers in the right place.
view-theirs = What the person would say
view-theirs-hint = You know this person well.
view-mine = What I think
view-mine-hint = The person may think something else.
view-you = “You” means the person you answer for.
view-say-theirs = Say what the person would say.
view-say-mine = Say what you think.

decider-question = Who decided that the person can't say yes?
decider-who = This question is for you, the person who answers.
decider-why = We only keep who decided. We only keep the day.
decider-nobody = Nobody decided this
decider-doctor = A doctor
decider-social-worker = A social worker
decider-manager = A manager
decider-someone-else = Someone else
decider-day = On which day?
decider-day-hint = You can leave this empty.
date-not-understood = We could not read the day. Type the day again. Or leave the box empty.
date-in-future = This day is still to come. Choose another day.
clear-button = Clear my answer
