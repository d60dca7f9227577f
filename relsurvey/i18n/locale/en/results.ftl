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
results-corrected = This is version { $version }: it takes the place of an earlier one.

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
results-threshold = A group is only shown when at least { $threshold } people in it answered.
results-reading-heading = How to read these results
results-bands-why = Where a range is given, such as “0 or 1”, every number in it is possible. The exact number could show what one person answered.
results-question-hidden = This question is hidden to protect people: its numbers, alone or together with others, could show what one person answered.

results-whole-organisation = Whole organisation
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
results-own-units = You see your own units and the whole organisation.
