# What managers read on the results page, and in charts, tables and alt texts.

results-title = Results
results-pick = Which survey round?
results-others = Other survey rounds
results-none = There are no results to show yet.
results-none-help = Results appear here after a survey round has closed and its results were published.
results-wave-draft = “{ $wave }” has not opened yet. Results come after it has closed.
results-wave-open = “{ $wave }” is still open: no results until it closes.
results-wave-closed = “{ $wave }” is closed but not published. An organisation administrator can publish it on the page “Survey rounds”.
results-about = Closed on { $closed }. Published on { $published }. These results do not change any more.
results-corrected = This is version { $version }: it takes the place of an earlier one. The reason: { $reason }

results-who-heading = Who was asked and who answered
results-who-table = How many people were asked and how many answered, for each group
results-who-group = Group
results-who-asked = People asked
results-who-returned = People who answered
results-who-missing = People who did not answer may feel differently. These results speak for the people who answered.
results-who-unknown = { $returned } people answered. How many were asked is not known.
results-who-proxy = Where somebody else decided the answers for a person, those answers are not in these results.
results-who-sentence = { $returned } of the { $asked } people who were asked answered.

results-hidden = Hidden to protect people
results-hidden-some =
    { $count ->
        [one] { $names } is hidden to protect people: its numbers, alone or together with others, could show what one person answered.
       *[other] { $names } are hidden to protect people: their numbers, alone or together with others, could show what one person answered.
    }
results-hidden-many = { $count } of these { $groups } groups are hidden to protect people: their numbers, alone or together with others, could show what one person answered.
results-threshold = A group is only shown when at least { $threshold } people in it answered.
results-threshold-lowered = That is fewer than usual: the data controller asked for it before the round opened, and a second person agreed. The reason: { $reason }
results-threshold-lowered-here = Groups of { $threshold } people and more are shown here, which is fewer than usual. The reason: { $reason }
results-reading-heading = How to read these results
results-reading-sure = Beside the numbers stands how sure they are. For a small group it says what could be true whatever the people would have said who did not answer. For a larger group it gives a range that is right 19 times out of 20, if the people who did not answer are like those who did.
results-bands-why = Where a range is given, such as “0 to 2”, every number in it is possible. The exact number could show what one person answered.
results-question-hidden = This question is hidden to protect people: its numbers, alone or together with others, could show what one person answered.

results-whole-organisation = Whole organisation
results-help-alone = Answered alone
results-help-read-to = The questions were read to them
results-help-helped = Somebody helped
results-help-not-said = How they answered is not known
results-help-proxy = Somebody else answered for them
results-form-a = Answers in the usual order
results-form-b = Answers in the other order
results-form-how = Half of the people see the answers in the other order. Is the answer that comes last chosen more often, in one order and in the other? Then some people choose it because it comes last. Where both groups answer alike, the order made no difference.
results-skipped = Skipped
results-apart = No answer chosen
results-legend = What the colours mean
results-legend-band = Possible, not certain
results-row-label = { $group }: { $base } answered
results-row-hidden = { $group }: hidden to protect people
results-count = { $number }
results-count-either = { $low } or { $high }
results-count-between = { $low } to { $high }
results-sentence = { $count } of the { $base } people who answered said “{ $option }”.
results-sentence-skipped = { $count } of the { $base } people who answered skipped this question.
results-sentence-on = { $count } said “{ $option }”.
results-sentence-on-skipped = { $count } skipped this question.
results-sentence-untold = How many said “{ $option }” is hidden to protect people.
results-sentence-untold-skipped = How many skipped this question is hidden to protect people.
results-cell-untold = hidden
results-row-not-drawn = { $label }, too much is hidden to draw
results-summary = { $label }. { $pairs }.
results-chart-alt = Bar chart. { $question } { $rows } The same numbers are in the table below it.
results-bar-label = { $option }: { $count }
results-tip = { $option }: { $count } of the { $base } people who answered
results-show-table = Show the numbers as a table
results-table-caption = { $question } Number of people
results-table-base = People who answered
results-shown-to-some = Only some people were asked this, depending on an earlier answer.
results-several = People could choose more than one answer, so the numbers can add up to more than the number of people.
results-ranked = People chose what matters most to them. An answer counts when it was among their choices, at whatever place, so the numbers can add up to more than the number of people.
results-contents = Questions on this page
results-own-units = You see your own services and the whole organisation.

results-view = What do you want to see?
results-view-overview = Overview
results-view-questions = Every question
results-view-groups = Groups side by side
results-view-waves = Over time
results-divide = Show people by
results-which-questions = Which questions?

# The title of a chart: what it shows, never why.
results-quoted = “{ $option }”
results-either-option = { $one } or { $other }
results-finding-more-than-half = More than half said { $option }: { $count } of { $base } people.
results-finding-fewer-than-half = Fewer than half said { $option }: { $count } of { $base } people.
results-finding-half = Half said { $option }: { $count } of { $base } people.
results-finding-about-half = About half said { $option }: { $count } of { $base } people.
results-finding-open = How many said { $option } can't be told closely: { $count } of { $base } people.
results-finding-untold = How many said { $option } is hidden to protect people. For some smaller groups it may be shown.
results-finding-nearly-all = Everybody, or nearly everybody, said { $option }: { $count } of { $base } people.
results-finding-few = Nobody, or hardly anybody, said { $option }: { $count } of { $base } people.
results-finding-leads = { $options } was chosen most: by { $count } of { $base } people.
results-finding-leads-ranked = { $options } was among what matters most for the most people: { $count } of { $base }.
results-finding-lead-together = { $options } were chosen most, about equally often, by the { $base } people who answered.
results-finding-choices-untold = Which answer was chosen most is hidden to protect people.
results-finding-none-leads = No answer stands out as the one chosen most.
results-finding-parts = The whole organisation is hidden here. The groups that can be shown stand below.

# How sure a number is.
results-sure-everybody = Everybody who was asked answered.
results-sure-bounds =
    { $silent ->
        [one] How sure? Of the { $asked } people asked, 1 did not answer. Whatever that person would have said, between { $low } and { $high } of the { $asked } say { $option }.
       *[other] How sure? Of the { $asked } people asked, { $silent } did not answer. Whatever they would have said, between { $low } and { $high } of the { $asked } say { $option }.
    }
results-sure-short-everybody = Everybody answered
results-sure-short = { $low } to { $high } of { $whole }
results-sure-interval = How sure? If the people who did not answer are like those who did, between { $low } and { $high } of every 100 people here say { $option }.
