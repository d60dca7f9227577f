"""A language reaches people only when a named person has signed its text, exactly as it is."""

from datetime import UTC, datetime

import pytest

from relsurvey.actions import languages, preview, responses
from relsurvey.actions.languages import KINDS
from relsurvey.collection.signature import TextState
from relsurvey.errors import BadInput, NotAllowed, NotFound, Refused
from relsurvey.i18n import state
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.screens.render import Reader, render
from relsurvey.storage.database import Database
from tests.support.fieldwork import WAVE, Fieldwork, administrator, open_wave

TODAY = datetime.now(UTC).date()


@pytest.fixture
def fieldwork(database: Database) -> Fieldwork:
    return open_wave(database, links=2)


def sign(database: Database, *kinds: str, language: str = "cy") -> None:
    for kind in kinds:
        languages.sign(
            database,
            by=administrator(),
            wave_id=WAVE,
            kind=kind,
            language=language,
            signer=" Mair  Owen ",
            relation="translator",
            today=TODAY,
        )


def offered(database: Database, fieldwork: Fieldwork) -> list[str]:
    return list(responses.look_up(database, token=fieldwork.links[0], today=TODAY).titles)


def told(database: Database, language: str = "cy") -> dict[str, TextState]:
    states = languages.states(database, by=administrator(), wave_id=WAVE)
    return {one.kind: one.state for one in states if one.text.language == language}


def test_an_unsigned_language_never_reaches_a_respondent(database: Database, fieldwork: Fieldwork) -> None:
    assert offered(database, fieldwork) == ["en"]
    assert told(database) == {"interface": TextState.AWAITING, "questionnaire": TextState.AWAITING}
    assert told(database, "en") == dict.fromkeys(KINDS, TextState.ORIGINAL)


@pytest.mark.parametrize("kind", KINDS)
def test_one_signed_text_of_two_is_not_enough(database: Database, fieldwork: Fieldwork, kind: str) -> None:
    sign(database, kind)

    assert offered(database, fieldwork) == ["en"]


def test_a_language_with_both_texts_signed_is_offered_with_its_own_title(
    database: Database, fieldwork: Fieldwork
) -> None:
    sign(database, *KINDS)

    assert responses.look_up(database, token=fieldwork.links[0], today=TODAY).titles == {
        "en": "How connected do you feel?",
        "cy": "Faint o gysylltiad rydych chi'n ei deimlo?",
    }
    assert languages.offered_here(database) == ("en", "cy")
    by_kind = languages.states(database, by=administrator(), wave_id=WAVE)
    assert {one.signature.signer for one in by_kind if one.signature} == {"Mair Owen"}


def test_a_text_that_changes_is_no_longer_offered(
    database: Database, fieldwork: Fieldwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign(database, *KINDS)
    as_it_was = state.fingerprint

    monkeypatch.setattr(state, "fingerprint", lambda language: as_it_was(language)[::-1])

    assert offered(database, fieldwork) == ["en"]
    assert languages.offered_here(database) == ("en",)
    assert told(database)["interface"] is TextState.CHANGED


def test_a_signature_can_be_withdrawn(database: Database, fieldwork: Fieldwork) -> None:
    sign(database, *KINDS)
    by = administrator()

    languages.withdraw(database, by=by, wave_id=WAVE, kind="interface", language="cy")

    assert offered(database, fieldwork) == ["en"]
    with pytest.raises(NotFound, match="signature-not-found"):
        languages.withdraw(database, by=by, wave_id=WAVE, kind="interface", language="cy")


@pytest.mark.usefixtures("fieldwork")
def test_a_language_without_words_in_the_questionnaire_can_not_be_signed_for_it(database: Database) -> None:
    assert told(database, "ar")["questionnaire"] is TextState.MISSING
    with pytest.raises(Refused, match="language-incomplete"):
        sign(database, "questionnaire", language="ar")


@pytest.mark.usefixtures("fieldwork")
def test_nobody_signs_without_a_name_or_what_needs_no_signature(database: Database) -> None:
    with pytest.raises(BadInput, match="language-unknown"):
        sign(database, "interface", language="en")
    with pytest.raises(BadInput, match="language-unknown"):
        sign(database, "interface", language="tlh")
    with pytest.raises(BadInput, match="signer-needed"):
        languages.sign(
            database,
            by=administrator(),
            wave_id=WAVE,
            kind="interface",
            language="cy",
            signer=" ",
            relation="x",
            today=TODAY,
        )


@pytest.mark.usefixtures("fieldwork")
def test_only_somebody_who_prepares_waves_signs_or_looks_ahead(database: Database) -> None:
    other = Viewer("harbour", "max", "Max", frozenset({Role.MANAGER}), frozenset({"north"}))

    with pytest.raises(NotAllowed):
        languages.states(database, by=other, wave_id=WAVE)
    with pytest.raises(NotAllowed):
        preview.preview(database, by=other, wave_id=WAVE)


def test_a_preview_shows_every_screen_of_an_unsigned_language(database: Database, fieldwork: Fieldwork) -> None:
    seen, wanted = [], ""
    while True:
        found = preview.preview(database, by=administrator(), wave_id=WAVE, wanted=wanted)
        seen.append(render(found.shown, Reader("", "survey.example", "", "cy")))
        if not found.after:
            break
        wanted = found.after

    assert len({page.name for page in seen}) == len(seen) >= len(fieldwork.questionnaire.questions) + 3
    assert all(page.language == "cy" for page in seen)
    assert "Yn gyntaf rydyn ni&#39;n dangos" in seen[0].content
    assert not any(" checked" in page.content for page in seen)
