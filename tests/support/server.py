"""The real server in a process of its own, as `streamlit run app.py` starts it, with a data folder of its own."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from relsurvey.storage.database import Database
from relsurvey.storage.upgrade import upgrade
from tests.support.databases import delete_everything

PROJECT = Path(__file__).resolve().parents[2]
LONGEST_START = 60.0


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """One server. `start`, `stop` (as an operator would), `kill` (as a power cut would); the data folder stays."""

    def __init__(self, data_dir: Path, *, folder: Path = PROJECT, environ: Mapping[str, str] | None = None) -> None:
        self.data_dir = data_dir
        self.folder = folder
        self.port = free_port()
        self.log = data_dir / "server.log"
        data_dir.mkdir(parents=True, exist_ok=True)
        inherited = {
            name: value for name, value in os.environ.items() if not name.startswith(("RELSURVEY_", "STREAMLIT_"))
        }
        # The address is known only here, and sheets of links need one.
        ours = {"RELSURVEY_DATA_DIR": str(data_dir), "RELSURVEY_BASE_URL": self.url, "HOME": str(data_dir)}
        self.environ = {**inherited, **ours, **(environ or {})}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address of the server, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def command(self) -> list[str]:
        """What an operator types."""
        port, address = f"--server.port={self.port}", "--server.address=127.0.0.1"
        return [sys.executable, "-m", "streamlit", "run", str(PROJECT / "app.py"), port, address]

    def start(self) -> None:
        """Start and wait until it answers."""
        # A server makes no database where there is none.
        if "RELSURVEY_DATABASE_URL" not in self.environ:
            upgrade(self._database_url)
        with self.log.open("ab") as log:
            # A group of its own, so that nothing of it outlives `kill`.
            self._process = subprocess.Popen(
                self.command(), cwd=self.folder, env=self.environ, stdout=log, stderr=log, start_new_session=True
            )
        deadline = time.monotonic() + LONGEST_START
        while time.monotonic() < deadline:
            if self._process.poll() is not None:
                raise RuntimeError(f"the server ended while it started:\n{self.words()}")
            if self._answers():
                return
            time.sleep(0.1)
        self.kill()
        raise TimeoutError(f"the server did not answer:\n{self.words()}")

    def stop(self) -> None:
        """End it in order."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it in the middle of whatever it does."""
        self._end(signal.SIGKILL)

    def empty(self) -> None:
        """Delete every row, while it runs: it takes a hundredth of the time that another server takes to start."""
        database = Database(self._database_url)
        with database.writing() as connection:
            delete_everything(connection)
        database.close()

    def words(self) -> str:
        """Everything it wrote to its terminal."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    @property
    def process_id(self) -> int:
        """The id of the running process."""
        assert self._process is not None
        return self._process.pid

    @property
    def _database_url(self) -> str:
        return f"sqlite:///{self.data_dir / 'relsurvey.db'}"

    def _end(self, how: signal.Signals) -> None:
        if self._process is None:
            return
        if self._process.poll() is None:
            os.killpg(self._process.pid, how)
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(timeout=10)
        self._process = None

    def _answers(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=2)
        try:
            connection.request("GET", "/_stcore/health")
            return connection.getresponse().status == http.client.OK
        except OSError:
            return False
        finally:
            connection.close()
