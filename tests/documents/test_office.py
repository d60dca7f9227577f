"""Word files and workbooks open in an office program as what they are, not only in the libraries that wrote them."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from relsurvey.actions import publications
from relsurvey.collection.unit import Licence
from relsurvey.config import Settings
from relsurvey.documents import docx
from relsurvey.exports import files
from relsurvey.exports.files import FileKind
from relsurvey.i18n.catalogue import catalogue
from relsurvey.packs.kinds import PackKind, write
from relsurvey.storage.database import Database
from tests.documents.test_document import DOCUMENT, NASTY
from tests.support import publications as made
from tests.support.evidence import TODAY, pack
from tests.support.rounds import ADMINISTRATOR, rounds

pytestmark = pytest.mark.slow


def office() -> str:
    """The program that opens them."""
    found = os.environ.get("SOFFICE") or shutil.which("soffice") or shutil.which("libreoffice")
    if found is None:
        pytest.fail("LibreOffice was not found. `make test` installs it.")
    return found


def opened(folder: Path, contents: bytes, *, name: str, saved_as: str) -> str:
    """What the program shows of a file, saved as text."""
    (folder / name).write_bytes(contents)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office(), profile, "--headless", "--convert-to", saved_as, "--outdir", str(folder / "out"), name]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
    [text] = (folder / "out").iterdir()
    return text.read_text(encoding="utf-8-sig")


TEXT, LINES = "txt:Text (encoded):UTF8", "csv:Text - txt - csv (StarCalc):44,34,76,1"


def test_a_word_file_opens_with_its_title_its_table_and_words_as_typed(tmp_path: Path) -> None:
    text = opened(tmp_path, docx.write(DOCUMENT), name="minutes.docx", saved_as=TEXT)

    assert "Minutes" in text
    assert "We listen." in text
    assert NASTY in text


def test_the_workbook_of_results_opens_with_a_line_for_each_count(tmp_path: Path) -> None:
    contents = files.write(FileKind.XLSX, made.publication(), made.questionnaire(), licence=Licence.PROPRIETARY)

    lines = opened(tmp_path, contents, name="results.xlsx", saved_as=LINES).splitlines()

    assert "option_label" in lines[0]
    assert len(lines) > 1


@pytest.mark.parametrize(("kind", "saved_as"), [(PackKind.DOCX, TEXT), (PackKind.XLSX, LINES)])
def test_a_pack_of_evidence_opens(
    sqlite_only: Database, settings: Settings, tmp_path: Path, kind: PackKind, saved_as: str
) -> None:
    ours = rounds(sqlite_only, today=TODAY)
    ours.closed("summer", answered={"willow": 21, "mill": 8, "park": 4})
    publications.publish(sqlite_only, by=ADMINISTRATOR, wave_id="summer", today=TODAY)
    contents = write(kind, pack(sqlite_only, settings, unit_id="willow"), say=catalogue())

    text = opened(tmp_path, contents, name=f"pack.{kind}", saved_as=saved_as)

    # Both begin with what was found; the workbook's first sheet is that alone.
    assert "Do people listen to what you say?" in text
    assert "Mill Lane" not in text
