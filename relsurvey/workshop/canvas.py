"""What a team notes about conditions outside of the organisation: where they limit it, and what it can do with them."""

from dataclasses import dataclass, field

from relsurvey.errors import BadInput
from relsurvey.workshop.instrument import Instrument
from relsurvey.workshop.workshop import text


@dataclass(frozen=True, slots=True)
class Noted:
    """What was noted about one condition: the ways that the team sees in it, and its words."""

    condition_id: str
    ways: tuple[str, ...]
    words: str = field(default="", repr=False)

    @property
    def says_something(self) -> bool:
        """Whether anything was noted."""
        return bool(self.ways or self.words)


def check_noted(noted: Noted, instrument: Instrument) -> Noted:
    """What was noted with its ways in the order of the instrument. BadInput("workshop-condition" | "…-text-long")."""
    for condition in instrument.conditions:
        if condition.id == noted.condition_id:
            known = [way.id for way in condition.ways]
            if not set(noted.ways) <= set(known):
                raise BadInput("workshop-condition")
            return Noted(condition.id, tuple(way for way in known if way in noted.ways), text(noted.words))
    raise BadInput("workshop-condition")
