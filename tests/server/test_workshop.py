"""A workshop on a server that is killed in the middle: nothing that was "saved" is lost, and everybody carries on."""

from pathlib import Path

import httpx2 as httpx
import pytest

from relsurvey.actions import workshop_steps
from relsurvey.config import read_settings
from relsurvey.storage.database import Database
from relsurvey.workshop.standing import Phase, Turn
from tests.support.server import Server
from tests.support.workshops import AWorkshop, a_workshop

pytestmark = pytest.mark.slow

ONE, OTHER = "give-and-take", "mutual-trust"
KEPT = 204


def tap(server: Server, secret: str, statement_id: str, level: int) -> None:
    form = {"screen": f"rate.1.{statement_id}", "act": "save", "value": str(level)}
    answer = httpx.post(f"{server.url}/w/room", data=form, cookies={"relsurvey-workshop": secret})
    assert answer.status_code == KEPT


def counts(held: AWorkshop, statement_id: str) -> tuple[int, ...]:
    held.take_up(statement_id)
    shown = held.wall().first
    assert shown is not None
    assert shown.counts is not None
    return shown.counts.levels


def test_a_server_that_is_killed_in_the_middle_loses_nothing_and_everybody_carries_on(tmp_path: Path) -> None:
    server = Server(tmp_path)
    server.start()
    try:
        database = Database(f"sqlite:///{tmp_path / 'relsurvey.db'}")
        held = a_workshop(database, read_settings(server.environ))
        people = held.open(6)
        for number, person in enumerate(people):
            tap(server, person, ONE, 1 + number % 5)

        server.kill()
        server.start()

        assert held.now().standing.phase is Phase.RATING
        page = httpx.get(f"{server.url}/w/room", cookies={"relsurvey-workshop": people[0]}).text
        assert "2 of 15" in page
        for person in people:
            tap(server, person, OTHER, 4)
        held.reveal()
        assert counts(held, ONE) == (2, 1, 1, 1, 1)
        held.vote_again()

        server.kill()
        server.start()

        assert held.now().standing.turn is Turn.VOTING
        assert "Second vote" in httpx.get(f"{server.url}/w/room", cookies={"relsurvey-workshop": people[1]}).text
        workshop_steps.reveal_again(held.db, by=held.facilitator, workshop_id=held.id)
        assert counts(held, OTHER) == (0, 0, 0, 6, 0)
    finally:
        server.kill()
