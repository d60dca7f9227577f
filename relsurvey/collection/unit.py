"""The organisation and its reporting units: the smallest groups that results may be shown for."""

from dataclasses import dataclass
from enum import StrEnum


class Licence(StrEnum):
    """What others may do with published results. The names are those of the SPDX list, which programs know."""

    PROPRIETARY = "proprietary"
    CC0 = "CC0-1.0"
    CC_BY = "CC-BY-4.0"
    CC_BY_SA = "CC-BY-SA-4.0"
    CC_BY_NC = "CC-BY-NC-4.0"
    OGL = "OGL-UK-3.0"

    @property
    def address(self) -> str:
        """Where its text is; empty where nothing is allowed beforehand."""
        return _TEXTS.get(self, "")


_TEXTS = {
    Licence.CC0: "https://creativecommons.org/publicdomain/zero/1.0/",
    Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/",
    Licence.CC_BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/",
    Licence.CC_BY_NC: "https://creativecommons.org/licenses/by-nc/4.0/",
    Licence.OGL: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
}


@dataclass(frozen=True, slots=True)
class Organisation:
    """Whose data it is. `demo` marks made-up data: every page says so. `licence`: of what it publishes."""

    id: str
    name: str
    demo: bool
    licence: Licence = Licence.PROPRIETARY


@dataclass(frozen=True, slots=True)
class Unit:
    """A reporting unit. Units are shown by `position`: as they were added, or were put in order since."""

    id: str
    name: str
    position: int
