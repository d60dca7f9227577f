"""What is told of a form beside its questions: what had no place, and what can't be understood at all."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from relsurvey.errors import Problem


@dataclass(slots=True)
class Remarks:
    """Collected while a form is read. `left_out` is told and goes on without, `faults` keep the form out."""

    left_out: list[Problem] = field(default_factory=list)
    faults: list[Problem] = field(default_factory=list)

    def add(self, code: str, where: str, **values: str | int) -> None:
        """Something that has no place in a questionnaire."""
        found = Problem(f"xlsform-{code}", where, values)
        if found not in self.left_out:
            self.left_out.append(found)

    def wrong(self, code: str, where: str, **values: str | int) -> None:
        """Something that has to be put right in the form."""
        self.faults.append(Problem(f"xlsform-{code}", where, values))

    def columns(self, sheet: str, names: Iterable[str]) -> None:
        """Columns that say something we can't keep."""
        for name in names:
            self.add("column", sheet, column=name[:60])

    def sheets(self, names: Iterable[str]) -> None:
        """Sheets that no questionnaire has."""
        for name in names:
            self.add("sheet", name[:60])
