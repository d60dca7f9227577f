### The page for the people who answered: what people said. And its poster.

said-title = What people said
said-from = A survey by { $organisation }
said-place = These are the answers from { $place }.
said-thanks = Thank you to everyone who answered.
said-until = People answered until { $date }.

said-back-heading = How many people answered
said-asked =
    { $number ->
        [one] We asked { $number } person.
       *[other] We asked { $number } people.
    }
said-returned =
    { $number ->
        [one] { $number } person answered.
       *[other] { $number } people answered.
    }
said-back-few = Almost nobody answered.
said-back-exact = That is { $count } out of 10 people.
said-back-about = That is about { $count } out of 10 people.
said-back-nearly-all = Almost everyone answered.

said-how-heading = How to read the pictures
said-how-ten = We draw 10 people each time. The 10 people stand for everyone who answered.
said-how-yes = This person said it.
said-how-maybe = Maybe this person said it.
said-how-other = This person said something else.

said-contents = What is on this page
said-option-few = Almost nobody said “{ $option }”.
said-option-exact = { $count } out of 10 people said “{ $option }”.
said-option-about = About { $count } out of 10 people said “{ $option }”.
said-option-between = Between { $low } and { $high } out of 10 people said “{ $option }”.
said-option-up-to = Up to { $count } out of 10 people said “{ $option }”.
said-option-at-least = At least { $count } out of 10 people said “{ $option }”.
said-option-nearly-all = Almost everyone said “{ $option }”.
said-skipped-few = Almost nobody skipped this question.
said-skipped-exact = { $count } out of 10 people skipped this question.
said-skipped-about = About { $count } out of 10 people skipped this question.
said-skipped-between = Between { $low } and { $high } out of 10 people skipped this question.
said-skipped-up-to = Up to { $count } out of 10 people skipped this question.
said-skipped-at-least = At least { $count } out of 10 people skipped this question.
said-skipped-nearly-all = Almost everyone skipped this question.
said-several = Each person could choose more than 1 answer.
said-some = Only some people got this question.
said-hidden = We keep these answers hidden.
said-hidden-why = Sometimes only a few people answer. Then numbers can show who said what. So we hide the numbers.

said-about-heading = About the numbers
said-about-about = “About” means near to that number.
said-about-almost = “Almost nobody” can be 0 people. “Almost everyone” can be everyone.
said-about-between = Sometimes we hide the exact number. Then we say “between”.
said-apart-heading = Answers that are somewhere else
said-apart-proxy = Sometimes someone else answers for a person. We count those answers by themselves. Those answers are not here.
said-apart-words = Some people wrote words. We keep those words hidden here.

said-next-heading = What happens next
said-next = { $organisation } can see these answers too.
said-next-ask = You can ask: What will you change?
said-next-words = { $organisation } says:
said-talk-heading = Do you want to talk about this?
said-talk = Talk to a person you trust. Or use this button.
said-print = Print this page

sorry-public-results-not-found = We could not find this page
sorry-public-results-not-found-do = Check the address. Or ask the person who gave it to you.
sorry-public-results-put-away = This page is closed
sorry-public-results-put-away-do = The answers were here for some time. Do you want to know more? Ask the people who support you.

poster-title = What people said
poster-from = A survey by { $organisation }
poster-place = Answers from { $place }
poster-more = See all the answers
poster-camera = Point the camera of your phone at this square.
poster-type = Or type this address:
poster-help = You can ask someone to help you.
poster-listen = The page can read the answers to you.
poster-square = A square code. It opens { $address }
