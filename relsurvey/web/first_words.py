"""What the page that Streamlit starts in says before Streamlit has come: the survey and the step, in their language."""

from dataclasses import dataclass

from starlette.requests import Request

from relsurvey import clock
from relsurvey.actions import responses
from relsurvey.collection import device
from relsurvey.errors import NotFound, RelsurveyError
from relsurvey.screens import standing
from relsurvey.screens.render import Reader, render
from relsurvey.web.language import among, of_page
from relsurvey.web.state import services


@dataclass(frozen=True, slots=True)
class FirstWords:
    """The title of the screen that will be there."""

    title: str
    language: str


def first_words(request: Request) -> FirstWords:
    """Of the response that the address names. Asks the database, so call it from a worker thread."""
    try:
        return _of_screen(request)
    except RelsurveyError as error:
        language = of_page(request)
        return FirstWords(standing.sorry(error, language).title, language)


def _of_screen(request: Request) -> FirstWords:
    mine = device.held(request.cookies).get(request.query_params.get("p", ""))
    if mine is None:
        raise NotFound("response-not-found")
    shown = responses.show(services(request).db, device_secret=mine.secret, today=clock.today())
    language = among(request, shown.languages)
    screen = render(shown, Reader(mine.receipt, "", mine.handle, language))
    return FirstWords(screen.title, language)
