### "I want to talk to someone": the button on every screen, the page behind it, and the page afterwards.

talk-link = I want to talk to someone
talk-heading = Talk to someone
talk-apart = This is not part of the survey.
talk-sent-heading = We have your message

talk-danger-heading = Are you in danger now?
talk-danger-usual = Emergency help
talk-danger-usual-number = 999
talk-danger-usual-hours = At any time
talk-danger-ask = You can ask someone near you to call.
talk-call = Call { $phone }

talk-people-heading = People you can call
talk-people-none = We have no other phone numbers for you.
talk-people-trust = Talk to a person you trust.
talk-people-example = For example your family or a friend.
talk-people-survey = Open your survey first to see more. Then press the button again.

talk-ask-heading = Ask someone to talk to you
talk-ask-who = Some people at { $organisation } look after safety.
talk-ask-only = Only these people read what you write here.
talk-ask-apart = We keep your words away from your answers.
talk-ask-limit = Sometimes we must tell others to keep someone safe.
talk-ask-now = Do you need help sooner? Call a number on this page.
talk-ask-boxes = You can leave boxes empty.

talk-name-label = Your name
talk-name-hint = You can use any name.
talk-reach-label = How can we reach you?
talk-reach-hint = For example your phone number. Or where you live.
talk-reach-when = With this we can get in touch by { $date }.
talk-about-label = What is it about?
talk-about-hint = You can write a lot. You can write 1 word.
talk-keep-from-label = Who should not know?
talk-keep-from-hint = Write who we should not tell.
talk-ask-deleted =
    { $days ->
        [one] We delete your words { $days } day after we finish.
       *[other] We delete your words { $days } days after we finish.
    }
talk-ask-unsent = Do you go back now? Then your words here are lost.
talk-ask-button = Ask someone to talk to me
talk-ask-none = You can't leave a message here.

talk-problem-talk-empty = Write something in 1 of the boxes. Or call a number on this page.
talk-problem-talk-unreached = You did not write how we can reach you. So we may not find you. You can write it now. Or press the button again to send your words as they are.
talk-problem-talk-too-long = Your words are too long. Make your words shorter. Then press the button again.
talk-problem-too-many-talks = Many people asked for this today. Please call a number on this page.
talk-problem-talk-nobody = Nobody can read your message now. Please call a number on this page.

talk-sent-who = A person who looks after safety will read it.
talk-sent-when = We get in touch by { $date }.
talk-sent-how = We use what you wrote to reach you.
talk-sent-read = Someone reads your message by { $date }.
talk-sent-unreached = You did not write how we can reach you. So we may not find you.
talk-sent-now = Do you need help sooner? Call a number on this page.
talk-back = Go back to the survey

talk-now-still = You can still call.
talk-now-back = Go back
