"""Waves: what may be asked, what is frozen when, what is left when one closes, and who may do it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from relsurvey.actions import asked, audit, invitations, responses, units, waves
from relsurvey.collection.journey import Act, Place, Submission
from relsurvey.collection.plan import BY_UNITS, ReleasePlan
from relsurvey.collection.wave import WaveState
from relsurvey.config import Settings
from relsurvey.errors import BadInput, NotAllowed, NotFound, Refused
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database
from relsurvey.storage.tables import answer, audit_event, invitation, questionnaire_version, response, wave
from tests.support.questionnaires import small
from tests.support.waves import (
    ADMINISTRATOR,
    LAST_DAY,
    OPENED,
    TODAY,
    UNITS,
    a_draft,
    after,
    an_open_wave,
    an_organisation,
    plan_for,
    viewer,
)


@pytest.fixture
def organisation(database: Database) -> Database:
    an_organisation(database)
    return database


def made(db: Database, **changes: object) -> None:
    """A wave that is right but for the changes."""
    given = {
        "by": ADMINISTRATOR,
        "wave_id": "autumn",
        "name": "Autumn",
        "questionnaire": small(),
        "opens_on": OPENED,
        "closes_on": LAST_DAY,
        "asked": UNITS,
        "plan": plan_for(small()),
    }
    waves.create(db, **{**given, **changes})  # type: ignore[arg-type]


def test_a_wave_is_found_again_as_it_was_made(organisation: Database, settings: Settings) -> None:
    a_draft(organisation, settings)

    found = waves.get(organisation, by=ADMINISTRATOR, wave_id="autumn")

    assert (found.name, found.state, found.threshold) == ("Autumn", WaveState.DRAFT, 10)
    assert (found.questionnaire_id, found.version, found.content_hash) == ("small", 1, small().content_hash)
    assert list(found.asked.items()) == [("north", 30), ("south", 24), ("west", 12)]
    assert found.plan == plan_for(small())
    assert list(waves.list_(organisation, by=ADMINISTRATOR)) == [found]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"name": "  "}, "wave-name-needed"),
        ({"wave_id": "Autumn wave!"}, "id-form"),
        ({"closes_on": OPENED - timedelta(days=1)}, "wave-dates"),
        ({"asked": {"nowhere": 12}}, "unit-unknown"),
        ({"asked": {"north": -1}}, "asked-negative"),
        ({"plan": ReleasePlan(("wish",), (BY_UNITS,))}, "plan-form"),
        ({"plan": ReleasePlan((), (BY_UNITS,))}, "plan-form"),
    ],
)
def test_a_wave_that_does_not_hold_together_is_not_made(
    organisation: Database, changes: dict[str, object], said: str
) -> None:
    with pytest.raises(BadInput, match=said):
        made(organisation, **changes)

    assert list(waves.list_(organisation, by=ADMINISTRATOR)) == []


def test_two_waves_can_not_have_one_id(organisation: Database) -> None:
    made(organisation)

    with pytest.raises(BadInput, match="wave-id-taken"):
        made(organisation, name="Winter")


def test_a_changed_questionnaire_needs_a_new_version_number(organisation: Database) -> None:
    made(organisation)
    changed = small(title="Is it nice at home?")

    with pytest.raises(Refused, match="questionnaire-changed"):
        made(organisation, wave_id="winter", questionnaire=changed)
    made(organisation, wave_id="winter", questionnaire=small(version=2, title="Is it nice at home?"))

    assert {one.version for one in waves.list_(organisation, by=ADMINISTRATOR)} == {1, 2}


def test_a_wave_runs_on_its_own_copy_of_the_questionnaire(database: Database, settings: Settings) -> None:
    ours = an_open_wave(database, settings)

    assert ours.see(ours.begin()).questionnaire == small()


def test_a_draft_that_is_discarded_frees_its_questionnaire_version(organisation: Database, settings: Settings) -> None:
    a_draft(organisation, settings)
    invitations.make_open(organisation, by=ADMINISTRATOR, wave_id="autumn", unit_id="north")

    waves.discard(organisation, by=ADMINISTRATOR, wave_id="autumn")
    made(organisation, questionnaire=small(title="Is it nice at home?"))

    assert len(waves.list_(organisation, by=ADMINISTRATOR)) == 1


def test_nobody_can_answer_before_a_wave_is_opened(organisation: Database, settings: Settings) -> None:
    draft = a_draft(organisation, settings)

    with pytest.raises(Refused, match="wave-not-open"):
        draft.begin()


def test_the_numbers_of_a_draft_can_be_said_anew(organisation: Database, settings: Settings) -> None:
    a_draft(organisation, settings)

    asked.set_(organisation, by=ADMINISTRATOR, wave_id="autumn", asked={"west": 14, "north": 31, "south": 0})

    assert dict(waves.get(organisation, by=ADMINISTRATOR, wave_id="autumn").asked) == {"north": 31, "west": 14}


def test_the_numbers_can_not_go_below_the_links_that_were_made(organisation: Database, settings: Settings) -> None:
    a_draft(organisation, settings)
    invitations.make_single(organisation, by=ADMINISTRATOR, wave_id="autumn", unit_id="west", count=12)

    with pytest.raises(BadInput, match="asked-fewer-than-links"):
        asked.set_(organisation, by=ADMINISTRATOR, wave_id="autumn", asked={"north": 30})


def test_the_numbers_are_frozen_when_the_wave_opens(database: Database, settings: Settings) -> None:
    an_open_wave(database, settings)

    with pytest.raises(Refused, match="wave-not-draft"):
        asked.set_(database, by=ADMINISTRATOR, wave_id="autumn", asked={"north": 31})

    assert dict(waves.get(database, by=ADMINISTRATOR, wave_id="autumn").asked) == UNITS


def test_a_wave_opens_early_by_hand_and_then_says_the_day(organisation: Database, settings: Settings) -> None:
    a_draft(organisation, settings)

    waves.open_(organisation, by=ADMINISTRATOR, wave_id="autumn", today=OPENED - timedelta(days=3))

    found = waves.get(organisation, by=ADMINISTRATOR, wave_id="autumn")
    assert (found.state, found.opens_on) == (WaveState.OPEN, OPENED - timedelta(days=3))


@pytest.mark.parametrize(
    ("asked", "days", "said"), [({}, 0, "wave-nobody-asked"), ({"north": 12}, 60, "wave-dates-past")]
)
def test_a_wave_that_nobody_could_answer_does_not_open(
    organisation: Database, settings: Settings, asked: dict[str, int], days: int, said: str
) -> None:
    a_draft(organisation, settings, asked=asked)

    with pytest.raises(Refused, match=said):
        waves.open_(organisation, by=ADMINISTRATOR, wave_id="autumn", today=after(days))


def test_a_wave_opens_once_and_closes_once(database: Database, settings: Settings) -> None:
    ours = an_open_wave(database, settings)

    with pytest.raises(Refused, match="wave-not-draft"):
        waves.open_(database, by=ADMINISTRATOR, wave_id="autumn", today=TODAY)
    ours.close()
    with pytest.raises(Refused, match="wave-not-running"):
        ours.close()

    assert waves.get(database, by=ADMINISTRATOR, wave_id="autumn").closes_on == TODAY


def test_closing_leaves_only_what_was_sent_or_kept(database: Database, settings: Settings) -> None:
    ours = an_open_wave(database, settings)
    ours.send_all()
    kept = ours.take_part()
    ours.answer(kept, "friends", "yes")
    ours.keep(kept)
    unsent = ours.take_part()
    ours.answer(unsent, "friends", "yes")
    refused = ours.begin()
    ours.hand_in(refused, Submission(Place.CONSENT, Act.NEXT, ("no",)))

    ours.close()

    with database.reading() as connection:
        stages = sorted(connection.scalars(select(response.c.stage)))
        answers = connection.scalar(select(func.count()).select_from(answer))
    assert stages == ["kept", "sent"]
    assert answers == 3 + 1


def test_closing_takes_answers_behind_a_closed_branch_out_of_what_was_kept(
    database: Database, settings: Settings
) -> None:
    ours = an_open_wave(database, settings)
    kept = ours.take_part()
    ours.answer(kept, "friends", "yes")
    ours.answer(kept, "home", "no")
    ours.answer(kept, "better", "garden")
    ours.answer(kept, "home", "yes")
    ours.keep(kept)

    ours.close()

    with database.reading() as connection:
        assert set(connection.scalars(select(answer.c.question_id))) == {"friends", "home"}


def test_closing_leaves_no_trace_of_who_used_which_link(database: Database, settings: Settings) -> None:
    ours = an_open_wave(database, settings)
    unused = ours.link()
    ours.send_all()
    kept = ours.take_part()
    ours.keep(kept)
    ours.begin()

    ours.close()

    with database.reading() as connection:
        links = connection.execute(select(invitation.c.started, invitation.c.spoken_code).distinct()).all()
        ties = connection.scalars(select(response.c.invitation_id).distinct()).all()
    assert [tuple(link) for link in links] == [(False, None)]
    assert ties == [None]
    with pytest.raises(Refused, match="wave-closed"):
        responses.look_up(database, token=unused, today=TODAY)


def test_whoever_types_the_code_of_a_closed_wave_is_told_that_it_has_ended(
    database: Database, settings: Settings
) -> None:
    ours = an_open_wave(database, settings)
    code = invitations.make_open(database, by=ADMINISTRATOR, wave_id="autumn", unit_id="north").spoken_code

    ours.close()

    with pytest.raises(Refused, match="wave-closed"):
        responses.begin(database, settings, spoken_code=code, today=TODAY)


def test_a_wave_whose_last_day_has_passed_is_closed_by_the_server(database: Database, settings: Settings) -> None:
    an_open_wave(database, settings)

    on_the_last_day = waves.close_due(database, today=LAST_DAY)
    the_day_after = waves.close_due(database, today=LAST_DAY + timedelta(days=1))

    assert (on_the_last_day, the_day_after) == (0, 1)
    found = waves.get(database, by=ADMINISTRATOR, wave_id="autumn")
    assert (found.state, found.closes_on) == (WaveState.CLOSED, LAST_DAY)


#: Everything that changes a wave, as (what the audit log says, how it is done). The wave is a draft.
CHANGES: dict[str, Callable[[Database, Viewer], object]] = {
    "wave-asked-set": lambda db, by: asked.set_(db, by=by, wave_id="autumn", asked={"north": 9}),
    "wave-opened": lambda db, by: waves.open_(db, by=by, wave_id="autumn", today=TODAY),
    "wave-discarded": lambda db, by: waves.discard(db, by=by, wave_id="autumn"),
    "wave-created": lambda db, by: made(db, by=by, wave_id="winter"),
    "unit-added": lambda db, by: units.add(db, by=by, name="East"),
    "invitations-made": lambda db, by: invitations.make_open(db, by=by, wave_id="autumn", unit_id="north"),
}


def everything(db: Database) -> list[object]:
    with db.reading() as connection:
        return [
            connection.execute(table.select()).all() for table in (wave, questionnaire_version, invitation, audit_event)
        ] + [units.list_(db, by=ADMINISTRATOR), waves.list_(db, by=ADMINISTRATOR)]


@pytest.mark.parametrize("what", CHANGES)
def test_every_change_is_in_the_audit_log(organisation: Database, settings: Settings, what: str) -> None:
    a_draft(organisation, settings)

    CHANGES[what](organisation, ADMINISTRATOR)

    with organisation.reading() as connection:
        entries = connection.execute(select(audit_event).where(audit_event.c.what == what)).all()
    assert entries[-1].person_id == ADMINISTRATOR.person_id
    assert entries[-1].organisation_id == ADMINISTRATOR.organisation_id


@pytest.mark.parametrize("what", CHANGES)
def test_nothing_changes_when_the_audit_log_can_not_be_written(
    organisation: Database, settings: Settings, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_draft(organisation, settings)
    before = everything(organisation)

    def broken(*_given: object, **_named: object) -> None:
        raise OSError

    monkeypatch.setattr(audit, "record", broken)
    with pytest.raises(OSError):  # noqa: PT011 - the very error raised above
        CHANGES[what](organisation, ADMINISTRATOR)

    assert everything(organisation) == before


@pytest.mark.parametrize("what", CHANGES)
@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ADMINISTRATOR}))
def test_only_an_administrator_changes_waves(sqlite_only: Database, settings: Settings, what: str, role: Role) -> None:
    an_organisation(sqlite_only)
    a_draft(sqlite_only, settings)
    before = everything(sqlite_only)

    with pytest.raises(NotAllowed):
        CHANGES[what](sqlite_only, viewer(role, unit_ids=["north"]))

    assert everything(sqlite_only) == before


def test_a_closed_wave_changes_no_more(database: Database, settings: Settings) -> None:
    ours = an_open_wave(database, settings)
    ours.close()

    for change in (
        lambda: invitations.make_open(database, by=ADMINISTRATOR, wave_id="autumn", unit_id="north"),
        lambda: waves.discard(database, by=ADMINISTRATOR, wave_id="autumn"),
        lambda: waves.open_(database, by=ADMINISTRATOR, wave_id="autumn", today=TODAY),
    ):
        with pytest.raises(Refused):
            change()


def test_an_organisation_knows_nothing_of_another_ones_waves(database: Database, settings: Settings) -> None:
    an_open_wave(database, settings)
    an_organisation(database, organisation_id="mill")
    stranger = viewer(Role.ADMINISTRATOR, organisation_id="mill")

    assert list(waves.list_(database, by=stranger)) == []
    for attempt in (
        lambda: waves.get(database, by=stranger, wave_id="autumn"),
        lambda: waves.close(database, by=stranger, wave_id="autumn", today=TODAY),
        lambda: waves.returned(database, by=stranger, wave_id="autumn", today=TODAY),
        lambda: invitations.make_open(database, by=stranger, wave_id="autumn", unit_id="north"),
    ):
        with pytest.raises(NotFound, match="wave-not-found"):
            attempt()


def test_a_manager_sees_how_many_were_asked_in_their_own_units_only(database: Database, settings: Settings) -> None:
    an_open_wave(database, settings)
    manager = viewer(Role.MANAGER, unit_ids=["south"])

    assert dict(waves.get(database, by=manager, wave_id="autumn").asked) == {"south": 24}
    assert [one.id for one in units.list_(database, by=manager)] == ["south"]
    assert (
        dict(waves.get(database, by=replace(manager, roles=manager.roles | {Role.FACILITATOR}), wave_id="autumn").asked)
        == UNITS
    )


@pytest.mark.parametrize("role", [Role.SAFEGUARDING, Role.REVIEWER, Role.PAPER])
def test_whoever_has_nothing_to_do_with_waves_sees_none(database: Database, settings: Settings, role: Role) -> None:
    an_open_wave(database, settings)

    with pytest.raises(NotAllowed):
        waves.list_(database, by=viewer(role))


def test_units_have_names_of_their_own(organisation: Database) -> None:
    with pytest.raises(BadInput, match="unit-name-taken"):
        units.add(organisation, by=ADMINISTRATOR, name=" NORTH ")
    with pytest.raises(BadInput, match="unit-name-needed"):
        units.add(organisation, by=ADMINISTRATOR, name=" ")
    with pytest.raises(BadInput, match="unit-id-taken"):
        units.add(organisation, by=ADMINISTRATOR, name="Else", unit_id="north")
