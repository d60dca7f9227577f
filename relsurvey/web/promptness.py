"""Answers leave at once. Streamlit opens its listening socket in a way for which asyncio leaves Nagle's algorithm on.

An answer is written in two parts, head and body. With Nagle's algorithm the second waits until the browser has said
that the first arrived, which it does after 40 milliseconds: on every answer over a connection that is kept open.
"""

import os
import socket
from contextlib import suppress
from pathlib import Path

#: Linux only; elsewhere nothing is found and nothing is changed.
_OPEN_FILES = Path("/proc/self/fd")


def answer_at_once() -> None:
    """Switch the waiting off for every socket of this process that takes connections; they hand it on to each."""
    if not _OPEN_FILES.is_dir():
        return
    # Files come and go while they are looked at.
    for path in tuple(_OPEN_FILES.iterdir()):
        with suppress(OSError):
            if path.is_socket():
                _let_go_at_once(int(path.name))


def _let_go_at_once(number: int) -> None:
    with socket.socket(fileno=os.dup(number)) as found:
        if found.family != socket.AF_UNIX and found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
            found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
