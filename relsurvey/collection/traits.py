"""What is known of somebody who answered, beside the answers: where and how. Rows may carry some of it."""

from collections.abc import Collection
from enum import StrEnum
from typing import NamedTuple

from relsurvey.collection.answers import Help
from relsurvey.collection.wave import Wave


class Trait(StrEnum):
    """One thing by which people who answered can be told apart. The order is that of the columns of a file of rows."""

    UNIT = "unit"
    CLIENT_GROUP = "client_group"
    HELP = "help"
    MODE = "mode"
    FORM = "form"


class Traits(NamedTuple):
    """All of it, of one person. `help` is empty where nobody said how they answered."""

    unit: str
    client_group: str
    help: str
    mode: str
    form: str


def traits_of(wave: Wave) -> tuple[Trait, ...]:
    """By what people of a wave can be told apart: by client group only where they were asked by it."""
    return tuple(trait for trait in Trait if trait is not Trait.CLIENT_GROUP or wave.asked_of)


def is_in_rows(traits: Traits, carried: Collection[Trait]) -> bool:
    """Whether somebody is in rows that carry these. Answers that somebody else decided are, only where rows say so."""
    return Trait.HELP in carried or traits.help != Help.PROXY.value
