"""Only our own pages may change something or open a socket."""

import base64
import secrets

import pytest

from tests.server.conftest import Answer, Ask
from tests.support.server import Server

#: A server of its own takes seconds to start.
pytestmark = pytest.mark.slow

FORM = {"content_type": "application/x-www-form-urlencoded"}


def open_socket(ask: Ask, **headers: str) -> Answer:
    key = base64.b64encode(secrets.token_bytes(16)).decode()
    handshake = {
        "connection": "Upgrade",
        "upgrade": "websocket",
        "sec_websocket_version": "13",
        "sec_websocket_key": key,
    }
    return ask("/_stcore/stream", **handshake, **headers)


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://elsewhere.example"},
        {"origin": "null"},
        {"origin": "http://localhost:1"},
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
    ],
)
def test_a_form_from_elsewhere_is_refused(ask: Ask, headers: dict[str, str]) -> None:
    answer = ask("/sign-in", "POST", b"username=a", **FORM, **headers)

    assert answer.status == 403
    assert "You came from another page." in answer.text


def test_our_own_form_is_read(ask: Ask, server: Server) -> None:
    own = ask("/sign-in", "POST", b"username=a", origin=server.url, sec_fetch_site="same-origin", **FORM)

    assert own.status not in {403, 500}


def test_a_link_from_elsewhere_opens_our_page(ask: Ask) -> None:
    assert ask("/", sec_fetch_site="cross-site", sec_fetch_mode="navigate").status == 200


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "http://localhost:1", "null"])
def test_a_socket_from_elsewhere_is_refused(ask: Ask, origin: str) -> None:
    assert open_socket(ask, origin=origin).status == 403
