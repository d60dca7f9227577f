### A person's own answers, to print or save.

mine-link = I want a copy of my answers
mine-heading = My answers
mine-print = Print
mine-save = Save
mine-save-hint = Do other people use this device? Then please print.
mine-bigger = Bigger words
mine-back = Go back
mine-date = Date
mine-helped = How I answered
mine-help-alone = On my own
mine-help-read-to = Someone read to me
mine-help-helped = Someone helped me
mine-help-proxy = Someone answered for me
mine-name = My name
mine-skipped = I skipped this question
mine-about-heading = About this page
mine-about-yours = This is your page. You choose who sees this page.
mine-about-use = You can take this page to your review. Or talk with someone about your answers.
mine-about-share = Do you want someone to know your answers? Then show them this page.
mine-about-why = We keep no names with your answers. So nobody can look up what you said.
mine-about-name = We do not know your name. You can write your name on the paper.
mine-about-found = Someone who finds this page can read your answers.
