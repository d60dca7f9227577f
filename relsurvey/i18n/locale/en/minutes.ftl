# The minutes of a workshop: a document to take away, and its links at the desk.

minutes-title = Minutes: { $name }
minutes-subtitle = For the team
minutes-subtitle-shared = To share: without reasons, minority views and notes
minutes-foot = { $organisation }, { $name }
minutes-file = minutes-{ $workshop }
minutes-file-shared = minutes-to-share-{ $workshop }
minutes-organisation = Organisation
minutes-instrument = { $title }, version { $version }
minutes-no-counts-title = What is not in here
minutes-no-counts = Each person rated alone and in silence. How many chose which level stays in the room. These minutes hold what the team agreed on after talking.
minutes-agreed-caption = Agreed levels, in the order of the instrument
minutes-agreed-none = No level was agreed.
minutes-not-agreed = Not agreed:
minutes-no-level = Not agreed
minutes-actions = What will be done
minutes-action-about = It is about
minutes-action-status = How far it is
minutes-again = Since the last workshop
minutes-again-caption = Last time and now, by statement
minutes-again-now = Now
minutes-again-change = What changed
minutes-again-other-words = The last workshop was on { $day }. Its statements had other words, so the two can’t be compared.
minutes-again-nothing = The last workshop was on { $day }. No level was agreed for the same statements yet.
minutes-level-up = { $count ->
    [one] One level up.
   *[other] { $count } levels up.
}
minutes-level-down = { $count ->
    [one] One level down.
   *[other] { $count } levels down.
}
minutes-level-same = The same level.
minutes-spread-closer = Closer together.
minutes-spread-further = Further apart.
minutes-spread-same = The same spread.
minutes-cant-tell = Can’t tell.
minutes-level-spread = { $level } ({ $spread })
minutes-reasons = Reasons and notes, by statement
minutes-minority = Minority view
minutes-note = Note
minutes-lead = { $what }:
minutes-note-whole = Note on the whole workshop

minutes-heading = Minutes
minutes-intro = Agreed levels and actions, never counts. The version to share leaves out reasons, minority views and notes.
minutes-link-pdf = Minutes for the team, as PDF
minutes-link-pdf-help = Tagged for screen readers; to read and to print.
minutes-link-docx = Minutes for the team, as Word file
minutes-link-docx-help = To go on working on.
minutes-link-shared-pdf = Minutes to share, as PDF
minutes-link-shared-pdf-help = For managers and others outside of the team.
minutes-link-shared-docx = Minutes to share, as Word file
minutes-link-shared-docx-help = The same, to go on working on.

## The canvas of outside conditions

canvas-heading = What comes from outside
canvas-intro = No levels here. For each condition: where does it limit us, can we challenge it, work round it, use it?
canvas-none = Nothing is noted yet.
canvas-condition = Condition
canvas-pick = Note something on a condition
canvas-ways = What we see in it
canvas-words = In a few words: when did it show, what could we try?
canvas-save = Keep this
canvas-saved = It is kept.

## The easy-read summary for people whom the team supports

summary-heading = Tell the people you support
summary-intro = Say in easy words what the team will do. Sentences of up to 12 words, one idea each. Parts that you leave empty are left out.
summary-language = Language of your words
summary-well = What goes well
summary-better = What must get better
summary-action = Easy words for action { $number }
summary-write = Write the easy words
summary-save = Keep the words
summary-saved = The words are kept.
summary-hard = This is still hard to read. Mend it, and the summary can be given out:
summary-advice = This could be easier to read:
summary-hard-line = { $part }: { $what }
summary-try = Let somebody who uses easy read try it. A check by a program is no proof.
summary-link-pdf = Easy-read summary, as PDF
summary-link-pdf-help = With pictures and large letters; to hand out.
summary-link-page = Easy-read summary, as a page
summary-link-page-help = The address can be given to anybody; nobody has to sign in.
summary-show = Show it as a page
summary-shown = The page is there now.
summary-put-away = Put the page away
summary-is-put-away = The page is put away.
summary-file = what-staff-will-do
