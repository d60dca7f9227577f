### The studio, in which an organisation makes its own questionnaires.

page-studio = Studio
staff-nav-studio = Studio
studio-title = Studio
studio-intro = Here you write questionnaires of your own. What you write is saved by itself, and checked for easy read while you write.
studio-new-link = Make a questionnaire
studio-all-link = All questionnaires
studio-list = Your questionnaires
studio-none = There is no questionnaire of your own yet. Those that come with relsurvey can be asked as they are.
studio-no-title = No name yet
studio-card-version = { $count ->
    [one] Version { $version }, 1 question
   *[other] Version { $version }, { $count } questions
}
studio-card-changed = Last changed on { $date }
studio-state-closed = In use
studio-state-open = Ready to be asked
studio-state-draft = { $count ->
    [one] 1 thing to mend
   *[other] { $count } things to mend
}
studio-open = Open “{ $title }”

## A new one

studio-new-title = Make a questionnaire
studio-new-way = How do you want to begin?
studio-new-empty = With nothing
studio-new-copy = With a copy of another questionnaire
studio-new-file = With a file
studio-new-of = Questionnaire to copy
studio-new-bundled = { $title } (comes with relsurvey: { $id })
studio-new-name = What is it called?
studio-new-button = Make it
studio-new-file-help = A workbook in the form that is called XLSForm (KoboToolbox, ODK and others write it), or a packed folder (.zip) with the files of a questionnaire. What has no place here is listed afterwards.
studio-new-file-button = Bring it in
studio-file = File (.xlsx or .zip)
studio-upload-complaint = The file was not taken in. Nothing was changed.
studio-new-made = “{ $title }” is made. From now on every change is saved by itself.

## The desk

studio-summary-ready = { $warnings ->
    [0] Version { $version } is ready to be asked. Nothing has to be mended.
    [one] Version { $version } is ready to be asked. 1 thing could be easier.
   *[other] Version { $version } is ready to be asked. { $warnings } things could be easier.
}
studio-summary-unfinished = { $errors ->
    [one] 1 thing has to be mended before version { $version } can be asked. It is saved all the same.
   *[other] { $errors } things have to be mended before version { $version } can be asked. It is saved all the same.
}
studio-summary-locked = Version { $version } is in use. You can look at it and copy it.
studio-part = Show
studio-part-write = Questions
studio-part-whole = The whole questionnaire
studio-part-mend = { $errors ->
    [0] What to mend
   *[other] What to mend ({ $errors })
}
studio-part-versions = Versions and files
studio-beside = Language to show beside it
studio-beside-none = None
studio-undo = Take back the last change
studio-lost = The connection was lost while you wrote.
studio-not-saved = This was not saved: { $words }. Write it again if you still want it.
studio-in-language = { $label }, { $language }
studio-add = Add
studio-to-mend = To mend:
studio-easier = Could be easier:

## Questions

studio-questions = Questions
studio-question-new = New question
studio-bring-heading = Bring a question from elsewhere
studio-bring-from = Questionnaire
studio-bring-which = Question to bring
studio-bring-button = Bring it
studio-no-questions = There are no questions yet. Write the first one under “New question”.
studio-no-words = No words yet
studio-list-mark = ({ $count } to mend)
studio-numbered = { $number }. { $text }
studio-question-heading = Question { $number }
studio-field-text = Question
studio-field-hint = Explanation (if one is needed)
studio-field-short = Short name, for results
studio-type = How is it answered?
studio-type-one = Choose 1 answer
studio-type-several = Choose more than 1 answer
studio-type-rank = Put answers in order: what matters most comes first
studio-type-text = In people’s own words
studio-more-heading = Heading in the results, and limits
studio-group = Heading in the results
studio-group-new = New heading
studio-measures = What does it measure?
studio-measures-help = Results of 2 rounds are compared by this, whatever the words are. Leave it as it is when you change words only.
studio-indicator = { $name } ({ $id })
studio-indicator-own = Something of our own ({ $id })
studio-indicator-new = Something new of our own ({ $id })
studio-longest = How many letters can people write?
studio-at-most = How many answers can be chosen?
studio-at-most-any = As many as people like
studio-at-most-number = Up to { $count }
studio-ways-out = Ways not to choose
studio-up = Move up
studio-down = Move down
studio-duplicate = Copy
studio-take-out = Take out

## Who is asked

studio-rule-heading = Who is asked this?
studio-rule-first = Everybody: nothing was asked before it that it could depend on.
studio-rule-asked = Ask this only if the answer to
studio-rule-everybody = (ask everybody)
studio-rule-gone = (a question that is not asked before this one)
studio-rule-is = is one of

## Answers

studio-answers = Answers
studio-answers-normal = The normal ones: { $labels }
studio-answers-own = Its own
studio-answers-because = Why can’t it have the normal answers?
studio-answer-label = Answer { $number }
studio-answer-hint = Explanation of answer { $number } (if one is needed)
studio-answer-new = New answer
studio-answer-up = Move “{ $label }” up
studio-answer-down = Move “{ $label }” down
studio-answer-out = Take “{ $label }” out
studio-level = What “{ $label }” looks like here

## Pictures

studio-picture-of-question = Picture of the question:
studio-picture-of-answer = Picture of answer { $number }:
studio-picture-missing = none yet
studio-picture-change = Choose a picture
studio-picture-and-more = Choose a picture, or explain the answer
studio-picture-search = Search by word
studio-picture-none = No picture fits. Try another word, or choose the nearest one: a photo of your own can stand in its place (page “Own photos and recordings”).
studio-picture-more = { $count ->
    [one] 1 more. Search by a word to find it.
   *[other] { $count } more. Search by a word to find them.
}
studio-picture-stands-for = Stands for: { $meant }

## The preview

studio-preview-heading = As people see it
studio-preview = The screen as people see it, { $language }
studio-preview-all = See every screen

## The whole questionnaire

studio-whole-heading = Name and introduction
studio-title-field = Name of the questionnaire
studio-about-field = Introduction: 1 paragraph a line
studio-audience = Who is asked?
studio-audience-adults = Adults
studio-audience-young = People under 16
studio-audience-staff = This questionnaire asks staff about their work.
studio-normal-heading = The normal answers
studio-normal-help = Every question with 1 answer has these, unless it has its own. The same answers all the way through are easier for people.
studio-way-dont-know = The way out for people who do not know
studio-way-prefer-not = The way out for people who do not want to say
studio-groups-heading = Headings in the results
studio-groups-help = Each question stands under one of them.
studio-group-label = Heading { $number }
studio-group-out = Take “{ $label }” out
studio-languages-heading = Languages
studio-language-first = It is written in this language: { $language }.
studio-language-checked = A translator has looked over this language: { $language }
studio-language-out = Take this language out: { $language }
studio-language-before = { $count ->
    [0] { $language }: every text is known already. A translator has to look it over.
    [one] { $language }: { $count } text will have to be written. This version can’t be used in a survey round before it is there. You can take the language out again.
   *[other] { $language }: { $count } texts will have to be written. This version can’t be used in a survey round before they are there. You can take the language out again.
}
studio-language-add = Add this language: { $language }

## What to mend

studio-mend-error = { $count ->
    [0] To mend
    [one] 1 thing to mend
   *[other] { $count } things to mend
}
studio-mend-error-none = Nothing: the questionnaire can be asked.
studio-mend-warning = { $count ->
    [0] To make it easier
    [one] 1 thing could be easier
   *[other] { $count } things could be easier
}
studio-mend-warning-none = Nothing was found. That is no proof: let people who use easy read try it.
studio-mend-line = { $where }: { $words }
studio-place-question = Question { $number }
studio-place-whole = The whole questionnaire
studio-keep-heading = Something has to stay as it is
studio-keep-help = A rule of easy read can be set aside in one place, with a reason and your name. A questionnaire can have few of these.
studio-keep-which = What has to stay?
studio-keep-reason = Why?
studio-keep-button = Let it stay
studio-kept = Stays as it is: { $place }. { $reason } ({ $by })
studio-kept-back = Let the rule hold again

## What the checks say, where the words for files would not help

studio-problem-answers-missing = There are no normal answers that this question could have. Write some under “The whole questionnaire”, or give it its own.
studio-problem-answers-differ = This question has other answers than the rest. The same answers all the way through are easier for people. Choose the normal ones, or say why it needs its own.
studio-problem-at-most-useless = Up to { $given } can be chosen of { $count } answers, so this limits nothing. Choose fewer, or no limit.
studio-problem-rank-few = People put up to { $most } answers in order, and there are only { $count }, so nobody has to choose. Add answers, or let fewer be chosen.
studio-problem-bad-indicator = Say what this question measures.
studio-problem-group-unused = No question stands under this heading. Take it out, or put a question under it.
studio-problem-show-if-unknown = This question depends on another one that is gone. Choose who is asked.
studio-problem-show-if-later = This question depends on “{ $target }”, which is not asked before it. Move it below that one, or choose who is asked.
studio-problem-show-if-text = This question depends on “{ $target }”, which is answered in people’s own words. Choose a question with answers.
studio-problem-show-if-option = This question depends on an answer that is gone. Choose another answer.
studio-problem-picture-missing = Easy read needs a picture here. Choose the nearest one: the words say the rest. If none is near, choose any that nothing else here uses, and put a photo of your own in its place on the page “Own photos and recordings”. Only a questionnaire for staff can do without.
studio-problem-picture-unknown = This picture is not in the picture set any more. Choose another one.
studio-problem-text-empty = There are no words here. Write some.
studio-problem-text-long = This is longer than { $most } letters. Make it shorter.
studio-problem-too-few-questions = There are no questions yet. Add one.
studio-problem-too-few-groups = There is no heading yet. The first question brings one.
studio-problem-too-few-options = { $least ->
    [one] Choose at least 1 answer.
   *[other] At least { $least } answers are needed. Add what is missing.
}
studio-problem-options-many = There are { $count } answers to choose from. More than { $most } are hard to hold in mind. Take some out, or make 2 questions.
studio-problem-easy-exception-unused = Something was allowed to stay as it is, and is not there any more. Let the rule hold again, under “What to mend”.
studio-problem-easy-many-answers = This question has more than { $most } answers to choose from. Fewer are easier, and as telling.

## Versions and files

studio-versions-heading = Versions
studio-version-open = Version { $version }: being written. Last changed on { $date }.
studio-version-locked = Version { $version }: in use, so it stays as it is. Last changed on { $date }.
studio-version-name = Version { $version }
studio-version-round = Survey round: { $name }
studio-version-see = Look at version { $version }
studio-locked = Version { $version } is in use ({ $rounds }), so it stays as it is.
studio-locked-otherwise = a workshop or an import
studio-to-newest = Go to version { $version }
studio-new-version = Make a new version
studio-new-version-made = Version { $version } is made. It begins as a copy, and you can change it.
studio-difference-heading = What changed
studio-difference-from = From
studio-difference-to = To
studio-difference-none = Nothing.
studio-files-heading = Files to take away
studio-files-help = The workbook can be opened by KoboToolbox, ODK and others. The packed folder holds the files that relsurvey itself reads.
studio-file-xlsx = Workbook of version { $version } (XLSForm)
studio-file-later = There is no workbook while something is left to mend.
studio-file-zip = Packed folder of version { $version }
studio-back-heading = Bring a changed file back
studio-back-help = What the file says takes the place of everything in version { $version }. This can’t be taken back: take the packed folder as it is now first.
studio-back-button = Bring it back
studio-left-out = { $count ->
    [one] 1 thing in the file has no place here and was left out:
   *[other] { $count } things in the file have no place here and were left out:
}
studio-left-out-read = I have read this
studio-throw-away-heading = Throw this version away
studio-throw-away-help = Version { $version } is deleted for good. Versions in use stay.
studio-throw-away-sure = I want to throw it away
studio-throw-away = Throw it away
studio-thrown-away = Version { $version } is deleted.

## What changed, in words

studio-change-line = { $where }: { $what }
studio-change-question = Question { $number }
studio-change-whole = The whole questionnaire
studio-change-in = { $where }, { $language }
studio-change-question-new = is new: “{ $after }”.
studio-change-question-gone = was taken out: “{ $before }”.
studio-change-question-moved = was question { $was } before.
studio-change-text = the question was “{ $before }” and is now “{ $after }”.
studio-change-hint = { $kind ->
    [new] it has an explanation now: “{ $after }”.
    [gone] the explanation is gone: “{ $before }”.
   *[changed] the explanation was “{ $before }” and is now “{ $after }”.
}
studio-change-short = the short name was “{ $before }” and is now “{ $after }”.
studio-change-levels = what the levels look like was “{ $before }” and is now “{ $after }”.
studio-change-type = it was answered like this: “{ $before }”. Now: “{ $after }”.
studio-change-indicator = it measured “{ $before }” and now measures “{ $after }”.
studio-change-picture = { $kind ->
    [new] it has a picture now: { $after }.
    [gone] the picture is gone: { $before }.
   *[changed] the picture was “{ $before }” and is now “{ $after }”.
}
studio-change-group = { $kind ->
    [new] there is a heading now: “{ $after }”.
    [gone] the heading is gone: “{ $before }”.
   *[changed] the heading was “{ $before }” and is now “{ $after }”.
}
studio-change-show-if = { $kind ->
    [new] it is asked only after “{ $after }”.
    [gone] everybody is asked. Before it was asked only after “{ $before }”.
   *[changed] it was asked only after “{ $before }”, and now only after “{ $after }”.
}
studio-change-limit = { $kind ->
    [new] there is a limit now: { $after }.
    [gone] the limit is gone: { $before }.
   *[changed] the limit was { $before } and is now { $after }.
}
studio-change-ways-out = { $kind ->
    [new] there are ways not to choose now: { $after }.
    [gone] there are no ways not to choose any more: { $before }.
   *[changed] the ways not to choose were “{ $before }” and are now “{ $after }”.
}
studio-change-options-own = it has answers of its own now.
studio-change-options-normal = it has the normal answers now.
studio-change-options-moved = the answers stand in another order.
studio-change-option-new = the answer “{ $after }” is new.
studio-change-option-gone = the answer “{ $before }” is gone.
studio-change-option-picture = { $kind ->
    [new] the answer “{ $about }” has a picture now: { $after }.
    [gone] the picture of the answer “{ $about }” is gone: { $before }.
   *[changed] the picture of the answer “{ $about }” was “{ $before }” and is now “{ $after }”.
}
studio-change-option-label = the answer “{ $before }” is now called “{ $after }”.
studio-change-option-hint = { $kind ->
    [new] the answer “{ $about }” has an explanation now: “{ $after }”.
    [gone] the explanation of the answer “{ $about }” is gone: “{ $before }”.
   *[changed] the explanation of the answer “{ $about }” was “{ $before }” and is now “{ $after }”.
}
studio-change-title = the name was “{ $before }” and is now “{ $after }”.
studio-change-about = the introduction was “{ $before }” and is now “{ $after }”.
studio-change-way-out = the way not to choose was “{ $before }” and is now “{ $after }”.
studio-change-audience = it was for { $before } and is now for { $after }.
studio-change-language-new = there is a new language: { $language }.
studio-change-language-gone = a language is gone: { $language }.

## What a new questionnaire begins with: read by respondents, and changed by its author

studio-first-about = Every answer is fine.
studio-first-about-time = You can take as long as you like.
studio-first-group = All questions
studio-answer-yes = Yes
studio-answer-sometimes = Sometimes
studio-answer-no = No
