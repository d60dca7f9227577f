# What staff tell the people they support after a workshop.

talked-title = What staff will do
talked-from = From { $organisation }
talked-place = The staff of { $place } met.
talked-when = They met on { $date }.
talked-met-heading = Staff had a talk
talked-met =
    They talked about how they work with you.
    They want to learn.
talked-well-heading = What goes well
talked-better-heading = What must get better
talked-do-heading = Staff will do this
talked-until = When: by { $date }.
talked-tell-heading = What do you think?
talked-tell =
    You can tell staff what you think.
    You can also ask for help to tell them.
sorry-talked-not-found = We could not find this page
sorry-talked-not-found-do = Check the address. Or ask the person who gave it to you.
sorry-talked-put-away = This page is closed
sorry-talked-put-away-do = Do you want to know more? Ask the people who support you.
