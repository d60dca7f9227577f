"""The desk where forms are handed in: those that come together are saved together, and none can harm another."""

import asyncio
import time
from collections.abc import Callable
from threading import Event

import pytest
from sqlalchemy import Connection, event
from starlette.responses import Response

from relsurvey import clock
from relsurvey.actions.responses import Form
from relsurvey.collection.steps import Act, Submission
from relsurvey.config import Settings
from relsurvey.errors import NotFound, Unavailable
from relsurvey.storage import shared_flush
from relsurvey.storage.database import Database
from relsurvey.web import desk
from relsurvey.web.desk import Came
from tests.support.waves import TODAY, AWave, an_open_wave

PEOPLE = 4
#: Long enough for everybody to come to the desk and wait there.
A_MOMENT = 0.05


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: TODAY)


@pytest.fixture
def wave(database: Database, settings: Settings) -> AWave:
    return an_open_wave(database, settings)


def forms(wave: AWave) -> list[Form]:
    given = Submission("question-friends", Act.NEXT, ("yes",))
    return [Form(wave.take_part().device_secret, given) for _ in range(PEOPLE)]


def name_of_next(came: Came) -> Response:
    return Response(came().screen.name)


def hand_in(wave: AWave, *all_: Form, answer: Callable[[Came], Response] = name_of_next) -> list[str | BaseException]:
    """Everybody at the same moment; what each was answered, or the error that came out."""

    async def at_once() -> list[Response | BaseException]:
        visits = (desk.of(wave.db).hand_in(form, answer) for form in all_)
        return await asyncio.gather(*visits, return_exceptions=True)

    answered = asyncio.run(at_once())
    return [bytes(one.body).decode() if isinstance(one, Response) else one for one in answered]


def test_everybody_who_comes_at_once_gets_their_own_next_question(wave: AWave) -> None:
    assert hand_in(wave, *forms(wave)) == ["question-home"] * PEOPLE


def test_those_who_come_while_one_is_served_share_a_flush(sqlite_only: Database, settings: Settings) -> None:
    wave = an_open_wave(sqlite_only, settings)
    everybody = forms(wave)
    flushes: list[Connection] = []
    event.listen(sqlite_only.engine, "commit", flushes.append)

    hand_in(wave, *everybody)

    # At most whoever came first, and all others.
    assert len(flushes) in {1, 2}


def test_a_form_that_is_refused_stands_in_nobodys_way(wave: AWave) -> None:
    first, second, *_ = forms(wave)
    unknown = Form("nobody", first.given)

    one, other, third = hand_in(wave, first, unknown, second)

    assert (one, third) == ("question-home", "question-home")
    assert isinstance(other, NotFound)


def test_a_screen_that_can_not_be_drawn_stands_in_nobodys_way(wave: AWave) -> None:
    drawn: list[str] = []

    def draw(came: Came) -> Response:
        drawn.append(came().screen.name)
        if len(drawn) == 2:
            raise ZeroDivisionError
        return name_of_next(came)

    told = hand_in(wave, *forms(wave), answer=draw)

    assert [type(one) for one in told].count(ZeroDivisionError) == 1
    assert told.count("question-home") == PEOPLE - 1


def test_whoever_goes_away_while_waiting_leaves_the_others_where_they_were(wave: AWave) -> None:
    first, second, third, *_ = forms(wave)
    started = Event()

    def slowly(came: Came) -> Response:
        started.set()
        time.sleep(A_MOMENT)
        return name_of_next(came)

    async def come_and_go() -> list[Response]:
        here = desk.of(wave.db)
        slow = asyncio.ensure_future(here.hand_in(first, slowly))
        await asyncio.to_thread(started.wait)
        gone = asyncio.ensure_future(here.hand_in(second, name_of_next))
        last = asyncio.ensure_future(here.hand_in(third, name_of_next))
        await asyncio.sleep(0)
        gone.cancel()
        return [await slow, await last]

    assert [one.body for one in asyncio.run(come_and_go())] == [b"question-home"] * 2


def test_everybody_is_told_when_the_database_is_held_by_somebody_else(
    sqlite_only: Database, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    wave = an_open_wave(sqlite_only, settings)
    everybody = forms(wave)
    monkeypatch.setattr(shared_flush, "_LONGEST_WAIT", A_MOMENT)

    def meanwhile(_connection: Connection) -> list[str | BaseException]:
        return hand_in(wave, *everybody)

    assert [type(one) for one in sqlite_only.save(meanwhile)] == [Unavailable] * PEOPLE
