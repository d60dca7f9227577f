"""Own photos and recordings from the command line."""

import io
from pathlib import Path

import pytest
from PIL import Image

from relsurvey.actions.services import Services
from relsurvey.config import PROJECT
from tests.cli.conftest import Relsurvey
from tests.support.staff import an_organisation

SURVEY = PROJECT / "surveys" / "how-connected"


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    drawn = io.BytesIO()
    Image.new("RGB", (20, 20), "red").save(drawn, "PNG")
    file = tmp_path / "house.png"
    file.write_bytes(drawn.getvalue())
    return file


@pytest.fixture
def voice(tmp_path: Path) -> Path:
    file = tmp_path / "voice.mp3"
    file.write_bytes(b"ID3" + bytes(100))
    return file


def test_photos_and_recordings_are_added_listed_and_removed(
    relsurvey: Relsurvey, services: Services, photo: Path, voice: Path
) -> None:
    an_organisation(services.db)

    assert relsurvey("media", "add-picture", "home", photo).code == 0
    assert relsurvey("media", "add-recording", SURVEY, "connected", voice).code == 0
    listed = [line.split("\t")[:2] for line in relsurvey("media", "list").out.splitlines()]
    assert listed == [["picture", "home"], ["recording", "how-connected/connected/en"]]

    assert "home was removed" in relsurvey("media", "remove", "picture", "home").out
    assert "picture" not in relsurvey("media", "list").out


def test_what_does_not_fit_is_refused_in_plain_words(
    relsurvey: Relsurvey, services: Services, photo: Path, voice: Path, tmp_path: Path
) -> None:
    an_organisation(services.db)
    large = tmp_path / "large.png"
    large.write_bytes(photo.read_bytes().ljust(12 * 1024 * 1024 + 1, b"\0"))

    tried = {
        "larger than 12 MB": relsurvey("media", "add-picture", "home", large),
        "not a photo that can be shown": relsurvey("media", "add-picture", "home", voice),
        "not a recording that browsers play": relsurvey("media", "add-recording", SURVEY, "connected", photo),
        "There is no picture with the id nowhere": relsurvey("media", "add-picture", "nowhere", photo),
        "no question with the id nothing": relsurvey("media", "add-recording", SURVEY, "nothing", voice),
        "There is no such photo": relsurvey("media", "remove", "picture", "home"),
    }

    assert {words: said.code for words, said in tried.items()} == dict(zip(tried, (3, 3, 3, 4, 4, 4), strict=True))
    assert [words for words, said in tried.items() if words not in said.err] == []
