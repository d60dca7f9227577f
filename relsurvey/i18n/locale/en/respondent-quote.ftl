### After somebody has written words: may they be used? Easy read.

quote-question = May we use your words?
quote-who = Other people can then read your words.
quote-name = We take your name out.
quote-guess = Someone may still guess that it is you.
quote-fine = It is fine to say no.
quote-yes = Yes, you may use my words
quote-no = No, do not use my words
quote-yours = You wrote this
