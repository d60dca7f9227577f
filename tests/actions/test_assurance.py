"""The audit at a desk: findings are saved one by one, kept for good, and seen by those who answer for the unit."""

import io
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from datetime import date, timedelta

import docx
import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from relsurvey.actions import assurance, voices, workshops
from relsurvey.config import Settings
from relsurvey.documents.files import DocumentKind
from relsurvey.errors import BadInput, NotAllowed, NotFound
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage import assurance as findings
from relsurvey.storage.database import Database
from relsurvey.storage.tables import assurance_finding, audit_event
from relsurvey.workshop.assurance import Due, Finding, NewFinding
from tests.support.staff import an_organisation, somebody, viewer_of

TODAY = date(2026, 11, 29)
CHECK = "rota-stability"
FINDING = NewFinding(CHECK, "partly", TODAY, 6, "6 rotas of October, 2 swaps each", ("https://files.example/rotas",))


@pytest.fixture
def manager(database: Database) -> Viewer:
    """The manager of the unit `north`."""
    an_organisation(database)
    return viewer_of(somebody(database, Role.MANAGER, unit_ids=("north",)))


def note(database: Database, settings: Settings, by: Viewer, new: NewFinding = FINDING, unit: str = "north") -> None:
    assurance.note(database, settings, by=by, unit_id=unit, new=new, today=TODAY)


def test_a_finding_says_when_the_check_is_due_again_and_the_one_before_stays_in_the_history(
    database: Database, settings: Settings, manager: Viewer
) -> None:
    note(database, settings, manager, replace(FINDING, level_id="no", checked_on=TODAY - timedelta(days=50)))
    note(database, settings, manager)

    _, shown = assurance.look(database, settings, by=manager, unit_id="north", today=TODAY)
    one = shown.of(CHECK)
    assert (one.level.name, one.due_on, one.due) == ("Partly", date(2026, 12, 29), Due.SOON)  # type: ignore[union-attr]
    assert len(shown.with_due(Due.NEVER)) == len(shown.standings) - 1
    told = assurance.history(database, settings, by=manager, unit_id="north", statement_id=CHECK)
    assert [(finding.number, finding.about.level_id) for finding in told.findings] == [(2, "partly"), (1, "no")]
    assert told.findings[0].about == FINDING
    assert told.people[told.findings[0].person_id]


def test_a_manager_audits_their_own_units_and_others_all_of_them_and_the_organisation(
    database: Database, settings: Settings, manager: Viewer
) -> None:
    def units(by: Viewer) -> list[str]:
        return [one.unit_id for one in assurance.registers(database, settings, by=by, today=TODAY)[1]]

    assert units(manager) == ["north"]
    for role in (Role.ADMINISTRATOR, Role.FACILITATOR):
        assert set(units(viewer_of(somebody(database, role)))) >= {"north", "south", ""}
    for unit in ("south", "", "nowhere"):
        with pytest.raises(NotFound, match="unit-unknown"):
            note(database, settings, manager, unit=unit)
    with pytest.raises(NotAllowed):
        note(database, settings, viewer_of(somebody(database, Role.REVIEWER)))


def test_what_is_refused_changes_nothing(database: Database, settings: Settings, manager: Viewer) -> None:
    with pytest.raises(BadInput, match="assurance-evidence"):
        note(database, settings, manager, replace(FINDING, evidence=""))
    with pytest.raises(BadInput, match="assurance-check"):
        note(database, settings, manager, replace(FINDING, statement_id="weather"))

    assert assurance.history(database, settings, by=manager, unit_id="north", statement_id=CHECK).findings == []


def test_the_audit_as_a_file_has_findings_evidence_and_what_is_due(
    database: Database, settings: Settings, manager: Viewer
) -> None:
    note(database, settings, manager)

    name, content = assurance.file(database, settings, by=manager, unit_id="north", kind=DocumentKind.DOCX, today=TODAY)

    made = docx.Document(io.BytesIO(content))
    cells = [[cell.text for cell in row.cells] for table in made.tables for row in table.rows]
    said = [paragraph.text for paragraph in made.paragraphs]
    assert name == "audit-north.docx"
    assert ["Rota stability", "Partly", "29 November 2026", "6", "By 29 December 2026"] in cells
    assert FINDING.evidence in said
    assert FINDING.links[0] in said
    assert sum(row[1:] == ["Not checked yet", "\u2013", "\u2013", "Due now"] for row in cells) == 24


def test_two_who_note_the_same_check_at_once_have_one_number_each(
    database: Database, settings: Settings, manager: Viewer
) -> None:
    """One has written and not ended yet when the other begins."""
    for unit, by in (("north", manager), ("", viewer_of(somebody(database, Role.ADMINISTRATOR)))):
        note(database, settings, by, unit=unit)
        content = workshops.questionnaire(settings, assurance.instrument(settings).id)
        mine = Finding(FINDING, 0, TODAY, by.person_id, content.content_hash)
        about = {"instrument_id": content.id, "unit_id": unit, "indicator": "A01"}
        with ThreadPoolExecutor(1) as pool, database.writing() as connection:
            findings.add(connection, by.organisation_id, mine, **about)
            second = pool.submit(note, database, settings, by, unit=unit)
            wait([second], timeout=0.5)
        second.result()

        told = assurance.history(database, settings, by=by, unit_id=unit, statement_id=CHECK)
        assert [one.number for one in told.findings] == [3, 2, 1]


@pytest.mark.parametrize("unit", ["north", None])
def test_the_database_itself_takes_no_number_twice(
    database: Database, settings: Settings, manager: Viewer, unit: str | None
) -> None:
    note(database, settings, manager)
    with database.reading() as connection:
        (row,) = connection.execute(select(assurance_finding)).mappings().all()
    with database.writing() as connection:
        connection.execute(insert(assurance_finding).values({**row, "id": "first", "unit_id": unit, "number": 7}))

    again = {**row, "id": "again", "unit_id": unit, "number": 7}
    with pytest.raises(IntegrityError), database.writing() as connection:
        connection.execute(insert(assurance_finding).values(again))


def test_beside_what_people_say_stands_what_the_audit_had_found_by_the_day(
    database: Database, settings: Settings, manager: Viewer
) -> None:
    heard = replace(FINDING, statement_id="connected-and-heard")
    note(database, settings, manager, replace(heard, level_id="no", checked_on=TODAY - timedelta(days=100)))
    note(database, settings, manager, heard)

    def said(by: Viewer = manager, *, unit: str = "north", days_ago: int = 0) -> list[tuple[str, str, int, int]]:
        found = voices.levels(database, by=by, unit_id=unit, until=TODAY - timedelta(days=days_ago))
        return [(one.who.value, one.indicator, one.number, one.levels) for one in found]

    assert said() == [("audit", "A15", 2, 3)]
    assert said(days_ago=50) == [("audit", "A15", 1, 3)]
    assert said(days_ago=200) == said(unit="south") == []
    assert said(viewer_of(somebody(database, Role.MANAGER, unit_ids=("south",)))) == []


def test_the_log_says_that_a_check_was_done_and_not_what_was_found(
    database: Database, settings: Settings, manager: Viewer
) -> None:
    note(database, settings, manager)

    with database.reading() as connection:
        logged = [row for row in connection.execute(select(audit_event)) if row.what == "assurance-noted"]
    assert [row.about for row in logged] == [{"unit": "north", "check": CHECK}]
