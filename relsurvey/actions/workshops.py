"""Preparing workshops: choosing statements, changing the plan, listing, taking one out. `workshop_steps` runs them."""

import secrets
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from sqlalchemy import Connection

from relsurvey.actions import audit
from relsurvey.config import Settings
from relsurvey.errors import BadInput, NotFound, Refused
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Audience, Questionnaire
from relsurvey.questionnaire.loading import files_state
from relsurvey.questionnaire.loading import folders as survey_folders
from relsurvey.questionnaire.loading import load as load_questionnaire
from relsurvey.storage import questionnaires, units, workshops
from relsurvey.storage.database import Database
from relsurvey.storage.workshops import WorkshopKey
from relsurvey.workshop import loading
from relsurvey.workshop.instrument import Instrument, Pair, instrument
from relsurvey.workshop.standing import Phase, Standing
from relsurvey.workshop.workshop import Plan, Workshop, check_plan

#: A version never changes, and every tap asks for its instrument.
_MOST_REMEMBERED = 32
_remembered: dict[tuple[str, str], Instrument] = {}


def instruments(settings: Settings, *, language: str = "en") -> Mapping[str, Instrument]:
    """What a workshop can be about, by id, each with its sets for 60, 90 and 120 minutes in `extras.sets`."""
    return _instruments(settings.surveys_dir, language, files_state(settings.surveys_dir))


def prepare(db: Database, settings: Settings, *, by: Viewer, instrument_id: str, plan: Plan) -> str:
    """Prepare a workshop that the viewer will run; its id. Raises as `check_plan`, BadInput("workshop-instrument")."""
    by.require(Permission.RUN_WORKSHOPS)
    content = questionnaire(settings, instrument_id)
    with db.writing() as connection:
        tidy = _checked(connection, by, plan, instrument(content, "en"))
        questionnaires.keep(connection, organisation_id=by.organisation_id, questionnaire=content)
        return add(connection, by, questionnaire_id=content.id, content=content, plan=tidy)


def change(db: Database, *, by: Viewer, workshop_id: str, plan: Plan) -> None:
    """Change the plan of a workshop that has not been opened. Raises as `prepare`, Refused("workshop-not-now")."""
    with db.writing() as connection:
        one = at_hand(connection, by, workshop_id)
        if one.standing.phase is not Phase.PREPARED:
            raise Refused("workshop-not-now")
        tidy = _checked(connection, by, plan, instrument_of(connection, one))
        workshops.set_plan(connection, workshops.key_of(one), tidy)
        record(connection, by, "workshop-changed", one.id)


def list_(db: Database, *, by: Viewer) -> Sequence[Workshop]:
    """Every workshop of the organisation: those that are not closed first, then the newest first."""
    by.require(Permission.RUN_WORKSHOPS)
    with db.reading() as connection:
        return workshops.list_(connection, by.organisation_id)


def get(db: Database, *, by: Viewer, workshop_id: str) -> Workshop:
    """One workshop. Raises NotFound("workshop-not-found")."""
    with db.reading() as connection:
        return find(connection, by, workshop_id)


def get_instrument(db: Database, *, by: Viewer, workshop_id: str, language: str = "en") -> Instrument:
    """The instrument as it was when the workshop was prepared, with all its statements. Raises NotFound."""
    with db.reading() as connection:
        return instrument_of(connection, find(connection, by, workshop_id), language)


def pairs(settings: Settings, one: Workshop) -> tuple[Pair, ...]:
    """Which statements of the workshop people are asked about too; none when the instrument is bundled no more."""
    known = instruments(settings).get(one.instrument_id)
    found = known.extras.pairs if known else ()
    return tuple(pair for pair in found if pair.statement in one.plan.statements)


def remove(db: Database, *, by: Viewer, workshop_id: str) -> None:
    """Take out a dry run, or a workshop that was never opened. Refused("workshop-was-held") for any other."""
    with db.writing() as connection:
        one = at_hand(connection, by, workshop_id)
        if not one.dry_run and one.standing.phase is not Phase.PREPARED:
            raise Refused("workshop-was-held")
        workshops.remove(connection, workshops.key_of(one))
        record(connection, by, "workshop-removed", one.id)
        questionnaires.forget_unused(connection, organisation_id=by.organisation_id, content_hash=one.content_hash)


def add(
    connection: Connection,
    by: Viewer,
    *,
    questionnaire_id: str,
    content: Questionnaire,
    plan: Plan,
    dry_run: bool = False,
) -> str:
    """Store a prepared workshop inside a transaction; its id."""
    new_id = secrets.token_hex(16)
    new = Workshop(
        organisation_id=by.organisation_id,
        id=new_id,
        plan=plan,
        instrument_id=questionnaire_id,
        version=content.version,
        content_hash=content.content_hash,
        facilitator_id=by.person_id,
        standing=Standing(),
        revision=1,
        dry_run=dry_run,
    )
    workshops.add(connection, new)
    record(connection, by, "workshop-prepared", new_id)
    return new_id


def find(connection: Connection, by: Viewer, workshop_id: str, *, lock: bool = False) -> Workshop:
    """A workshop of the viewer's organisation. Raises NotAllowed, NotFound("workshop-not-found")."""
    by.require(Permission.RUN_WORKSHOPS)
    found = workshops.get(connection, WorkshopKey(by.organisation_id, workshop_id), lock=lock)
    if found is None:
        raise NotFound("workshop-not-found")
    return found


def at_hand(connection: Connection, by: Viewer, workshop_id: str, *, seen: int | None = None) -> Workshop:
    """A workshop that the viewer runs now, held for a change.

    Refused("workshop-others") when somebody else does, "workshop-moved-on" when its revision is no longer that `seen`.
    """
    found = find(connection, by, workshop_id, lock=True)
    if found.facilitator_id != by.person_id:
        raise Refused("workshop-others")
    if seen not in {None, found.revision}:
        raise Refused("workshop-moved-on")
    return found


def instrument_of(connection: Connection, one: Workshop, language: str = "en") -> Instrument:
    """The instrument of a workshop, in this language where it has it."""
    return instrument_as_it_was(connection, one.organisation_id, one.content_hash, language)


def instrument_as_it_was(
    connection: Connection, organisation_id: str, content_hash: str, language: str = "en"
) -> Instrument:
    """A version of an instrument that was used. Made once for each version and language."""
    wanted = content_hash, language
    if known := _remembered.get(wanted):
        return known
    content = questionnaires.get(connection, organisation_id=organisation_id, content_hash=content_hash)
    made = instrument(content, language)
    # Another thread may empty it at any time: what is given back is never looked up in it again.
    if len(_remembered) >= _MOST_REMEMBERED:
        _remembered.clear()
    _remembered[wanted] = made
    return made


def record(connection: Connection, by: Viewer, what: str, workshop_id: str, **about: str | int) -> None:
    """Write what a facilitator did into the audit log. Never what anybody rated."""
    known = {"workshop": workshop_id, **about}
    audit.record(connection, by=by, organisation_id=by.organisation_id, what=what, about=known)


@lru_cache(maxsize=4)
def _instruments(surveys_dir: Path, language: str, _files: tuple[tuple[Path, int], ...]) -> Mapping[str, Instrument]:
    """Reading them takes a third of a second, and a screen asks at each of its runs. Read again when a file changed."""
    return loading.load_all(surveys_dir, language)


def questionnaire(settings: Settings, instrument_id: str) -> Questionnaire:
    """The bundled questionnaire of an instrument. BadInput("workshop-instrument") when there is none."""
    folders = {folder.name: folder for folder in survey_folders(settings.surveys_dir)}
    if instrument_id not in folders:
        raise BadInput("workshop-instrument")
    found = load_questionnaire(folders[instrument_id])
    if found.audience is not Audience.STAFF:
        raise BadInput("workshop-instrument")
    return found


def _checked(connection: Connection, by: Viewer, plan: Plan, of: Instrument) -> Plan:
    known = units.list_(connection, organisation_id=by.organisation_id)
    return check_plan(plan, of, known_units=[one.id for one in known])
