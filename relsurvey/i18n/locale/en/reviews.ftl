# The page of reviews: how people with lived experience help to make questions. For staff.

page-review = Made with people
staff-nav-review = Made with people
review-title = Made with people

review-intro = People with lived experience look at each question before it is asked, and say whether it is good to use.
review-none = Nobody reviews a questionnaire yet.
review-list-heading = Reviews
review-all-link = All reviews
review-back-link = Back to this review
review-card-link = See the review of { $title }
review-card-version = Version { $version }, since { $begun }
review-card-people = { $count ->
    [0] Nobody has begun.
    [one] { $count } person has begun.
   *[other] { $count } people have begun.
}
review-sign-offs = { $count ->
    [0] Nobody says yet that it is good to use.
    [one] { $count } person says that it is good to use.
   *[other] { $count } people say that it is good to use.
}
review-needed = { $needed ->
    [0] No sign-offs are needed here.
    [one] { $needed } is needed before a survey round can open.
   *[other] { $needed } are needed before a survey round can open.
}
review-open-nos = { $count ->
    [0] No “not yet” is open.
    [one] { $count } “not yet” waits for an answer. No survey round can open with this version until then.
   *[other] { $count } “not yet” wait for an answer. No survey round can open with this version until then.
}
review-mark-closed = In use
review-mark-ready = Ready to use
review-mark-no = “Not yet” to answer
review-mark-waits = Waiting for people
review-closed = A survey round opened with this version on { $closed }. Nothing more is said about it. You can still write what was changed.

review-begin-heading = Start a review
review-begin-help = People see the questions exactly as they are now. Change them later as often as you like: people are asked again about what changed.
review-begin-which = Questionnaire
review-title-carrying = { $title } + Did we do enough?
review-title-young = { $title } (for young people)
review-begin-choice = { $title } (version { $version })
review-begin-button = Start the review
review-begin-nothing = Every questionnaire is under review, or was reviewed as it is now.
review-begun = The review has begun. Invite people now.

review-rule-heading = How many sign-offs are needed
review-rule-help = A survey round for people can open only when so many people have said that exactly this version is good to use. 0 asks for none.
review-rule-number = Sign-offs
review-rule-button = Save
review-rule-saved = Saved. { $count ->
    [0] No sign-offs are needed.
    [one] { $count } sign-off is needed from now on.
   *[other] { $count } sign-offs are needed from now on.
}

review-tell-role-self_advocate = Self-advocate
review-tell-role-family = Family
review-tell-role-staff = Staff
review-tell-role-other = Other

review-invite-heading = Invite people
review-invite-help = Each link is for one person, or for a group of one role. It is printed once and stored nowhere.
review-invite-link = Make links to print
review-links-heading = Links that were made
review-links-label = For
review-links-unlabelled = (no note)
review-links-role = Role
review-links-kind = Kind
review-links-kind-single = One person
review-links-kind-group = A group
review-links-begun = Begun
review-links-state = State
review-links-open = Open
review-links-withdrawn = Withdrawn
review-withdraw-which = Link to withdraw
review-withdraw-help = The link lets nobody in any more. What was said with it stays, and a “not yet” still needs an answer.
review-withdraw-heading = Withdraw a link
review-withdraw-button = Withdraw this link
review-withdrawn = The link is withdrawn.

review-wording-heading = Show people a changed version
review-wording-help = The questionnaire is not the same any more. People see the change as soon as you put it here; they are asked again about what changed, and whether it is good to use.
review-wording-which = The changed questionnaire
review-wording-button = Show people this version
review-wording-put = People see the changed version now.

review-nos-heading = “Not yet”
review-nos-settled = { $count ->
    [one] { $count } “not yet” that was dealt with
   *[other] { $count } “not yet” that were dealt with
}
review-nos-none = Nobody said “not yet”.
review-no-by = { $role }: “Not yet”
review-no-somebody = Somebody said “not yet”
review-no-why = They wrote
review-no-no-words = They wrote nothing.
review-no-private = Their own words are for the authors only.
review-no-summed-up = What it says, in an author’s words: { $summary }
review-no-open = It waits for an answer.
review-no-answered = Answered: { $answer }
review-no-overruled = { $name } decided to use it all the same: { $reason }
review-no-later = They said “Yes” later.
review-no-heading = Answer it
review-no-summary = What was said, in your words
review-no-summary-help = This is printed when the person lets us print their words. Whoever decides beside you reads it in any case. Leave out who said it. You can save it alone, before you have an answer.
review-no-done = What you changed because of it, or why not
review-no-button = Save the answer
review-no-saved = The answer is saved. The person sees it when they come back.
review-no-summary-saved = Saved. Whoever decides beside you can read it now. It still waits for what you changed, or why not.
review-no-overrule-heading = Use it all the same
review-no-overrule-help = For a second person: not who wrote the questions, began the review or answered in it. Your name and your reason are printed.
review-no-overrule-author = You had a hand in this review. Ask a second person, such as a data controller: they find this page under “Made with people”.
review-no-overrule-reason = Reason
review-no-overrule-button = Use it, in my name
review-no-overruled-done = Recorded with your name and your reason.

review-questions-heading = What people said, question by question
review-questions-number = { $number }. { $question }
review-questions-counts = I understand: { $understand }. I’m not sure: { $unsure }. Change it: { $change }.
review-questions-nobody = Nobody has said anything yet.
review-questions-link = Open question { $number }
review-mark-answered = Answered
review-mark-to-answer = To answer
review-mark-clear = Clear

review-question-now = The question as it is now
review-question-said-heading = What people said
review-question-said = { $role }: { $reaction }
review-question-before = About an earlier wording
review-question-word = Hard word: { $word }
review-question-picture = Better picture: { $picture }
review-question-own = In their words: { $words }
review-question-print-yes = May be printed
review-question-print-no = Not to be printed
review-question-all-understand = { $count ->
    [one] { $count } person understands it.
   *[other] { $count } people understand it.
}
review-question-answer-heading = What came of it
review-question-no-print = The summary is not printed: somebody who wrote about this question has not allowed it. What you changed is printed.
review-question-summary = What was said, in your words
review-question-summary-help = Leave out who said it, and words that only one person would use.
review-question-changed = Because of this
review-question-changed-yes = We changed the question
review-question-changed-no = We did not change the question
review-question-done = What you changed, or why not
review-question-button = Save
review-question-saved = Saved.
review-reaction-understand = I understand
review-reaction-unsure = I’m not sure
review-reaction-change = Change it

review-record-heading = The co-production record
review-record-help = It is printed with the results. It says how many people helped, in which roles, and what was changed; never who said what.
review-record-none = There is no record before somebody has said something.
review-record-pdf = Record as PDF ({ $language })
review-record-docx = Record to edit, for Word ({ $language })

review-suggestions-heading = People’s own words for the next version
review-suggestions-help = People wrote these in earlier surveys and let us use them. A reviewer took out names and marked them for you.
review-suggestion-from = “{ $question }” in the survey round “{ $wave }”
review-suggestions-none = No comment is marked for the next version.

wishes-heading = What people want to be asked about
wishes-none = No published survey round has asked for it yet. Ask with the questionnaire “What should we ask about?”.
wishes-help = What people chose in “{ $wave }”: the { $shown } cards that most people chose, of { $count }. Tick what the next questionnaire should ask about. Where relsurvey has questions about it, they are put together; where it has none, the words of the card are there to begin with.
wishes-card = { $label }: { $chosen } of { $of } people
wishes-title = Title of the new questionnaire
wishes-button = Start a questionnaire from these
wishes-started = “{ $title }” is in the studio, with { $count ->
    [one] { $count } question
   *[other] { $count } questions
}.

review-links-title = Links for the review of “{ $title }”
review-links-intro = Each person you invite looks at every question on their own phone, or with somebody they trust. No account is needed.
review-links-form-count-help = Only needed for links for one person each.
review-links-form-label = A note for you, to tell the links apart
review-links-form-label-help = Nobody else sees it. You can leave it empty.
review-links-form-role = As whom they review
review-links-form-kind = Who gets the link
review-links-form-single = Links for one person each
review-links-form-single-help = Whoever has the link comes back to the same place.
review-links-form-group = One link for a group
review-links-form-group-help = Up to { $most } people of the same role begin with it, each for themselves.
review-links-form-count = How many links for one person each
review-links-form-button = Make the links
review-links-back = Back to the review
review-sheet-title = Help us make good questions
review-sheet-for = For: { $label }
review-sheet-what = Tell us if these questions are easy:
review-sheet-from = From { $organisation }
review-sheet-choice = You choose if you want to. You can stop at any time.
review-sheet-print = These links are shown once. Print this page now.
review-sheet-square-title = Square code
review-sheet-square-description = It opens { $address }

results-made-heading = How these questions were made

waves-review-heading = Made with people
waves-review-first = This survey round can’t open yet. First the people who review its questions have to sign them off, and each “not yet” needs an answer. A second person can overrule it on the page of the reviews, with a reason that is printed.
waves-review-link = See reviews

errors-wishes-none-chosen = Tick at least one card.
errors-review-not-found = This review is not there any more.
errors-review-question = This question is in no version of the questionnaire that people have seen.
errors-review-there = Exactly this questionnaire is under review, or was reviewed. See the list.
errors-review-of-staff = Statements for staff are not reviewed here. Choose a questionnaire for people.
errors-review-other-questionnaire = This is another questionnaire. Start a review of its own for it.
errors-review-closed = A survey round has opened with this version. Start a review of the next one.
errors-review-withdrawn = This link was withdrawn.
errors-review-link-not-found = There is no such link.
errors-review-group-full = Too many people have used this link. Make another one.
errors-review-links-many = A review can have { $most } links. Withdraw nothing: give a group one link together.
errors-review-links-count = Make 1 to { $most } links at a time.
errors-review-label-long = Make the note shorter: up to { $longest } letters.
errors-review-words-long = Make the text shorter: up to { $most } letters.
errors-review-changed-needed = Choose whether you changed the question.
errors-review-done-needed = Write what you changed, or why you did not change anything.
errors-review-reason-needed = Write the reason. It is printed.
errors-review-own = You wrote these questions, began this review or answered in it. Ask a second person, such as a data controller, to decide.
errors-review-no-answered-already = This “not yet” holds nothing up any more.
errors-review-sign-offs = Choose a number from 0 to { $most }.
errors-wave-review-not-yet = People who reviewed this version said “not yet”, and { $count } { $count ->
    [one] of them waits
   *[other] of them wait
} for an answer. Answer on the page “Made with people”, or ask a second person to decide there.
errors-wave-review-missing = This version needs { $needed } { $needed ->
    [one] sign-off
   *[other] sign-offs
} and has { $count }. Invite people to review it on the page “Made with people”.
