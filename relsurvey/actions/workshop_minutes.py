"""What leaves the room: agreed levels with their reasons, and actions. Never a count, a rating or who rated."""

from datetime import date

from sqlalchemy import Connection

from relsurvey.actions import audit, workshop_again
from relsurvey.actions.workshops import instrument_of
from relsurvey.documents import minutes as written
from relsurvey.documents.files import DocumentKind
from relsurvey.errors import NotAllowed, NotFound, Refused
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import agreed as agreements
from relsurvey.storage import canvas, organisations, people, units, workshops
from relsurvey.storage.database import Database
from relsurvey.storage.workshops import WorkshopKey
from relsurvey.workshop.minutes import Minutes, for_sharing
from relsurvey.workshop.standing import Phase
from relsurvey.workshop.workshop import Workshop

#: As the log calls it when somebody takes away what leaves a workshop as a file.
TAKEN_OUT = "minutes-taken-out"
#: Before the reveal there is nothing to tell.
TOLD_IN = frozenset({Phase.DISCUSSING, Phase.ACTING, Phase.CLOSED})


def minutes(db: Database, *, by: Viewer, workshop_id: str, language: str = "en") -> Minutes:
    """The minutes of a workshop: whole for facilitators, and as they can be shared for the managers of its unit.

    Raises NotAllowed, NotFound("workshop-not-found"), Refused("workshop-not-now") before anything was revealed.
    """
    if not (by.may(Permission.RUN_WORKSHOPS) or by.may(Permission.FOLLOW_ACTIONS)):
        raise NotAllowed("not-allowed")
    with db.reading() as connection:
        one = workshops.get(connection, WorkshopKey(by.organisation_id, workshop_id))
        if one is None or not _sees(by, one):
            raise NotFound("workshop-not-found")
        if one.standing.phase not in TOLD_IN:
            raise Refused("workshop-not-now")
        whole = read(connection, one, language)
    return whole if by.may(Permission.RUN_WORKSHOPS) else for_sharing(whole)


def file(
    db: Database, *, by: Viewer, workshop_id: str, kind: DocumentKind, shared: bool, today: date
) -> tuple[str, bytes]:
    """The minutes as a file: its name and content; `shared` leaves out what is for the team. Noted in the log.

    Raises as `minutes`.
    """
    whole = minutes(db, by=by, workshop_id=workshop_id)
    told = for_sharing(whole) if shared else whole
    say = catalogue()
    name = kind.name_of(say("minutes-file-shared" if told.shared else "minutes-file", workshop=workshop_id[:8]))
    content = kind.write(written.document(told, made_on=today, say=say))
    about = {"workshop": workshop_id, "version": "to-share" if told.shared else "team", "kind": kind.value}
    audit.taken_out(db, by=by, what=TAKEN_OUT, about=about)
    return name, content


def _sees(by: Viewer, one: Workshop) -> bool:
    if by.may(Permission.RUN_WORKSHOPS):
        return True
    return not one.dry_run and by.sees_unit(Permission.FOLLOW_ACTIONS, one.plan.unit_id)


def read(connection: Connection, one: Workshop, language: str) -> Minutes:
    """The whole minutes inside of a transaction."""
    key = workshops.key_of(one)
    ours = organisations.get(connection, one.organisation_id)
    known = {unit.id: unit.name for unit in units.list_(connection, organisation_id=one.organisation_id)}
    facilitator = people.get(connection, organisation_id=one.organisation_id, person_id=one.facilitator_id)
    return Minutes(
        workshop=one,
        instrument=instrument_of(connection, one, language),
        organisation_name=ours.name if ours else "",
        unit_name=known.get(one.plan.unit_id, ""),
        agreed=agreements.agreed(connection, key),
        actions=tuple(agreements.actions(connection, one.organisation_id, workshop_id=one.id)),
        notes={id_: note for id_, note in workshops.notes(connection, key).items() if note},
        canvas={id_: note for id_, note in canvas.noted(connection, key).items() if note.says_something},
        again=workshop_again.read(connection, one),
        facilitator_name=facilitator.name if facilitator else "",
        demo=bool(ours and ours.demo),
    )
