"""The pages beside a survey, linked from the foot of every screen: whom to talk to, privacy, accessibility, pictures.

They know where the person came from, lead back there, and show nothing of what was answered.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from relsurvey.collection.talk import Contact, ContactKind, Offer, Wish
from relsurvey.i18n.catalogue import catalogue
from relsurvey.i18n.phrases import day, moment
from relsurvey.screens import addresses
from relsurvey.screens.look import USUAL, Look
from relsurvey.screens.rendered import Rendered, rendered, top

#: The Information Commissioner, and the Equality Advisory and Support Service.
_PRIVACY_OFFICE = Contact(ContactKind.LINE, "", "0303 123 1113")
_EQUALITY_OFFICE = Contact(ContactKind.LINE, "", "0808 800 0082")


@dataclass(frozen=True, slots=True)
class Visit:
    """Where somebody came from, as the address says it, and how they want the page."""

    handle: str = ""
    at: str = ""
    token: str = ""
    sealed: str = ""
    results: str = ""
    language: str = "en"
    look: Look = USUAL

    @property
    def way(self) -> str:
        return addresses.carried(
            handle=self.handle, at=self.at, token=self.token, sealed=self.sealed, results=self.results
        )

    @property
    def back(self) -> str:
        return addresses.back(handle=self.handle, at=self.at, token=self.token, results=self.results)


@dataclass(frozen=True, slots=True)
class Form:
    """The form that somebody may fill in: whom it is for (sealed), what makes it this one form, and what is in it.

    `asked`: the person was told that nobody can find them with what they wrote, and may send it as it is.
    """

    sealed: str
    key: str
    wish: Wish = field(default_factory=Wish)
    problem: str = ""
    asked: bool = False


def talk(visit: Visit, offer: Offer | None, form: Form | None) -> Rendered:
    """Whom to call and, with `form`, leaving a request. Without an offer it is not known whose survey this is."""
    values = {"offer": offer, "form": form, "due": _due(visit, offer), "emergency": _emergency(visit, offer)}
    problem = catalogue(visit.language)(f"talk-problem-{form.problem}") if form and form.problem else ""
    return _page("talk", visit, title="talk-heading", offer=offer, problem=problem, values=values)


def talk_sent(visit: Visit, offer: Offer, *, unreached: bool = False) -> Rendered:
    """What happens with the request, and the way back. `unreached`: the person did not say how they can be reached."""
    values = {"offer": offer, "due": _due(visit, offer), "emergency": _emergency(visit, offer), "unreached": unreached}
    return _page("talk-sent", visit, title="talk-sent-heading", offer=offer, values=values)


def privacy(visit: Visit, offer: Offer | None) -> Rendered:
    """What is kept, who sees it, for how long, and how to take it out."""
    values = {"offer": offer, "office": _PRIVACY_OFFICE}
    return _page("privacy", visit, title="privacy-heading", offer=offer, values=values)


def accessibility(visit: Visit) -> Rendered:
    """How well everybody can use the pages: what was tested with what, and what is known not to work."""
    said = statement()
    values = {
        "statement": said,
        "written": day(said.written, visit.language),
        "checked": day(said.checked, visit.language),
        "office": _EQUALITY_OFFICE,
    }
    return _page("accessibility", visit, title="accessibility-heading", values=values)


def about_pictures(visit: Visit) -> Rendered:
    """Who drew the pictures, and under which licence they are used."""
    return _page("about-pictures", visit, title="about-pictures-heading", values={})


@dataclass(frozen=True, slots=True)
class Statement:
    """The accessibility statement: its dates, the rules, and which sentences of the catalogue hold today."""

    written: date
    checked: date
    rules: str
    level: str
    tested: tuple[str, ...]
    gaps: tuple[str, ...]
    known: tuple[str, ...]


@cache
def statement() -> Statement:
    """The statement as it stands in `accessibility.yaml`."""
    read = yaml.safe_load((Path(__file__).parent / "accessibility.yaml").read_text(encoding="utf-8"))
    lists = {name: tuple(read[name]) for name in ("tested", "gaps", "known")}
    return Statement(read["written"], read["checked"], read["rules"], read["level"], **lists)


def _emergency(visit: Visit, offer: Offer | None) -> Sequence[Contact]:
    """What the organisation has set for danger, or what is right everywhere in the United Kingdom."""
    if offer and offer.emergency:
        return offer.emergency
    say = catalogue(visit.language)
    number, hours = say("talk-danger-usual-number"), say("talk-danger-usual-hours")
    return (Contact(ContactKind.EMERGENCY, say("talk-danger-usual"), number, hours),)


def _due(visit: Visit, offer: Offer | None) -> str:
    return moment(offer.due, visit.language) if offer else ""


def _page(
    name: str,
    visit: Visit,
    *,
    title: str,
    values: Mapping[str, object],
    offer: Offer | None = None,
    problem: str = "",
) -> Rendered:
    say = catalogue(visit.language)
    heading = say(title)
    strip = top(visit.language, title=offer.organisation_name, demo=offer.demo) if offer else top(visit.language)
    return rendered(
        f"{name}.html",
        visit.language,
        name=name,
        title=say("page-title-problem", title=heading) if problem else heading,
        step=heading,
        top=strip,
        look=visit.look,
        way=visit.way,
        back=visit.back,
        problem=problem,
        **values,
    )
