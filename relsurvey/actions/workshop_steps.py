"""Running a workshop: one function for each thing that its facilitator does. Each is one transaction and one entry in
the audit log, without ratings. `workshop.standing` says what may be done when. `seen` is the revision that the screen
showed: when the workshop has moved on since, a step raises Refused("workshop-moved-on"), so no click counts twice.
"""

import secrets
from datetime import date, timedelta

from sqlalchemy import Connection

from relsurvey.actions.workshops import at_hand, find, instrument_of, record
from relsurvey.collection.spoken_code import new_code
from relsurvey.errors import BadInput, NotFound, Refused, Unavailable
from relsurvey.people.permissions import Permission
from relsurvey.people.roles import PERMISSIONS, Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage import agreed as agreements
from relsurvey.storage import people, ratings, workshops
from relsurvey.storage.database import Database
from relsurvey.workshop.ratings import require_room, reveal
from relsurvey.workshop.standing import FIRST, SECOND, Command, Step, Turn, after, back
from relsurvey.workshop.workshop import Agreed, Workshop, check_agreed, check_in_room, text

#: One in a million is taken while ten workshops are live: so many in a row never are.
_CODE_TRIES = 20
#: How long closing can be taken back as if it had not been.
KEPT_AFTER = timedelta(days=6)


def open_(db: Database, *, by: Viewer, workshop_id: str, seen: int | None = None) -> str:
    """Let people join; the code that they type, six digits. Raises Refused("workshop-not-now" | "workshop-others")."""
    with db.writing() as connection:
        one = _step(connection, by, workshop_id, Command.OPEN, seen=seen)
        return one.code or _give_code(connection, one)


def begin(db: Database, *, by: Viewer, workshop_id: str, seen: int | None = None) -> None:
    """Start the silent rating. People can go on joining."""
    with db.writing() as connection:
        _step(connection, by, workshop_id, Command.BEGIN, seen=seen)


def set_in_room(db: Database, *, by: Viewer, workshop_id: str, number: int) -> None:
    """Say how many people are in the room. Raises BadInput("workshop-room")."""
    with db.writing() as connection:
        one = at_hand(connection, by, workshop_id)
        workshops.set_in_room(connection, workshops.key_of(one), check_in_room(number) or number)
        record(connection, by, "workshop-room-counted", one.id, room=number)


def remove_idle(db: Database, *, by: Viewer, workshop_id: str) -> int:
    """Take out whoever joined and rated nothing, such as somebody's first phone; how many they were."""
    with db.writing() as connection:
        one = at_hand(connection, by, workshop_id)
        gone = ratings.remove_idle(connection, workshops.key_of(one))
        record(connection, by, "workshop-idle-removed", one.id, people=gone)
        return gone


def reveal_all(db: Database, *, by: Viewer, workshop_id: str, seen: int | None = None) -> None:
    """Lock the silent rating of every statement and freeze its counts. Nothing takes that back.

    Raises Refused("workshop-room-unknown" | "workshop-more-joined" | "workshop-not-now").
    """
    with db.writing() as connection:
        one = _step(connection, by, workshop_id, Command.REVEAL, seen=seen)
        key = workshops.key_of(one)
        require_room(joined=ratings.count_joined(connection, key), in_room=one.plan.in_room)
        known, counted = instrument_of(connection, one), ratings.counted_first(connection, key)
        frozen = [reveal(known.statement(id_), FIRST, counted.get(id_, ())) for id_ in one.plan.statements]
        ratings.add_reveals(connection, key, frozen)


def take_up(db: Database, *, by: Viewer, workshop_id: str, statement_id: str, seen: int | None = None) -> None:
    """Bring a statement onto the wall, as far as it has come."""
    with db.writing() as connection:
        one = at_hand(connection, by, workshop_id, seen=seen)
        one.require_statement(statement_id)
        _take(connection, by, one, Command.TAKE_UP, statement_id, reached=_reached(connection, one, statement_id))


def show_queue(db: Database, *, by: Viewer, workshop_id: str, seen: int | None = None) -> None:
    """Put the statement down: the wall shows which are still to be talked about."""
    with db.writing() as connection:
        _step(connection, by, workshop_id, Command.SHOW_QUEUE, seen=seen)


def vote_again(db: Database, *, by: Viewer, workshop_id: str, seen: int | None = None) -> None:
    """Ask for a second vote on the statement, from whoever rated it. Refused("workshop-too-few-to-vote") below five."""
    with db.writing() as connection:
        one = at_hand(connection, by, workshop_id, seen=seen)
        first = ratings.reveals(connection, workshops.key_of(one)).get((one.standing.statement_id, FIRST))
        if first is not None and first.counts is None:
            raise Refused("workshop-too-few-to-vote")
        _take(connection, by, one, Command.VOTE_AGAIN)


def reveal_again(db: Database, *, by: Viewer, workshop_id: str, seen: int | None = None) -> None:
    """Lock the second vote and freeze its counts: of the same raters as the first. Nothing takes that back."""
    with db.writing() as connection:
        one = _step(connection, by, workshop_id, Command.REVEAL_AGAIN, seen=seen)
        key, statement_id = workshops.key_of(one), one.standing.statement_id
        counted = ratings.counted_second(connection, key, statement_id)
        statement = instrument_of(connection, one).statement(statement_id)
        ratings.add_reveals(connection, key, [reveal(statement, SECOND, counted)])


def agree(db: Database, *, by: Viewer, workshop_id: str, agreed: Agreed, seen: int | None = None) -> None:
    """Write down what the team settles on for the statement that is on the wall; again: in place of the one before.

    Raises BadInput("workshop-level" | "workshop-text-long"), Refused("workshop-not-now").
    """
    with db.writing() as connection:
        one = at_hand(connection, by, workshop_id, seen=seen)
        if agreed.statement_id != one.standing.statement_id:
            raise Refused("workshop-not-now")
        tidy = check_agreed(agreed, instrument_of(connection, one))
        _take(connection, by, one, Command.AGREE)
        agreements.agree(connection, workshops.key_of(one), tidy)


def act(db: Database, *, by: Viewer, workshop_id: str, seen: int | None = None) -> None:
    """Go on to the actions, whether every statement was talked about or not."""
    with db.writing() as connection:
        _step(connection, by, workshop_id, Command.ACT, seen=seen)


def talk_on(db: Database, *, by: Viewer, workshop_id: str, seen: int | None = None) -> None:
    """Go from the actions back to the statements. Actions that were written down stay."""
    with db.writing() as connection:
        _step(connection, by, workshop_id, Command.TALK_ON, seen=seen)


def close(db: Database, *, by: Viewer, workshop_id: str, today: date, seen: int | None = None) -> None:
    """End the workshop, or break it off: the code opens nothing any more, and in a week its ratings are forgotten."""
    with db.writing() as connection:
        one = _step(connection, by, workshop_id, Command.CLOSE, seen=seen, today=today)
        workshops.set_code(connection, workshops.key_of(one), None)


def step_back(db: Database, *, by: Viewer, workshop_id: str, seen: int | None = None) -> None:
    """Take back the newest step. Ratings stay, so that whoever goes on later loses nothing.

    Raises Refused("workshop-nothing-to-undo" | "workshop-reveal-stays" | "workshop-others").
    """
    with db.writing() as connection:
        one = at_hand(connection, by, workshop_id, seen=seen)
        key = workshops.key_of(one)
        last = workshops.last_step(connection, key)
        before = back(last)
        # A week after it was closed nobody is in it any more who could go on.
        if last and last.command is Command.CLOSE and not ratings.room(connection, one).joined:
            raise Refused("workshop-nothing-to-undo")
        workshops.take_back_last_step(connection, key)
        if last and last.command is Command.AGREE:
            agreements.withdraw(connection, key, one.standing.statement_id)
        workshops.stand(connection, key, before, closed_on=None)
        if before.live and not one.code:
            _give_code(connection, one)
        record(connection, by, "workshop-step-back", one.id, command=last.command.value if last else "")


def note(db: Database, *, by: Viewer, workshop_id: str, statement_id: str, words: str) -> None:
    """Keep the note about a statement ("" for the whole workshop). Raises BadInput("workshop-text-long")."""
    tidy = text(words)
    with db.writing() as connection:
        one = at_hand(connection, by, workshop_id)
        if statement_id:
            one.require_statement(statement_id)
        workshops.note(connection, workshops.key_of(one), statement_id, tidy)
        record(connection, by, "workshop-noted", one.id, statement=statement_id)


def hand_over(db: Database, *, by: Viewer, workshop_id: str, person_id: str) -> None:
    """Let another facilitator run it from now on.

    Raises NotFound("person-not-found"), BadInput("workshop-facilitator"), Refused("workshop-others").
    Whoever runs it may pass it on; and any facilitator may take it to themselves, because a laptop can break.
    """
    with db.writing() as connection:
        one = find(connection, by, workshop_id, lock=True)
        if by.person_id not in {one.facilitator_id, person_id}:
            raise Refused("workshop-others")
        _require_facilitator(connection, by, person_id)
        workshops.set_facilitator(connection, workshops.key_of(one), person_id)
        record(connection, by, "workshop-handed-over", one.id, to=person_id)


def forget_people(db: Database, *, today: date) -> None:
    """Take out who was in workshops that were closed a week ago, with every single rating. The counts stay."""
    with db.writing() as connection:
        for key in workshops.closed_before(connection, today - KEPT_AFTER):
            ratings.forget_people(connection, key)


def facilitators(db: Database, *, by: Viewer) -> dict[str, str]:
    """Person → name of everybody to whom a workshop can be handed over."""
    by.require(Permission.RUN_WORKSHOPS)
    with db.reading() as connection:
        known = people.list_(connection, by.organisation_id)
    return {one.id: one.name for one in known if one.active and _runs_workshops(one.roles)}


def _step(
    connection: Connection,
    by: Viewer,
    workshop_id: str,
    command: Command,
    *,
    seen: int | None,
    today: date | None = None,
) -> Workshop:
    one = at_hand(connection, by, workshop_id, seen=seen)
    _take(connection, by, one, command, today=today)
    return one


def _take(
    connection: Connection,
    by: Viewer,
    one: Workshop,
    command: Command,
    statement_id: str = "",
    *,
    reached: Turn | None = None,
    today: date | None = None,
) -> None:
    """Take a step in a workshop that this transaction holds; what it is about is rolled back with it when it fails."""
    key, now = workshops.key_of(one), after(one.standing, command, statement_id, reached=reached)
    workshops.add_step(connection, key, Step(command, one.standing))
    workshops.stand(connection, key, now, closed_on=today)
    about = {"statement": now.statement_id or one.standing.statement_id} if one.standing.statement_id else {}
    record(connection, by, f"workshop-{command.value.replace('_', '-')}", one.id, **about)


def _reached(connection: Connection, one: Workshop, statement_id: str) -> Turn:
    key = workshops.key_of(one)
    if statement_id in agreements.agreed(connection, key):
        return Turn.AGREED
    return Turn.SECOND_COUNTS if (statement_id, SECOND) in ratings.reveals(connection, key) else Turn.FIRST_COUNTS


def _give_code(connection: Connection, one: Workshop) -> str:
    for _ in range(_CODE_TRIES):
        code = new_code(secrets.randbelow)
        if workshops.set_code(connection, workshops.key_of(one), code):
            return code
    raise Unavailable("database-away")


def _require_facilitator(connection: Connection, by: Viewer, person_id: str) -> None:
    found = people.get(connection, organisation_id=by.organisation_id, person_id=person_id)
    if found is None:
        raise NotFound("person-not-found")
    if not found.active or not _runs_workshops(found.roles):
        raise BadInput("workshop-facilitator")


def _runs_workshops(roles: frozenset[Role]) -> bool:
    return any(Permission.RUN_WORKSHOPS in PERMISSIONS[role] for role in roles)
