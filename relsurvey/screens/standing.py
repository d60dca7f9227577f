"""The pages around the journey: the start, a link, the receipt, what is in the way."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from relsurvey.collection.receipt import shown as receipt_shown
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import catalogue
from relsurvey.i18n.phrases import day
from relsurvey.screens import addresses
from relsurvey.screens.look import USUAL, Look
from relsurvey.screens.rendered import Rendered, direction, rendered, top

_EXAMPLE_RECEIPT = "apple rocket lemon tiger whale"
#: What can be done about an error, beside reading on: buttons on the page that explains it.
_WAYS_ON = {
    "code-not-found": ("start",),
    "database-away": ("again",),
    "link-already-started": ("receipt",),
    "link-not-found": ("start",),
    "receipt-not-found": ("receipt",),
    "response-not-found": ("receipt", "start"),
    # What was sent or kept can still be deleted.
    "wave-closed": ("receipt",),
    "wave-not-open": (),
}
_ANYWHERE = ("again", "start")
#: HTTP statuses where asking for the same again can't help.
_FINAL = frozenset({403, 404, 405, 409})


@dataclass(frozen=True, slots=True)
class Invitation:
    """What the page of a link says about the survey behind it; `titles` by language, in each that is offered."""

    titles: Mapping[str, str]
    organisation: str
    closes_on: date
    demo: bool


def start(language: str = "en", *, carry_on: str = "", problem: RelsurveyError | None = None) -> Rendered:
    """The public start: type a code, come back, sign in; and Carry on at the address `carry_on`, when there is one.

    With `problem`, the code that was typed did not fit.
    """
    explained = _explained(problem, language)
    return _page("start", language, title="start-heading", carry_on=carry_on, problem=explained)


def receipt(language: str = "en", *, problem: RelsurveyError | None = None, typed: str = "") -> Rendered:
    """Come back with the five words. With `problem`, those that were typed did not fit: they can be put right."""
    example = receipt_shown(_EXAMPLE_RECEIPT, language)
    explained = _explained(problem, language)
    return _page("receipt", language, title="receipt-heading", example=example, problem=explained, typed=typed)


def link(
    invitation: Invitation,
    language: str = "en",
    *,
    token: str = "",
    carry_on: str = "",
    start_key: str = "",
    look: Look = USUAL,
) -> Rendered:
    """The page of a link: Start, and Carry on at the address `carry_on` when this device has begun already.

    `start_key` comes back with Start, so that a button pressed twice starts once; without it Start is not offered.
    With both, carrying on comes first: whoever comes back to a link is far more often the same person. It stands there
    that somebody has begun, so that the next person on a shared device is not led into other people's answers.
    """
    survey = invitation.titles.get(language) or next(iter(invitation.titles.values()))
    strip = top(language, title=survey, organisation=invitation.organisation, demo=invitation.demo)
    return rendered(
        "link.html",
        language,
        name="link",
        title=survey,
        step=survey,
        top=strip,
        look=look,
        survey=survey,
        choices=language_choices(invitation.titles, language, look),
        way=addresses.carried(token=token),
        invitation=invitation,
        until=day(invitation.closes_on, language),
        carry_on=carry_on,
        start_key=start_key,
    )


def finish(handle: str, language: str = "en") -> Rendered:
    """For a device that many people use: it may forget the response that `handle` names before the next person."""
    way = addresses.carried(handle=handle)
    return _page("finish", language, title="finish-heading", handle=handle, back=addresses.survey(handle), way=way)


def sorry(error: RelsurveyError, language: str = "en") -> Rendered:
    """What happened and what to do, for an error that stands between a person and their survey."""
    said = catalogue(language)
    message = f"sorry-{error.message_id}"
    known = message if message in said else "sorry-anything"
    return _in_the_way(
        said(known), said(f"{known}-do").splitlines(), language, ways_on=_WAYS_ON.get(error.message_id, _ANYWHERE)
    )


def notice(status: int, language: str = "en") -> Rendered:
    """For an HTTP status that has words of its own."""
    say = catalogue(language)
    what, do = say(f"status-{status}-title"), say(f"status-{status}").splitlines()
    return _in_the_way(what, do, language, ways_on=("start",) if status in _FINAL else _ANYWHERE)


def fault(reference: str, language: str = "en") -> Rendered:
    """A mistake of the program. The log has the same reference."""
    said = catalogue(language)
    do = (said("sorry-anything-do"), said("sorry-anything-number", reference=reference))
    return _in_the_way(said("sorry-anything"), do, language, ways_on=_ANYWHERE)


def _in_the_way(what: str, do: Sequence[str], language: str, *, ways_on: Sequence[str]) -> Rendered:
    return rendered(
        "sorry.html",
        language,
        name="sorry",
        title=what,
        step=what,
        top=top(language),
        what=what,
        do=do,
        ways_on=ways_on,
    )


def _page(template: str, language: str, *, title: str, look: Look = USUAL, way: str = "", **values: object) -> Rendered:
    heading = catalogue(language)(title)
    return rendered(
        f"{template}.html",
        language,
        name=template,
        title=heading,
        step=heading,
        top=top(language),
        look=look,
        way=way,
        **values,
    )


@dataclass(frozen=True, slots=True)
class _LanguageChoice:
    """One language to choose, named in its own words; `look` asks for it in the address, beside all other wishes."""

    language: str
    direction: str
    name: str
    look: str
    chosen: bool


def language_choices(offered: Iterable[str], language: str, look: Look) -> tuple[_LanguageChoice, ...]:
    """The languages to choose from; nothing where there is only one."""
    found = tuple(
        _LanguageChoice(
            one, direction(one), catalogue(one)("language-name"), str(replace(look, language=one)), one == language
        )
        for one in offered
    )
    return found if len(found) > 1 else ()


def _explained(problem: RelsurveyError | None, language: str) -> tuple[str, ...]:
    if problem is None:
        return ()
    say = catalogue(language)
    what, do = (f"sorry-{problem.message_id}", f"sorry-{problem.message_id}-do")
    return say(what, **problem.values), *say(do, **problem.values).splitlines()
