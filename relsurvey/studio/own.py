"""A questionnaire that an organisation made itself, version by version."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from relsurvey.errors import Problem
from relsurvey.questionnaire.folder import Documents


@dataclass(frozen=True, slots=True)
class OwnVersion:
    """One version. `revision` grows with each change: whoever changes it says which one they saw.

    `changed_by` is a person id, `authors` those of everybody who changed it or what it was made from. `left_out`: what
    a file that it was made from said and that has no place here. `in_use`: a survey round or a workshop stands on it,
    so it is locked.
    """

    id: str
    version: int
    documents: Documents
    changed_on: date
    changed_by: str = ""
    revision: int = 1
    left_out: tuple[Problem, ...] = ()
    in_use: bool = False
    authors: frozenset[str] = frozenset()

    @property
    def title(self) -> str:
        """Its name in the language it was written in; empty while it has none."""
        return str(self.documents.words[self.documents.written_in]["title"])

    def changed(self, documents: Documents, *, on: date, by: str) -> "OwnVersion":
        """The next revision. Id and version stay, whatever the documents say."""
        structure = {**documents.structure, "id": self.id, "version": self.version}
        kept = Documents(structure, documents.words)
        authors = self.authors | {by}
        return replace(self, documents=kept, revision=self.revision + 1, changed_on=on, changed_by=by, authors=authors)


@dataclass(frozen=True, slots=True)
class OwnQuestionnaire:
    """All versions of one questionnaire, the newest first."""

    versions: Sequence[OwnVersion]

    @property
    def newest(self) -> OwnVersion:
        return self.versions[0]
