"""The shipped settings are the ones that the running server works with, wherever and however it was started."""

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.NewSession_pb2 import Config, NewSession

from benchmarks.client import session
from tests.support.server import PROJECT, Server, free_port

#: A server of its own takes seconds to start.
pytestmark = pytest.mark.slow

SETTINGS = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("section", "name", "value"),
    [
        ("runner", "postScriptGC", False),
        ("runner", "magicEnabled", False),
        ("browser", "gatherUsageStats", False),
        ("client", "showErrorDetails", "none"),
        ("client", "showErrorLinks", False),
        ("client", "toolbarMode", "minimal"),
        ("client", "showSidebarNavigation", False),
        ("server", "enableAgentApi", False),
        ("server", "fileWatcherType", "none"),
        ("server", "headless", True),
        ("server", "maxUploadSize", 1),
    ],
)
def test_the_shipped_settings_protect_people(section: str, name: str, value: object) -> None:
    assert SETTINGS[section][name] == value


def test_each_setting_has_its_reason_above_it() -> None:
    lines = (PROJECT / ".streamlit" / "config.toml").read_text(encoding="utf-8").splitlines()
    blocks = "\n".join(lines).split("\n\n")

    for block in blocks:
        settings = [line for line in block.splitlines() if "=" in line and not line.startswith("#")]
        assert not settings or any(line.startswith("#") for line in block.splitlines()), block


def told_to_a_browser(server: Server) -> NewSession:
    with session(server.port, "home") as page:
        page.rerun()
        return next(message.new_session for message in page.messages if message.WhichOneof("type") == "new_session")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Server]:
    """A server that was started from another folder."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    running = Server(tmp_path / "data", folder=folder)
    running.start()
    yield running
    running.kill()


def test_a_server_started_from_another_folder_works_with_the_same_settings(elsewhere: Server) -> None:
    told = told_to_a_browser(elsewhere)

    assert told.config.gather_usage_stats is False
    assert told.config.toolbar_mode == Config.MINIMAL
    assert told.config.show_error_links == Config.SHOW_ERROR_LINKS_FALSE
    assert told.config.hide_sidebar_nav is True
    assert "system-ui" in told.custom_theme.body_font


def test_a_page_that_streamlit_draws_ends_well(server: Server) -> None:
    with session(server.port, "home") as page:
        kinds = [message.WhichOneof("type") for message in page.rerun()]

    assert "delta" in kinds
    assert "page_not_found" not in kinds
    assert isinstance(page.messages[0], ForwardMsg)


def test_a_start_that_would_miss_the_settings_is_refused(tmp_path: Path) -> None:
    # Another server program looks for settings in its own folder only; with Streamlit's defaults, people would be
    # counted by strangers and be shown tracebacks.
    command = [sys.executable, "-m", "uvicorn", "app:app", "--app-dir", str(PROJECT), "--port", str(free_port())]
    environ = Server(tmp_path).environ

    ended = subprocess.run(command, cwd=tmp_path, env=environ, capture_output=True, text=True, timeout=60, check=False)

    assert ended.returncode != 0
    assert "streamlit run" in ended.stderr


def test_a_server_starts_without_what_only_publishing_needs() -> None:
    slow = {"scipy", "highspy", "typst", "openpyxl", "pyreadstat"}
    program = f"import sys, relsurvey.web.application; print({slow} & set(sys.modules))"

    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=PROJECT)

    assert found.stdout.strip() == "set()"
