"""What is known of somebody who answered, beside the answers: where and how. Rows may carry some of it."""

from enum import StrEnum
from typing import NamedTuple


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
