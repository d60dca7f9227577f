### A person's own answers, to print or save.

mine-link = Keep my answers
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
mine-about-yours = This page is yours. You choose who sees it.
mine-about-use = You can take it to your review. Or talk about it with someone.
mine-about-name = We do not know your name. You can write it on the paper.
mine-about-found = Someone who finds this page can read your answers.
