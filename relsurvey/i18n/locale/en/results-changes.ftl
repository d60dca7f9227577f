# The results page: headlines, groups side by side, and what changed between survey rounds.

results-headlines = Headlines
results-headline = { $count } of the { $base } people who answered said { $option }.
results-headline-more = Your { $count } services: { $short }
results-words-more = { $count } more groups in words
results-headlines-usual = Nobody has chosen headlines for this survey yet, so these are the first questions of its parts.
results-headlines-before = These headlines were chosen on { $day }, before the answers were counted.
results-headlines-after = These headlines were chosen on { $day }, after the answers were counted. From the next survey round on they count as chosen beforehand.
results-headlines-choose = Choose the headlines
results-headlines-which = Choose { $fewest } to { $most } headlines
results-headlines-why = Choose what matters most to the people you support, before you see the next results. Looked for beforehand, a change means more than one found afterwards among many.
results-headlines-save = Save the headlines
errors-headlines-number = Choose { $fewest } to { $most } headlines. Nothing was changed.

results-people =
    { $number ->
        [one] 1 person
       *[other] { $number } people
    }
results-wishes = What people chose most
results-wish = { $option }: { $count } of the { $base } people who were asked this

results-groups-none = In this survey round people were not divided into groups.
results-groups-no-question = Groups are shown side by side for questions with one answer out of several. This survey round has none. Look at “Every question” to see what people chose.
results-groups-no-ranking = Groups stand in the order that was set before the survey, never by result. They are not compared with each other: people, needs and help differ from group to group.
results-many-looks = There are { $results } results here. Among so many, some look unusual by chance alone. Look at the headlines first.
results-panel-words = { $count } of { $base }: { $option }

results-change-first = This is the first published round of this survey. From the next round on, changes stand here.
results-changes = What changed since { $wave }
results-changes-none = What changed
results-changes-nothing = none of the headlines
results-changes-all = all { $number } headlines
results-changes-higher = Higher: { $names }.
results-changes-lower = Lower: { $names }.
results-changes-cant-tell = Can't tell: { $names }.
results-changes-unit-higher = { $unit }, higher: { $names }.
results-changes-unit-lower = { $unit }, lower: { $names }.
results-changes-not-compared = Not compared: { $names }.
results-change-higher = Higher than in { $wave }
results-change-lower = Lower than in { $wave }
results-change-cant-tell = Can't tell if it changed since { $wave }
results-change-then = { $change }: { $count } of { $base } then.
results-change-people-changed = Not compared with { $wave }: a few people have come or gone since.
results-change-not-shown = Not compared with { $wave }: one of the two numbers is hidden to protect people.
results-change-asked-otherwise = Not compared with { $wave }: the question was not asked there in the same words.
results-change-people-unknown = People may have changed.
results-change-rule-heading = How “higher”, “lower” and “can't tell” are decided
results-rule-compare = A group is compared with itself in the round before, and only where both rounds asked in the same words.
results-rule-words = We say “higher” or “lower” only when the difference is too large to come about by chance 19 times out of 20. Where a number is a range, every number in it has to pass. In all other cases we say “can't tell”.
results-rule-why = “Can't tell” does not mean that nothing changed. With 20 people, it takes a change of 6 or 7 people before anybody can tell.
results-rule-people = Where a few people came or went, fewer than { $threshold }, there is no comparison: it could show what one person answered. Where nobody noted who came and went, it says “people may have changed”.
results-rule-never = The numbers do not say why something changed. Groups are never compared with each other.
results-many-comparisons =
    { $chance ->
        [one] This page makes { $comparisons } comparisons. By chance alone, about 1 of them says “higher” or “lower” where nothing changed. Look at the headlines first.
       *[other] This page makes { $comparisons } comparisons. By chance alone, about { $chance } of them say “higher” or “lower” where nothing changed. Look at the headlines first.
    }

results-trend-whose = Whose answers?
results-trend-of = Answers of: { $group }
results-trend-how = A dot shows how many people said it. The line around it shows how sure that is. A bar in place of a dot means that only a range may be shown. The filled dot is this round.
results-trend-line = { $wave }: { $number }.
results-trend-number = { $count } of { $base }
results-trend-nothing = This group is hidden in every round to protect people.
results-trend-alt = Chart with a line for each survey round, the oldest first. { $question } { $group }. { $lines }
results-trend-caption = { $question } Round by round
results-trend-wave = Survey round
results-trend-count = People who said { $option }
results-trend-interval = Of every 100 people, if those who did not answer are like those who did
results-trend-in-hundred = { $low } to { $high }
results-trend-no-interval = Not shown beside so few or so many
results-scale-nobody = Nobody
results-scale-half = Half
results-scale-everybody = Everybody
