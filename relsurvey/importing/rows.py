"""Applies a mapping to the rows of a table: where a row belongs, and which answers it holds. Pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from relsurvey.collection.answers import Answer, Help
from relsurvey.collection.journey import asked
from relsurvey.errors import FileProblems, Problem
from relsurvey.importing.mapping import ImportMapping


@dataclass(frozen=True, slots=True)
class MappedRow:
    """One row after mapping. `unit_id` is None when no declared unit fits: such a row takes part in nothing.

    `problems` have no place yet: the caller knows the line.
    """

    unit_id: str | None
    client_group: str = ""
    help: Help | None = None
    answers: tuple[Answer, ...] = ()
    problems: tuple[Problem, ...] = ()


class RowMapper:
    """A mapping that was fitted to the headers of one file."""

    def __init__(self, mapping: ImportMapping, header: Sequence[str], *, file_name: str) -> None:
        """FileProblems when a column that the mapping needs is missing or stands there twice."""
        self._mapping = mapping
        self._width = len(header)
        self._positions = _positions(mapping, header, file_name)
        self._units = {value: unit.id for unit in mapping.units for value in unit.values}

    def map(self, cells: Sequence[str]) -> MappedRow:
        """The unit and the answers of one row, or what is wrong with it."""
        if len(cells) != self._width:
            problem = Problem("import-wrong-width", "", {"found": len(cells), "expected": self._width})
            return MappedRow(None, problems=(problem,))
        unit_id = self._units.get(cells[self._positions[self._mapping.unit_column]].strip())
        if unit_id is None:
            return MappedRow(None)
        by_header = {header: cells[position] for header, position in self._positions.items()}
        results = [source.answer(by_header) for source in self._mapping.sources]
        groups = self._mapping.client_groups
        client_group = groups.column.read(by_header) if groups else ""
        helped = self._mapping.help.read(by_header) if self._mapping.help else ""
        if problems := tuple(one for one in (client_group, helped, *results) if isinstance(one, Problem)):
            return MappedRow(unit_id, problems=problems)
        answers = self._asked([result for result in results if isinstance(result, Answer)])
        return MappedRow(unit_id, str(client_group), Help(str(helped)) if helped else None, answers)

    def _asked(self, answers: Sequence[Answer]) -> tuple[Answer, ...]:
        # An answer behind a show-if rule that is not met counts for nothing in our own fieldwork, so not here either.
        by_question = {answer.question_id: answer for answer in answers}
        questions = asked(self._mapping.questionnaire, by_question)
        return tuple(by_question[question.id] for question in questions if question.id in by_question)


def _positions(mapping: ImportMapping, header: Sequence[str], file_name: str) -> dict[str, int]:
    times = Counter(header)
    needed = dict.fromkeys(mapping.columns)
    where = f"{file_name}:{mapping.layout.header_line}"
    problems = [
        Problem("import-column-missing" if not times[name] else "import-column-twice", where, {"column": name})
        for name in needed
        if times[name] != 1
    ]
    if problems:
        raise FileProblems("import-columns", problems, name=file_name)
    return {name: header.index(name) for name in needed}
