"""A person's own answers as a page to print, or as one file to save. Nobody's name is on it but the one they write."""

import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from relsurvey.collection.answers import AnswerSheet, Help
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.i18n.phrases import day
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.screens import addresses, lines
from relsurvey.screens.look import USUAL, Look, Size
from relsurvey.screens.rendered import Rendered, direction, fill, rendered, top
from relsurvey.screens.static_files import content

#: What a saved file is called. The same for everybody: a name of a file is seen by others.
FILE_NAME = "my-answers.html"
STYLE = "mine.css"
_HELP = {
    Help.ALONE: "mine-help-alone",
    Help.READ_TO: "mine-help-read-to",
    Help.HELPED: "mine-help-helped",
    Help.PROXY: "mine-help-proxy",
}
_SOURCE = re.compile(r'(?<=<img src=")([^"]+)')


@dataclass(frozen=True, slots=True)
class Mine:
    """What the page is made from: the questionnaire as it was answered, the answers, and the day it is made."""

    questionnaire: Questionnaire
    sheet: AnswerSheet
    organisation: str
    demo: bool
    today: date


def page(mine: Mine, language: str, *, handle: str, back: str, look: Look = USUAL) -> Rendered:
    """The page: to read, to print, with the way to the file and back to the survey."""
    say = catalogue(language)
    heading, survey = say("mine-heading"), mine.questionnaire.words_in(language).title
    return rendered(
        "mine.html",
        language,
        name="mine",
        title=say("page-title", step=heading, survey=survey),
        step=heading,
        top=top(language, demo=mine.demo),
        look=look,
        way=addresses.carried(handle=handle),
        file=f"{addresses.mine(handle)}/file",
        back=back,
        bigger=replace(look, size=Size.LARGE) if look.size is Size.NORMAL else None,
        **_values(mine, language, say),
    )


def file(mine: Mine, language: str, *, picture: Callable[[str], tuple[str, bytes]], look: Look = USUAL) -> str:
    """The same page whole in itself: it opens where there is no connection, years later, and asks nobody for anything.

    `picture` gives media type and bytes of what is served at an address of ours.
    """
    values = _values(mine, language, catalogue(language))
    style = content(STYLE).decode()
    html = fill(
        "mine-file.html", language, look=look, direction=direction(language), style=style, demo=mine.demo, **values
    )
    shown = html if look.pictures else re.sub(r"<img [^>]*>", "", html)
    return _SOURCE.sub(lambda found: _embedded(*picture(found[1].replace("&amp;", "&"))), shown)


def _embedded(media_type: str, picture: bytes) -> str:
    return f"data:{media_type};base64,{b64encode(picture).decode()}"


def _values(mine: Mine, language: str, say: Catalogue) -> dict[str, object]:
    words = mine.questionnaire.words_in(language)
    return {
        "survey": words.title,
        "organisation": mine.organisation,
        "date": day(mine.today, language),
        "helped": say(_HELP[mine.sheet.help]) if mine.sheet.help else "",
        "lines": lines.lines(mine, words, say),
    }
