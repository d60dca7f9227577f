"""An organisation's own photos and recordings, for the screens of its own surveys."""

import hashlib
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from weakref import WeakKeyDictionary

from relsurvey.actions import audit
from relsurvey.collection.own_media import PHOTO_TYPE, Kind, photo, recording_type
from relsurvey.errors import BadInput, NotFound, Refused
from relsurvey.i18n.catalogue import languages
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.screens.fitted import NOTHING_OWN, Own
from relsurvey.screens.pictures import known_pictures
from relsurvey.storage import media
from relsurvey.storage.database import Database
from relsurvey.storage.media import Medium

#: Another process shows a new photo after so long. Asking for each screen would cost every answer a question more.
KNOWN_FOR = timedelta(seconds=30)
_known: WeakKeyDictionary[Database, dict[str, tuple[datetime, Own]]] = WeakKeyDictionary()


def add_picture(db: Database, *, by: Viewer, picture_id: str, file: bytes, today: date) -> Medium:
    """Show this photo instead of our picture, everywhere in the organisation's surveys. Raises BadInput, Refused."""
    by.require(Permission.MANAGE_WAVES)
    if picture_id not in known_pictures():
        raise NotFound("media-picture-unknown", picture=picture_id)
    return _put(db, by=by, kind=Kind.PICTURE, key=picture_id, content=photo(file), media_type=PHOTO_TYPE, today=today)


def add_recording(
    db: Database, *, by: Viewer, questionnaire: Questionnaire, question_id: str, language: str, file: bytes, today: date
) -> Medium:
    """Play this recording where somebody listens to the question in this language. Raises BadInput, NotFound."""
    by.require(Permission.MANAGE_WAVES)
    if question_id not in {question.id for question in questionnaire.questions}:
        raise NotFound("media-question-unknown", question=question_id)
    if language not in languages():
        raise BadInput("media-language-unknown", language=language)
    key = f"{questionnaire.id}/{question_id}/{language}"
    kind = recording_type(file)
    return _put(db, by=by, kind=Kind.RECORDING, key=key, content=file, media_type=kind, today=today)


def list_(db: Database, *, by: Viewer) -> Sequence[Medium]:
    """Everything that the viewer's organisation has of its own."""
    by.require(Permission.MANAGE_WAVES)
    with db.reading() as connection:
        return media.list_(connection, organisation_id=by.organisation_id)


def remove(db: Database, *, by: Viewer, kind: Kind, key: str) -> None:
    """Show our picture, or read with the device's voice, again. Raises NotFound("media-not-found")."""
    by.require(Permission.MANAGE_WAVES)
    with db.writing() as connection:
        if not media.remove(connection, organisation_id=by.organisation_id, kind=kind, key=key):
            raise NotFound("media-not-found")
        about = {"kind": kind.value, "key": key}
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="media-removed", about=about)
    _forget(db, by.organisation_id)


def own(db: Database, *, organisation_id: str, now: datetime) -> Own:
    """Addresses of what the organisation has of its own, as they were known at most half a minute ago."""
    known = _known.setdefault(db, {})
    since, found = known.get(organisation_id, (datetime.min, NOTHING_OWN))  # noqa: DTZ901 - all times are UTC, without a zone
    if now - since > KNOWN_FOR:
        with db.reading() as connection:
            found = _addresses(organisation_id, media.list_(connection, organisation_id=organisation_id))
        known[organisation_id] = (now, found)
    return found


def content(db: Database, *, organisation_id: str, content_hash: str) -> tuple[str, bytes]:
    """Media type and bytes of one photo or recording, for whoever has its address."""
    with db.reading() as connection:
        found = media.content(connection, organisation_id=organisation_id, content_hash=content_hash)
    if found is None:
        raise NotFound("media-not-found")
    return found


def address(organisation_id: str, medium: Medium) -> str:
    """Where it is served. The address changes with the content."""
    return f"/look/own/{organisation_id}/{medium.content_hash}"


def _addresses(organisation_id: str, all_: Sequence[Medium]) -> Own:
    photos, recordings = {}, {}
    for one in all_:
        if one.kind == Kind.PICTURE:
            photos[one.key] = address(organisation_id, one)
        else:
            questionnaire_id, question_id, language = one.key.split("/")
            recordings[questionnaire_id, question_id, language] = address(organisation_id, one)
    return Own(photos, recordings)


def _put(db: Database, *, by: Viewer, kind: Kind, key: str, content: bytes, media_type: str, today: date) -> Medium:
    new = Medium(kind, key, media_type, hashlib.sha256(content).hexdigest(), today)
    with db.writing() as connection:
        others = media.list_(connection, organisation_id=by.organisation_id)
        shared = next((one for one in others if one.content_hash == new.content_hash and one.key != key), None)
        if shared and kind is Kind.PICTURE:
            # One picture for two ideas would tell people nothing any more.
            raise Refused("media-picture-shared", picture=shared.key)
        media.put(connection, organisation_id=by.organisation_id, new=new, content=content, added_by=by.person_id)
        about = {"kind": kind.value, "key": key}
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="media-added", about=about)
    _forget(db, by.organisation_id)
    return new


def _forget(db: Database, organisation_id: str) -> None:
    _known.get(db, {}).pop(organisation_id, None)
