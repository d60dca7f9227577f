"""The wall: what everybody in the room sees. Large text, no names, and counts only of what was revealed.

It looks every second whether there is something new, in a fragment: what is the same is not drawn again.
"""

import streamlit as st

from relsurvey.actions import organisations, workshop_room, workshops
from relsurvey.actions.workshop_room import Wall
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.i18n.phrases import day
from relsurvey.people.viewer import Viewer
from relsurvey.ui import frame, markup, our_address
from relsurvey.ui.people_said import Said, said
from relsurvey.ui.room_counts import RoomCounts, room_counts
from relsurvey.ui.services import services
from relsurvey.ui.session import kept_for
from relsurvey.workshop.instrument import Statement
from relsurvey.workshop.standing import Phase, Turn
from relsurvey.workshop.workshop import Workshop

#: Seconds between two looks.
EVERY = 1.0
#: So many statements of the queue fit onto the wall.
_IN_SIGHT = 5


def render(viewer: Viewer) -> None:
    """The whole screen. It has no navigation: that would be too small to read from a chair."""
    say = catalogue()
    st.set_page_config(page_title=say("staff-page-title", page=say("wall-title")), layout="wide")
    st.html(frame.STYLE)
    st.html(frame.STYLE.with_name("wall.css"))
    _live(viewer, st.query_params.get("workshop", ""), say)


@st.fragment(run_every=EVERY)
def _live(viewer: Viewer, workshop_id: str, say: Catalogue) -> None:
    try:
        st.html(drawn(viewer, workshop_id, say))
    except RelsurveyError as error:
        frame.show_error(error, say)


def drawn(viewer: Viewer, workshop_id: str, say: Catalogue) -> str:
    """The wall as HTML. Raises NotFound("workshop-not-found")."""
    wall = workshop_room.wall(services().db, by=viewer, workshop_id=workshop_id)
    instrument = workshops.get_instrument(services().db, by=viewer, workshop_id=workshop_id, language=say.language)
    known = {one.id: one for one in instrument.statements}
    one = wall.workshop
    statement = known.get(one.standing.statement_id)
    return markup.html(
        "wall",
        say=say,
        view=_view(wall),
        name=one.plan.name,
        marks=_marks(viewer, one, say),
        plan=one.plan,
        room=wall.room,
        asked=len(one.plan.statements),
        address=join_address(one.code),
        short_address=join_address("").removesuffix("/").partition("//")[2],
        code=spaced(one.code),
        square=our_address.square(join_address(one.code)) if one.code else "",
        statement=statement,
        rounds=_rounds(wall, statement, say),
        agreed=_agreed(wall, statement),
        people=_people(viewer, one, say) if statement else (),
        queue=[known[id_].short for id_ in wall.to_talk_about[:_IN_SIGHT]],
        more=max(0, len(wall.to_talk_about) - _IN_SIGHT),
        settled=len(wall.agreed),
        actions=[(one.about.what, one.about.owner, day(one.about.due, say.language)) for one in wall.actions],
        desk=f"/workshops?workshop={one.id}",
    )


def join_address(code: str) -> str:
    """The address that opens a workshop on a phone."""
    return f"{our_address.base()}/w/{code}"


def spaced(code: str) -> str:
    """Six digits as people read them out: `123 456`."""
    return f"{code[:3]} {code[3:]}"


def _view(wall: Wall) -> str:
    standing = wall.workshop.standing
    if standing.phase is not Phase.DISCUSSING:
        return standing.phase.value
    return {Turn.NONE: "queue", Turn.VOTING: "voting"}.get(standing.turn, "counts")


def _marks(viewer: Viewer, one: Workshop, say: Catalogue) -> list[str]:
    demo = organisations.get(services().db, by=viewer).demo
    return [say(mark) for mark, there in (("staff-demo", demo), ("workshops-dry-run-mark", one.dry_run)) if there]


def _rounds(wall: Wall, statement: Statement | None, say: Catalogue) -> list[RoomCounts]:
    """The counts of both votes. While the second is open, the first stays."""
    if statement is None:
        return []
    return [room_counts(found, statement, say) for found in (wall.first, wall.second) if found is not None]


def _agreed(wall: Wall, statement: Statement | None) -> str:
    found = wall.agreed.get(statement.id) if statement else None
    return statement.levels[found.level - 1].name if statement and found else ""


def _people(viewer: Viewer, one: Workshop, say: Catalogue) -> tuple[Said, ...]:
    """Looked up once a step, not at every look."""
    return kept_for((one.id, one.revision), lambda: said(viewer, one, one.standing.statement_id, say))
