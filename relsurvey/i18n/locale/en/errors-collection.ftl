# For people who answer. Easy read: one idea a sentence, 12 words at most, and what to do.
errors-link-not-found = We do not know this link. Check that you typed all of it. Or ask the person who gave it to you.
errors-link-already-started = This link was started already. On the same device you can go on. On another device, type your 5 words.
errors-too-many-starts = Many people started this survey from here. Wait 1 hour. Then try again.
errors-code-not-found = We do not know this code. Check the 6 numbers. Then type them again.
errors-receipt-count = Type 5 words with a space between. You typed this many: { $typed }.
errors-receipt-strange = We do not know these words: { $words }. Check how you typed them.
errors-receipt-not-found = We do not know these 5 words. Check each word. Then type them again.
errors-response-not-found = We can’t find your answers on this device. Type your 5 words to go on. If the survey has ended, answers that you sent or kept are safe.
errors-wave-not-open = This survey starts later. Please come back then.
errors-wave-closed = This survey has ended. Answers that you sent or kept are safe. Thank you.
errors-try-again = That did not work. Please press the button again.

# For people who prepare a survey round.
errors-id-form = An id has small letters, digits and hyphens only, begins with a letter or a digit, and has at most 64 characters.
errors-organisation-name-needed = Give the organisation a name of at most 200 characters.
errors-organisation-id-taken = There is an organisation with this id already. Choose another id.
errors-unit-name-needed = Give the service a name of at most 200 characters.
errors-unit-name-taken = There is a service with this name already. Choose another name.
errors-unit-id-taken = There is a service with this id already. Choose another id.
errors-unit-not-asked = Nobody is asked in this service. Choose one of the services of this survey round.
errors-wave-not-found = There is no such survey round in your organisation. Go back to the list of rounds.
errors-wave-name-needed = Give the survey round a name of at most 200 characters.
errors-wave-id-taken = There is a survey round with this id already. Choose another id.
errors-wave-dates = The last day is before the first day. Change one of the two dates.
errors-wave-dates-past = The last day of this survey round has passed. Make a new round with a later date.
errors-wave-too-soon =
    “{ $other }” asks the same people the same questions, and there must be 4 weeks between two such rounds.
    Closer together, their results would show what a person who came, left or changed their mind has answered. Open this round on { $first_day } or later.
errors-wave-not-draft = This survey round has been opened, so this can’t be changed any more. Make a new round if something is wrong.
errors-wave-not-running = This survey round is not open, so it can’t be closed.
errors-asked-negative = The number of people asked can’t be below 0.
errors-asked-fewer-than-links = More single links were made for a service than people would be asked there. Use a higher number for it.
errors-plan-form = Choose at least one question and one way to show it. Questions that are answered in words can’t be published.
errors-links-more-than-asked =
    { $left ->
        [0] For this service there is a link for every person who is asked. No more can be made.
        [one] You can make 1 more link for this service, because there is a link for everybody else who is asked.
       *[other] You can make from 1 to { $left } links for this service: one for each person who is asked and has none yet.
    }
errors-codes-used-up = No free spoken code was found. Close survey rounds that have ended, then try again.
errors-questionnaire-changed = Version { $version } of the questionnaire “{ $questionnaire }” was used before with other content. A version that was used never changes: give the changed questionnaire a higher version number.
errors-questionnaire-copy-damaged = The stored copy of this questionnaire is not what it was when the survey round began. Restore the database from a backup.
errors-threshold-by-controller = Groups of fewer than { $normal } people are not shown. Only the data controller can change that for a round, with a written reason.
errors-threshold-range = The smallest group that is shown can have from { $lowest } to { $normal } people.

# For people who look after the server.
errors-backup-damaged = This file is no backup, or it was changed after it was made. Nothing was restored. Use another backup.
errors-backup-format = This backup was written in a form that this version does not know. Nothing was restored.
errors-backup-newer = This backup was made by a newer version of relsurvey. Nothing was restored. Use that version.
errors-database-not-empty = The database holds data already, so nothing was restored. Restore into an empty database, or say that what is there may be replaced.
