### Why a mapping file or a table from elsewhere was refused, and what to do. Never says what a cell holds.

## The mapping file

errors-mapping-damaged = { $count ->
    [one] The mapping file { $name } has 1 problem. Nothing was imported. Mend it and try again:
   *[other] The mapping file { $name } has { $count } problems. Nothing was imported. Mend them and try again:
}
problems-mapping-answer-set-unknown = There is no answer set “{ $set }”. Add it under answer_sets, or correct the name.
problems-mapping-answers-extra = Answers have no place here. Take out “answers”: options in columns of their own and written answers need none.
problems-mapping-answers-missing = It is not said what the cells mean. Add “answers”: a list, or the id of an answer set.
problems-mapping-best-undecided = Which end of the answers is the good one? Write “best: first” or “best: last”: results are coloured by it.
problems-mapping-breakdown-unknown = “{ $breakdown }” is no breakdown of this file. You can use: { $known }. Declare others under groupings, client_group or help.
problems-mapping-client-group-returned = The unit “{ $unit }” says “asked: returned”, so its client groups are counted too. Take out their numbers for it.
problems-mapping-client-group-twice = The client group “{ $group }” is there twice. Put all its cells into one list of values.
problems-mapping-client-group-unused = Client groups are declared but will not be shown. Add client_group to the list, or take the part client_group out.
problems-mapping-client-groups-sum = In the unit “{ $unit }” { $asked } were asked, but the client groups add up to { $sum }. Correct “asked” of the groups or of the unit.
problems-mapping-closes-before = The last day is before the first. Correct “opened” or “closed”.
problems-mapping-column-empty = The name of a column is missing. Write the header as it stands in the CSV file.
problems-mapping-column-or-columns = Give either “column” or “columns”: one column, or one for each option.
problems-mapping-column-twice = The column “{ $column }” is used more than once. Each column can answer one question, or be the unit.
problems-mapping-grouping-group-twice = The group “{ $group }” is there twice. Put all its units into one list.
problems-mapping-grouping-twice = The id “{ $grouping }” is taken, by another grouping or by a breakdown that is always there. Choose another id.
problems-mapping-grouping-unit-twice = The unit “{ $unit }” is in two groups. Leave it in one of them, or make a second grouping.
problems-mapping-grouping-unit-unknown = There is no unit “{ $unit }”. Use an id from unit > units.
problems-mapping-group-unknown = There is no group “{ $group }”. Add it under questionnaire > groups, or correct the name.
problems-mapping-label-missing = The answer “{ $option }” has no label. Add the words that people read.
problems-mapping-no-such-day = This day is in no calendar. Write it as 2026-11-22.
problems-mapping-not-a-day = This is not a day. Write it as 2026-11-22.
problems-mapping-not-a-language = This is not a language. Write its two letters, as in “en”.
problems-mapping-not-a-line = This is not the number of a line. The first line of the file is 1.
problems-mapping-not-a-number = This is not a whole number. Write it in digits; “returned” is possible only for asked.
problems-mapping-not-several = This question takes 1 answer. Take out “columns” and “separator”, or set its type to “several”.
problems-mapping-option-reserved = “{ $option }” has a meaning of its own. Give the answer another id.
problems-mapping-option-twice = The answer “{ $option }” is there twice. Put all its cells into one list of values.
problems-mapping-option-unknown = The question has no answer “{ $option }”. Use an id from the questionnaire.
problems-mapping-planned-unknown = “{ $question }” can't be published: it is not mapped, or its answers are written words. Take it out of the list.
problems-mapping-question-unknown = The questionnaire “{ $questionnaire }” has no such question. Use an id from its file.
problems-mapping-questionnaire-unknown = There is no such questionnaire. There are: { $known }. To define the questions in this file, add “version”, “title” and “groups”.
problems-mapping-rank = People put answers in order here, and a table can't say which came first. Leave the question out, or bring it in as a question of type “several”.
problems-mapping-rule-needs = Only people with a certain answer to “{ $question }” are asked this. Map that question too.
problems-mapping-several-form = People can choose several answers here. Give “columns”, or a “separator” for one column.
problems-mapping-text-missing = The question has no text. Add the words that people read.
problems-mapping-threshold-low = The threshold is below { $least }. Only the data controller can go lower, with a reason, after the import. Take it out or raise it.
problems-mapping-unit-twice = The unit “{ $unit }” is there twice. Put all its cells into one list of values.
problems-mapping-unit-value-twice = The cell “{ $value }” stands for two units. Leave it with one of them.
problems-mapping-value-twice = The cell “{ $value }” has two meanings. Leave it with one of them.
problems-mapping-way-out-unknown = The questionnaire does not offer “{ $way }” here. Take it out, or define it under questionnaire > ways_out.

## The file with the answers

errors-import-file-empty = There is nothing in { $name }, or no line with headers. Export it again from the survey tool.
errors-import-file-binary = { $name } is not a text file. If it is a spreadsheet, save it as “CSV UTF-8” first.
errors-import-file-damaged = The headers of { $name } can't be read. Check “encoding”, “delimiter” and “header_line” in the mapping file:
errors-import-columns = The columns of { $name } do not fit the mapping file. Check the headers, “delimiter” and “header_line”. Nothing was imported:
errors-import-bad-rows = Some rows of { $name } do not fit the mapping file. Nothing was imported. Mend the file or the mapping:
errors-import-asked-too-few = More people answered than were asked. Nothing was imported. Correct “asked” in the mapping file:
errors-import-closes-later = The wave closes on { $day }, which has not passed. Correct “closed” in the mapping file.
errors-import-file-changed = The file changed while it was read. Nothing was imported. Try again when nobody writes to it.
errors-import-no-rows = No row belongs to a declared unit, so nothing was imported. Check the values under “units” against the column “{ $column }”.
errors-import-published = The results of this import are published, so it can’t be thrown away any more.
errors-import-same-people = These are the same people as in the wave “{ $wave }”. Publishing them twice by other groups would expose some of them. Nothing was imported. Use that wave's results.
errors-import-unit-name = The unit “{ $unit }” does not fit the units that are there: “{ $id }” has the name “{ $name }”. Take both, or neither.
errors-import-wave-there = There is a wave “{ $wave }” already. Choose another id in the mapping file.
problems-import-broken-row = This row can't be read: a quotation mark is not closed, or the line ends are of an old kind. Rows after it were not looked at.
problems-import-column-missing = There is no column “{ $column }”.
problems-import-column-twice = There are several columns “{ $column }”. Give them different headers.
problems-import-more-problems = And { $count } more.
problems-import-more-than-asked = { $returned } answered, but { $asked } were asked.
problems-import-text-too-long = The text in column “{ $column }” is longer than { $most } characters.
problems-import-too-many-options = There are more than { $most } answers in column “{ $column }”.
problems-import-unknown-value = The cell in column “{ $column }” has no meaning in the mapping file. It knows: { $expected }
problems-import-no-text = This row holds a sign that is part of no text (a zero byte). The file may be damaged: export it again.
problems-import-wrong-encoding = Some letters can't be read. The file has another encoding than the mapping file says.
problems-import-wrong-width = There are { $found } cells, but { $expected } headers.
