"""The pages around the journey: the start, a link, the receipt, what is in the way, the picture credits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from relsurvey.collection.receipt import words as receipt_words
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import catalogue
from relsurvey.i18n.phrases import day
from relsurvey.screens.look import USUAL, Look
from relsurvey.screens.rendered import Rendered, rendered, top

_EXAMPLE_WORDS = 5
#: What can be done about an error, beside reading on: buttons on the page that explains it.
_WAYS_ON = {
    "code-not-found": ("start",),
    "database-away": ("again",),
    "link-already-started": ("receipt",),
    "link-not-found": ("start",),
    "receipt-not-found": ("receipt",),
    "response-not-found": ("receipt", "start"),
    "wave-closed": (),
    "wave-not-open": (),
}
_ANYWHERE = ("again", "start")


@dataclass(frozen=True, slots=True)
class Invitation:
    """What the page of a link says about the survey behind it."""

    survey: str
    organisation: str
    closes_on: date
    demo: bool


def start(language: str = "en", *, problem: RelsurveyError | None = None) -> Rendered:
    """The public start: type a code, come back, sign in. With `problem`, the code that was typed did not fit."""
    return _page("start", language, title="start-heading", problem=_explained(problem, language))


def receipt(language: str = "en", *, problem: RelsurveyError | None = None) -> Rendered:
    """Come back with the five words. With `problem`, those that were typed did not fit."""
    example = " ".join(receipt_words()[:: len(receipt_words()) // _EXAMPLE_WORDS][:_EXAMPLE_WORDS])
    explained = _explained(problem, language)
    return _page("receipt", language, title="receipt-heading", example=example, problem=explained)


def link(invitation: Invitation, language: str = "en", *, carry_on: str = "", start_key: str = "") -> Rendered:
    """The page of a link: Start, and Carry on at the address `carry_on` when this device has begun already.

    `start_key` comes back with Start, so that a button pressed twice starts once; without it Start is not offered.
    With both, Start comes first: on a shared tablet the next person must not walk into somebody's answers.
    """
    strip = top(language, title=invitation.survey, organisation=invitation.organisation, demo=invitation.demo)
    return rendered(
        "link.html",
        language,
        name="link",
        title=invitation.survey,
        step=invitation.survey,
        top=strip,
        invitation=invitation,
        until=day(invitation.closes_on, language),
        carry_on=carry_on,
        start_key=start_key,
    )


def finish(handle: str, language: str = "en") -> Rendered:
    """For a device that many people use: it may forget the response that `handle` names before the next person."""
    return _page("finish", language, title="finish-heading", handle=handle)


def about_pictures(language: str = "en") -> Rendered:
    """Who drew the pictures, and under which licence they are used."""
    return _page("about-pictures", language, title="about-pictures-heading")


def sorry(error: RelsurveyError, language: str = "en") -> Rendered:
    """What happened and what to do, for an error that stands between a person and their survey."""
    said = catalogue(language)
    message = f"sorry-{error.message_id}"
    known = message if message in said else "sorry-anything"
    return _in_the_way(
        said(known), said(f"{known}-do").splitlines(), language, ways_on=_WAYS_ON.get(error.message_id, _ANYWHERE)
    )


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


def _page(template: str, language: str, *, title: str, look: Look = USUAL, **values: object) -> Rendered:
    heading = catalogue(language)(title)
    return rendered(
        f"{template}.html", language, name=template, title=heading, step=heading, top=top(language), look=look, **values
    )


def _explained(problem: RelsurveyError | None, language: str) -> tuple[str, ...]:
    if problem is None:
        return ()
    say = catalogue(language)
    return say(f"sorry-{problem.message_id}"), *say(f"sorry-{problem.message_id}-do").splitlines()
