"""`relsurvey serve` where something else is listening already."""

import socket

import pytest

from relsurvey.cli import main
from relsurvey.errors import Unavailable


def test_a_port_that_is_taken_is_said_plainly_and_nothing_starts(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        code = main(["serve", "--port", str(port)])

    said = capsys.readouterr()
    assert code == Unavailable.exit_code
    assert f"Port {port} can't be used" in said.err
    assert said.out == ""
