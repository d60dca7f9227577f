"""The two servers that are compared: the shipped configuration, and the same program with Streamlit's defaults."""

import http.client
import sys
import time
import tomllib
from pathlib import Path

import psutil
from streamlit import config

from tests.support.server import LONGEST_START, PROJECT, Server

#: What decides how a rerun is done. Everything else stays as shipped, so that nothing is asked of the internet.
COMPARED = ("runner", "client", "server")
#: Needed in both: no question at the start, no browser, and the sign by which the program knows its settings.
KEPT = frozenset({"server.headless", "server.trustedUserHeaders"})


class MeasuredServer(Server):
    """A server with every module loaded."""

    def command(self) -> list[str]:
        """The command of an operator, through `benchmarks.serve`."""
        return [sys.executable, "-m", "benchmarks.serve", *super().command()[3:]]

    def cpu_seconds(self) -> float:
        """Processor time of the server so far, in user and system mode."""
        used = psutil.Process(self.process_id).cpu_times()
        return float(used.user + used.system)

    def memory(self) -> float:
        """Resident memory in MiB."""
        return float(psutil.Process(self.process_id).memory_info().rss) / 2**20


def streamlit_defaults() -> dict[str, str]:
    """Environment variables that set each option of our configuration file back to Streamlit's default."""
    shipped = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    names = {f"{section}.{name}" for section in COMPARED for name in shipped[section]} - KEPT
    templates = {name: config._config_options_template[name] for name in names}  # noqa: SLF001 - no public way to ask
    return {option.env_var: str(option.default_val).lower() for option in templates.values()}


def shipped(data_dir: Path) -> MeasuredServer:
    """A server with the configuration as it is shipped."""
    return MeasuredServer(data_dir)


def stock(data_dir: Path) -> MeasuredServer:
    """A server with Streamlit's defaults."""
    return MeasuredServer(data_dir, environ=streamlit_defaults())


def wait_for(port: int) -> None:
    """Wait until somebody answers at this port; TimeoutError after a while."""
    deadline = time.monotonic() + LONGEST_START
    while time.monotonic() < deadline:
        try:
            http.client.HTTPConnection("127.0.0.1", port, timeout=1).request("GET", "/")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError
