"""Monthly figures in the database: who enters them, who sees which numbers, and that a wrong table changes nothing."""

from datetime import date

import pytest
from sqlalchemy import func, select

from relsurvey.actions import measures
from relsurvey.errors import FileProblems, NotAllowed, NotFound
from relsurvey.evidence.gathered import Period
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database
from relsurvey.storage.tables import audit_event, measure_figure
from tests.support.rounds import ADMINISTRATOR, rounds, viewer

TODAY = date(2026, 11, 22)
YEAR = Period(date(2025, 12, 1), TODAY)
MANAGER = viewer(Role.MANAGER, units=("willow",))
NUMBERS = {"incidents": "3", "complaints": "0", "reviews-done": "11", "rota-changes": "2"}


@pytest.fixture
def ours(database: Database) -> Database:
    rounds(database, today=TODAY)
    return database


def enter(database: Database, by: Viewer = MANAGER, unit_id: str = "willow", **numbers: str) -> None:
    given = {id_.replace("_", "-"): number for id_, number in numbers.items()} or NUMBERS
    measures.enter(database, by=by, unit_id=unit_id, month="2026-09", numbers=given, today=TODAY)


def entered(database: Database, by: Viewer = MANAGER, unit_id: str = "willow") -> dict[str, int]:
    return dict(measures.entered(database, by=by, unit_id=unit_id, month="2026-09", today=TODAY))


def shown(database: Database, by: Viewer, *unit_ids: str) -> dict[tuple[str, str], tuple[int, int]]:
    found = measures.shown(database, by=by, unit_ids=unit_ids or ("willow", "mill"), period=YEAR)
    return {(one.unit_id, one.measure_id): (one.at_least, one.at_most) for one in found}


def count(database: Database) -> int:
    with database.reading() as connection:
        return connection.scalar(select(func.count()).select_from(measure_figure)) or 0


def test_whoever_enters_sees_the_numbers_and_everybody_the_bands(ours: Database) -> None:
    enter(ours)

    assert entered(ours) == {"incidents": 3, "complaints": 0, "reviews-done": 11, "rota-changes": 2}
    for reader in (MANAGER, ADMINISTRATOR, viewer(Role.FACILITATOR), viewer(Role.CONTROLLER)):
        assert shown(ours, reader) == {
            ("willow", "incidents"): (0, 4),
            ("willow", "complaints"): (0, 4),
            ("willow", "reviews-done"): (11, 11),
            ("willow", "rota-changes"): (2, 2),
        }


def test_a_number_that_is_entered_again_is_mended_and_an_emptied_field_is_no_number(ours: Database) -> None:
    enter(ours)

    enter(ours, incidents="8", complaints="")

    assert entered(ours) == {"incidents": 8, "reviews-done": 11, "rota-changes": 2}


def test_one_wrong_number_stores_none_of_them(ours: Database) -> None:
    with pytest.raises(Exception, match="measures-number"):
        enter(ours, incidents="8", complaints="two")

    assert count(ours) == 0


def test_a_manager_enters_for_the_own_services_and_learns_nothing_of_others(ours: Database) -> None:
    enter(ours, ADMINISTRATOR, "mill")

    with pytest.raises(NotFound, match="unit-not-found"):
        enter(ours, MANAGER, "mill")
    with pytest.raises(NotFound, match="unit-not-found"):
        entered(ours, MANAGER, "mill")
    assert shown(ours, MANAGER) == {}
    assert [one.id for one in measures.mine(ours, by=MANAGER)] == ["willow"]


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.CONTROLLER, Role.REVIEWER, Role.PAPER, Role.SAFEGUARDING])
def test_nobody_else_enters_or_sees_what_was_entered(ours: Database, role: Role) -> None:
    enter(ours)

    with pytest.raises(NotAllowed):
        enter(ours, viewer(role, units=("willow",)))
    with pytest.raises(NotAllowed):
        entered(ours, viewer(role, units=("willow",)))


def test_another_organisation_sees_nothing(ours: Database) -> None:
    enter(ours)
    stranger = Viewer("elsewhere", "x", "X", frozenset({Role.ADMINISTRATOR}))

    assert shown(ours, stranger) == {}
    with pytest.raises(NotFound):
        entered(ours, stranger)


def test_a_table_comes_in_whole_and_replaces_what_it_names(ours: Database) -> None:
    enter(ours)
    table = b"service,month,incidents,missed-visits\nWillow House,2026-09,6,\nMill Lane,2026-10,7,9\n"

    assert measures.bring_in(ours, by=ADMINISTRATOR, rows_as="a.csv:", content=table, today=TODAY) == 3

    assert entered(ours)["incidents"] == 6
    assert entered(ours)["reviews-done"] == 11
    assert shown(ours, ADMINISTRATOR, "mill") == {("mill", "incidents"): (7, 7), ("mill", "missed-visits"): (9, 9)}


def test_one_wrong_cell_brings_in_nothing(ours: Database) -> None:
    table = b"service,month,incidents\nWillow House,2026-09,6\nWillow House,2026-10,six\n"

    with pytest.raises(FileProblems, match="measures-bad-rows"):
        measures.bring_in(ours, by=ADMINISTRATOR, rows_as="a.csv:", content=table, today=TODAY)

    assert count(ours) == 0


def test_in_a_managers_table_a_service_of_others_is_as_unknown_as_none(ours: Database) -> None:
    for name in ("Mill Lane", "Nowhere"):
        table = f"service,month,incidents\n{name},2026-09,6\n".encode()
        with pytest.raises(FileProblems) as refused:
            measures.bring_in(ours, by=MANAGER, rows_as="a.csv:", content=table, today=TODAY)
        assert [one.code for one in refused.value.problems] == ["measures-service"]


def test_months_outside_of_the_period_are_left_out(ours: Database) -> None:
    for month in ("2025-11", "2025-12", "2026-11"):
        given = {"rota-changes": "9"}
        measures.enter(ours, by=MANAGER, unit_id="willow", month=month, numbers=given, today=TODAY)

    found = measures.shown(ours, by=MANAGER, unit_ids=["willow"], period=YEAR)

    assert [one.month for one in found] == [date(2025, 12, 1), date(2026, 11, 1)]


def test_the_audit_log_holds_who_and_which_month_and_no_number(ours: Database) -> None:
    enter(ours)

    with ours.reading() as connection:
        logged = connection.execute(select(audit_event).where(audit_event.c.what == "measures-entered")).one()
    assert logged.about == {"unit": "willow", "month": "2026-09"}
    assert logged.person_id == MANAGER.person_id
