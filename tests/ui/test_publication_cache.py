"""What was made from a publication is made once, apart for each reader's units, and memory stays bounded."""

from datetime import date

import pytest
from sqlalchemy import event

from relsurvey.actions import publications, results
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database
from relsurvey.ui.publication_cache import PublicationCache
from relsurvey.ui.published import Shown, read, reader
from tests.support.rounds import ADMINISTRATOR, Rounds, rounds, viewer

ANSWERED = {"willow": 21, "mill": 12, "park": 4}
MANAGER = viewer(Role.MANAGER, units=("willow",))


@pytest.fixture
def ours(sqlite_only: Database) -> Rounds:
    made = rounds(sqlite_only, today=date(2026, 11, 20))
    made.closed("summer", answered=ANSWERED)
    publications.publish(made.db, by=ADMINISTRATOR, wave_id="summer", today=made.today)
    return made


def shown(ours: Rounds, *, by: Viewer = ADMINISTRATOR) -> Shown:
    found = results.published(ours.db, by=by)
    return read(ours.db, found.lines["summer"], by=reader(by))


def test_what_was_used_longest_ago_is_forgotten_first() -> None:
    cache, drawn = PublicationCache[str](most=2), []

    def made(name: str) -> None:
        cache.get((name,), lambda: drawn.append(name) or name)

    for name in ("a", "b", "a", "c", "a", "b"):
        made(name)

    assert drawn == ["a", "b", "c", "b"]
    assert len(cache) == 2


def test_a_publication_is_read_and_checked_once(ours: Rounds) -> None:
    assert shown(ours).publication is shown(ours).publication


def test_a_manager_never_gets_what_was_kept_for_somebody_who_sees_more(ours: Rounds) -> None:
    whole, own = shown(ours), shown(ours, by=MANAGER)

    assert "Mill Lane" in repr(whole.publication)
    assert "Mill Lane" not in repr(own.publication)
    assert whole.key != own.key


def test_opening_results_again_reads_no_publication_and_never_an_answer(ours: Rounds) -> None:
    asked: list[str] = []
    shown(ours)
    event.listen(ours.db.engine, "before_cursor_execute", lambda *about: asked.append(about[2].lower()))

    shown(ours)

    assert asked
    assert not any("document" in statement for statement in asked)
    assert not any("from answer" in statement or "from response" in statement for statement in asked)
