# Surveys on paper, for staff: printing, typing in, checking. The words on the sheets are in respondent-paper.ftl.

staff-nav-paper = Paper
page-paper = Paper
home-paper = Answers on paper: type in what came back, and check what others typed.
home-paper-link = Type in paper

## Printing

waves-paper-link = Print paper for “{ $wave }”
waves-paper-unfinished =
    { $count ->
        [one] 1 sheet of paper is not finished: somebody has to type it to the end, check it or decide about it.
       *[other] { $count } sheets of paper are not finished: somebody has to type them to the end, check them or decide about them.
    }
waves-paper-leave-out =
    { $count ->
        [one] Close without this sheet: its answers do not count
       *[other] Close without these sheets: their answers do not count
    }

sheets-title = Paper for “{ $wave }”
sheets-intro = Each sheet gets a number of its own. It opens nothing and says nothing about who gets it. Shuffle the sheets, hand them out with an envelope each, and write down no numbers.
sheets-code-help = Everybody who gets a sheet counts as asked. Nobody should get a link and a sheet.
sheets-unit = Who are the sheets for?
sheets-unit-choice =
    { $printed ->
        [0] { $unit } ({ $asked } asked)
        [one] { $unit } ({ $asked } asked, 1 sheet printed so far)
       *[other] { $unit } ({ $asked } asked, { $printed } sheets printed so far)
    }
sheets-count = How many sheets?
sheets-count-help = From 1 to { $most } in one file.
sheets-language = Language
sheets-language-help = A language is offered once somebody has signed its text.
sheets-large = Large print
sheets-large-help = Letters of 22 points in the place of 16.
sheets-forms = Two forms
sheets-forms-help = Chance decides for each sheet, like tossing a coin: about half show the answers as usual (Yes, Sometimes, No), the others from the end (No, Sometimes, Yes). “I don’t know” and “I don’t want to say” stay last on both. So a habit of ticking the first or the last box does not lean the results to one side. The screen for typing in shows the boxes as they stand on each sheet.
sheets-make = Make the sheets
sheets-proof-heading = Look at it first
sheets-proof-link = See a proof without a number
sheets-checks-heading = Checking what comes back
sheets-checks-help = A second person types some sheets again, without seeing the first. The first sheet is always one of them.
sheets-checks = One sheet in
sheets-checks-all = Write 1 to check every sheet.
sheets-checks-save = Save
sheets-file = sheets-{ $unit }.pdf

## Typing in

paper-title = Paper
paper-intro = Type the number at the foot of the sheet: 6 letters and digits, for example H7K 3MP.
paper-code = Paper number
paper-open = Open this sheet
paper-piles-none = No survey round is open for you.
paper-pile = { $wave }
paper-pile-drafts = You have begun these sheets: { $codes }.
paper-pile-to-check = For you to type a second time: { $codes }.
paper-pile-for-others = These wait for a second person: { $codes }.
paper-pile-to-decide = Two people differ, somebody has to decide: { $codes }.
paper-pile-clear = Nothing waits.
paper-agreement =
    { $differed ->
        [one] Checked so far: { $compared } fields typed by two people. In 1 of them they differed.
       *[other] Checked so far: { $compared } fields typed by two people. In { $differed } of them they differed.
    }
paper-sheet = Paper number { $code }
paper-typing-how = Type the number of the ticked box, then press Enter. Leave a field empty when nothing is ticked, or when it can’t be told which box is meant. What you type is kept at once.
paper-several = More than one: type the numbers one after the other; in a ranking, the box that says 1 first.

paper-words = Type the words as they are written.
paper-day = Type the day, for example 14/3/2026.
# A space that does not break: a number never stands at the end of a line, apart from its words.
paper-box = { $number } { $label }
paper-field-told = Who knows about it
paper-field-help = Who answers: how
paper-field-helper = Who helps or answers
paper-field-view = Whose view
paper-field-decider = Who decided that the person can’t say yes
paper-field-decided-on = The day of that decision
paper-field-quote = Question { $number }: may the words be used
paper-question = { $number }. { $text }
paper-read = ✓ { $labels }
paper-left-out = Not counted: an answer before leads past it.
paper-problem-number = There is no box with this number.
paper-problem-choose-one = More than 1 box. Only 1 counts: leave it empty if it can’t be told which.
paper-problem-choose-some = A way out beside an answer. Leave it empty if it can’t be told which.
paper-problem-choose-fewer = More boxes than the sheet asks for. Leave it empty if it can’t be told which.
paper-problem-date-not-understood = This is no day. Type it like 14/3/2026, or leave it empty if it can’t be read.
paper-problem-date-in-future = This day is still to come. Leave it empty if the sheet says so.
paper-problem-text-too-long = These words are too long.
paper-problem-write-or-skip = Type words, or leave it empty.
paper-confirm = This is what the sheet says
paper-drop = Throw away what I typed
paper-other-sheet = Put this sheet aside
paper-dropped = What you typed is thrown away.
paper-done-counted = Sheet { $code } counts. Destroy the paper as your organisation has agreed.
paper-done-empty = Sheet { $code } is empty, so nothing counts.
paper-done-second = Put sheet { $code } on the pile for the second person. It counts once they have typed it too.
paper-done-differs = You and the first person differ on sheet { $code }. Look at it together, then type its number again to decide.

## Deciding

paper-decide-heading = Which is right?
paper-decide-help = Look at the sheet. Choose what it says.
paper-decide-nothing = (empty)
paper-decide-button = Count it like this
paper-again-help = Neither is right? Then both are thrown away, and two people type the sheet again.
paper-again = Begin this sheet again
paper-again-done = Sheet { $code } is as if nobody had typed it.

errors-paper-code-wrong = There is no such paper number. Check each sign at the foot of the sheet: a number has no vowels, no 0, 1, 2, 5 and 8.
errors-paper-code-unknown = No sheet with this number was printed for your organisation. Check the number.
errors-paper-entered = This sheet has been typed in already. It counts once only.
errors-paper-administrator = Administrators do not type in paper: nobody who runs a survey round sees single answers. Ask somebody with the role “Paper entry”.
errors-paper-own-unit = You manage a service that takes part in this survey round. Somebody from outside has to type in its paper.
errors-paper-wave-draft = This survey round has not begun. Type in the sheets when it is open.
errors-paper-wave-closed = This survey round has closed. Sheets that come now can’t be counted.
errors-paper-second-person = You typed this sheet first. Somebody else has to type it the second time.
errors-paper-somebody-else = Somebody else has begun to type this sheet. Give it to them.
errors-paper-differs = Two people have typed this sheet and differ. Type its number again to decide.
errors-paper-decided = This sheet is settled, or not typed twice yet.
errors-paper-decide = Choose what is right for each field.
errors-paper-fields =
    { $count ->
        [one] 1 field can’t be read. Mend it, or leave it empty.
       *[other] { $count } fields can’t be read. Mend them, or leave them empty.
    }
errors-paper-count = Write how many sheets you need, as a whole number from 1 to { $most }.
errors-paper-language = This survey is not offered in this language. Somebody has to sign its text first.
errors-paper-no-text =
    There is no text in { $language } for this survey yet, so there is no paper to look at.
    The page of the survey round says in which languages there is one.
errors-paper-one-in = Write a whole number from 1 to 1000: one sheet in so many is checked.
errors-paper-unfinished =
    { $count ->
        [one] 1 sheet of paper is not finished. Finish it, or say that it is to be left out.
       *[other] { $count } sheets of paper are not finished. Finish them, or say that they are to be left out.
    }

## The command line

cli-wave-leave-out-paper = Close although sheets of paper are unfinished; they do not count.
cli-wave-paper-short = Make the survey on paper, as a PDF to print.
cli-wave-paper-help = Make numbered sheets of paper for one unit of a survey round, as an accessible PDF. A number opens nothing and names nobody. Shuffle the sheets before they are handed out.
cli-wave-paper-examples =
    Examples:
      relsurvey wave paper autumn --unit north --count 12 -o north.pdf
      relsurvey wave paper autumn --unit north --count 3 --large -o large.pdf
      relsurvey wave paper autumn --proof --language cy -o proof.pdf
cli-paper-unit = The unit that the sheets are for.
cli-paper-count = How many sheets.
cli-paper-language = The language of the sheets.
cli-paper-large = Large print: 22 points in the place of 16.
cli-paper-two-forms = Give half of the sheets, by chance, the answers in the other order.
cli-paper-proof = One sheet without a number, to look over; in any language of the questionnaire.
cli-paper-output = The PDF to write.
cli-paper-made =
    { $count ->
        [one] 1 sheet is in { $file }.
       *[other] { $count } sheets are in { $file }.
    }
