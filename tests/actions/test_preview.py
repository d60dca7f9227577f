"""Staff can look at every screen of a wave, and nothing is begun."""

import pytest

from relsurvey.actions.preview import preview
from relsurvey.collection.answers import Help
from relsurvey.config import PROJECT, Settings
from relsurvey.questionnaire.loading import load
from relsurvey.storage.database import Database
from tests.support import questionnaires
from tests.support.waves import ADMINISTRATOR, an_open_wave


@pytest.mark.parametrize("young", [True, False])
def test_one_screen_leads_to_the_next_up_to_the_last(sqlite_only: Database, settings: Settings, *, young: bool) -> None:
    questionnaire = load(PROJECT / "surveys" / "young-people-8-to-11") if young else questionnaires.small()
    wave = an_open_wave(sqlite_only, settings, questionnaire=questionnaire)
    seen, wanted = [], "about"

    while wanted and wanted not in seen:
        found = preview(sqlite_only, by=ADMINISTRATOR, wave_id=wave.wave_id, wanted=wanted)
        assert found.shown.screen.name == wanted
        assert found.shown.sheet.help is not Help.ALONE
        seen.append(wanted)
        wanted = found.after

    assert seen[-1] == "review"
    assert ("told" in seen) == young
    assert {"help", "helper", "view", "decider"} <= set(seen)
