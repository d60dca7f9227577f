"""The organisation and its reporting units: the smallest groups that results may be shown for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Organisation:
    """Whose data it is. `demo` marks made-up data: every page says so."""

    id: str
    name: str
    demo: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """A reporting unit. Units are shown by `position`, the order in which they were added."""

    id: str
    name: str
    position: int
