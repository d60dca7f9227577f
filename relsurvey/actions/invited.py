"""What leads a person to their survey: a link that is looked at, and what this device has begun already."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from relsurvey.actions import languages
from relsurvey.collection.device import handle_of
from relsurvey.collection.link import token_hash
from relsurvey.errors import NotFound
from relsurvey.storage import invitations, questionnaires, responses
from relsurvey.storage.database import Database


@dataclass(frozen=True, slots=True)
class Invited:
    """What a link leads to. `handle` names the response that this device has begun with it, "" when there is none.

    `titles` are the survey's in each language that is offered, the one it was written in first.
    `for_everybody`: each person begins a response of their own with it, so the next one on this device may start too.
    """

    wave_name: str
    titles: Mapping[str, str]
    organisation_name: str
    demo: bool
    closes_on: date
    handle: str
    for_everybody: bool


def under_way(db: Database, *, device_secrets: Collection[str], today: date) -> str:
    """The handle of the response that this device began last and has not sent; "" when there is none to carry on."""
    hashes = {token_hash(secret): secret for secret in device_secrets}
    if not hashes:
        return ""
    with db.reading() as connection:
        held = responses.unsent(connection, hashes, today=today)
    # A browser sends its cookies in the order in which it got them.
    return next((handle_of(secret) for hash_, secret in reversed(hashes.items()) if hash_ in held), "")


def look_up(db: Database, *, token: str, device_secrets: Collection[str] = (), today: date) -> Invited:
    """What a link leads to; changes nothing. `device_secrets` are those that the asking device holds.

    Whether a single link was started on another device is not told: whoever printed the sheet could look it up.
    Raises NotFound("link-not-found"), Refused("wave-not-open" | "wave-closed").
    """
    with db.reading() as connection:
        invitation = invitations.by_token(connection, token_hash(token))
        if invitation is None:
            raise NotFound("link-not-found")
        ours = invitation.fieldwork
        ours.require_open(today)
        single = invitation.kind is invitations.Kind.SINGLE
        hashes = {token_hash(secret): secret for secret in device_secrets}
        tied_to = invitation.id if single else None
        held = responses.held_by(connection, hashes, fieldwork=ours, invitation_id=tied_to)
        questionnaire = questionnaires.get(
            connection, organisation_id=ours.organisation_id, content_hash=ours.content_hash
        )
        offered = languages.offered(connection, organisation_id=ours.organisation_id, questionnaire=questionnaire)
    return Invited(
        wave_name=ours.wave_name,
        titles={language: questionnaire.words_in(language).title for language in offered},
        organisation_name=ours.organisation_name,
        demo=ours.demo,
        closes_on=ours.closes_on,
        handle=handle_of(hashes[held[-1]]) if held else "",
        for_everybody=not single,
    )
