"""The maps of frameworks that an organisation can use: those beside the questionnaires, and its own in their place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from relsurvey.actions import audit
from relsurvey.config import Settings
from relsurvey.errors import NotFound, Refused
from relsurvey.framework import loading, writing
from relsurvey.framework.framework import Framework
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.loading import files_state
from relsurvey.storage import frameworks, own_questionnaires
from relsurvey.storage.database import Database
from relsurvey.studio.indicators import is_own

MOST = 30


@dataclass(frozen=True, slots=True)
class Known:
    """A map. `changed_on` is the day on which the organisation last changed it; None for one as it is bundled."""

    framework: Framework
    changed_on: date | None = None


def list_(db: Database, settings: Settings, *, by: Viewer) -> Mapping[str, Known]:
    """Every map by id, in the order of their titles."""
    by.require(Permission.MAKE_EVIDENCE)
    found = {id_: Known(one) for id_, one in bundled(settings).items()}
    with db.reading() as connection:
        for document, changed_on in frameworks.list_(connection, organisation_id=by.organisation_id):
            ours = loading.from_document(document)
            found[ours.id] = Known(ours, changed_on)
    return dict(sorted(found.items(), key=lambda one: one[1].framework.title.casefold()))


def get(db: Database, settings: Settings, *, by: Viewer, framework_id: str) -> Known:
    """One map. Raises NotFound("framework-not-found")."""
    found = list_(db, settings, by=by).get(framework_id)
    if found is None:
        raise NotFound("framework-not-found")
    return found


def bundled(settings: Settings) -> Mapping[str, Framework]:
    """The maps beside the questionnaires, read again when a file changed."""
    return _bundled(settings.surveys_dir, files_state(settings.surveys_dir))


def save(db: Database, settings: Settings, *, by: Viewer, content: bytes, name: str, today: date) -> Framework:
    """Keep the map in a file as one of the organisation's own, in the place of one with its id, for everybody's packs.

    Raises FileProblems("framework-damaged") with everything that is wrong, Refused("frameworks-most").
    """
    by.require(Permission.CHANGE_MAPS)
    bundled_ones = _indicators(settings.surveys_dir, files_state(settings.surveys_dir))
    known = bundled_ones | own_indicators(db, by=by).keys()
    found = loading.read(content, name=name, known_indicators=known)
    with db.writing() as connection:
        ours = {"organisation_id": by.organisation_id}
        others = [document["id"] for document, _ in frameworks.list_(connection, **ours) if document["id"] != found.id]
        if len(others) >= MOST:
            raise Refused("frameworks-most", most=MOST)
        document = writing.to_document(found)
        frameworks.keep(connection, **ours, framework_id=found.id, document=document, today=today)
        audit.record(
            connection, by=by, organisation_id=by.organisation_id, what="framework-kept", about={"map": found.id}
        )
    return found


def own_indicators(db: Database, *, by: Viewer) -> Mapping[str, str]:
    """What only the organisation's own questionnaires measure: indicator → what its newest question is called."""
    by.require(Permission.MAKE_EVIDENCE)
    with db.reading() as connection:
        known = own_questionnaires.list_(connection, organisation_id=by.organisation_id)
    found: dict[str, str] = {}
    for one in sorted(known, key=lambda one: (one.id, -one.version)):
        said = one.documents.words[one.documents.written_in]["questions"]
        for question in one.documents.structure["questions"]:
            if is_own(question["indicator"]):
                words = said[question["id"]]
                found.setdefault(question["indicator"], words.get("short") or words["text"])
    return dict(sorted(found.items()))


def remove(db: Database, *, by: Viewer, framework_id: str) -> None:
    """Take a map of the organisation's own out; a bundled one with its id is used again. Raises NotFound."""
    by.require(Permission.CHANGE_MAPS)
    with db.writing() as connection:
        if not frameworks.remove(connection, organisation_id=by.organisation_id, framework_id=framework_id):
            raise NotFound("framework-not-found")
        about = {"map": framework_id}
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="framework-removed", about=about)


@lru_cache(maxsize=4)
def _bundled(surveys_dir: Path, _state: tuple[tuple[Path, int], ...]) -> Mapping[str, Framework]:
    return loading.load_all(surveys_dir)


@lru_cache(maxsize=4)
def _indicators(surveys_dir: Path, _state: tuple[tuple[Path, int], ...]) -> frozenset[str]:
    return loading.indicators_in(surveys_dir)
