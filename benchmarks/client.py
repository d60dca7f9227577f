"""A browser without a screen: speaks Streamlit's messages over its socket."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

LONGEST_WAIT = 60.0


class ScriptFailedError(RuntimeError):
    """The script of the page did not end well, so its time means nothing."""


@dataclass(slots=True)
class Session:
    """One open page. `rerun` asks for one more run and waits for its end."""

    socket: ClientConnection
    page: str
    query: str
    messages: list[ForwardMsg] = field(default_factory=list)

    def rerun(self, *widgets: WidgetState) -> list[ForwardMsg]:
        """One run of the script with these widgets changed; everything that came back."""
        state = ClientState(query_string=self.query, page_name=self.page, widget_states=WidgetStates(widgets=widgets))
        self.socket.send(BackMsg(rerun_script=state).SerializeToString())
        self.messages = list(self._until_the_end())
        return self.messages

    def _until_the_end(self) -> Iterator[ForwardMsg]:
        deadline = time.monotonic() + LONGEST_WAIT
        while (left := deadline - time.monotonic()) > 0:
            message = ForwardMsg()
            message.ParseFromString(bytes(self.socket.recv(timeout=left, decode=False)))
            yield message
            if message.WhichOneof("type") == "script_finished":
                if message.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                    raise ScriptFailedError(ForwardMsg.ScriptFinishedStatus.Name(message.script_finished))
                return
        raise TimeoutError


@contextmanager
def session(port: int, page: str, *, query: str = "", cookie: str = "") -> Iterator[Session]:
    """Open a page of the server on this machine."""
    address = f"ws://127.0.0.1:{port}/_stcore/stream"
    headers = {"Origin": f"http://127.0.0.1:{port}"} | ({"Cookie": cookie} if cookie else {})
    with connect(
        address, additional_headers=headers, subprotocols=[Subprotocol("streamlit")], max_size=None, proxy=None
    ) as socket:
        yield Session(socket, page, query)
