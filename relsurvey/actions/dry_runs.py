"""Trying a workshop out with simulated people: a copy of it, marked, run by the same actions, to be taken out later."""

import hmac
from random import Random

from relsurvey.actions import workshop_people, workshop_steps, workshops
from relsurvey.config import Settings
from relsurvey.errors import BadInput, Refused
from relsurvey.people.viewer import Viewer
from relsurvey.storage import questionnaires
from relsurvey.storage.database import Database
from relsurvey.workshop.standing import SECOND, Phase, Turn
from relsurvey.workshop.workshop import Workshop

MOST = 200
#: So many of a hundred say that they can't rate a statement, or think again before the second vote.
_CANT_RATE, _THINK_AGAIN = 8, 40


def start(db: Database, settings: Settings, *, by: Viewer, workshop_id: str, people: int) -> str:
    """Make a dry run of a workshop, opened, with so many simulated people in it; its id.

    Raises BadInput("workshop-room"), NotFound("workshop-not-found").
    """
    if not 1 <= people <= MOST:
        raise BadInput("workshop-room", most=MOST)
    with db.writing() as connection:
        one = workshops.find(connection, by, workshop_id)
        content = questionnaires.get(connection, organisation_id=by.organisation_id, content_hash=one.content_hash)
        new_id = workshops.add(
            connection, by, questionnaire_id=one.instrument_id, content=content, plan=one.plan, dry_run=True
        )
    workshop_steps.open_(db, by=by, workshop_id=new_id)
    workshop_steps.set_in_room(db, by=by, workshop_id=new_id, number=people)
    with db.writing() as connection:
        made = workshops.find(connection, by, new_id)
        for secret in _secrets(settings, new_id, people):
            workshop_people.join_in(connection, made, secret=secret)
    return new_id


def rate(db: Database, settings: Settings, *, by: Viewer, workshop_id: str, random: Random) -> None:
    """Let the simulated people rate what is open now. Refused("workshop-not-now") when nothing is, or it is no dry run.

    Each goes the way of a real tap. `random` decides; the same one decides the same.
    """
    one = workshops.get(db, by=by, workshop_id=workshop_id)
    again = one.standing.turn is Turn.VOTING
    if not one.dry_run or not (again or one.standing.phase is Phase.RATING):
        raise Refused("workshop-not-now")
    asked = [one.standing.statement_id] if again else list(one.plan.statements)
    levels = {
        statement.id: len(statement.levels)
        for statement in workshops.get_instrument(db, by=by, workshop_id=workshop_id).statements
    }
    for secret in _secrets(settings, one.id, one.plan.in_room or 0):
        for statement_id in asked:
            if again and random.randrange(100) >= _THINK_AGAIN:
                continue
            _tap(db, secret, one, statement_id, _level(random, levels[statement_id]))


def _tap(db: Database, secret: str, one: Workshop, statement_id: str, level: int | None) -> None:
    round_ = SECOND if one.standing.turn is Turn.VOTING else 1
    workshop_people.rate(db, secret=secret, statement_id=statement_id, round_=round_, level=level)


def _level(random: Random, levels: int) -> int | None:
    return None if random.randrange(100) < _CANT_RATE else 1 + min(random.randrange(levels), random.randrange(levels))


def _secrets(settings: Settings, workshop_id: str, people: int) -> list[str]:
    """Made from the key of the installation, so that any process knows them and none has to keep them."""
    return [
        hmac.new(settings.secret_key, f"dry run\0{workshop_id}\0{number}".encode(), "sha256").hexdigest()
        for number in range(people)
    ]
