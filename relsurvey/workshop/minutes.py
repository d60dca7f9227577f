"""A workshop as it is told afterwards: agreed levels with their reasons, and actions. Never a count or a rating."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from relsurvey.workshop.canvas import Noted
from relsurvey.workshop.instrument import Instrument
from relsurvey.workshop.queue import Again, Earlier
from relsurvey.workshop.workshop import Action, Agreed, Workshop


@dataclass(frozen=True, slots=True)
class Minutes:
    """`agreed`, `notes` and `canvas` are by statement or condition; a note of "" is about the whole.

    Notes, reasons and minority views are for the team. A version to share leaves them out: `for_sharing`.
    """

    workshop: Workshop
    instrument: Instrument
    organisation_name: str
    unit_name: str
    agreed: Mapping[str, Agreed] = field(repr=False)
    actions: tuple[Action, ...] = field(repr=False)
    notes: Mapping[str, str] = field(repr=False)
    canvas: Mapping[str, Noted] = field(default_factory=dict, repr=False)
    again: Again = field(default_factory=Again, repr=False)
    facilitator_name: str = ""
    demo: bool = False
    shared: bool = False


def for_sharing(whole: Minutes) -> Minutes:
    """The minutes for people outside of the team: no notes, no reasons, no minority views, no spread."""
    changes = whole.again.changes
    bare = changes and tuple(
        replace(one, before=Earlier(one.before.agreed, None), now=Earlier(one.now.agreed, None)) for one in changes
    )
    return replace(
        whole,
        agreed={id_: Agreed(one.statement_id, one.level) for id_, one in whole.agreed.items()},
        notes={},
        canvas={id_: Noted(one.condition_id, one.ways) for id_, one in whole.canvas.items()},
        again=replace(whole.again, changes=bare),
        shared=True,
    )
