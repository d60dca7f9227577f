### What the studio refuses, and what to do.

errors-own-questionnaire-not-found = There is no such questionnaire in your organisation. Perhaps it was thrown away. Choose another one.
errors-studio-title-needed = Write what the questionnaire is called, in up to { $most } letters.
errors-studio-locked = Version { $version } is in use, so it can’t be changed any more. Make a new version and change that.
errors-studio-not-locked = Nothing stands on this version yet, so you can change it as it is.
errors-studio-changed-meanwhile = Somebody else changed this questionnaire a moment ago. Look at what it says now, then make your change again.
errors-studio-question-gone = This question is not there any more. Choose another one.
errors-studio-option-gone = This answer is not there any more.
errors-studio-language-gone = The questionnaire does not have this language any more.
errors-studio-first-language = The others were translated from this language, so it stays.
errors-studio-words-needed = Write some words first.
errors-studio-no-options = This question has no answers of its own that could be changed.
errors-studio-not-levels = This is a statement with levels, for staff. It can only stay in the questionnaire that it comes from.
errors-studio-many-questions = There can be { $most } questions. Take one out first.
errors-studio-many-options = There can be { $most } answers. Take one out first.
errors-studio-many-groups = There can be { $most } headings. Take one out first.
errors-studio-many-paragraphs = The introduction can have { $most } lines. Make it shorter.
errors-studio-group-used = Questions stand under this heading. Put them under another one first.
errors-studio-indicator-unasked = None of the questionnaires here has a question about { $indicator }. Write one.
errors-studio-reason-needed = Say in at least { $least } words why this has to stay as it is.
errors-studio-file-kind = This file is no XLSForm (.xlsx) and no packed folder (.zip). Choose one of these.
errors-studio-file-damaged = { $count ->
    [one] The file can’t be brought in: 1 thing in it is wrong. Put it right and try again.
   *[other] The file can’t be brought in: { $count } things in it are wrong. Put them right and try again.
}
errors-studio-zip-too-big = The file is too large: { $most } MB is the limit, and a questionnaire is far smaller. Check that it is the right one.
errors-studio-zip-unreadable = The file can’t be opened. Pack the folder again, as a zip without a password.
errors-studio-zip-empty = There is no questionnaire in this file. It needs questionnaire.yaml and a file of words, such as words.en.yaml.
errors-studio-zip-several = There is more than 1 questionnaire in this file. Pack the folder of one.
errors-questionnaire-unfinished = { $count ->
    [one] “{ $name }” can’t be used yet: 1 thing has to be mended.
   *[other] “{ $name }” can’t be used yet: { $count } things have to be mended.
} The studio lists them.

## What was in a file and has no place

problems-studio-file-left-out = This file was left out: a questionnaire has no place for it.
problems-studio-words-left-out = The words for “{ $id }” were left out: nothing in the questionnaire asks for them.
problems-studio-no-first-language = Every language says that it was translated from another one. Take “translation” out of the one that came first.
