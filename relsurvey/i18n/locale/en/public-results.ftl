### The page for the people who answered, as staff make it and put it away.

public-results-heading = The page for people
public-results-help =
    An easy-read page of these results for the people who answered: pictures, words, read aloud. Anybody who has its address can read it, so hang the poster where people see it.
    It shows only what these results show to everybody. A correction changes the page.
public-results-none = There is no page yet. An administrator can make one.
public-results-whose = Whose answers
public-results-next = What happens next, in your words
public-results-next-help = Short, easy sentences: what you will talk about, when, and who decides. Without your words the page says that people can ask.
public-results-make = Make the page for people
public-results-made = The page is there. Print the poster and hang it up.
public-results-away = Put the page away
public-results-was-put-away = The page is put away. Its address says so.
public-results-open = Open the page
public-results-poster = Poster ({ $language })
public-results-posters = Posters to print
public-results-state-away = Put away. Make it again, and the same address and posters work again.
public-results-square = Square code that opens { $address }

cli-public-results-short = Make the easy-read page of results for the people who answered, and its poster.
cli-public-results-help = Shows results to the people who answered: an easy-read page at an address for the notice board.
cli-public-results-examples =
    Examples:
      relsurvey public-results show autumn-2026
      relsurvey public-results show autumn-2026 --of unit/willow-house --next "We talk about it on Monday."
      relsurvey public-results poster autumn-2026 -o poster.pdf
cli-public-results-list-short = List the pages of a wave.
cli-public-results-list-help = Lists the pages of a wave: whose answers, shown or put away, and the address.
cli-public-results-list-examples =
    Example:
      relsurvey public-results list autumn-2026
cli-public-results-show-short = Make a page, or show it again.
cli-public-results-show-help = Makes the page of the whole organisation, of a unit or of a declared group, and prints its address. The address stays the same.
cli-public-results-show-examples =
    Example:
      relsurvey public-results show autumn-2026 --of regions/north
cli-public-results-put-away-short = Show a page no more.
cli-public-results-put-away-help = Takes the answers off the page. Whoever opens its address reads that it is closed.
cli-public-results-put-away-examples =
    Example:
      relsurvey public-results put-away autumn-2026
cli-public-results-poster-short = Write the poster as a PDF.
cli-public-results-poster-help = Writes the poster for the notice board: the headlines, the address, and a square code that opens it. Set RELSURVEY_BASE_URL first.
cli-public-results-poster-examples =
    Example:
      relsurvey public-results poster autumn-2026 -o poster.pdf --language cy
cli-public-results-of = Whose answers: breakdown/group, such as unit/willow-house; the whole organisation when left out.
cli-public-results-next = What happens next, in the organisation's own words.
cli-public-results-language = The language of the poster.
cli-public-results-was-shown = The page is there: { $address }
cli-public-results-was-put-away = The page is put away.
cli-public-results-state-shown = shown
cli-public-results-state-away = put away
cli-public-results-poster-was-written = The poster is in { $file }.
