"""Where certain things may happen, beside what the linter and the import contracts hold."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.rules.project import name, program, tree

#: What is done → the only files that may do it.
PLACES = {
    # A module that keeps something there owns its keys; read from everywhere it becomes a second, hidden database.
    "session_state": {
        "relsurvey/ui/answer_view.py",
        "relsurvey/ui/people_forms.py",
        "relsurvey/ui/people_view.py",
        "relsurvey/ui/question_component.py",
        "relsurvey/ui/paper_view.py",
        "relsurvey/ui/session.py",
        "relsurvey/ui/studio_desk.py",
        "relsurvey/ui/studio_write.py",
    },
    # Settings are read once and handed on, so that a test can hand in others.
    "os.environ": {"relsurvey/actions/services.py"},
    # HTML that is not escaped can carry somebody's script.
    "unsafe_allow_html": set(),
    # They send files to an address of Streamlit's that asks nobody who they are, so `web/doors.py` shuts it and none of
    # them works. Files come in at plain pages: `web/studio_upload.py`, `web/measures_upload.py`.
    "file_uploader": set(),
    "camera_input": set(),
    "audio_input": set(),
    "accept_file": set(),
}

#: The seal says that small groups were hidden: what hides them puts it on, and what reads a publication back.
SEALERS = {"relsurvey/reporting/publication.py", "relsurvey/reporting/disclosure/release.py"}

#: Asks for the time itself, so that nothing can be dated back.
ITS_OWN_CLOCK = {"relsurvey/actions/audit.py"}
CLOCKS = {"datetime.now", "datetime.utcnow", "date.today", "time.time"}


def names_used(path: Path) -> set[str]:
    """Every attribute and keyword in a file."""
    found = set()
    for node in ast.walk(tree(path)):
        match node:
            case ast.Attribute(attr=used):
                found |= {used, ast.unparse(node)}
            case ast.keyword(arg=str(used)):
                found.add(used)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("thing", PLACES)
def test_it_happens_only_where_it_is_declared(thing: str) -> None:
    places = {name(path) for path in program() if thing in names_used(path)}

    assert places == PLACES[thing]


def calls(path: Path) -> dict[str, int]:
    """Every function that a file calls, as it is written there → a line where it does."""
    return {ast.unparse(node.func): node.lineno for node in ast.walk(tree(path)) if isinstance(node, ast.Call)}


def clock_reads(path: Path) -> list[str]:
    ways = CLOCKS | {"clock.now", "clock.today"}
    return [f"{name(path)}:{line}" for call, line in calls(path).items() if call in ways]


def in_package(*packages: str) -> Callable[[Path], bool]:
    return lambda path: any(name(path).startswith(f"relsurvey/{package}/") for package in packages)


def test_time_is_handed_in_below_the_edges() -> None:
    below = in_package(
        "actions", "collection", "exports", "importing", "people", "questionnaire", "reporting", "screens", "storage"
    )
    without_a_clock = [path for path in program() if below(path) and name(path) not in ITS_OWN_CLOCK]

    assert [read for path in without_a_clock for read in clock_reads(path)] == []


def test_one_file_asks_the_computer_what_time_it_is() -> None:
    askers = {name(path) for path in program() if CLOCKS & calls(path).keys()}

    assert askers == {"relsurvey/clock.py"}


def test_only_what_hides_small_groups_can_seal_a_table() -> None:
    sealers = {name(path) for path in program() if path.name != "released.py" and "SEAL" in words_of(path)}

    assert sealers == SEALERS


def words_of(path: Path) -> set[str]:
    """Every name that a file imports, uses or reaches into another module for."""
    found = set()
    for node in ast.walk(tree(path)):
        match node:
            case ast.alias(name=used) | ast.Name(id=used) | ast.Attribute(attr=used):
                found.add(used)
    return found
