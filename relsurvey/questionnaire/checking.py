"""Everything that can be said about a questionnaire folder, with file, line and column: for `relsurvey check`."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from relsurvey.easy_read import Level
from relsurvey.errors import Problem
from relsurvey.questionnaire.draft import Draft
from relsurvey.questionnaire.exceptions import settle
from relsurvey.questionnaire.loading import read_folder
from relsurvey.questionnaire.picture_use import pictures_across
from relsurvey.questionnaire.places import Places, Spot
from relsurvey.questionnaire.reading import Located, NotChecked, not_checked, reading_findings


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to tell: `problem` has the code, the values of the message and the place in words.

    `question`, `language` and `sentence` are empty where the remark is about none.
    """

    level: Level
    problem: Problem
    spot: Spot
    question: str = ""
    language: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Examined:
    """What the check of one or more files came to. `exceptions` counts those that were used."""

    remarks: tuple[Remark, ...] = ()
    exceptions: int = 0
    unchecked: tuple[NotChecked, ...] = ()

    @property
    def unchecked_texts(self) -> int:
        """How many texts some rules could not judge."""
        return sum(one.texts for one in self.unchecked)

    @property
    def errors(self) -> int:
        return sum(remark.level is Level.ERROR for remark in self.remarks)

    @property
    def warnings(self) -> int:
        return sum(remark.level is Level.WARNING for remark in self.remarks)


def examine(folders: Sequence[Path], *, known_pictures: Collection[str] | None = None) -> Examined:
    """Check these questionnaires, each by itself and then against each other."""
    places, remarks, drafts = Places(folders), [], []
    exceptions, unchecked = 0, list[NotChecked]()
    for folder in folders:
        found = read_folder(folder, known_pictures)
        remarks += [Remark(Level.ERROR, problem, places.of(problem.where)) for problem in found.problems]
        if found.draft:
            drafts.append(found.draft)
            settled = settle(found.draft, reading_findings(found.draft, thorough=True), thorough=True)
            remarks += [remark(one, places) for one in settled.left]
            exceptions += settled.used
            unchecked += not_checked(found.draft)
    remarks += _across(drafts, places)
    return Examined(tuple(remarks), exceptions, tuple(unchecked))


def together(examined: Iterable[Examined]) -> Examined:
    """Several checks as one."""
    parts = list(examined)
    return Examined(
        tuple(remark for part in parts for remark in part.remarks),
        sum(part.exceptions for part in parts),
        tuple(one for part in parts for one in part.unchecked),
    )


def remark(located: Located, places: Places) -> Remark:
    finding = located.finding
    problem = Problem(f"easy-{finding.code}", located.where, finding.values)
    spot = places.of(located.where, finding.sentence, str(finding.values.get("found", "")))
    return Remark(finding.level, problem, spot, located.question, located.language, finding.sentence)


def _across(drafts: Sequence[Draft], places: Places) -> list[Remark]:
    return [remark(Located(where, finding), places) for where, finding in pictures_across(drafts)]
