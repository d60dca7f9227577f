### Forms of other survey tools (XLSForm): what could not be brought in, and what has to be put right.
### The place before each line is the sheet and the row.

errors-xlsform-unreadable = This is no workbook that can be opened. In the program that made it, choose "Save as" and the type "Excel workbook (.xlsx)", and try again.
errors-xlsform-too-big = This file is larger than { $most } MB. A form with 200 questions is much smaller: take out pictures and sheets that are no part of it.
errors-xlsform-no-survey = This workbook has no sheet with the name "survey", or the sheet is empty. A form lists its questions there.
errors-xlsform-damaged = { $count ->
    [one] The form "{ $name }" was not brought in: 1 thing in it has to be put right.
   *[other] The form "{ $name }" was not brought in: { $count } things in it have to be put right.
} Nothing was changed.

## What has to be put right

problems-xlsform-no-questions = There is no question that can be asked here. Questions to choose from (select_one, select_multiple), to rank (rank) and to write (text) can.
problems-xlsform-list-missing = The list "{ $list }" has no choices. Add them to the sheet "choices", or correct the name.
problems-xlsform-name-twice = Two questions have the name "{ $name }". Capital letters and signs make no difference. Give one of them another name.
problems-xlsform-choice-twice = In the list "{ $list }" two choices have the name "{ $name }". Give one of them another name.

## What was left out or changed

problems-xlsform-type = Left out: a question of the type "{ $type }" can't be asked here.
problems-xlsform-type-missing = Left out: the row says no type.
problems-xlsform-note = Left out: a note. Only notes before the first question become the introduction, and 8 of them at most.
problems-xlsform-repeat = Changed: what is repeated in the form is asked once.
problems-xlsform-condition = Left out: the condition "{ $condition }". The question is asked of everybody whom the rest leads there. A question can depend on one earlier question to choose from.
problems-xlsform-constraint = Left out: the limit "{ $constraint }". Only "at most so many choices" and "at most so many letters" can be kept.
problems-xlsform-required = Changed: questions that had to be answered can be skipped. Here people can skip each question.
problems-xlsform-other = Left out: the field for words of one's own beside "other". Ask for them in a question to write.
problems-xlsform-reference = Left as it stands: { $reference }. The answer to another question can't be shown inside of a question.
problems-xlsform-picture = Left out: the picture "{ $picture }". It is not in the picture set.
problems-xlsform-levels = Changed: these choices are no levels, because they differ from those of the first question with levels.
problems-xlsform-indicators = { $count ->
    [one] Added: what is measured, for 1 question. It has a number of its own now, such as Z01. Give questions that measure the same the same number.
   *[other] Added: what is measured, for { $count } questions. Each has a number of its own now, such as Z01. Give questions that measure the same the same number.
}
problems-xlsform-name-changed = Changed: the name "{ $name }" is "{ $id }" now. Names have small letters, numerals and hyphens.
problems-xlsform-language-unknown = Left out: the language "{ $language }" is not known. Write its code behind it, such as "English (en)".
problems-xlsform-column = Left out: what stands in the column "{ $column }".
problems-xlsform-sheet = Left out: this sheet is no part of a form.
problems-xlsform-version = Changed: the version "{ $version }" is 1 now. Versions are whole numbers below 10,000.

## Where a form says neither

xlsform-dont-know = I don't know
xlsform-prefer-not = I don't want to say

## The command line

cli-xlsform-short = Bring in questionnaires of other survey tools, and take ours there.
cli-xlsform-help =
    XLSForm is a workbook that many survey tools read and write. What it has no place for (what is measured, short names,
    exceptions) goes into columns of our own, which other tools leave alone: a questionnaire that was written and read
    again is the same.
cli-xlsform-examples =
    Examples:
      relsurvey xlsform write surveys/belonging belonging.xlsx
      relsurvey xlsform read "Our own questions.xlsx"
cli-xlsform-write-short = Write a questionnaire as a workbook.
cli-xlsform-write-help = Write the questionnaire in this folder, with all its languages, as an XLSForm.
cli-xlsform-write-examples =
    Example:
      relsurvey xlsform write surveys/belonging belonging.xlsx
cli-xlsform-written = Written to { $file }.
cli-xlsform-read-short = Make a questionnaire from a workbook.
cli-xlsform-read-help =
    Make a folder with a questionnaire from an XLSForm (.xlsx). Everything in the form that could not be brought in is
    listed with its sheet and row. Nothing that is there is written over.

    Afterwards "relsurvey check" tells what has to be mended before it can be used.
cli-xlsform-read-examples =
    Examples:
      relsurvey xlsform read housing.xlsx
      relsurvey xlsform read housing.xlsx --to surveys/housing-2027 --plain
cli-xlsform-to = The new folder; its name is the id of the questionnaire. When left out: the form's own id, beside the others.
cli-xlsform-plain = These words may not be changed and are not checked for easy read, as with a licensed questionnaire.
cli-xlsform-read = { $count ->
    [0] Everything was brought in.
    [one] 1 thing was left out or changed: see above.
   *[other] { $count } things were left out or changed: see above.
} The questionnaire is in { $folder }. Next: relsurvey check "{ $folder }"
errors-folder-there = The folder { $folder } is there already and nothing was written over. Name another one with --to.
