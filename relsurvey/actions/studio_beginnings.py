"""The ways in which a questionnaire of an organisation's own begins: empty, as a copy, from questions, from a file."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from relsurvey.actions import bundled, studio
from relsurvey.actions.studio import record
from relsurvey.config import Settings
from relsurvey.errors import BadInput, NotFound, Problem
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.folder import Documents
from relsurvey.screens.pictures import known_pictures
from relsurvey.storage import own_questionnaires
from relsurvey.storage.database import Database
from relsurvey.studio import beginning, check, gaps, indicators, packed, questions
from relsurvey.studio.own import OwnVersion

_LONGEST_TITLE = 200
_XLSX = ".xlsx"
_ZIP = ".zip"
#: A form from elsewhere does not say what it measures; the numbers that it was given are ours to give.
_NUMBERED = "xlsform-indicators"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question to begin with. Without a text of its own, a bundled question about the indicator is taken.

    With a text and without an indicator it measures something of the organisation's own.
    """

    text: str = ""
    indicator: str = ""
    hint: str = ""
    picture: str = ""


def start(db: Database, settings: Settings, *, by: Viewer, title: str, today: date) -> OwnVersion:
    """A questionnaire without questions. BadInput("studio-title-needed")."""
    name = _title(title)
    return _keep(db, settings, by=by, today=today, make=lambda taken, _: beginning.empty(name, taken=taken))


def start_copy(
    db: Database, settings: Settings, *, by: Viewer, questionnaire_id: str, title: str, today: date
) -> OwnVersion:
    """A copy of a bundled one, or of an own one's newest version. NotFound("own-questionnaire-not-found")."""
    name, (found, authors) = _title(title), _original(db, settings, by, questionnaire_id)
    return _keep(
        db,
        settings,
        by=by,
        today=today,
        make=lambda taken, _: beginning.copy_of(found, name, taken=taken),
        authors=authors,
    )


def start_from(
    db: Database, settings: Settings, *, by: Viewer, title: str, wanted: Sequence[Wanted], today: date
) -> OwnVersion:
    """A questionnaire of these questions, in this order. BadInput("studio-title-needed" | "studio-indicator-unasked").

    Bundled questions come with their pictures and answers. Their translations come when the language is added.
    """
    name = _title(title)
    # Reading them takes a second, and not everybody takes questions from them.
    known = bundled.documents(settings) if any(not one.text.strip() for one in wanted) else {}

    def make(taken: Collection[str], measured: Collection[str]) -> Documents:
        made, numbers = beginning.empty(name, taken=taken), set(measured)
        for one in wanted:
            made = _with(made, one, known.values(), numbers)
        return made

    return _keep(db, settings, by=by, today=today, make=make)


def start_from_file(
    db: Database, settings: Settings, *, by: Viewer, content: bytes, name: str, today: date
) -> OwnVersion:
    """The questionnaire in an XLSForm or a zip. What has no place here is in `left_out`.

    BadInput("studio-file-kind"), and what reading raises.
    """
    by.require(Permission.DESIGN_QUESTIONNAIRES)
    found, left_out = read_file(content, name)

    def make(taken: Collection[str], measured: Collection[str]) -> Documents:
        anew = any(one.code == _NUMBERED for one in left_out)
        return beginning.with_free_id(indicators.numbered_anew(found, measured) if anew else found, taken=taken)

    return _keep(db, settings, by=by, today=today, make=make, left_out=left_out)


def replace_from_file(
    db: Database, *, by: Viewer, questionnaire_id: str, revision: int, content: bytes, name: str, today: date
) -> OwnVersion:
    """Put what a file says in the place of what the newest version says, such as a form that came back from others."""
    by.require(Permission.DESIGN_QUESTIONNAIRES)
    found, left_out = read_file(content, name)
    return studio.change(
        db,
        by=by,
        questionnaire_id=questionnaire_id,
        revision=revision,
        edit=lambda _: found,
        today=today,
        left_out=left_out,
    )


def file(db: Database, *, by: Viewer, questionnaire_id: str, version: int, kind: str) -> tuple[str, bytes]:
    """The name and the content of a file of a version: an XLSForm ("xlsx") or a packed folder ("zip").

    FileProblems("questionnaire-unfinished"): only what can be used is given away as a form for other programs.
    """
    one = studio.get(db, by=by, questionnaire_id=questionnaire_id, version=version)
    if kind == "zip":
        content = packed.pack(one.documents)
    else:
        from relsurvey.xlsform import writing

        check.finished(one.documents, known_pictures=known_pictures())
        content = writing.write(one.documents)
    return f"{one.id}-{one.version}.{kind}", content


def read_file(content: bytes, name: str) -> tuple[Documents, tuple[Problem, ...]]:
    """The documents in a file, and what was left out of it. The form is right; there may be gaps."""
    stem, _, ending = name.rpartition(".")
    if f".{ending.casefold()}" == _ZIP:
        unpacked = packed.unpack(content)
        found, left_out = unpacked.documents, unpacked.left_out
    elif f".{ending.casefold()}" == _XLSX:
        from relsurvey.xlsform import reading

        form = reading.read(content, name=stem, known_pictures=known_pictures())
        found, left_out = form.documents, form.left_out
        packed.require_readable(found)
    else:
        raise BadInput("studio-file-kind")
    whole, gone = gaps.filled(found)
    return whole, (*left_out, *gone)


def _with(made: Documents, one: Wanted, known: Collection[Documents], numbers: set[str]) -> Documents:
    if not one.text.strip():
        for other in known:
            for question in other.structure["questions"]:
                if question["indicator"] == one.indicator and not question.get("levels"):
                    return questions.bring(made, other, question["id"])
        raise BadInput("studio-indicator-unasked", indicator=one.indicator)
    indicator = one.indicator or indicators.next_own(numbers)
    numbers.add(indicator)
    added = questions.add(made, one.text, indicator=indicator)
    id_ = added.structure["questions"][-1]["id"]
    added = questions.set_picture(added, id_, one.picture)
    return questions.set_text(added, id_, language=added.written_in, field="hint", text=one.hint)


def _original(db: Database, settings: Settings, by: Viewer, id_: str) -> tuple[Documents, frozenset[str]]:
    """What is copied, and who of us wrote it."""
    by.require(Permission.DESIGN_QUESTIONNAIRES)
    with db.reading() as connection:
        own = own_questionnaires.get(connection, organisation_id=by.organisation_id, questionnaire_id=id_)
    if own:
        return own.documents, own.authors
    found = bundled.documents(settings).get(id_)
    if found is None:
        raise NotFound("own-questionnaire-not-found")
    return found, frozenset()


def _keep(
    db: Database,
    settings: Settings,
    *,
    by: Viewer,
    today: date,
    make: Callable[[Collection[str], Collection[str]], Documents],
    left_out: Sequence[Problem] = (),
    authors: frozenset[str] = frozenset(),
) -> OwnVersion:
    """Store what is made. `make` is told the ids and the indicators that are taken here."""
    by.require(Permission.DESIGN_QUESTIONNAIRES)
    while True:
        with db.writing() as connection:
            documents = make(*_taken(connection, settings, by))
            id_, version = str(documents.structure["id"]), int(documents.structure["version"])
            new = OwnVersion(
                id_,
                version,
                documents,
                today,
                by.person_id,
                left_out=tuple(left_out),
                authors=authors | {by.person_id},
            )
            if own_questionnaires.add(connection, organisation_id=by.organisation_id, new=new):
                record(connection, by, "own-questionnaire-started", new)
                return new
        # Somebody else took the id a moment ago: it is seen now, and another one is free.


def _taken(connection: Connection, settings: Settings, by: Viewer) -> tuple[frozenset[str], frozenset[str]]:
    own = own_questionnaires.list_(connection, organisation_id=by.organisation_id)
    measured = frozenset[str]().union(*(indicators.used(one.documents) for one in own))
    return bundled.ids(settings) | {one.id for one in own}, measured


def _title(given: str) -> str:
    tidy = " ".join(given.split())
    if not 0 < len(tidy) <= _LONGEST_TITLE:
        raise BadInput("studio-title-needed", most=_LONGEST_TITLE)
    return tidy
