### Make it mine, and reading aloud.

look-link = Make it mine
look-heading = Make it mine
look-text = Choose what is best for you. Then press Save.
look-size = How big are the words?
look-size-normal = Usual
look-size-large = Big
look-size-largest = Very big
look-colours = Which colours?
look-colours-light = Black on white
look-colours-dark = White on black
look-colours-yellow = Yellow on black
look-colours-cream = Black on cream
look-pictures = Do you want pictures?
look-pictures-on = Words and pictures
look-pictures-off = Words only
look-reading = How do you want to listen?
look-reading-press = Only when I press Listen
look-reading-all = Read everything to me
look-moving = May things move?
look-moving-usual = Things may move
look-moving-calm = Keep everything still
look-language = Which language?
look-save = Save
look-leave = Go back
look-helper-heading = For someone who helps
look-helper-text = This link opens the survey with your choices.
look-helper-make = Make the link
look-helper-label = The link to send
look-helper-copy = Copy the link
look-helper-copied = The link is copied.

listen-button = Listen
listen-stop = Stop reading
listen-own-button = Listen to my words
# Each # becomes a number: answer 1 of 5.
listen-option = Answer # of #:
listen-no-voice = This device can't read this to you.
