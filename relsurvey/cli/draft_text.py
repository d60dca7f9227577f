"""Writes a drafted mapping as the YAML file that a person edits. The remarks in it come from the catalogue."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.importing.draft import Draft, DraftColumn
from relsurvey.importing.mapping import slug


def write(draft: Draft, *, name: str, today: date, say: Catalogue) -> str:
    """The file's text. `name` is the CSV file's name without its ending."""
    unit, *others = draft.unit_candidates or (None,)
    parts = (
        _remark(say("import-draft-top")),
        _wave(name, today, say),
        _file(draft),
        _release(say),
        _unit(unit, others, say),
        _questionnaire(name, say),
        _not_answered(draft, say),
        _answer_sets(draft, unit, say),
        _questions(draft, unit, say),
        _others(draft, say),
    )
    return "\n".join("\n".join(part) + "\n" for part in parts)


def _wave(name: str, today: date, say: Catalogue) -> Iterator[str]:
    yield from _remark(say("import-draft-wave"))
    yield "wave:"
    yield f"  id: {_id(name)}"
    yield f"  name: {_quoted(name)}"
    yield f"  opened: {today.isoformat()}"
    yield f"  closed: {today.isoformat()}"


def _file(draft: Draft) -> Iterator[str]:
    yield "file:"
    yield f"  encoding: {draft.layout.encoding}"
    yield f"  delimiter: {_quoted(draft.layout.delimiter)}"


def _release(say: Catalogue) -> Iterator[str]:
    yield from _remark(say("import-draft-release"))
    yield "threshold: 10"
    yield "release:"
    yield "  breakdowns: [organisation, unit]"


def _unit(unit: DraftColumn | None, others: Sequence[DraftColumn | None], say: Catalogue) -> Iterator[str]:
    yield from _remark(say("import-draft-unit"))
    if headers := ", ".join(_quoted(column.header) for column in others if column):
        yield from _remark(say("import-draft-unit-others", columns=headers))
    yield "unit:"
    # An empty header is refused when the file is read: nobody imports by a unit that was guessed out of nothing.
    yield f"  column: {_quoted(unit.header if unit else '')}"
    yield "  units:"
    for value in unit.values if unit else ("",):
        yield f"    - {{id: {_id(value)}, name: {_quoted(value)}, values: [{_quoted(value)}], asked: returned}}"


def _questionnaire(name: str, say: Catalogue) -> Iterator[str]:
    yield from _remark(say("import-draft-questionnaire"))
    yield "questionnaire:"
    yield f"  id: {_id(name)}"
    yield "  version: 1"
    yield f"  title: {_quoted(name)}"
    yield f"  groups: {{answers: {_quoted(say('import-draft-group'))}}}"


def _not_answered(draft: Draft, say: Catalogue) -> Iterator[str]:
    yield from _remark(say("import-draft-not-answered"))
    cells = dict.fromkeys(cell for column in draft.columns for cell in column.no_answer)
    yield "not_answered:"
    yield f"  skipped: [{', '.join(_quoted(cell) for cell in ('', *cells))}]"


def _answer_sets(draft: Draft, unit: DraftColumn | None, say: Catalogue) -> Iterator[str]:
    yield from _remark(say("import-draft-answer-sets"))
    yield "answer_sets:"
    for number, (values, columns) in enumerate(draft.answer_sets().items(), start=1):
        if any(column is not unit for column in columns):
            yield f"  set-{number}:"
            ids = _distinct(_id(value) for value in values)
            for option_id, value in zip(ids, values, strict=True):
                yield f"    - {{id: {option_id}, label: {_quoted(value)}, values: [{_quoted(value)}]}}"


def _questions(draft: Draft, unit: DraftColumn | None, say: Catalogue) -> Iterator[str]:
    yield from _remark(say("import-draft-questions"))
    yield "questions:"
    sets = {
        column.header: f"set-{number}"
        for number, columns in enumerate(draft.answer_sets().values(), start=1)
        for column in columns
    }
    for column in draft.columns:
        if column is not unit:
            yield f"  {column.id}:"
            yield f"    column: {_quoted(column.header)}"
            yield f"    text: {_quoted(column.header)}"
            yield f"    answers: {sets[column.header]}"
            # A column does not tell whether much of it is good. Until somebody decides, the file is refused.
            yield "    best: ask"


def _others(draft: Draft, say: Catalogue) -> Iterator[str]:
    if draft.others:
        yield from _remark(say("import-draft-others", columns=", ".join(_quoted(header) for header in draft.others)))


def _remark(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield f"# {line}".rstrip()


def _quoted(text: str) -> str:
    # A JSON string is a YAML string, whatever is in it.
    return json.dumps(text, ensure_ascii=False)


def _id(text: str) -> str:
    return slug(text) or "other"


def _distinct(ids: Iterable[str]) -> list[str]:
    taken: list[str] = []
    for one in ids:
        taken.append(one if one not in taken else f"{one}-{len(taken) + 1}")
    return taken
