### What is wrong in a questionnaire's files, and how to mend it. For the people who write questionnaires.

## Reading the files

problems-folder-missing = There is no folder with this name. Check the name, or make the folder.
problems-file-missing = The file is missing. Add it; surveys/README.md shows what it holds.
problems-file-unreadable = The file can't be opened. Check that it is a file and that relsurvey may read it.
problems-file-too-big = The file is larger than { $most } KB. A questionnaire is far smaller: check that this is the right file.
problems-file-not-text = This is not a text file in UTF-8. Save it from a text editor with the encoding UTF-8.
problems-file-empty = The file is empty. surveys/README.md shows what it holds.
problems-yaml-damaged = The file can't be understood here. Often an indent is wrong, a bracket or quote is not closed, or words with a colon or question mark in them need quotes around them. Look at this line and the one above it.
problems-yaml-reference = An asterisk here refers to another place in the file. Write the words out again, or put quotes round the asterisk.
problems-yaml-too-deep = Too many levels stand inside one another here. Check the indents and the brackets.
problems-key-twice = "{ $key }" stands here a second time in the same part. Take one of them out.
problems-words-none = No words file is there. Add words.en.yaml with the words in English.
problems-words-file-name = This is not the name of a words file. Name it words., the code of the language, and .yaml, such as words.en.yaml.

## The fields

problems-field-missing = "{ $field }" is missing. Add it.
problems-field-unknown = { $near ->
    [none] "{ $field }" is not a field here. Take it out. The fields here are: { $known }.
   *[other] "{ $field }" is not a field here. Did you mean "{ $near }"?
}
problems-field-not-here = This field does not belong to a question of this type. Take it out, or change the type.
problems-wrong-kind = { $expected ->
    [fields] Names with a value each are needed here, such as "id: friends".
    [list] A list is needed here: start each line with "- ".
    [switch] Only true or false is possible here.
    [number] A whole number is needed here, in numerals.
   *[text] A text is needed here. Put quotes round it if it has brackets in it.
}
problems-not-one-of = "{ $given }" is not possible here. Use one of these: { $allowed }.
problems-too-few = { $least ->
    [one] At least { $least } is needed here.
   *[other] At least { $least } are needed here.
} Add what is missing.
problems-too-many = There can be { $most } here at most. Take some out.
problems-said-twice = The same thing stands in this list twice. Take one of them out.
problems-number-not-sensible = The number must be from { $least } to { $most }. Change it.
problems-text-long = This is longer than { $most } letters. Make it shorter.
problems-text-empty = There are no words here. Write some, or take the field out if it is not needed.
problems-bad-id = "{ $given }" can't be an id. Use small letters without accents, numerals, and single hyphens between them, such as see-friends.
problems-bad-indicator = "{ $given }" can't be the id of an indicator. Use a capital letter and 2 numerals, such as F01.

## What makes no sense

problems-folder-name = The id is "{ $given }", but the folder is called "{ $folder }". Give both the same name.
problems-id-twice = The id "{ $id }" is used more than once. Give each its own.
problems-id-reserved = The id "{ $id }" means something else inside relsurvey. Choose another.
problems-group-unknown = There is no group "{ $group }". Use one of these, or add it to the groups: { $known }.
problems-group-unused = No question belongs to the group "{ $group }". Take it out, or give it a question.
problems-answers-missing = The question has no options, and there are no normal answers for it to use. Add "answers" at the top of the file, or "options" to the question.
problems-answers-differ = This question has other answers than the rest. The same answers all the way through are easier for people. Take its options out, or say in "other_answers_because" why it needs them.
problems-reason-without-answers = A reason for other answers is given, but the question uses the normal ones. Add its options, or take the reason out.
problems-options-many = There are { $count } options to choose from. More than { $most } are hard to hold in mind. Take some out, or make two questions.
problems-at-most-useless = "at_most" is { $given }, and there are { $count } options, so it limits nothing. Make it smaller, or take it out.
problems-rank-few = People put up to { $most } options in order, and there are only { $count }, so nobody has to choose. Add options, or make "at_most" smaller.
problems-show-if-unknown = This question depends on "{ $target }", and there is no such question. Check the id.
problems-show-if-later = This question depends on "{ $target }", which is not asked before it. Move it below "{ $target }", or change the rule.
problems-show-if-text = This question depends on "{ $target }", which is answered in words of people's own. Choose a question with options.
problems-show-if-option = This question depends on the answer "{ $option }", which "{ $target }" does not offer. Use one of these: { $known }.
problems-picture-missing = There is no picture here. Easy read needs a picture for every question and every answer. Add "picture".
problems-picture-unknown = There is no picture "{ $picture }" in the picture set. Choose another, or add the picture.
problems-levels-count = { $expected ->
    [0] This question has no levels, so it can't say what they look like. Take the texts out, or add "levels: true" to the question.
   *[other] There are { $expected } levels, and { $count } of them are described here. Describe each, in order.
}
problems-seen-without-levels = "seen" follows questions with levels, and there are none. Take it out, or give a question "levels: true".
problems-words-missing = There are no words for "{ $id }" here. Add them.
problems-words-extra = There are words for "{ $id }" here, but nothing in questionnaire.yaml asks for them. Take them out, or correct the id.
problems-labels-same = Two answers to this question say “{ $label }”. People could not tell them apart. Change one.

## Easy read

problems-easy-long = { $count } words are too many for one sentence; { $most } is the limit. Make two of it: “{ $sentence }”
problems-easy-longish = { $count } words are many for one sentence. Up to { $most } are easy to read. Can it be shorter? “{ $sentence }”
problems-easy-ideas = This says more than one thing. Make a sentence of each: “{ $sentence }”
problems-easy-ideas-maybe = This may say more than one thing. Would two sentences be easier? “{ $sentence }”
problems-easy-hint-missing = “{ $id }” has an explanation in { $language } and none here. People who read this language need it too.
problems-easy-paragraph = { $count } words in one paragraph are many; { $most } are easy to read. Start a new paragraph in between.
problems-easy-emphasis = “{ $found }” marks words as slanted or underlined, which blurs the letters. Take the marks out: “{ $sentence }”
problems-easy-percent = “{ $found }” is hard to picture. Say it in people, such as “5 of 10 people”, or “half”, “most”, “few”: “{ $sentence }”
problems-easy-roman = “{ $found }” is a Roman numeral. Write it as 1, 2, 3: “{ $sentence }”
problems-easy-idiom = “{ $found }” means something else than its words say. Say plainly what is meant: “{ $sentence }”
problems-easy-jargon = “{ $found }” is jargon. Say it in plain words, such as “{ $instead }”: “{ $sentence }”
problems-easy-pronoun = What is “{ $found }”? Nothing in this sentence has been named for it to stand for. Say the thing again: “{ $sentence }”
problems-easy-word = “{ $found }” is not a common word. Use an easier word, or explain it in the next sentence (“{ $found } means …”): “{ $sentence }”
problems-easy-word-maybe = Do all your readers know “{ $found }”? An easier word may help, or the next sentence (“{ $found } means …”): “{ $sentence }”
problems-easy-word-again = “{ $found }” was explained further up, which people may have forgotten or skipped. Explain it here again: “{ $sentence }”
problems-easy-terms = “{ $found }” is called “{ $use }” elsewhere. Use one word for one thing, here “{ $use }”: “{ $sentence }”
problems-easy-grade = All texts together are written for school year { $grade } (Flesch-Kincaid); { $most } is easy. Shorter words and sentences bring it down.
problems-easy-spache = All texts together have level { $grade } (Spache); { $most } is easy. Fewer hard words and shorter sentences bring it down.
problems-easy-takes-long = There are { $words } words to read. With { $minutes } minutes this is long for many people; { $most } are enough. Can some questions go?
problems-easy-pictures-alike = The answers “{ $one }” and “{ $two }” have the same picture, “{ $picture }”. People who go by pictures can't tell them apart. Choose another.
problems-easy-picture-two-things = The picture “{ $picture }” stands for “{ $one }” and for “{ $two }”. If these are two things, choose another picture for one of them.
problems-easy-picture-across = The picture “{ $picture }” means “{ $two }” here, and “{ $one }” in the questionnaire { $folder }. Choose another picture for one of them.
problems-easy-answer-two-pictures = The answer “{ $label }” has the picture “{ $one }” in one place and “{ $two }” in another. Use one of them for both.
problems-easy-exceptions-many = { $count } exceptions from easy read are too many; { $most } is the limit here. Change some of the texts instead.
problems-easy-exception-unused = The exception from { $rule } at “{ $place }” fits nothing that was found. Take it out, or correct its rule and its place.
problems-bad-rule = "{ $given }" is no name of a rule. Copy it from the brackets that relsurvey check prints, such as easy-word.
problems-reason-short = The reason must say in at least 3 words why the rule can't be met here.
problems-easy-sign = “{ $found }” is hard to read for many people. Write it in words: “{ $sentence }”
problems-easy-capitals = “{ $found }” is in capitals. Write full words in small letters: “{ $sentence }”
problems-easy-number-word = Write “{ $found }” as a numeral: “{ $sentence }”
problems-easy-short-form = “{ $found }” is a short form. Write the full words: “{ $sentence }”
problems-easy-passive = “{ $found }” does not say who does it. Can you say who? “{ $sentence }”
problems-easy-double-negative = Two negatives in one sentence are easily misunderstood. Say it the positive way: “{ $sentence }”
problems-easy-negative = This says what is not so. Can it say what is? “{ $sentence }”
problems-easy-no-question = This must be one question, with one question mark at its end.
problems-easy-two-questions = The “{ $found }” in this question may make two questions of it. Then nobody can tell which one was answered. Ask one thing.
problems-easy-leading = “{ $found }”: the question pushes people to an answer. Start with “Do”, “Is” or “Can”.
problems-easy-agreement = Ask what happens to people, not whether they agree. “Do staff listen to you?” is easier to answer truly.
problems-easy-label-long = The answer has { $count } words. Up to { $most } can be taken in at once. Make it shorter.
problems-easy-label-stop = An answer needs no full stop. Take it out.
problems-easy-many-questions = There are { $count } questions. More than { $most } take most people longer than 10 minutes. Can some go?
problems-easy-many-answers = “{ $question }” has more than { $most } answers to choose from. Fewer are easier, and as telling.

## When a questionnaire can't be used

errors-questionnaire-damaged = { $count ->
    [one] The questionnaire "{ $name }" can't be used: 1 thing in its files is wrong.
   *[other] The questionnaire "{ $name }" can't be used: { $count } things in its files are wrong.
} "relsurvey check" lists what is wrong and how to mend it.
