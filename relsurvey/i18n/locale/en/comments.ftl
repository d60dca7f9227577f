# The page of comments: what people wrote, for the person who reviews it.

page-comments = Comments
staff-nav-comments = Comments
comments-title = Comments

comments-intro = You see the words alone: no name, no service, no day, in no order. Decide about each comment. Nothing shows by itself.
comments-rules = Take out names, and whatever only one person could have written. When you are not sure, hide it.
comments-none = Nothing to review. Comments come here when a survey round has closed.
comments-all-link = All comments
comments-question-link = Back to this question
comments-pile-link = Review: { $question }
comments-mark-waiting = { $count ->
    [one] { $count } waits
   *[other] { $count } wait
}
comments-mark-done = All decided
comments-counts = Hidden { $hidden }, themes count { $coded }, may be quoted { $quotable }.

comments-next-heading = Next
comments-next-link = Review the next comment
comments-next-none = Every comment to this question is decided.
comments-states-heading = Look at them again
comments-state-waiting = Waiting
comments-state-hidden = Hidden
comments-state-coded = Themes count
comments-state-quotable = May be quoted
comments-state-link = { $state } ({ $count })
comments-list-none = There are none.
comments-list-open = Open this comment
comments-list-number = Comment { $number } of { $total }
comments-list-themes = Themes: { $themes }

comments-themes-heading = Themes of this round
comments-themes-help = A theme is a few easy words for what people wrote about, such as “More time with staff”. How many people wrote about each is published like every other number: small groups stay hidden.
comments-theme-new = New theme
comments-theme-add = Add this theme
comments-theme-added = The theme “{ $name }” is there.
comments-theme-change = Change a theme
comments-theme-which = Which theme
comments-theme-name = Its new name
comments-theme-rename = Save the new name
comments-theme-renamed = The theme has its new name.
comments-theme-remove = Take this theme away
comments-theme-removed = The theme is gone, from every comment too.

comments-one-heading = What somebody wrote
comments-permission-yes = This person lets us use these words.
comments-permission-no = This person has not said that we may use these words. They can be counted, not quoted.
comments-too-few = Words are shown only for 20 people or more. Fewer answered this round, so nothing can be quoted.
comments-found-heading = What may name somebody
comments-found-help = A program marked these by rules and lists. It misses things and marks too much: read every word yourself. Untick what may stay.
comments-found-none = A program found nothing that names somebody. It misses things: read every word yourself.
comments-found-row = Take out “{ $part }”: { $kind }
comments-kind-person = a name
comments-kind-place = a place
comments-kind-service = a service
comments-kind-phone = a number
comments-kind-email = an e-mail address
comments-kind-link = a link
comments-instead-person = [a name]
comments-instead-place = [a place]
comments-instead-service = [a service]
comments-instead-phone = [a number]
comments-instead-email = [an address]
comments-instead-link = [a link]
comments-edited = The words without names
comments-edited-help = Ticks above change these words. Correct them last.
comments-decide-heading = Decide
comments-about = What it is about
comments-about-none = There are no themes yet. Add them on the page of the question.
comments-becomes = What becomes of it
comments-becomes-hidden = Hide it: it is used for nothing
comments-becomes-coded = Count its themes: nobody else reads the words
comments-becomes-quotable = Count its themes, and the words without names may be quoted
comments-for-next = For the next version of the questions
comments-for-next-help = Only together with “may be quoted”. Whoever writes the questions then reads the words without names.
comments-choose = Choose what becomes of it.
comments-decide-button = Save and go on
comments-decided = Saved.
comments-forget-heading = Delete the words as they were written
comments-forget-help = The words without names stay. This can’t be undone.
comments-forget-tick = I am sure
comments-forget-button = Delete them
comments-forgotten = The words as they were written are deleted.

home-comments = { $count ->
    [0] No comment waits for you.
    [one] { $count } comment waits for you.
   *[other] { $count } comments wait for you.
}
home-comments-link = Review comments

errors-comments-administrator = Administrators do not review comments: nobody who runs a survey round sees what one person said. Ask somebody with the role “Comment reviewer”.
errors-comments-own-unit = You manage a service that takes part in this survey round. Somebody from outside has to review its comments.
errors-comments-wave-open = Nobody reads comments before the survey round has closed.
errors-comment-not-found = This comment is not there any more. The person may have deleted it.
errors-comment-waiting = Decide about this comment first.
errors-comment-no-permission = This person has not said that we may use these words. You can count the themes.
errors-comment-too-few = Words are shown only where { $least } people or more answered. You can count the themes.
errors-comment-words-needed = Write the words as they may be shown.
errors-comment-words-longer = These words are much longer than what the person wrote. Take out, do not add.
errors-theme-unknown = One of these themes is not there any more. Open the comment again.
errors-theme-not-found = This theme is not there any more.
errors-theme-name-needed = Give the theme a name of up to { $longest } letters.
errors-theme-there = There is a theme with this name already.
errors-themes-many = There can be { $most } themes. Take one away first.
