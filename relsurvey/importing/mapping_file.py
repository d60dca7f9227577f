"""Reads a mapping file: text, shape, meaning, in this order. The first of them that fails lists everything it finds."""

import hashlib
from collections.abc import Collection, Mapping
from pathlib import Path

from relsurvey.errors import FileProblems
from relsurvey.importing import meaning, own_questionnaire
from relsurvey.importing.mapping import ImportMapping
from relsurvey.importing.problems import Document, Problems
from relsurvey.questionnaire import loading
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.questionnaire.document import with_hash
from relsurvey.questionnaire.shape import Schema, shape_problems
from relsurvey.questionnaire.yaml_file import read_yaml


def load(path: Path, *, surveys_dir: Path, known_pictures: Collection[str] | None = None) -> ImportMapping:
    """The mapping in a file. A questionnaire that it only names is looked for under `surveys_dir`.

    `known_pictures` are the ids in the picture set; None leaves open whether the questionnaire's pictures exist.

    FileProblems with every problem when the mapping, or the questionnaire that it names, can't be used.
    """
    problems = Problems(path.name)
    document = _document(path, problems)
    mapping = (
        None
        if document is None
        else _mapping(document, path, surveys_dir=surveys_dir, known_pictures=known_pictures, problems=problems)
    )
    if mapping is None:
        raise FileProblems("mapping-damaged", problems.found, name=path.name)
    return mapping


def _document(path: Path, problems: Problems) -> Document | None:
    document, faults = read_yaml(path, where=path.name)
    problems.found += faults or shape_problems(document, Schema.MAPPING, where=path.name)
    return None if problems.found else document


def _mapping(
    document: Document,
    path: Path,
    *,
    surveys_dir: Path,
    known_pictures: Collection[str] | None,
    problems: Problems,
) -> ImportMapping | None:
    if own_questionnaire.is_defined_here(document):
        questionnaire: Questionnaire | None = with_hash(own_questionnaire.questionnaire(document, problems))
    else:
        known = loading.load_all(surveys_dir, known_pictures=known_pictures)
        questionnaire = _named(document, known, problems)
    if questionnaire is None:
        return None
    content_hash = hashlib.sha256(path.read_bytes()).hexdigest()
    return meaning.mapping(document, questionnaire, content_hash=content_hash, problems=problems)


def _named(document: Document, known: Mapping[str, Questionnaire], problems: Problems) -> Questionnaire | None:
    questionnaire = known.get(document["questionnaire"]["id"])
    if questionnaire is None:
        problems.add("mapping-questionnaire-unknown", "questionnaire > id", known=", ".join(known))
    return questionnaire
