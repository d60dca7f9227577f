"""People and teams side by side: what was published and agreed in closed workshops, for whoever may see it."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import event

from relsurvey.actions import dry_runs, publications, voices, workshop_steps
from relsurvey.config import Settings
from relsurvey.errors import NotAllowed, NotFound
from relsurvey.evidence.places import Apart, Place
from relsurvey.evidence.voices import Level, Who
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database
from tests.support import rounds
from tests.support.rounds import ADMINISTRATOR, Rounds, viewer
from tests.support.staff import somebody, viewer_of
from tests.support.workshops import TODAY, AWorkshop, a_workshop

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow

SAY = catalogue()
STATEMENT = "active-listening"


@pytest.fixture
def ours(database: Database) -> Rounds:
    return rounds.rounds(database, today=TODAY)


@pytest.fixture
def facilitator(ours: Rounds) -> Viewer:
    return viewer_of(somebody(ours.db, Role.FACILITATOR, organisation_id=rounds.ORGANISATION))


def discussing(ours: Rounds, settings: Settings, facilitator: Viewer, *, unit_id: str = "willow") -> AWorkshop:
    held = a_workshop(ours.db, settings, facilitator=facilitator, unit_id=unit_id)
    held.open(people=2)
    held.reveal()
    return held


def discussing_dry(ours: Rounds, settings: Settings, facilitator: Viewer) -> AWorkshop:
    real = a_workshop(ours.db, settings, facilitator=facilitator, unit_id="willow")
    trial = replace(real, id=dry_runs.start(ours.db, settings, by=facilitator, workshop_id=real.id, people=5))
    workshop_steps.begin(ours.db, by=facilitator, workshop_id=trial.id)
    dry_runs.rate(ours.db, settings, by=facilitator, workshop_id=trial.id, random=Random(1))
    trial.reveal()
    return trial


def agreed(held: AWorkshop, level: int) -> None:
    held.take_up(STATEMENT)
    held.agree(STATEMENT, level, reason="We talked about it for long.")


def levels(ours: Rounds, by: Viewer, unit_id: str = "willow") -> tuple[Level, ...]:
    return voices.levels(ours.db, by=by, unit_id=unit_id, until=TODAY)


def test_what_a_team_agreed_is_told_once_its_workshop_has_closed(
    ours: Rounds, settings: Settings, facilitator: Viewer
) -> None:
    held = discussing(ours, settings, facilitator)
    agreed(held, 4)
    assert levels(ours, ADMINISTRATOR) == ()

    held.close()

    found = levels(ours, ADMINISTRATOR)
    assert [(one.who, one.indicator, one.number, one.levels, one.day) for one in found] == [
        (Who.TEAM, "L09", 4, 5, TODAY)
    ]
    assert "We talked about it" not in str(found)
    assert voices.levels(ours.db, by=ADMINISTRATOR, unit_id="willow", until=TODAY - timedelta(days=1)) == ()


def test_many_services_are_read_with_no_more_questions_to_the_database_than_one(
    ours: Rounds, settings: Settings, facilitator: Viewer
) -> None:
    held = discussing(ours, settings, facilitator)
    agreed(held, 4)
    held.close()
    asked: list[str] = []
    event.listen(ours.db.engine, "before_cursor_execute", lambda *about: asked.append(about[2]))

    one = voices.levels(ours.db, by=ADMINISTRATOR, unit_id="willow", until=TODAY)
    for_one, asked[:] = len(asked), []
    each = voices.levels_of_each(ours.db, by=ADMINISTRATOR, unit_ids=("", "willow", "mill", "park"), until=TODAY)

    assert one
    assert each == {"": (), "willow": one, "mill": (), "park": ()}
    assert len(asked) == for_one


def test_a_dry_run_and_another_team_say_nothing(ours: Rounds, settings: Settings, facilitator: Viewer) -> None:
    trial = discussing_dry(ours, settings, facilitator)
    agreed(trial, 4)
    trial.close()
    other = discussing(ours, settings, facilitator, unit_id="mill")
    agreed(other, 4)
    other.close()

    assert levels(ours, ADMINISTRATOR, "willow") == ()
    assert len(levels(ours, ADMINISTRATOR, "mill")) == 1


def test_a_level_is_for_those_who_follow_the_actions_of_its_unit(
    ours: Rounds, settings: Settings, facilitator: Viewer
) -> None:
    held = discussing(ours, settings, facilitator)
    agreed(held, 4)
    held.close()

    assert levels(ours, viewer(Role.MANAGER, units=["willow"]))
    assert levels(ours, facilitator)
    assert levels(ours, viewer(Role.MANAGER, units=["mill"])) == ()
    assert levels(ours, viewer(Role.CONTROLLER)) == ()


def test_people_and_their_team_stand_side_by_side(ours: Rounds, settings: Settings, facilitator: Viewer) -> None:
    ours.closed("summer", answered={"willow": 30, "mill": 24, "park": 6})
    publications.publish(ours.db, by=ADMINISTRATOR, wave_id="summer", today=TODAY)
    held = discussing(ours, settings, facilitator, unit_id="")
    agreed(held, 5)
    held.close()
    pairs = {"F01": ("L09",)}

    newest = [line[-1] for line in voices.rounds(ours.db, by=ADMINISTRATOR)]
    sources = voices.Sources(voices.group_of(""), newest, levels(ours, ADMINISTRATOR, ""))
    found = voices.topics(sources, pairs, say=SAY)

    # Everybody answered, and a third of them said yes.
    assert {one.people.place for one in found} == {Place.NOT_YET}
    assert {one.apart for one in found} == {Apart.WIDE}
    assert all(one.rosier for one in found)


def test_nobody_looks_at_a_service_that_is_not_theirs(ours: Rounds, settings: Settings) -> None:
    stranger = viewer(Role.MANAGER, units=["mill"])

    with pytest.raises(NotFound):
        voices.side_by_side(ours.db, settings, by=stranger, unit_id="willow", today=TODAY, say=SAY)
    with pytest.raises(NotAllowed):
        voices.side_by_side(
            ours.db, settings, by=replace(stranger, roles=frozenset()), unit_id="", today=TODAY, say=SAY
        )
