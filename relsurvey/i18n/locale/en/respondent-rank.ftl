### A question to rank: the person presses the cards that matter most, in order.

rank-hint =
    { $count ->
        [one] Press the { $count } card that matters most.
       *[other] Press up to { $count } cards. Start with the one that matters most.
    }
rank-again = Press a card again to take it out.
rank-place = { $option }. Your number { $number }
rank-full = You have chosen enough. Press 1 of your cards to take it out. Then choose another.
