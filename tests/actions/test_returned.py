"""How many came back while a wave is open: in bands that are the same all day and can't be subtracted."""

from datetime import timedelta
from itertools import product

import pytest

from relsurvey.actions import waves
from relsurvey.collection.returns import Band, band, groups, whole
from relsurvey.config import Settings
from relsurvey.errors import NotAllowed
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database
from tests.support.waves import ADMINISTRATOR, OPENED, TODAY, AWave, a_draft, an_open_wave, an_organisation, viewer


@pytest.fixture
def wave(database: Database, settings: Settings) -> AWave:
    return an_open_wave(database, settings, asked={"north": 30, "south": 24, "west": 12, "east": 9, "hill": 6})


def seen(wave: AWave, by: Viewer = ADMINISTRATOR, *, days: int = 0) -> waves.Returned:
    return waves.returned(wave.db, by=by, wave_id=wave.wave_id, today=TODAY + timedelta(days=days))


def test_large_units_have_a_band_and_small_ones_only_take_part_in_the_whole(wave: AWave) -> None:
    wave.store("north", 23)
    wave.store("south", 9)
    wave.store("west", 11)
    wave.store("hill", 2)

    found = seen(wave)

    assert found.units == {"north": Band(20, 30, 30), "south": Band(0, 9, 24)}
    assert found.whole == Band(20 + 0 + 10, 30 + 9 + 27, 81)
    assert found.made_on == TODAY


def test_the_bands_stay_the_same_all_day_and_move_the_next(wave: AWave) -> None:
    first = seen(wave)
    wave.store("north", 15, day=TODAY)

    later = seen(wave)
    tomorrow = seen(wave, days=1)

    assert later == first
    assert tomorrow.units["north"] == Band(10, 19, 30)


def test_answers_of_today_wait_for_tomorrow_even_if_nobody_has_looked_yet(wave: AWave) -> None:
    wave.store("north", 15, day=TODAY)

    assert seen(wave).units["north"] == Band(0, 9, 30)


def test_answers_that_are_neither_sent_nor_kept_do_not_count(wave: AWave) -> None:
    for _ in range(3):
        wave.answer(wave.take_part(), "friends", "yes")
    wave.store("north", 9)

    assert seen(wave, days=1).units["north"] == Band(0, 9, 30)


def test_a_manager_sees_the_bands_of_their_own_units_and_of_the_whole(wave: AWave) -> None:
    manager = viewer(Role.MANAGER, unit_ids=["south", "hill"])

    found = seen(wave, manager)

    assert set(found.units) == {"south"}
    assert found.whole == seen(wave).whole


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ADMINISTRATOR, Role.MANAGER}))
def test_nobody_else_sees_how_many_came_back(wave: AWave, role: Role) -> None:
    with pytest.raises(NotAllowed):
        seen(wave, viewer(role, unit_ids=["north"]))


def test_nothing_is_shown_on_the_first_day_before_opening_or_after_closing(wave: AWave, settings: Settings) -> None:
    wave.store("north", 23)
    a_draft(wave.db, settings, wave_id="winter")
    seen(wave)

    first_day = waves.returned(wave.db, by=ADMINISTRATOR, wave_id="autumn", today=OPENED)
    draft = waves.returned(wave.db, by=ADMINISTRATOR, wave_id="winter", today=TODAY)
    wave.close()

    for nothing in (first_day, draft, seen(wave)):
        assert (nothing.made_on, nothing.whole, nothing.units) == (None, None, {})


def test_nothing_is_shown_when_fewer_than_20_people_were_asked_in_all(database: Database, settings: Settings) -> None:
    an_organisation(database, ("north", "south"))
    draft = a_draft(database, settings, asked={"north": 12, "south": 7})
    waves.open_(database, by=ADMINISTRATOR, wave_id="autumn", today=OPENED)

    assert seen(draft).whole is None


def test_every_band_holds_ten_numbers_or_more() -> None:
    for asked in range(20, 75):
        bands = {band(returned, asked) for returned in range(asked + 1)}

        assert all(one.at_most - one.at_least >= 9 for one in bands)
        assert sorted(number for one in bands for number in range(one.at_least, one.at_most + 1)) == list(
            range(asked + 1)
        )


def test_more_answers_than_people_asked_stay_in_the_last_band() -> None:
    assert band(40, 24) == Band(10, 24, 24)


@pytest.mark.parametrize("sizes", [*product((1, 6, 14, 19, 20, 35), repeat=3), (19,), (20,), (6, 6), (10, 10)])
def test_no_two_groups_overlap_and_none_is_small(sizes: tuple[int, ...]) -> None:
    asked = {f"u{number}": people for number, people in enumerate(sizes)}

    divided = groups(asked)

    counted = [unit for group in divided for unit in group]
    assert len(counted) == len(set(counted))
    assert all(sum(asked[unit] for unit in group) >= 20 for group in divided)
    # Nobody is left out while anything is shown: what is missing could be worked out from the whole.
    assert not divided or set(counted) == set(asked)


def test_the_whole_says_nothing_that_the_groups_do_not_say() -> None:
    """An attacker who knows every band still finds every count possible in each group, whatever the others are."""
    asked = {"north": 30, "south": 24, "west": 12, "hill": 9}
    divided = groups(asked)
    sizes = [sum(asked[unit] for unit in group) for group in divided]
    counts = [23, 9, 4]
    shown = [band(count, size) for count, size in zip(counts, sizes, strict=True)]

    for position, one in enumerate(shown):
        for possible in range(one.at_least, one.at_most + 1):
            other = [*counts[:position], possible, *counts[position + 1 :]]
            again = [band(count, size) for count, size in zip(other, sizes, strict=True)]
            assert (again, whole(again)) == (shown, whole(shown))
