"""What questions measure: the indicators that are known here, and numbers for what an organisation measures itself."""

from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path

import yaml

from relsurvey.questionnaire.folder import Documents
from relsurvey.studio.copies import copied

#: The letters of what an organisation measures by itself; forms from elsewhere are numbered by the first one too.
OWN = "ZW"


@cache
def areas() -> Mapping[str, Mapping[str, str]]:
    """Area → indicator → its name."""
    listed: dict[str, dict[str, str]] = yaml.safe_load(
        (Path(__file__).parent / "indicators.yaml").read_text(encoding="utf-8")
    )
    return listed


@cache
def names() -> Mapping[str, str]:
    """Indicator → its name, in the order of the areas."""
    return {indicator: name for area in areas().values() for indicator, name in area.items()}


def next_own(taken: Collection[str]) -> str:
    """A number that nothing else is measured by: two questions that differ must never be compared."""
    numbers = (f"{letter}{number:02}" for letter in OWN for number in range(1, 100))
    return next(found for found in numbers if found not in taken)


def is_own(indicator: str) -> bool:
    """Whether it is something that an organisation measures by itself."""
    return indicator.startswith(tuple(OWN))


def used(documents: Documents) -> frozenset[str]:
    """What its questions measure."""
    return frozenset(str(one["indicator"]) for one in documents.structure["questions"])


def numbered_anew(documents: Documents, taken: Collection[str]) -> Documents:
    """The same with other numbers for what is its own, for a questionnaire from another organisation."""
    new, known = copied(documents), set(taken)
    for question in new.questions:
        if is_own(question["indicator"]):
            question["indicator"] = next_own(known)
            known.add(question["indicator"])
    return new.documents()
