"""A mapping file as frozen values: how the columns of a table from elsewhere become answers of a questionnaire. Pure.

`mapping_file` reads it, `rows` applies it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from relsurvey.collection.answers import Answer
from relsurvey.collection.plan import ReleasePlan
from relsurvey.errors import Problem
from relsurvey.importing.breakdowns import ClientGroups, CodedColumn
from relsurvey.importing.problems import listed
from relsurvey.questionnaire.definition import Given, Question, Questionnaire, QuestionType

#: What a cell of a several-choice column says when its option was not chosen.
NOT_CHOSEN = ""

_WAYS_OUT = frozenset(given for given in Given if given is not Given.ANSWERED)


class Encoding(StrEnum):
    """How the bytes of the file become letters."""

    UTF_8 = "utf-8"
    UTF_8_SIG = "utf-8-sig"
    CP1252 = "cp1252"
    LATIN_1 = "latin-1"


@dataclass(frozen=True, slots=True)
class Layout:
    """How the file is written. `header_line` counts from 1; the lines above it are passed over."""

    encoding: Encoding = Encoding.UTF_8
    delimiter: str = ","
    header_line: int = 1


@dataclass(frozen=True, slots=True)
class AnswerSource:
    """Where the answers to one question stand.

    `columns` maps a header to what its cells mean: cell → option id, way out, or NOT_CHOSEN. A text column maps only
    the cells that are ways out. `separator` divides the options within a cell; empty when a cell holds one.
    """

    question: Question
    columns: Mapping[str, Mapping[str, str]]
    separator: str = ""

    def answer(self, cells: Mapping[str, str]) -> Answer | Problem:
        """The answer that these cells (header → cell) give. A problem's `where` is empty; it never holds the cell."""
        if self.question.type is QuestionType.TEXT:
            return self._text(cells)
        said: list[str] = []
        for header, meanings in self.columns.items():
            for part in self._parts(cells[header]):
                if part not in meanings:
                    return Problem("import-unknown-value", "", {"column": header, "expected": listed(meanings)})
                said.append(meanings[part])
        return self._choice(said)

    def _parts(self, cell: str) -> list[str]:
        if not self.separator:
            return [cell.strip()]
        return [part for part in (piece.strip() for piece in cell.split(self.separator)) if part] or [""]

    def _choice(self, said: list[str]) -> Answer | Problem:
        chosen = tuple(option.id for option in self.question.options if option.id in said)
        if not chosen:
            return Answer(self.question.id, _way_out(said))
        most = 1 if self.question.type is QuestionType.ONE else self.question.at_most
        if most is not None and len(chosen) > most:
            return Problem("import-too-many-options", "", {"column": " + ".join(self.columns), "most": most})
        return Answer(self.question.id, Given.ANSWERED, options=chosen)

    def _text(self, cells: Mapping[str, str]) -> Answer | Problem:
        [(header, meanings)] = self.columns.items()
        text = cells[header].strip()
        if text in meanings:
            return Answer(self.question.id, Given(meanings[text]))
        if len(text) > self.question.max_length:
            return Problem("import-text-too-long", "", {"column": header, "most": self.question.max_length})
        return Answer(self.question.id, Given.ANSWERED, text=text)


@dataclass(frozen=True, slots=True)
class MappedUnit:
    """A reporting unit and the cells that stand for it. `asked` is None when only those who answered are known."""

    id: str
    name: str
    values: tuple[str, ...]
    asked: int | None


@dataclass(frozen=True, slots=True)
class ImportMapping:
    """Everything that is fixed before a row is read. `content_hash` is the SHA-256 of the file's bytes, in hex."""

    wave_id: str
    wave_name: str
    opened_on: date
    closed_on: date
    questionnaire: Questionnaire
    layout: Layout
    sources: tuple[AnswerSource, ...]
    unit_column: str
    units: tuple[MappedUnit, ...]
    plan: ReleasePlan
    threshold: int
    content_hash: str
    client_groups: ClientGroups | None = None
    help: CodedColumn | None = None

    @property
    def answer_columns(self) -> tuple[str, ...]:
        """The headers of all columns that hold answers."""
        return tuple(header for source in self.sources for header in source.columns)

    @property
    def columns(self) -> tuple[str, ...]:
        """The headers of all columns that the mapping reads."""
        coded = (self.client_groups.column if self.client_groups else None, self.help)
        return (self.unit_column, *(one.header for one in coded if one), *self.answer_columns)


def slug(text: str) -> str:
    """An id made from words, for drafts: "Village - town" gives "village-town". Empty when nothing is left."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:50].strip("-")


def _way_out(said: list[str]) -> Given:
    # A real way out in one column says more than an empty cell in the next.
    found = {Given(one) for one in said if one in _WAYS_OUT}
    return next((given for given in (Given.DONT_KNOW, Given.PREFER_NOT) if given in found), Given.SKIPPED)
