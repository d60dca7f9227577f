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
    for name in os.listdir(_OPEN_FILES):
        # Files come and go while they are listed, and most are no sockets.
        with suppress(OSError), socket.socket(fileno=os.dup(int(name))) as found:
            if found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN) and found.family != socket.AF_UNIX:
                found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
