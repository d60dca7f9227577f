"""`relsurvey serve`: becomes the server, with the configuration that ships."""

import os
import socket
import sys

import click

from relsurvey.cli.frame import PORT, Session, described, say
from relsurvey.config import PROJECT
from relsurvey.errors import Unavailable


@click.command("serve", **described("serve"))
@click.option("--address", default="127.0.0.1", show_default=True, help=say("cli-serve-address"))
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(1, 65535), help=say("cli-serve-port"))
@click.pass_obj
def command(session: Session, address: str, port: int) -> None:
    _check_free(address, port)
    session.unchecked.db.require_place()
    # The process is replaced: whoever stops the command stops the server and nothing in between.
    os.execv(sys.executable, server_command(address, port))  # noqa: S606 - no shell, our own program


def _check_free(address: str, port: int) -> None:
    """Raise Unavailable when nothing can listen there: asked before, because a server says it in its own words."""
    with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as listener:
        # As the server does it: a port that was left a moment ago is free.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((address, port))
        except OSError as error:
            raise Unavailable("port-taken", port=str(port)) from error


def server_command(address: str, port: int) -> list[str]:
    """The command that anyone who knows Streamlit would type."""
    start = [sys.executable, "-m", "streamlit", "run", str(PROJECT / "app.py")]
    return [*start, "--server.address", address, "--server.port", str(port)]
