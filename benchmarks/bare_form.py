"""What a light page is measured against: a form as the web knows it (POST, then GET) and one durable insert.

No protection, no way through a questionnaire, nothing to look up. At `/` the page is a text as it stands, which is as
little as can be; at `/filled` what was given is checked and the page comes from a template, as people write forms.
"""

import os
import sqlite3
import threading

from jinja2 import Environment
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

_PAGE = """<!doctype html><html lang="en"><title>Question</title><form method="post"><fieldset>
<legend>Do you feel connected to other people?</legend>
<label><input type="radio" name="value" value="yes">Yes</label>
<label><input type="radio" name="value" value="sometimes">Sometimes</label>
<label><input type="radio" name="value" value="no">No</label></fieldset><button>Next</button></form></html>"""

_FILLED = Environment(autoescape=True).from_string(
    """<!doctype html><html lang="en"><title>{{ title }}</title><form method="post"><fieldset>
<legend>{{ title }}</legend>
{% for option in options %}
<label><input type="radio" name="value" value="{{ option }}">{{ option | capitalize }}</label>
{% endfor %}</fieldset><button>Next</button></form></html>"""
)
_OPTIONS = ("yes", "sometimes", "no")

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


async def show_filled(_request: Request) -> HTMLResponse:
    """The form from a template."""
    return HTMLResponse(_FILLED.render(title="Do you feel connected to other people?", options=_OPTIONS))


async def take_checked(request: Request) -> Response:
    """Store what was chosen, if it can be chosen, and lead back to the form."""
    async with request.form() as form:
        value = str(form.get("value", ""))
    if value not in _OPTIONS:
        return HTMLResponse(status_code=400)
    await run_in_threadpool(_insert, value)
    return RedirectResponse("/filled", 303)


app = Starlette(
    routes=[
        Route("/", show),
        Route("/", take, methods=["POST"]),
        Route("/filled", show_filled),
        Route("/filled", take_checked, methods=["POST"]),
    ]
)
