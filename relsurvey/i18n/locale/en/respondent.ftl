### What a respondent reads. Easy read: up to 12 words a sentence, one idea, common words, numerals.
### "survey", "answers", "link", "code" (6 numbers) and "your 5 words" (the receipt) always mean the same.

## On every screen

skip-to-content = Go to the main part
demo-mark = These people are made up
page-title = { $step } – { $survey }
page-title-problem = Please check: { $title }
step-of-questions = Question { $number } of { $total }
step-of-questions-more = Question { $number } of { $total }: more about this
next-button = Next
skip-button = Skip
back-button = Back
stop-button = Stop
saving = We save your answer…
not-saved-heading = We could not save this yet
not-saved-body = Your choice is still here. We keep trying. You can also press the button again.
help-heading = Help with the survey
help-ask = Ask someone you trust to help you.
help-skip = You can skip any question.
help-stop = You can stop at any time.
about-pictures-link = About the pictures

## Taking part

consent-step = Before you start
consent-about-heading = What this is
consent-answers-heading = What happens with your answers
consent-answers-together = We put your answers together with the answers of other people.
consent-answers-numbers = { $organisation } sees numbers for groups of people.
consent-answers-small = Small groups stay hidden.
consent-name-heading = This survey is anonymous
consent-name-never = Anonymous means that we never ask for your name.
consent-name-helper = If someone helps you, that person sees your answers.
consent-name-text = If you write words, someone may guess that it is you.
consent-choice-heading = You choose
consent-choice-skip = You can skip any question.
consent-choice-stop = You can stop at any time.
consent-choice-change = You can change or delete your answers until { $date }.
consent-choice-after = Then we make the results. The results stay as they are.
consent-choice-delete = You can still delete your own answers after that day.
consent-question = Do you want to take part?
consent-yes = Yes, I want to take part
consent-no = No, thank you

refused-heading = Thank you for telling us
refused-fine = It is fine to say no.
refused-nothing = We have no answers from you.
refused-close = You can close this page now.
refused-mind = You can still change your mind.
refused-back-button = I want to take part

## Who helps

help-question = How do you answer the questions?
help-alone = On my own
help-read-to = Someone reads to me
help-read-to-hint = I choose the answers.
help-helped = Someone helps me
help-helped-hint = We talk. I choose the answers.
help-proxy = Someone answers for me
help-proxy-hint = That person chooses the answers.
helper-question = Who helps you?
helper-question-proxy = Who answers for you?
helper-staff = A member of staff
helper-family = Family or a friend
helper-independent = Someone from outside
helper-independent-hint = For example an advocate. An advocate is a person who speaks up for you.

## Questions

choose-one-hint = Choose 1 answer.
choose-several-hint = You can choose more than 1 answer.
choose-up-to-hint =
    { $count ->
        [one] You can choose { $count } answer.
       *[other] You can choose up to { $count } answers.
    }
write-label = Your words
write-length-hint = You can write up to { NUMBER($count, useGrouping: 0) } letters.
write-names-hint = Please leave out names.
write-early-reads =
    { $days ->
        [one] Someone who keeps people safe reads your words within { $days } day.
       *[other] Someone who keeps people safe reads your words within { $days } days.
    }
write-early-why = They look if someone is in danger.
write-early-who = They do not see who you are.
write-early-rest = Nobody else reads your words before { $date }.
write-read-hint = Nobody reads your words before { $date }.
write-help-hint = Do you need help now? Press this button.
you-skipped = You skipped this question. You can answer it now.

choose-one = Choose 1 answer. Or press Skip.
choose-one-before = Please choose 1 answer.
choose-some = Choose your answers. Or choose 1 of the last answers alone. Or press Skip.
choose-fewer = You chose too many answers. Take some away. Then press Next.
text-too-long = Your words are too long. Make your words shorter. Then press the button again.
write-or-skip = Write some words. Or press Skip.
problem-heading = Please check this

## Looking over and sending

review-heading = Look at your answers
review-change = You can change each answer.
review-send = Then press Send.
review-skipped = You skipped this question
review-change-button = Change
review-change-what = Change your answer: { $question }
send-button = Send my answers

## Stopping and coming back

stop-heading = Do you want to stop?
stop-go-on = Go on with the survey
stop-keep = Stop and keep my answers
stop-keep-means = Your answers count. You can come back until { $date }.
stop-delete = Stop and delete my answers
stop-delete-means = We take out all your answers.
stop-delete-sure = Are you sure? Your answers will be gone for good.
stop-delete-button = Yes, delete my answers

delete-heading = Do you want to delete your answers?
delete-no = No, keep my answers
delete-means = We take out all your answers. Your answers will be gone for good.

kept-heading = Your answers are kept
kept-count = Your answers count in the results.
kept-back = You can come back until { $date }.
thanks-heading = Thank you
thanks-sent = Your answers are sent.
thanks-change = You can change or delete your answers until { $date }.
thanks-after = After that day you can still delete them.
thanks-look-button = Look at my answers
thanks-delete-button = Delete my answers
ended-heading = This survey has ended
ended-thanks = Thank you. Your answers are in the results.
ended-thanks-soon = Thank you. We make the results soon.
ended-delete = You can still delete your own answers.
ended-results = The results stay as they are.
ended-delete-means = We take out all your answers. The results stay as they are.
ended-delete-means-soon = We take out all your answers. Then the results are without them.
receipt-words-heading = These are your 5 words
receipt-words-keep = Write the words down. Or take a photo.
receipt-words-why = With these words you can come back to your answers.
receipt-words-where = Go to { $address }. Type your 5 words.
receipt-words-secret = Show the words only to people you trust.
finish-link = Will someone else use this phone or tablet next?
finish-heading = Will someone else use this phone or tablet next?
finish-shared = Press the button. Then nobody here can see your answers.
finish-kept = Your answers stay with us. You can come back with your 5 words.
finish-button = Yes, hide my answers here
finish-back = No, go back

deleted-heading = Your answers are deleted
deleted-gone = We took out all your answers.
deleted-close = You can close this page now.
deleted-again = You can start again with your link or code.
deleted-link-used = A link for 1 person works 1 time. Ask for a new link to answer again.
deleted-results = The results of the survey stay as they are.

## The start page and links

start-heading = Answer a survey
start-carry-on-heading = I want to carry on
start-carry-on-text = Someone started a survey here.
start-code-heading = I have a code
start-code-label = Your code
start-code-hint = A code has 6 numbers. For example 482 913.
start-code-button = Go to the survey
start-receipt-heading = I want to come back
start-receipt-text = You need your 5 words.
start-receipt-link = Come back to my answers
start-staff-heading = I work here
start-staff-link = Sign in

link-from = { $organisation } asks you to answer some questions.
link-closes = You can answer until { $date }.
link-start-button = Start
link-carry-on-text = Someone started this survey here.
link-carry-on-button = Carry on
link-start-new-button = Start: I am someone new
link-carry-on-mine-button = Carry on with my answers

receipt-heading = Come back to your answers
receipt-label = Your 5 words
receipt-hint = Type the words with a space between. For example:
receipt-other = Then this phone or computer has your answers. The other one is shut out.
receipt-button = Go to my answers

about-pictures-heading = About the pictures
about-pictures-openmoji = Most pictures are from OpenMoji.
about-pictures-licence = Their licence is CC BY-SA 4.0. A licence is a list of rules for sharing.
about-pictures-own = We drew the pictures for some answers. For example, the picture for yes.
about-pictures-link-openmoji = The OpenMoji website
about-pictures-link-licence = The licence CC BY-SA 4.0
go-to-start = Go to the start page
try-again = Try again

## When something is in the way: what happened, what to do

sorry-link-not-found = We could not find this survey
sorry-link-not-found-do = Check your link. Or ask the person who gave it to you.
sorry-link-already-started = This link was used before
sorry-link-already-started-do =
    Go on with the phone or computer where you started. Or type your 5 words.
    Did you send your answers? Then you have finished.
    Did you delete your answers? Then this link does not work again. Ask the person who gave you the link for a new one.
sorry-code-not-found = We could not find a survey with this code
sorry-code-not-found-do = Check the 6 numbers. Then try again.
sorry-receipt-count = Please type 5 words
sorry-receipt-count-do = You typed this many words: { $typed }. Leave a space between the words. Then try again.
sorry-receipt-strange = Please check: { $words }
sorry-receipt-strange-do = We have no word like this. Check how you typed it. Then try again.
sorry-receipt-not-found = We could not find answers with these words
sorry-receipt-not-found-do =
    Check your 5 words. Then try again.
    The survey may also have ended.
sorry-wave-closed = This survey has ended
sorry-wave-closed-do =
    Thank you. What you sent or kept is safe.
    Do you want to delete your answers? You need your 5 words.
sorry-wave-not-open = This survey has not started
sorry-wave-not-open-do = Please come back later.
sorry-response-not-found = We can't open your answers here
sorry-response-not-found-do =
    You did nothing wrong.
    The survey may have ended.
    Then we keep only what people sent or kept.
    We delete everything else. Nobody can read deleted answers.
    Or you went on with another phone or computer.
    Then go on there. Or type your 5 words.
sorry-too-many-tries = Too many tries
sorry-too-many-tries-do = Wait 15 minutes. Then try again.
sorry-too-many-starts = Many people started here
sorry-too-many-starts-do =
    Wait 1 hour. Then try again.
    Or ask the person who gave you the link or code.
sorry-database-away = Something is broken here
sorry-database-away-do = Your saved answers are safe. Try again in a few minutes.
sorry-anything = Something went wrong
sorry-anything-do = Your saved answers are safe. Please try again.
sorry-anything-number = Show someone who works here this number: { $reference }.

errors-form-not-understood = This form did not come from one of our pages. Open the survey again. Then try once more.
