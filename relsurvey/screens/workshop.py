"""The screens of somebody in a workshop, on their own phone. The same look and tools as everywhere else."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import catalogue
from relsurvey.i18n.phrases import day
from relsurvey.screens.cards import Card
from relsurvey.screens.look import USUAL, Look
from relsurvey.screens.rendered import Rendered, fill, rendered, said_in, top
from relsurvey.workshop.instrument import Choice, Statement
from relsurvey.workshop.phone import Here, PhoneScreen, RoleBand, View, step_of
from relsurvey.workshop.ratings import Rating

ROOM = "/w/room"
#: The value of "I can't rate this" in the form; levels are their numbers.
CANT_RATE = "dont_know"


@dataclass(frozen=True, slots=True)
class Door:
    """What the page of a code says about the workshop behind it. `key` comes back with the button to join."""

    name: str
    organisation: str
    demo: bool
    key: str


def code(language: str, *, problem: RelsurveyError | None = None, look: Look = USUAL) -> Rendered:
    """Type the code on the wall. With `problem`, the one that was typed does not fit."""
    say = catalogue(language)
    message = f"sorry-{problem.message_id}" if problem else ""
    known = message if message in say else "sorry-anything"
    explained = (say(known), *say(f"{known}-do").splitlines()) if problem else ()
    return _page("workshop-code", language, heading=say("workshop-code-heading"), look=look, problem=explained)


def join(door: Door, language: str, look: Look = USUAL) -> Rendered:
    """One tap to be in. What the person does here can be said, and need not be."""
    say = catalogue(language)
    bands = tuple(Card(band.value, say(f"workshop-band-{band.value.replace('_', '-')}"), "") for band in RoleBand)
    strip = top(language, title=door.name, organisation=door.organisation, demo=door.demo)
    heading = say("workshop-join-heading")
    return _page("workshop-join", language, heading=heading, look=look, above=strip, key=door.key, bands=bands)


def room(here: Here, screen: PhoneScreen, language: str, look: Look = USUAL) -> Rendered:
    """Where somebody is in their workshop."""
    match screen.view:
        case View.RATE:
            return _rate(here, screen, language, look)
        case View.DONE:
            return _done(here, screen, language, look)
        case View.END:
            return _end(here, language, look)
        case View.WALL:
            return _wall(here, screen, language, look)
        case _:
            return _in_room(here, screen, language, catalogue(language)("workshop-wait-heading"), look)


def _rate(here: Here, screen: PhoneScreen, language: str, look: Look) -> Rendered:
    say, statement = catalogue(language), here.instrument.statement(screen.statement_id)
    said = here.rating(statement.id, screen.round)
    step = say("workshop-progress", number=screen.number, total=screen.total)
    return _in_room(
        here,
        screen,
        language,
        statement.text,
        look,
        step=step if screen.number else say("workshop-second-vote"),
        statement=statement,
        levels=_levels(statement, said),
        cant_rate=(Card(CANT_RATE, here.instrument.cant_rate, "", chosen=said is not None and said.level is None),),
        seen=_seen(statement, said) if screen.number else (),
        asks_seen=here.instrument.asks_seen,
        saved=statement.id in (here.own.first if screen.number else here.own.second),
        said_in=said_in(here.instrument.language, language),
    )


def _levels(statement: Statement, said: Rating | None) -> tuple[Card, ...]:
    def card(number: int, level: Choice) -> Card:
        return Card(str(number), level.name, "", level.text, chosen=said is not None and said.level == number)

    return tuple(card(number, level) for number, level in enumerate(statement.levels, start=1))


def _seen(statement: Statement, said: Rating | None) -> tuple[Card, ...]:
    named = said.seen if said else frozenset()
    return tuple(Card(one.id, one.name, "", one.text, chosen=one.id in named) for one in statement.seen)


def _done(here: Here, screen: PhoneScreen, language: str, look: Look) -> Rendered:
    left = screen.total - screen.number
    say = catalogue(language)
    heading = say("workshop-left-heading", left=left) if left else say("workshop-done-heading")
    lines = [
        (f"{View.RATE.value}.1.{id_}", here.instrument.statement(id_).short, id_ in here.own.first)
        for id_ in here.workshop.plan.statements
    ]
    return _in_room(
        here, screen, language, heading, look, lines=lines, said_in=said_in(here.instrument.language, language)
    )


def _wall(here: Here, screen: PhoneScreen, language: str, look: Look) -> Rendered:
    at = screen.statement_id
    return _in_room(
        here,
        screen,
        language,
        catalogue(language)("workshop-wall-heading"),
        look,
        statement=here.instrument.statement(at).text if at else "",
        votes=bool(at) and here.may_rate(at) is not None,
        said_in=said_in(here.instrument.language, language),
    )


def _end(here: Here, language: str, look: Look) -> Rendered:
    planned = [(one.about, day(one.about.due, language)) for one in here.actions]
    heading = catalogue(language)("workshop-end-heading")
    return _in_room(here, PhoneScreen(View.END), language, heading, look, planned=planned)


def _in_room(
    here: Here,
    screen: PhoneScreen,
    language: str,
    heading: str,
    look: Look,
    *,
    step: str = "",
    said_in: Markup | None = None,
    **values: object,
) -> Rendered:
    plan = here.workshop.plan
    return _page(
        f"workshop-{screen.view.value}",
        language,
        heading=heading,
        look=look,
        above=top(language, title=plan.name, demo=here.workshop.dry_run),
        step=step or heading,
        screen=screen,
        follows=step_of(here.workshop.standing),
        said_in=said_in or Markup(),
        **values,
    )


def _page(
    template: str,
    language: str,
    *,
    heading: str,
    look: Look,
    above: Markup | None = None,
    step: str = "",
    **values: object,
) -> Rendered:
    """With a foot of its own: what is said at the foot of a survey is about surveys."""
    made = rendered(
        f"{template}.html",
        language,
        name=template,
        title=heading,
        step=step or heading,
        top=top(language) if above is None else above,
        look=look,
        way="",
        heading_text=heading,
        **values,
    )
    return replace(made, foot=fill("workshop-foot.html", language), back=ROOM)
