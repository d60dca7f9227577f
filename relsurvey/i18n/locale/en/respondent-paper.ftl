### The survey on paper. Easy read, and true of paper: a sheet that is handed back can't be found again.

paper-from = From { $organisation }
paper-unit = For people at { $unit }
paper-number = Paper number
paper-page = Page
paper-page-of = of
paper-proof = Proof

paper-about-heading = What this is
paper-choose-heading = You choose
paper-choose =
    Do you want to take part? Then fill in this paper.
    You can say no. Then leave the paper empty.
    You can skip any question.
    When you hand the paper back, your answers count.
    After that we can't find your paper again.
paper-who-heading = Who sees your answers
paper-who =
    Please leave out your name.
    The paper number is not your name. Nobody writes down who has which number.
    Someone from outside types your answers into a computer. Sometimes 2 people do.
    { $organisation } only sees numbers for groups of people.
    Small groups stay hidden.
    If someone helps you, that person sees your answers.
    We do not see who you are. That means that your answers can't bring you help.
    Do you need help? Look at the last page.
paper-how-heading = How to answer on paper
paper-how =
    Put a tick in the box next to your answer.
    Did you make a mistake? Cross out the tick. Tick another box.
    You can ask someone you trust to help you.
    Take as long as you like.

paper-helper-question = Who helps you? Or who answers for you?
paper-helper-only = Only if someone helps you or answers for you.
paper-view-only = Only if someone answers for you.
paper-quote-only = Only if you wrote your own words.
paper-quote-means = Other people can then read them. We take your name out. It is fine to say no.
# $answers is a list of answers with "or" between them.
paper-only-if = Only if you chose { $answers } in question { $number }.
paper-write = Write your words. Please leave out names. Do you need help now? Look at the last page.
paper-rank = Write 1 next to what matters most to you.
paper-rank-next = Then write { $number }.

paper-end-heading = Thank you
paper-end =
    Put this paper in the envelope. An envelope is a paper cover. Close the envelope.
    Give the envelope to the person who gave you this paper.
    Please hand the paper back by { $date }.
paper-talk =
    Are you worried about something? Do not wait for this survey.
    Talk to a person you trust. Or call one of these numbers.
