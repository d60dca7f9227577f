"""You said, we did: what an organisation replies to what people said, as a page for the people who answered."""

from collections.abc import Mapping

from relsurvey.i18n.catalogue import catalogue
from relsurvey.screens.look import USUAL, Look
from relsurvey.screens.public_results import Board, board_page
from relsurvey.screens.rendered import Rendered


def page(
    board: Board, language: str, *, back: str, asking: Mapping[str, str], way: str = "", look: Look = USUAL
) -> Rendered:
    """The page. `back` leads to what people said; `asking`: name of a place → where to say whether it is enough."""
    heading = catalogue(language)("replies-title")
    return board_page(
        "replies.html",
        board,
        language,
        name="replies",
        heading=heading,
        look=look,
        way=way,
        back=back,
        asking=asking,
    )
