"""Own photos and recordings: the page of the administrator, and the address that screens show and play them from."""

from collections.abc import Iterator, Mapping

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from relsurvey import clock
from relsurvey.actions import media, studio_rounds
from relsurvey.actions.services import Services
from relsurvey.collection.own_media import Kind
from relsurvey.errors import BadInput, NotFound, Refused, RelsurveyError
from relsurvey.i18n.catalogue import catalogue, languages
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Question, Questionnaire
from relsurvey.questionnaire.loading import load_all
from relsurvey.screens.pictures import known_pictures, picture_url
from relsurvey.web import own_files
from relsurvey.web.errors import said, status_of
from relsurvey.web.forms import uploaded
from relsurvey.web.sign_in import Complaint
from relsurvey.web.staff_session import SEE_OTHER, for_staff
from relsurvey.web.state import services
from relsurvey.web.templates import template
from relsurvey.workshop.loading import for_rounds

ADDRESS = "/own-media"
_NOTICES = {"added", "removed"}
# Opened by itself, a photo is a document: it may do nothing.
_ONLY_SHOW = "default-src 'none'; media-src 'self'; img-src 'self'"


@for_staff
async def show(request: Request, viewer: Viewer) -> Response:
    """All pictures with what stands in their place."""
    return await run_in_threadpool(_page, request, viewer)


@for_staff
async def take(request: Request, viewer: Viewer) -> Response:
    """Put a photo or a recording in its place, or remove one."""
    # Before the file is read: nobody else may make the server work.
    viewer.require(Permission.MANAGE_WAVES)
    async with request.form(max_files=1, max_fields=10) as form:
        _, file = await uploaded(form)
    try:
        done = await run_in_threadpool(_change, request, viewer, form, file)
    except (BadInput, NotFound, Refused) as error:
        return await run_in_threadpool(_page, request, viewer, error)
    return RedirectResponse(f"{ADDRESS}?done={done}", SEE_OTHER)


async def serve(request: Request) -> Response:
    """One photo or recording. Its address is told only on screens of that organisation's surveys."""
    organisation_id, content_hash = request.path_params["organisation"], request.path_params["content_hash"]
    media_type, content = await run_in_threadpool(
        media.content, services(request).db, organisation_id=organisation_id, content_hash=content_hash
    )
    headers = {"Cache-Control": own_files.FOREVER, "Content-Security-Policy": _ONLY_SHOW}
    return Response(content, media_type=media_type, headers=headers)


def _change(request: Request, viewer: Viewer, form: FormData, file: bytes) -> str:
    said = {name: value for name, value in form.items() if isinstance(value, str)}
    ours = services(request)
    if said.get("act") == "remove":
        kind = Kind.RECORDING if said.get("kind") == Kind.RECORDING else Kind.PICTURE
        media.remove(ours.db, by=viewer, kind=kind, key=said.get("key", ""))
        return "removed"
    if not file:
        raise BadInput("media-choose-file")
    today = clock.today()
    if said.get("kind") == Kind.PICTURE:
        media.add_picture(ours.db, by=viewer, picture_id=said.get("key", ""), file=file, today=today)
        return "added"
    questionnaire_id, _, question_id = said.get("key", "").partition("/")
    questionnaire = _questionnaires(ours, viewer).get(questionnaire_id)
    if questionnaire is None:
        raise NotFound("media-question-unknown", question=question_id)
    media.add_recording(
        ours.db,
        by=viewer,
        questionnaire=questionnaire,
        question_id=question_id,
        language=said.get("language", ""),
        file=file,
        today=today,
    )
    return "added"


def _questionnaires(ours: Services, viewer: Viewer) -> dict[str, Questionnaire]:
    return load_all(ours.settings.surveys_dir) | studio_rounds.own(ours.db, by=viewer)


def _page(request: Request, viewer: Viewer, error: RelsurveyError | None = None) -> HTMLResponse:
    ours, say = services(request), catalogue()
    all_ = media.list_(ours.db, by=viewer)
    photos = {one.key: media.address(viewer.organisation_id, one) for one in all_ if one.kind == Kind.PICTURE}
    known = _questionnaires(ours, viewer)
    done = request.query_params.get("done", "")
    text = template("media").render(
        words=say,
        style=own_files.address("staff_pages.css"),
        more_style=own_files.address("media.css"),
        complaint=Complaint(said(error), "") if error else None,
        notice=say(f"media-{done}") if done in _NOTICES else "",
        piles=[
            (title, [(one, picture_url(one)) for one in pictures], bool(photos.keys() & set(pictures)))
            for title, pictures in _piles(known, others=say("media-other-pictures"))
        ],
        photos=photos,
        recordings=[(one.key, media.address(viewer.organisation_id, one)) for one in all_ if one.kind != Kind.PICTURE],
        questions=list(_to_record(ours, known)),
        languages=[(language, catalogue(language)("language-name")) for language in languages()],
    )
    return HTMLResponse(text, status_of(error))


def _to_record(ours: Services, known: Mapping[str, Questionnaire]) -> Iterator[tuple[str, str]]:
    """Every question that is read out, by its key. An audit is not: one person does it, at a desk."""
    audits = load_all(ours.settings.surveys_dir).keys() - for_rounds(ours.settings.surveys_dir).keys()
    for one in known.values():
        if one.id not in audits:
            words = one.words_in("en")
            yield from (
                (f"{one.id}/{each.id}", f"{words.title}: {words.questions[each.id].text}") for each in one.questions
            )


def _piles(known: dict[str, Questionnaire], *, others: str) -> Iterator[tuple[str, list[str]]]:
    """The pictures by the survey that has them first, in the order in which it asks; last those of every survey."""
    left = set(known_pictures())
    for one in known.values():
        used = [name for question in one.questions for name in (question.picture, *_of_options(question))]
        if pictures := [name for name in dict.fromkeys(used) if name in left]:
            left -= set(pictures)
            yield one.words_in("en").title, pictures
    yield others, sorted(left)


def _of_options(question: Question) -> Iterator[str]:
    return (option.picture for option in question.options)


routes = [
    Route(ADDRESS, show, methods=["GET"]),
    Route(ADDRESS, take, methods=["POST"]),
    Route("/look/own/{organisation}/{content_hash}", serve),
]
