"""The questionnaires that come as files, for everybody here: as documents, to be copied and to take words from."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from relsurvey.config import Settings
from relsurvey.errors import FileProblems
from relsurvey.questionnaire import loading
from relsurvey.questionnaire.draft import Draft
from relsurvey.questionnaire.folder import Documents, read_documents
from relsurvey.studio.check import as_draft
from relsurvey.studio.indicators import names
from relsurvey.studio.languages import phrases


def ids(settings: Settings) -> frozenset[str]:
    """Their ids, those of damaged ones too."""
    return frozenset(folder.name for folder in loading.folders(settings.surveys_dir))


def documents(settings: Settings) -> Mapping[str, Documents]:
    """Id → the documents. A damaged one is left out; the page of survey rounds says what is wrong with it."""
    return _documents(settings.surveys_dir, loading.files_state(settings.surveys_dir))


def drafts(settings: Settings) -> Sequence[Draft]:
    """The same as values, to compare pictures with."""
    return _drafts(settings.surveys_dir, loading.files_state(settings.surveys_dir))


def indicators(settings: Settings) -> Mapping[str, str]:
    """Everything that can be measured → its name: the known indicators, and what only these questionnaires measure."""
    found = dict(names())
    for one in documents(settings).values():
        said = one.words[one.written_in]["questions"]
        for question in one.structure["questions"]:
            found.setdefault(question["indicator"], said[question["id"]]["short"])
    return found


def known_phrases(settings: Settings, language: str) -> Mapping[str, str]:
    """Words in English → how these questionnaires say them in another language."""
    return _phrases(settings.surveys_dir, loading.files_state(settings.surveys_dir), language)


@lru_cache(maxsize=2)
def _documents(surveys_dir: Path, _files: tuple[tuple[Path, int], ...]) -> Mapping[str, Documents]:
    found = {}
    for folder in loading.folders(surveys_dir):
        try:
            loading.load(folder)
        except FileProblems:
            continue
        found[folder.name] = read_documents(folder)
    return found


@lru_cache(maxsize=2)
def _drafts(surveys_dir: Path, files: tuple[tuple[Path, int], ...]) -> Sequence[Draft]:
    return tuple(as_draft(one) for one in _documents(surveys_dir, files).values())


@lru_cache(maxsize=16)
def _phrases(surveys_dir: Path, files: tuple[tuple[Path, int], ...], language: str) -> Mapping[str, str]:
    return phrases(_documents(surveys_dir, files), language)
