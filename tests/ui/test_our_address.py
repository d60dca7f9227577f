"""Addresses that are printed or shown as squares begin where the server is, whatever the server is called."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
import streamlit as st

from relsurvey.actions.services import Services
from relsurvey.config import Settings
from relsurvey.storage.database import Database
from relsurvey.ui import our_address


@pytest.fixture
def ours(database: Database, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Services:
    made = Services(db=database, settings=replace(settings, base_url=""))
    monkeypatch.setattr(our_address, "services", lambda: made)
    return made


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("https://results.example.org/results?wave=summer", "https://results.example.org"),
        ("https://replies.waves.example/waves?wave=results", "https://replies.waves.example"),
        ("http://127.0.0.1:8501/replies?write=1", "http://127.0.0.1:8501"),
        ("http://[::1]:8501/", "http://[::1]:8501"),
    ],
)
@pytest.mark.usefixtures("ours")
def test_an_address_begins_with_the_server_and_nothing_of_the_page(
    url: str, base: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(st, "context", SimpleNamespace(url=url))
    assert our_address.base() == base


def test_the_public_address_that_was_set_comes_first(ours: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    public = Services(db=ours.db, settings=replace(ours.settings, base_url="https://say.example"))
    monkeypatch.setattr(our_address, "services", lambda: public)
    assert our_address.base() == "https://say.example"


def test_a_square_is_a_picture_of_its_own_address() -> None:
    one, other = our_address.square("https://say.example/a"), our_address.square("https://say.example/b")
    assert one.startswith("data:image/svg+xml")
    assert one != other
