"""The screens of a tablet that many people answer on, and what its other screens get beside their own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from relsurvey.collection.kiosk import Times
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import SOURCE, catalogue
from relsurvey.screens.look import USUAL, Look
from relsurvey.screens.rendered import Rendered, fill, rendered, top
from relsurvey.screens.standing import language_choices

#: A link to another site or into the telephone. Templates escape what they are filled with, so each was written there.
_LEADS_OUT = re.compile(r'<a\b[^>]*?\shref="(?:https?|tel|mailto):[^"]*"[^>]*>(.*?)</a>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Survey:
    """What the first screen says about the survey; `titles` by language, in each that is offered."""

    titles: Mapping[str, str]
    organisation: str
    demo: bool

    def title(self, language: str) -> str:
        return self.titles.get(language) or next(iter(self.titles.values()))


def at_kiosk(screen: Rendered, times: Times, *, way_out: bool = True) -> Rendered:
    """Any screen as it is at a kiosk: it goes back to the start when nobody is there, and no link leads out.

    `way_out`: whether "I am finished" stands above it.
    """
    bar = fill("kiosk-bar.html", screen.language, times=times, way=screen.way, way_out=way_out)
    return replace(screen, top=bar + screen.top, content=_inside(screen.content), foot=_inside(screen.foot))


def start(survey: Survey, language: str, look: Look = USUAL) -> Rendered:
    """The first screen: calm, with one thing to do."""
    return _page(
        "kiosk-start",
        language,
        heading=survey.title(language),
        look=look,
        above=top(language, demo=survey.demo),
        survey=survey.title(language),
        organisation=survey.organisation,
        choices=language_choices(survey.titles, language, look),
    )


def begin(survey: Survey, language: str, look: Look = USUAL) -> Rendered:
    """What is to happen with the answers of somebody who walks away."""
    strip = top(language, title=survey.title(language), organisation=survey.organisation, demo=survey.demo)
    heading = catalogue(language)("kiosk-walk-heading")
    return _page("kiosk-begin", language, heading=heading, look=look, above=strip)


def over(language: str, *, keep: bool, back: str, look: Look = USUAL) -> Rendered:
    """Is the person really finished? `keep`: what they said about walking away."""
    heading = catalogue(language)("kiosk-over-heading")
    return _page("kiosk-over", language, heading=heading, look=look, keep=keep, back=back)


def sorry(error: RelsurveyError, language: str, *, may_leave: bool) -> Rendered:
    """What is in the way, without a link that leads out."""
    say = catalogue(language)
    message = f"sorry-{error.message_id}"
    # What a person can do about it elsewhere, with a receipt or a link, can't be done here.
    known = {"wave-closed": "kiosk-sorry-ended", "kiosk-not-found": "kiosk-sorry-not-found"}.get(
        error.message_id, message if message in say else "sorry-anything"
    )
    what, do = say(known), say(f"{known}-do").splitlines()
    return _page("kiosk-sorry", language, heading=what, what=what, do=do, may_leave=may_leave)


def leave(problem: RelsurveyError | None = None) -> Rendered:
    """For staff: the PIN that ends the kiosk."""
    say = catalogue(SOURCE)
    said = say(f"errors-{problem.message_id}", **problem.values) if problem else ""
    return _page("kiosk-leave", SOURCE, heading=say("kiosk-leave-heading"), problem=said)


def open_(survey: Survey) -> Rendered:
    """For staff: make this tablet the kiosk."""
    heading = catalogue(SOURCE)("kiosk-open-heading")
    title, organisation = survey.title(SOURCE), survey.organisation
    return _page("kiosk-open", SOURCE, heading=heading, survey=title, organisation=organisation)


def _inside(html: Markup) -> Markup:
    return Markup(_LEADS_OUT.sub(r"<strong>\1</strong>", html))  # noqa: S704  only taken away from what was safe


def _page(
    template: str, language: str, *, heading: str, look: Look = USUAL, above: Markup | None = None, **values: object
) -> Rendered:
    return rendered(
        f"{template}.html",
        language,
        name=template,
        title=heading,
        step=heading,
        top=top(language) if above is None else above,
        look=look,
        way="",
        **values,
    )
