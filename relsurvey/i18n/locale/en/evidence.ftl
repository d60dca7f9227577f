# Evidence: the page, and what packs say. Packs are read by managers, commissioners and inspectors.

page-evidence = Evidence

## Strength

evidence-strength-strong = Strong
evidence-strength-some = Some
evidence-strength-none = None
evidence-strength-not-held = Not held here
evidence-because-half-answered = at least half of the people who were asked answered
evidence-because-few-answered = fewer than half of the people who were asked answered
evidence-because-asked-unknown = how many were asked is not known, or not shown
evidence-because-whole-only = these are numbers of the whole organisation, because those of the service are hidden
evidence-because-of-themselves = staff speak about their own work
evidence-because-at-a-desk = one person looked at records
evidence-because-counted = the service counts it itself
evidence-because-planned = it is planned or under way
evidence-because-done = it was done; whether it helped is for people to say
evidence-because-practised = it shows how things are done, and not what came of it
evidence-whole-only = In the whole organisation: { $says }

evidence-kind-people = What people say
evidence-kind-staff = What staff say
evidence-kind-audit = Audits
evidence-kind-actions = Actions
evidence-kind-measures = Monthly figures
evidence-kind-practices = How things are done
evidence-kind-short-people = People
evidence-kind-short-staff = Staff
evidence-kind-short-audit = Audit
evidence-kind-short-actions = Action
evidence-kind-short-measures = Figures
evidence-kind-short-practices = Practice
evidence-kind-count = { $kind }: { $count }
evidence-figures =
    { $services ->
        [one] Entered for { $months ->
            [one] { $months } month.
           *[other] { $months } months.
        }
       *[other] Entered by { $services } services, for up to { $months ->
            [one] { $months } month.
           *[other] { $months } months.
        }
    }
evidence-action-due = Due on { $day }
evidence-practice-easy-read = People are asked in easy read
evidence-practice-shown-to-people = People can see what they said
evidence-practice-replies = People hear what came of it
evidence-practice-co-production = Questions are made with people
evidence-practice-workshops = Teams look at their own work
evidence-practice-actions = Actions are written down and followed
evidence-practised-easy-read =
    { $rounds ->
        [one] { $rounds } survey round asked people with a picture beside each question.
       *[other] { $rounds } survey rounds asked people with a picture beside each question.
    }
evidence-practised-shown-to-people =
    { $rounds ->
        [one] The results of { $rounds } survey round are on an easy-read page for the people who answered.
       *[other] The results of { $rounds } survey rounds are on easy-read pages for the people who answered.
    }
evidence-practised-replies =
    { $replies ->
        [one] People can read { $replies } reply to what they said:
       *[other] People can read { $replies } replies to what they said:
    } { $did } done, { $will } to be done, { $could_not } refused with a reason.
evidence-practised-co-production =
    { $people ->
        [one] { $people } person with lived experience looked the questions over,
       *[other] { $people } people with lived experience looked the questions over,
    } { $changed ->
        [0] and none was changed because of it.
        [one] and { $changed } was changed because of it.
       *[other] and { $changed } were changed because of it.
    }
evidence-practised-workshops =
    { $workshops ->
        [one] { $workshops } workshop ended with levels that the team agreed on.
       *[other] { $workshops } workshops ended with levels that the teams agreed on.
    }
evidence-practised-actions =
    { $actions ->
        [one] { $actions } action was followed
       *[other] { $actions } actions were followed
    }. { $over ->
        [0] None of them is over.
        [one] { $over } of them is over: done, or given up.
       *[other] { $over } of them are over: done, or given up.
    }

## The pack

pack-title = Evidence: { $name }
pack-period = { $first } to { $last }
pack-map = { $title }, as checked on { $dated }
pack-map-adapted = { $title }, as this organisation adapted it on { $adapted }
pack-of = Evidence of
pack-when = Period
pack-framework = Set against
pack-contents-heading = Contents

pack-first-whose = Evidence of { $whose }, set against: { $framework }. The findings were chosen by a rule, not by hand.
pack-first-people-most = Most good answers from people. { $told }
pack-first-people-fewest = Fewest good answers from people. { $told }
pack-first-staff-fewest = Fewest good answers from staff. { $told }
pack-first-staff-most = Most good answers from staff. { $told }
pack-first-strength = Evidence
pack-first-questions = Number of questions
pack-first-heading = Summary
pack-first-heading-who = Who was asked and who answered
pack-first-more-rounds =
    { $count ->
        [one] { $count } more survey is told on the pages behind.
       *[other] { $count } more surveys are told on the pages behind.
    }
pack-first-heading-found = What we found
pack-first-finding = Finding
pack-first-nothing-shown = No numbers of this group can be shown: too few people answered, or nobody was asked. What there is stands on the pages behind.
pack-first-apart = People and the service see it differently. { $told }
pack-first-heading-changed = What changed since last time
pack-first-more-names = { $count } more
pack-first-heading-done = What was done about it
pack-first-no-replies = No reply to what people said is public yet.
pack-first-no-actions = No action was followed in this period.
pack-first-no-co-production = The questions have no record of people with lived experience looking them over.
pack-first-heading-unknown = What is not known
pack-first-silent = { $silent } of the { $asked } people who were asked did not answer ({ $wave }). They may feel differently.
pack-first-hidden = { $hidden } of { $results } results of this group are hidden to protect people.
pack-first-no-sides = Whether staff see it as people do: they did not speak about the same things, or it can’t be shown.
pack-first-covered =
    Of the { $entries } entries of the framework, { $strong ->
        [0] none has strong evidence here
        [one] { $strong } has strong evidence here
       *[other] { $strong } have strong evidence here
    }, { $some ->
        [0] none has some
        [one] { $some } has some
       *[other] { $some } have some
    }, { $none ->
        [0] none is without evidence
        [one] { $none } is without evidence
       *[other] { $none } are without evidence
    }, and { $not_held } can’t be shown by surveys.
pack-first-why = Why something is as it is. Numbers don’t say that.

pack-foot = { $title } · { $day }
pack-of-unit = { $unit }, { $organisation }
pack-strength-heading = What “strong” means here
pack-strength-no-judgement = Strong evidence is evidence that can carry weight. It does not mean that all is well: it can be strong evidence of something that has to change.
pack-strength-rule = A piece of evidence is strong when at least half of the people of the group who were asked answered, and their own numbers can be shown. Every other piece is some evidence. An entry has strong evidence when people’s answers are strong and another kind of source says something about it too; some evidence when there is anything; none when there is nothing in this period.
pack-reading-heading = How to read this
pack-kinds-table = Kinds of evidence in this pack, with the numbers of their sources in brackets
pack-kinds-kind = Kind
pack-kinds-category = In the framework
pack-kinds-strength = How strong, and why
pack-kinds-sources = Sources
pack-source-numbered = [{ $number }] { $source }
pack-source-own = Kept by the service
pack-mapped-heading = Evidence for: { $title }
pack-mapped-table = How many entries have how much evidence
pack-mapped-section = Part of the framework
pack-entry = { $name }: { $strength }
pack-entry-strong = strong evidence
pack-entry-some = some evidence
pack-entry-kind = From
pack-entry-about = About
pack-entry-says = What came out
pack-entry-from = { $kind } [{ $number }]: { $strength }
pack-entry-own = { $kind }: { $strength }
pack-without-heading = Nothing to show here
pack-without-none = None in this period; there may be some elsewhere: { $names }.
pack-without-not-held = Can’t be shown by surveys, workshops or figures, so look elsewhere: { $names }.
pack-piece-source = ({ $source })
pack-piece-because = { $strength }: { $because }.
pack-map-source = Whose framework it is:
framework-status-in-use = In use
framework-status-draft = This map is a draft
framework-status-ended = This framework is not used any more

pack-asked-heading = Who was asked, and how
pack-asked-intro = People chose whether to answer. No answer is tied to a name.
pack-asked-none = No survey round closed in this period.
pack-asked-table = Survey rounds of this period
pack-asked-round = Survey round
pack-asked-who = Asked were
pack-asked-closed = Closed on
pack-asked-of = { $returned } of { $asked }
pack-asked-of-unknown = { $returned } of an unknown number
pack-asked-not-by = Not published by service
pack-asked-questions =
    { $wave } ({ $count ->
        [one] 1 question
       *[other] { $count } questions
    })
pack-asked-how-table = How people answered in the whole organisation: { $wave }
pack-asked-how = How
pack-asked-how-many = People
pack-asked-who-adults = people supported
pack-asked-who-young = children and young people
pack-asked-who-staff = staff, about their own work

pack-results-heading = What people said
pack-results-intro = For each survey, the newest round of the period. A range such as “0 or 1” means that every number in it is possible: the exact one could show what one person answered.
pack-results-sure = “How sure” says what the number could be. In a group of fewer than 50 people it holds whatever those would have said who did not answer. In a larger one it is told for every 100 people, if those who did not answer are like those who did.
pack-results-table = How many said { $option }
pack-results-question = Question
pack-results-how-sure = How sure
pack-results-of = { $count } of { $base }
pack-results-answer = Answer
pack-results-not-offered = Not offered
pack-results-chart = All answers: { $group }
pack-results-apart = Chose nothing
pack-results-whole-only = This round was published for the whole organisation only. Its own pack has the numbers.
pack-results-alt = Chart with a bar for each question, divided by answer: { $group }.
pack-change-higher = Higher
pack-change-lower = Lower
pack-change-cant-tell = Can’t tell
pack-change-not-compared = Not compared
pack-change-then = { $change } ({ $count } of { $base })
pack-change-why = { $group }: { $reason }
pack-changes-heading = What changed
pack-changes-none = No survey was asked twice in the same words up to the end of this period, so nothing can be compared yet.
pack-changes-intro = Each group beside itself one round earlier, by a rule that was set beforehand. In brackets: the number of the earlier round. By chance alone, about 1 in { $chance } comparisons says “higher” or “lower” where nothing changed. The numbers don’t say why something changed.
pack-changes-table = { $wave } beside { $before }
pack-changes-question = Question
pack-changes-group = Group
pack-changes-what = What changed

pack-sides-heading = What people, staff and audits say
pack-sides-none = People and the service did not speak about the same things in this period.
pack-sides-intro = What people say beside what the service says of itself, the widest apart first. The three places are no common scale, and far apart does not say who is right.
pack-sides-alt = Chart with a line for each topic and three places on it: not yet, partly, there. { $topics }
pack-sides-topic = { $topic } { $places }.
pack-sides-one = { $who }: { $place }
pack-sides-says = { $place }. { $says } ({ $source })
pack-sides-voice = { $who }: { $told }
pack-sides-head-topic = Asked of people
pack-sides-head-people = What people say
pack-sides-head-service = What the service says
pack-sides-head-apart = How far apart
pack-sides-table = Topics, the widest apart first

pack-done-heading = What is being done about it
pack-done-none = No action was followed in this period.
pack-done-intro = Actions that were open at some time in this period, as they stand on { $day }.
pack-done-table = Actions
pack-done-what = What
pack-done-what-shows = { $what } (What will show that it worked: { $shows })
pack-done-about = About
pack-done-owner = By whom
pack-done-due = Due
pack-done-state = State
pack-practised-heading = How people have a part in it
pack-practised-none = Nothing of this was noted in the period.

pack-replies-heading = What people were told
pack-replies-none = No reply to what people said became public in this period.
pack-replies-intro = These replies can be read by everybody. A second person read each of them before.
pack-replies-table = Replies
pack-replies-said = People said
pack-replies-came = What came of it
pack-replies-words = The reply
pack-replies-on = Public since
pack-replies-answer = “{ $option }” to: { $question }
pack-replies-theme = Something that people wrote about
pack-replies-did = Done
pack-replies-will = To be done
pack-replies-could-not = Not possible, with the reason
pack-replies-by = { $came } by { $day }
pack-piece-said = { $said } ({ $where })

pack-figures-heading = Monthly figures
pack-figures-none = No monthly figure was entered for this period.
pack-figures-intro = What the service counts, month by month. It stands beside what people say, and neither explains the other. What is counted says neither that much is good nor that little is. A small number about people is a range, to protect them; nothing is added up.
pack-figures-whole = Figures are told service by service and never added up: they stand in the packs of the services. Here it says which there are.
pack-figures-table = { $service }: { $names }
pack-figures-what = What is counted
pack-figures-not-entered = Not entered
pack-figures-said = { $name }: { $meaning }
pack-figures-month = Month
pack-figures-number = Number
pack-made-heading = How the questions were made with people
pack-made-none = No version that was asked in this period has a record of people with lived experience looking it over.

pack-limits-heading = What this can’t say
pack-limits-missing = People who did not answer may feel differently. The results speak for those who answered.
pack-limits-proxy = Where somebody else decided the answers for a person, they are not in the results.
pack-limits-hidden = What is hidden is hidden to protect people. It is hidden on every page and in every file in the same way, and nothing here lets anybody work it out.
pack-limits-ranges = A range stands where the exact number could show what one person answered.
pack-limits-why = Numbers do not say why something is as it is. An action and a change beside it need not belong together.
pack-limits-themselves = What staff say of themselves and what a manager finds at a desk is their own view.
pack-limits-apart = Services are not compared with each other: people, needs and help differ.
pack-limits-versions = Each number can be found again in these publications.
pack-limits-version = { $wave }: { $title }, version { $version }, published on { $published }, fingerprint { $hash }
pack-limits-map = About the framework:
pack-limits-hidden-here = { $hidden ->
    [one] In “{ $wave }”, { $hidden } of { $questions } questions is hidden for this group.
   *[other] In “{ $wave }”, { $hidden } of { $questions } questions are hidden for this group.
}
pack-limits-category = { $name }: nothing in this pack, because it has to come from elsewhere.

pack-sheet-evidence = Evidence
pack-sheet-section = Section
pack-sheet-entry = Entry
pack-sheet-strength = Evidence for the entry
pack-sheet-category = Kind of evidence
pack-sheet-title = About
pack-sheet-says = What it says
pack-sheet-source = From
pack-sheet-because = How strong, and why
pack-sheet-round = Round
pack-sheet-actions = Actions
pack-sheet-figures = Monthly figures
pack-sheet-replies = Replies
pack-sheet-of = { $wave }: { $name }

## The page

evidence-title = Evidence
evidence-intro = Choose whose evidence, of which time and set against what. The pack holds what the pages show of it, and nothing that they hide.
evidence-no-services = You answer for no service yet. An administrator can change that on the page “People”.
evidence-whose = Whose?
evidence-against = Set against which framework?
evidence-first = From
evidence-last = To
evidence-found = What there is
evidence-count-strong = Entries with strong evidence
evidence-count-some = Entries with some evidence
evidence-count-none = Entries without evidence
evidence-rounds = Survey rounds
evidence-actions = Actions
evidence-pdf = The pack as PDF
evidence-pdf-help = To read, print and send. Accessible: with headings, tables and every chart in words.
evidence-docx = The pack as a Word file
evidence-docx-help = To edit, for example to add your own story. From then on it is yours: what you add is not checked.
evidence-xlsx = The tables as a workbook
evidence-xlsx-help = Evidence by entry, results with their counts, people and staff side by side, actions.
evidence-pieces =
    { $count ->
        [one] 1 piece of evidence: { $entry }
       *[other] { $count } pieces of evidence: { $entry }
    }
evidence-map-heading = About this map
evidence-map-about = What it is
evidence-map-source = Whose it is
evidence-map-status = State
evidence-map-dated = Checked on
evidence-map-changed = Adapted by your organisation on
evidence-map-change = Change this map
evidence-map-see = Look at this map
evidence-map-who = Everybody's packs are made with this map. Administrators of your organisation can change it.
evidence-maps = All maps
