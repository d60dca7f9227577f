### How questions were made with people: on the page of results, and printed. Easy read.

made-heading = How these questions were made
made-people = { $count ->
    [one] { $count } person helped to make these questions.
   *[other] { $count } people helped to make these questions.
}
made-role-self-advocate = People who get support: { $count }
made-role-family = Family: { $count }
made-role-staff = Staff: { $count }
made-role-other = Other people: { $count }
made-sign-offs = { $count ->
    [0] Nobody has said yet: it is good to use.
    [one] { $count } person said: it is good to use.
   *[other] { $count } people said: it is good to use.
}
made-changed = { $count ->
    [0] We changed no question.
    [one] We changed { $count } question because of what they said.
   *[other] We changed { $count } questions because of what they said.
}
made-when = They looked at the questions from { $date }.
made-done-heading = What we did
made-said = People said
made-did = We changed this
made-kept = We did not change this
made-nos-heading = Not everyone said yes
made-no-said = Someone said: not yet.
made-no-answered = This is what we did
made-no-overruled = { $name } decided to use the questions now. This is why
made-names = We do not print the names of people who helped.
made-words = We print what people said only when they let us.
