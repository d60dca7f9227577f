"""The cards of the home page about teams: workshops, actions that are overdue, and checks of the audit."""

from collections.abc import Iterator, Sequence
from datetime import date

from relsurvey.actions import assurance, workshop_actions, workshops
from relsurvey.clock import today
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.ui import workshops_view
from relsurvey.ui.cards import Card
from relsurvey.ui.services import services
from relsurvey.workshop.assurance import Due
from relsurvey.workshop.standing import Phase
from relsurvey.workshop.workshop import Workshop

#: Workshops that are named on the home page.
NEXT = 2


def cards_of(viewer: Viewer, say: Catalogue) -> Iterator[Card]:
    """Workshops for whoever runs them; what is overdue for whoever answers for it, and nothing when nothing is."""
    db, settings = services().db, services().settings
    if viewer.may(Permission.RUN_WORKSHOPS):
        yield from workshop_cards(workshops.list_(db, by=viewer), say)
    if viewer.may(Permission.FOLLOW_ACTIONS) and (late := len(workshop_actions.board(db, by=viewer).overdue(today()))):
        yield _overdue(say("home-actions-overdue", count=late), "/actions", say("home-actions-link"), say)
    if viewer.may(Permission.AUDIT):
        _, known_audits = assurance.registers(db, settings, by=viewer, today=today())
        if late := sum(len(one.with_due(Due.OVERDUE)) for one in known_audits):
            yield _overdue(say("home-audit-overdue", count=late), "/audit", say("home-audit-link"), say)


def workshop_cards(known: Sequence[Workshop], say: Catalogue) -> Iterator[Card]:
    """The next workshops by name, the one under way first, and how many there are in all."""
    waiting = [one for one in known if one.standing.phase is not Phase.CLOSED]
    for one in sorted(waiting, key=_how_soon)[:NEXT]:
        yield workshops_view.card(one, say)
    yield Card((say("home-workshops", count=len(waiting)),), address="/workshops", link=say("home-workshops-link"))


def _how_soon(one: Workshop) -> tuple[bool, date]:
    return not one.standing.live, one.plan.held_on or date.max


def _overdue(words: str, address: str, link: str, say: Catalogue) -> Card:
    return Card((words,), mark=say("actions-state-overdue"), state="overdue", address=address, link=link)
