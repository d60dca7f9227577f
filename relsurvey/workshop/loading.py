"""Reads `instrument.yaml` beside a staff questionnaire, and says everything that is wrong in it."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from relsurvey.errors import FileProblems, Problem
from relsurvey.questionnaire import loading
from relsurvey.questionnaire.definition import Audience, Questionnaire
from relsurvey.questionnaire.shape import Schema, place, shape_problems, with_values
from relsurvey.questionnaire.yaml_file import read_yaml
from relsurvey.workshop.instrument import Check, Extras, Instrument, Pair, StatementSet, instrument, part

FILE = "instrument.yaml"


def load_all(surveys_dir: Path, language: str) -> dict[str, Instrument]:
    """Every instrument for staff, by id, in this language where it has it. FileProblems when a file is damaged."""
    known = loading.load_all(surveys_dir)
    staff = [one for one in known.values() if one.audience is Audience.STAFF]
    return {one.id: instrument(one, language, load_extras(surveys_dir / one.id, one)) for one in staff}


def load_extras(folder: Path, questionnaire: Questionnaire) -> Extras:
    """What stands beside the questionnaire; nothing when there is no file. FileProblems when it is damaged."""
    if not (folder / FILE).exists():
        return Extras()
    document, problems = _read(folder)
    problems += _unknown(document, questionnaire, folder.name) if document is not None else []
    if document is None or problems:
        raise FileProblems("questionnaire-damaged", problems, name=folder.name)
    return _extras(document)


def problems_of(folder: Path) -> list[Problem]:
    """What is wrong in the file beside a questionnaire that is itself without problems; nothing when there is none."""
    try:
        load_extras(folder, loading.load(folder))
    except FileProblems as error:
        return list(error.problems)
    return []


def for_rounds(surveys_dir: Path, *, known_pictures: Collection[str] | None = None) -> dict[str, Questionnaire]:
    """What a survey round can ask, by id: every questionnaire, and for staff each set of statements by itself too.

    An audit is left out: one person does it, at a desk.
    """
    known = loading.load_all(surveys_dir, known_pictures=known_pictures).values()
    return {one.id: one for questionnaire in known for one in _for_rounds(surveys_dir, questionnaire)}


def _for_rounds(surveys_dir: Path, questionnaire: Questionnaire) -> Iterator[Questionnaire]:
    staff = questionnaire.audience is Audience.STAFF
    extras = load_extras(surveys_dir / questionnaire.id, questionnaire) if staff else Extras()
    if not extras.checks:
        yield questionnaire
        yield from (part(questionnaire, one.statements, name=one.id) for one in extras.sets)


def _read(folder: Path) -> tuple[Mapping[str, Any] | None, list[Problem]]:
    where = f"{folder.name}/{FILE}"
    document, problems = read_yaml(folder / FILE, where=where)
    if problems:
        return None, problems
    document = with_values(document)
    problems = shape_problems(document, Schema.INSTRUMENT, where=where)
    return (None if problems else document), problems


def _unknown(document: Mapping[str, Any], questionnaire: Questionnaire, folder: str) -> list[Problem]:
    known = {one.id for one in questionnaire.questions if one.levels}
    where = f"{folder}/{FILE}"
    return [
        Problem("statement-unknown", place(where, at), {"id": id_})
        for at, id_ in _mentioned(document)
        if id_ not in known
    ]


def _mentioned(document: Mapping[str, Any]) -> Iterator[tuple[tuple[str, str], str]]:
    for one in document.get("sets", ()):
        yield from ((("sets", one["id"]), id_) for id_ in one["statements"])
    for name in ("pairs", "checks"):
        yield from (((name, str(number)), one["statement"]) for number, one in enumerate(document.get(name, ()), 1))


def _extras(document: Mapping[str, Any]) -> Extras:
    return Extras(
        sets=tuple(
            StatementSet(one["id"], one["minutes"], tuple(one["statements"])) for one in document.get("sets", ())
        ),
        pairs=tuple(Pair(one["statement"], tuple(one["people"])) for one in document.get("pairs", ())),
        checks=tuple(Check(one["statement"], one["every_months"], one["sample"]) for one in document.get("checks", ())),
    )
