### A tablet that many people use, and answering together with somebody.

kiosk-finished = I am finished
kiosk-more-time = I need more time
kiosk-end-back = The start page comes back by itself.
kiosk-end-soon = The start page comes back soon. Do you need more time? Press the button.
kiosk-end-more = You have more time now.

kiosk-walk-heading = What if you walk away?
kiosk-walk-hint = Choose 1 answer. You can walk away at any time.
kiosk-walk-keep = Keep my answers
kiosk-walk-keep-means = Your answers count in the results.
kiosk-walk-drop = Delete my answers
kiosk-walk-drop-means = We take out all your answers.

kiosk-still-there = Are you still there?
kiosk-still-here-press = Press the button to go on.
kiosk-still-gone = If you walk away, the start page comes back.
kiosk-still-here = Yes, I am here

kiosk-over-heading = Are you finished?
kiosk-over-hidden = Then nobody here can see your answers.
kiosk-over-sent = What you sent stays with us.
kiosk-over-keep = We keep your other answers too.
kiosk-over-drop = We delete answers that you did not send.
kiosk-over-yes = Yes, I am finished
kiosk-over-no = No, go back

kiosk-leave-link = For staff
kiosk-sorry-ended = This survey has ended
kiosk-sorry-ended-do = Thank you. Please give the tablet to a member of staff.
kiosk-sorry-not-found = This tablet is not ready
kiosk-sorry-not-found-do = Please give the tablet to a member of staff.

interview-over = Only your 5 words open your answers now. This page does not come back. Write the words down first.
