"""An organisation's own photos and recordings: what is kept of a file, who may change them, where they are shown."""

import io
from datetime import date, datetime

import pytest
from PIL import Image

from relsurvey.actions import media
from relsurvey.collection.own_media import EDGE, Kind
from relsurvey.errors import BadInput, NotAllowed, NotFound, Refused
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database
from tests.support.questionnaires import small
from tests.support.waves import ADMINISTRATOR, an_organisation, viewer

TODAY = date(2026, 11, 23)
NOW = datetime.combine(TODAY, datetime.min.time())
MP3 = b"ID3" + bytes(100)


def a_photo(colour: str = "red", *, size: tuple[int, int] = (1600, 900)) -> bytes:
    """A photo as a phone makes it: large, on its side, with the place where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "A camera of Ada Brook"
    file = io.BytesIO()
    Image.new("RGB", size, colour).save(file, "JPEG", exif=exif)
    return file.getvalue()


@pytest.fixture
def db(database: Database) -> Database:
    an_organisation(database)
    return database


def damaged(photo: bytes) -> bytes:
    """The same photo, but what it says about its camera is said to be a number."""
    at = photo.index(b"Exif") + 17
    return photo[:at] + b"\0" + photo[at + 1 :]


def shown(db: Database, by: Viewer = ADMINISTRATOR) -> tuple[str, bytes]:
    address = media.own(db, organisation_id=by.organisation_id, now=NOW).photos["home"]
    return media.content(db, organisation_id=by.organisation_id, content_hash=address.rsplit("/", 1)[1])


def test_a_photo_is_shown_small_upright_and_without_where_it_was_taken(db: Database) -> None:
    media.add_picture(db, by=ADMINISTRATOR, picture_id="home", file=a_photo(), today=TODAY)

    media_type, content = shown(db)

    assert media_type == "image/webp"
    with Image.open(io.BytesIO(content)) as small_one:
        assert max(small_one.size) == EDGE
        assert small_one.height > small_one.width
        assert not small_one.getexif()
    assert b"Ada Brook" not in content


def test_one_photo_never_means_two_things(db: Database) -> None:
    media.add_picture(db, by=ADMINISTRATOR, picture_id="home", file=a_photo(), today=TODAY)

    with pytest.raises(Refused, match="media-picture-shared"):
        media.add_picture(db, by=ADMINISTRATOR, picture_id="family", file=a_photo(), today=TODAY)


def test_a_new_photo_takes_the_place_of_the_old_one(db: Database) -> None:
    for colour in ("red", "blue"):
        media.add_picture(db, by=ADMINISTRATOR, picture_id="home", file=a_photo(colour), today=TODAY)

    assert [one.key for one in media.list_(db, by=ADMINISTRATOR)] == ["home"]


def test_a_removed_photo_gives_the_picture_back(db: Database) -> None:
    media.add_picture(db, by=ADMINISTRATOR, picture_id="home", file=a_photo(), today=TODAY)
    media.remove(db, by=ADMINISTRATOR, kind=Kind.PICTURE, key="home")

    assert media.own(db, organisation_id=ADMINISTRATOR.organisation_id, now=NOW).photos == {}
    with pytest.raises(NotFound):
        media.remove(db, by=ADMINISTRATOR, kind=Kind.PICTURE, key="home")


def test_another_organisation_shows_its_own_pictures(db: Database) -> None:
    media.add_picture(db, by=ADMINISTRATOR, picture_id="home", file=a_photo(), today=TODAY)

    assert media.own(db, organisation_id="elsewhere", now=NOW).photos == {}


@pytest.mark.parametrize(
    "file", [b"", b"<svg onload='alert(1)'/>", b"GIF89a", b"%PDF-1.7", a_photo()[:200], damaged(a_photo())]
)
def test_what_is_no_photo_is_refused(db: Database, file: bytes) -> None:
    with pytest.raises(BadInput, match="media-not-a-photo"):
        media.add_picture(db, by=ADMINISTRATOR, picture_id="home", file=file, today=TODAY)


def test_a_recording_belongs_to_a_question_in_a_language(db: Database) -> None:
    asked = small()
    first = asked.questions[0].id
    media.add_recording(
        db, by=ADMINISTRATOR, questionnaire=asked, question_id=first, language="en", file=MP3, today=TODAY
    )

    own = media.own(db, organisation_id=ADMINISTRATOR.organisation_id, now=NOW)

    assert set(own.recordings) == {(asked.id, first, "en")}


@pytest.mark.parametrize(
    ("file", "why"),
    [(b"MZ" + bytes(50), "media-not-a-recording"), (b"ID3" + bytes(1024 * 1024), "media-recording-too-large")],
)
def test_what_no_browser_plays_or_is_too_large_is_refused(db: Database, file: bytes, why: str) -> None:
    asked = small()
    with pytest.raises(BadInput, match=why):
        media.add_recording(
            db,
            by=ADMINISTRATOR,
            questionnaire=asked,
            question_id=asked.questions[0].id,
            language="en",
            file=file,
            today=TODAY,
        )


def test_only_who_prepares_surveys_may_change_what_people_see(db: Database) -> None:
    with pytest.raises(NotAllowed):
        media.add_picture(db, by=viewer(Role.MANAGER), picture_id="home", file=a_photo(), today=TODAY)
