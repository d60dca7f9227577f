"""Runs a staff page without a browser, as somebody with given roles, on a database of the test."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from relsurvey.actions.services import process_services
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database

#: Seconds. The first run of a process imports the chart library.
LONGEST_RUN = 30


def _script(view: str, viewer: object) -> None:
    # Streamlit runs the text of this function by itself, so it knows no name from outside.
    import importlib

    importlib.import_module(f"relsurvey.ui.{view}").render(viewer)


@contextmanager
def process_database(url: str, data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    """Let the pages of this process stand on this database."""
    monkeypatch.setenv("RELSURVEY_DATABASE_URL", url)
    monkeypatch.setenv("RELSURVEY_DATA_DIR", str(data_dir))
    process_services.cache_clear()
    yield process_services().db
    process_services().db.close()
    process_services.cache_clear()


def screen(view: str, viewer: Viewer, /, **address: str) -> AppTest:
    """The page of a view (`home_view`) as this person sees it; `address` is what stands behind the question mark."""
    page = AppTest.from_function(_script, args=(view, viewer), default_timeout=LONGEST_RUN)
    for name, value in address.items():
        page.query_params[name] = value
    return page.run()


def html(page: AppTest) -> str:
    """Everything that the page says, as it was sent."""
    assert not page.exception, page.exception
    values = (getattr(element, "value", None) for element in page.main)
    return "\n".join(str(value) for value in values if isinstance(value, str))


def text(page: AppTest) -> str:
    """Everything that the page says, as a person reads it."""
    return re.sub(r"[ \n]+", " ", unescape(re.sub(r"<[^>]+>", " ", html(page))))
