"""The pictures that go on paper: an organisation's own photos, and ours where it has none."""

from collections.abc import Callable

from sqlalchemy import Connection

from relsurvey.collection.own_media import Kind
from relsurvey.screens.pictures import known_pictures, picture
from relsurvey.storage import media


def printed_pictures(connection: Connection, organisation_id: str) -> Callable[[str], bytes | None]:
    """Picture id → its content, or None where nobody has such a picture. Photos are read here and now."""
    photos = _photos(connection, organisation_id)
    return lambda picture_id: photos.get(picture_id) or _ours(picture_id)


def _ours(picture_id: str) -> bytes | None:
    return picture(picture_id) if picture_id in known_pictures() else None


def _photos(connection: Connection, organisation_id: str) -> dict[str, bytes]:
    """The organisation's own photos: picture id → content."""
    found = {}
    for one in media.list_(connection, organisation_id=organisation_id):
        if one.kind == Kind.PICTURE:
            stored = media.content(connection, organisation_id=organisation_id, content_hash=one.content_hash)
            if stored:
                found[one.key] = stored[1]
    return found
