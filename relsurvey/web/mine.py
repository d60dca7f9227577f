"""A person's own answers, to print and to save. For whoever holds the response; never at a kiosk, kept by no cache."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from relsurvey import clock
from relsurvey.actions import media, responses
from relsurvey.collection import device
from relsurvey.collection.device import Device
from relsurvey.errors import NotFound, RelsurveyError
from relsurvey.screens import addresses, mine
from relsurvey.screens.fitted import Own, fitted
from relsurvey.screens.mine import Mine
from relsurvey.screens.pictures import picture, picture_url, served_pictures
from relsurvey.web import interview, tablet
from relsurvey.web.errors import sorry
from relsurvey.web.language import among, look_asked_for
from relsurvey.web.state import services

_SEE_OTHER = 303
#: Said here and not left to the rules for all pages: what is shown here is everything that somebody told us.
_NO_TRACE = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}


async def show(request: Request) -> Response:
    """The page."""
    return await run_in_threadpool(_explained, request, as_file=False)


async def save(request: Request) -> Response:
    """The same as a file."""
    return await run_in_threadpool(_explained, request, as_file=True)


def _explained(request: Request, *, as_file: bool) -> Response:
    if tablet.secret(request):
        return tablet.to_start()
    try:
        return _answers(request, as_file=as_file)
    except RelsurveyError as error:
        return sorry(request, error, headers=_NO_TRACE)


def _answers(request: Request, *, as_file: bool) -> Response:
    held = device.held(request.cookies).get(request.path_params["handle"])
    if held is None:
        raise NotFound("response-not-found")
    db, look = services(request).db, look_asked_for(request)
    shown = responses.show(db, device_secret=held.secret, today=clock.today())
    if not shown.sheet.consent:
        # There is nothing yet that somebody could keep.
        return RedirectResponse(addresses.survey(held.handle), _SEE_OTHER)
    language = among(request, shown.languages)
    made = Mine(shown.questionnaire, shown.sheet, shown.organisation_name, shown.demo, clock.today())
    own = media.own(db, organisation_id=shown.organisation_id, now=clock.now())
    if as_file:
        return _file(request, made, language, own=own, organisation_id=shown.organisation_id)
    page = mine.page(made, language, handle=held.handle, back=_back(request, held), look=look)
    page = fitted(page, look, own=own, back=addresses.mine(held.handle))
    return HTMLResponse(page.document(), headers=_NO_TRACE)


def _file(request: Request, made: Mine, language: str, *, own: Own, organisation_id: str) -> Response:
    db = services(request).db
    ours = {picture_url(one): one for one in served_pictures()}

    def embedded(address: str) -> tuple[str, bytes]:
        photo = own.photos.get(ours[address])
        if photo is None:
            return "image/svg+xml", picture(ours[address])
        return media.content(db, organisation_id=organisation_id, content_hash=photo.rpartition("/")[2])

    text = mine.file(made, language, picture=embedded, look=look_asked_for(request))
    headers = {**_NO_TRACE, "Content-Disposition": f'attachment; filename="{mine.FILE_NAME}"'}
    return HTMLResponse(text, headers=headers)


def _back(request: Request, held: Device) -> str:
    """Where the survey is on this device: inside of the app in an interview, otherwise the light pages."""
    if interview.is_of(request, held.handle):
        return addresses.inside(held.handle)
    return addresses.survey(held.handle)


routes = [
    Route("/survey/{handle}/mine", show, methods=["GET"]),
    Route("/survey/{handle}/mine/file", save, methods=["GET"]),
]
