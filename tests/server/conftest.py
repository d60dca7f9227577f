"""One real server for all questions about its answers."""

import http.client
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import Message

import pytest

from tests.support.server import Server


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


Ask = Callable[..., Answer]


def ask_at(port: int, path: str, method: str = "GET", body: bytes | None = None, **headers: str) -> Answer:
    """One request as it is: no redirects, cookies or decompression. `sec_fetch_site=` becomes `Sec-Fetch-Site:`."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("server") / "data")
    running.start()
    yield running
    running.kill()


@pytest.fixture(scope="session")
def ask(server: Server) -> Ask:
    def ask(path: str, method: str = "GET", body: bytes | None = None, **headers: str) -> Answer:
        return ask_at(server.port, path, method, body, **headers)

    return ask
