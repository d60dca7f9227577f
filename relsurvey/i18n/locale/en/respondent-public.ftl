### What is said in public: privacy, how well everybody can use the pages, pictures. Linked from every screen.

public-links = About this website
privacy-link = What we keep about you
accessibility-link = Can everyone use this?

## Privacy

privacy-heading = What we keep about you
privacy-kept-heading = What we keep
privacy-kept-answers = We keep the answers that you give.
privacy-kept-help = We keep if someone helped you.
privacy-kept-group = We keep which group you are in. For example your house or team.
privacy-kept-day = We keep the day of your last answer.
privacy-kept-no-name = We do not ask for your name.
privacy-kept-no-time = We do not keep the time.
privacy-kept-no-address = We do not keep where your phone or computer is.

privacy-see-heading = Who sees what
privacy-see-numbers = Managers see numbers for groups of people.
privacy-see-small = Small groups stay hidden.
privacy-see-own = Managers can't see the answers of 1 person.
privacy-see-helper = Someone who helps you sees your answers.
privacy-see-words = The page where you write says who reads your words, and when.
privacy-see-guess = Your own words may show that it is you.
privacy-see-computer = A few people look after the computer with the answers. These people could look at answers. These people can't see names.

privacy-long-heading = How long we keep your answers
privacy-long-until = You can change your answers until the last day.
privacy-long-unsent = Did you stop in the middle? Then we delete those answers after the last day.
privacy-long-kept = We keep answers that you sent. We keep answers that you asked us to keep.
privacy-long-no-day = They stay until someone deletes them.
privacy-long-results = We make the results after the last day. The results stay as they are.

privacy-out-heading = How to take your answers out
privacy-out-words = You get secret words for your survey.
privacy-out-use = Go to the start page. Choose “Come back to my answers”.
privacy-out-delete = Then you can delete your answers. You can do this after the last day too.
privacy-out-results = Results that we made stay as they are. Results hold numbers. Results hold no names.
privacy-out-lost = Did you lose your words? Then we can't find your answers. Your answers have no name on them.

privacy-link-heading = Your link and your secret words
privacy-link-single = Is your link for you alone? When you send your answers, we cut the tie.
privacy-link-shared = Do many people use your link? That link has no tie to you.
privacy-link-words = We keep your secret words in a form that nobody can read.
privacy-link-device = Your phone or computer keeps a note for 180 days. With this note you can go on.
privacy-link-device-hide = You can take the note away at the end of the survey.
privacy-link-guess = Some people guess codes. To stop these people we count tries for up to 2 days. We do not keep who tried.

privacy-talk-heading = If you ask to talk to someone
privacy-talk-apart = Your message is not part of your answers.
privacy-talk-who = Only people who look after safety read it.
privacy-talk-deleted =
    { $days ->
        [0] We delete your words some time after we finish.
        [one] We delete your words { $days } day after we finish.
       *[other] We delete your words { $days } days after we finish.
    }
privacy-talk-day = With your words we keep the day. We keep no time.

privacy-questions-heading = If you have questions
privacy-questions-organisation = { $organisation } decides about the survey. Ask the people there.
privacy-questions-giver = Ask the person who gave you the survey.
privacy-questions-office = Are you not happy with the answer? You can ask the Information Commissioner.
privacy-questions-office-number = Call { $phone }

## Can everyone use this?

accessibility-heading = Can everyone use this?
accessibility-goal-heading = What we want
accessibility-goal = We want everyone to be able to answer a survey.
accessibility-goal-rules = We follow rules for websites. These rules are called { $rules }.
accessibility-goal-level = Our goal is level { $level } for the survey.
accessibility-goal-meets = A program finds no mistakes against these rules. A program can't find all mistakes.

accessibility-tested-heading = What we tested
accessibility-tested-program = A program looked for mistakes on each page. This program is called axe.
accessibility-tested-browser = We used the browser Chromium on a computer. A browser is a program for websites.
accessibility-tested-keys = We answered a survey with the keyboard only.
accessibility-tested-small = We made the page as small as a small phone.
accessibility-tested-zoom = We made the page 4 times as big.
accessibility-tested-space = We put more space between letters.
accessibility-tested-contrast = We used the strong colours of the computer.
accessibility-tested-calm = We turned off things that move.
accessibility-tested-script = We turned JavaScript off. The survey still worked.

accessibility-gaps-heading = What we have not tested yet
accessibility-gaps-people = People with learning disabilities have not tested it yet.
accessibility-gaps-reader = Nobody has tested this survey with a screen reader yet. A screen reader is a program that speaks.
accessibility-gaps-browsers = We have not tested the browsers Safari and Firefox.
accessibility-gaps-phones = We have not tested real phones and tablets.
accessibility-gaps-translations = A person may still have to check other languages.

accessibility-known-heading = What does not work well
accessibility-known-app = Some staff pages need JavaScript. The survey works without it.
accessibility-known-words = Someone who made the survey wrote its questions. These questions may be hard to read.
accessibility-known-sign = There is no sign language yet.

accessibility-tell-heading = Tell us
accessibility-tell-giver = Does something not work for you? Tell the person who gave you the survey.
accessibility-tell-other = You can ask for the survey on paper. You can ask someone to read it to you.
accessibility-tell-office = Are you not happy with the answer? You can call the Equality Advisory and Support Service.
accessibility-tell-office-number = Call { $phone }

accessibility-written = We wrote this page on { $date }.
accessibility-checked = We last looked at this page on { $date }.
