"""Answers do not wait for the browser to say that their first part has arrived."""

import socket

from relsurvey.web.promptness import answer_at_once


def waits(connection: socket.socket) -> bool:
    return not connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_connections_taken_by_a_listening_socket_answer_at_once() -> None:
    # As Streamlit opens it.
    with socket.socket(socket.AF_INET) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()

        answer_at_once()

        with socket.create_connection(listening.getsockname()):
            taken, _ = listening.accept()
            with taken:
                assert not waits(taken)
