"""What every part of the facilitator's desk is drawn with, and its buttons.

Each button carries the revision that was shown. A click on an old screen, or a second one, does nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from relsurvey.actions.workshop_room import Desk
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.ui import pressed
from relsurvey.ui.services import services
from relsurvey.workshop.instrument import Instrument
from relsurvey.workshop.workshop import Workshop


@dataclass(frozen=True, slots=True)
class AtDesk:
    """What every part of the desk is drawn with."""

    viewer: Viewer
    desk: Desk
    instrument: Instrument
    say: Catalogue

    @property
    def one(self) -> Workshop:
        """The workshop."""
        return self.desk.wall.workshop

    def button(self, label: str, deed: Callable[[], object], *, main: bool = False, done: str = "desk-done") -> None:
        """A button for one step. Its key holds the revision: an old click finds no button any more."""
        key = f"{label}-{self.one.revision}"
        if st.button(label, key=key, type="primary" if main else "secondary", wrap=True):
            pressed.do(deed, done=self.say(done), say=self.say)

    def step(self, take: Callable[..., object], **about: object) -> Callable[[], object]:
        """A step of `workshop_steps` on this workshop as it was shown."""
        return lambda: take(services().db, by=self.viewer, workshop_id=self.one.id, seen=self.one.revision, **about)
