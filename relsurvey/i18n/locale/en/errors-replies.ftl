# What can keep a reply from being written, read or changed.
errors-reply-not-found = There is no such reply.
errors-reply-other-service = You can reply to the people of your own services. An administrator replies for the whole organisation.
errors-reply-staff-survey = This survey asked staff. Look at its results together, in a workshop.
errors-reply-not-shown =
    The results do not show this answer for this group, so a reply can't name it.
    Choose an answer that is shown, or reply for the whole organisation.
errors-reply-words-needed = Write what you did, will do or could not do.
errors-reply-words-long = Use at most { $most } characters in a reply.
errors-reply-language = People are not offered one of these languages. Leave it empty.
errors-reply-due-needed = Say by when it will be done.
errors-reply-due-past = This day has passed. Choose a later day.
errors-reply-hard = People would find this hard to read. Mend what is marked below the words, then send it again.
errors-reply-action = This action is not on your board. Choose another one, or none.
errors-reply-note-long = Use at most { $most } characters in a note.
errors-reply-why-needed = Write down why. It stays in the history of the reply.
errors-reply-answer-needed = Write down what should be changed.
errors-reply-same-person =
    You wrote this reply. Somebody else has to read it before people can.
    Ask another manager, an administrator or a facilitator.
errors-reply-moved-on = This reply has changed since you opened it. Read it again.
errors-reply-not-public = People can't read this reply, so there is nothing to take back.
errors-reply-days = Choose { $fewest } to { $most } days.
errors-joined-staff = Surveys of staff can't carry these questions.
errors-joined-same = The two questionnaires share a question or a heading, so one can't carry the other.
errors-replies-none = There is no reply that people can read yet, so there is nothing to print.
errors-was-it-enough-missing = The questionnaire “was-it-enough” is not among the questionnaires of this server.
errors-replies-none-to-ask-about = People can read no reply yet, so there is nothing to ask about.
