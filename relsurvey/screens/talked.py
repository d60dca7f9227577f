"""What staff tell the people they support after a workshop: passages of easy words, each with its picture."""

from collections.abc import Sequence

from relsurvey.i18n.catalogue import catalogue
from relsurvey.screens.look import USUAL, Look
from relsurvey.screens.rendered import Rendered, rendered, top
from relsurvey.workshop.summary import Passage


def page(
    passages: Sequence[Passage], language: str, *, organisation: str, demo: bool = False, look: Look = USUAL
) -> Rendered:
    """The page."""
    title = catalogue(language)("talked-title")
    return rendered(
        "talked.html",
        language,
        name="talked",
        title=title,
        step=title,
        top=top(language, organisation=organisation, demo=demo),
        look=look,
        passages=passages,
        organisation=organisation,
    )
