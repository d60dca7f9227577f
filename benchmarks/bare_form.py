"""What a light page is measured against: a form as the web knows it (POST, then GET) and one durable insert.

No protection, no way through a questionnaire, nothing to look up.
"""

import os
import sqlite3
import threading

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse
from starlette.routing import Route

_PAGE = """<!doctype html><html lang="en"><title>Question</title><form method="post"><fieldset>
<legend>Do you feel connected to other people?</legend>
<label><input type="radio" name="value" value="yes">Yes</label>
<label><input type="radio" name="value" value="sometimes">Sometimes</label>
<label><input type="radio" name="value" value="no">No</label></fieldset><button>Next</button></form></html>"""

_threads = threading.local()


def _connection() -> sqlite3.Connection:
    if not hasattr(_threads, "connection"):
        connection = sqlite3.connect(os.environ["BARE_DATABASE"], isolation_level=None)
        for setting in ("journal_mode = WAL", "synchronous = FULL", "busy_timeout = 10000"):
            connection.execute(f"PRAGMA {setting}")
        connection.execute("create table if not exists answer (id integer primary key, value text not null)")
        _threads.connection = connection
    return _threads.connection


def _insert(value: str) -> None:
    _connection().execute("insert into answer (value) values (?)", (value,))


async def show(_request: Request) -> HTMLResponse:
    """The form."""
    return HTMLResponse(_PAGE)


async def take(request: Request) -> RedirectResponse:
    """Store what was chosen and lead back to the form."""
    async with request.form() as form:
        value = str(form.get("value", ""))
    await run_in_threadpool(_insert, value)
    return RedirectResponse("/", 303)


app = Starlette(routes=[Route("/", show), Route("/", take, methods=["POST"])])
