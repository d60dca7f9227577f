"""Making links and spoken codes. They are handed back once, to be printed; only a hash of the link is stored."""

import secrets
from dataclasses import dataclass, field

from sqlalchemy import Connection

from relsurvey.actions import audit
from relsurvey.actions.wave_at_hand import find
from relsurvey.collection.asked import Where
from relsurvey.collection.link import new_token, token_hash
from relsurvey.collection.spoken_code import new_code
from relsurvey.collection.wave import Wave, WaveState
from relsurvey.errors import BadInput, Refused
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import invitations
from relsurvey.storage.database import Database
from relsurvey.storage.invitations import Kind, NewInvitation

#: A code that is in use is drawn again; a million codes and some hundred waves leave a free one at once.
_DRAWS = 100


@dataclass(frozen=True, slots=True)
class Invite:
    """One invitation to print. `spoken_code` is empty for a single link."""

    token: str = field(repr=False)
    spoken_code: str = field(repr=False)


def make_single(
    db: Database, *, by: Viewer, wave_id: str, unit_id: str, client_group: str = "", count: int
) -> tuple[Invite, ...]:
    """Make links for one person each. In all there can't be more of them in a place than people were asked there.

    `client_group`: where the plan breaks down by client group. Their answers count there, and nobody asks them.
    Raises BadInput("unit-not-asked" | "client-group-not-asked" | "links-more-than-asked"), Refused("wave-closed").
    """
    by.require(Permission.PRINT_INVITATIONS)
    place = (unit_id, client_group)
    made = tuple(Invite(new_token(secrets.token_urlsafe), "") for _ in range(count))
    with db.writing() as connection:
        wave = _wave(connection, by, wave_id, place)
        links = invitations.count_single(connection, organisation_id=by.organisation_id, wave_id=wave_id)
        left = wave.places[place] - links.get(place, 0)
        if not 0 < count <= left:
            raise BadInput("links-more-than-asked", left=left)
        new = [_new(invite, place, Kind.SINGLE) for invite in made]
        invitations.add_many(connection, organisation_id=by.organisation_id, wave_id=wave_id, new=new)
        _record(connection, by, wave_id, place, kind=Kind.SINGLE, count=count)
    return made


def make_open(db: Database, *, by: Viewer, wave_id: str, unit_id: str, client_group: str = "") -> Invite:
    """Make a link and a spoken code for everybody in a unit, or in a client group there. Those made before go on.

    Raises BadInput("unit-not-asked" | "client-group-not-asked"), Refused("wave-closed" | "codes-used-up").
    """
    with db.writing() as connection:
        return open_link(connection, by, wave_id, (unit_id, client_group))


def open_link(connection: Connection, by: Viewer, wave_id: str, place: Where) -> Invite:
    """A part of a larger transaction: make a link and a spoken code for everybody in a place. Raises as `make_open`."""
    by.require(Permission.PRINT_INVITATIONS)
    _wave(connection, by, wave_id, place)
    for _ in range(_DRAWS):
        made = Invite(new_token(secrets.token_urlsafe), new_code(secrets.randbelow))
        new = _new(made, place, Kind.OPEN)
        if invitations.add_if_free(connection, organisation_id=by.organisation_id, wave_id=wave_id, new=new):
            _record(connection, by, wave_id, place, kind=Kind.OPEN, count=1)
            return made
    raise Refused("codes-used-up")


def _wave(connection: Connection, by: Viewer, wave_id: str, place: Where) -> Wave:
    # Locked, so that two who print at once do not make more links together than each may alone.
    wave = find(connection, by.organisation_id, wave_id, lock=True)
    if wave.state is WaveState.CLOSED:
        raise Refused("wave-closed")
    wave.require_place(*place)
    return wave


def _new(invite: Invite, place: Where, kind: Kind) -> NewInvitation:
    return NewInvitation(
        id=secrets.token_hex(16),
        unit_id=place[0],
        client_group=place[1],
        kind=kind,
        token_hash=token_hash(invite.token),
        spoken_code=invite.spoken_code or None,
    )


def _record(connection: Connection, by: Viewer, wave_id: str, place: Where, *, kind: Kind, count: int) -> None:
    unit_id, client_group = place
    about = {"wave": wave_id, "unit": unit_id, "client_group": client_group, "kind": kind.value, "count": count}
    audit.record(connection, by=by, organisation_id=by.organisation_id, what="invitations-made", about=about)
