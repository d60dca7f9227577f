"""You said, we did: what an organisation replies to what people said, as a page for the people who answered."""

from collections.abc import Mapping

from relsurvey.i18n.catalogue import catalogue
from relsurvey.screens.look import USUAL, Look
from relsurvey.screens.public_results import Board
from relsurvey.screens.rendered import Rendered, rendered, said_in, top
from relsurvey.screens.reply_lines import answered
from relsurvey.screens.standing import language_choices


def page(
    board: Board, language: str, *, back: str, asking: Mapping[str, str], way: str = "", look: Look = USUAL
) -> Rendered:
    """The page. `back` leads to what people said; `asking`: name of a place → where to say whether it is enough."""
    say, questionnaire = catalogue(language), board.results.questionnaire
    words = questionnaire.words_in(language)
    heading = say("replies-title")
    return rendered(
        "replies.html",
        language,
        name="replies",
        title=say("page-title", step=heading, survey=words.title),
        step=heading,
        top=top(language, title=words.title, organisation=board.organisation, demo=board.demo),
        look=look,
        way=way,
        choices=language_choices(board.languages, language, look),
        said_in=said_in(words.language, language),
        page_language=language,
        board=board,
        survey=words.title,
        answered=tuple(answered(board.results, board.replies, words, say)),
        back=back,
        asking=asking,
    )
