"""What somebody reads whose machine lacks something: one clear message, with the one command to type.

Each test builds a small machine: a folder of commands that is the whole PATH.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rules.project import ROOT

#: The commands that every Debian has and that the scripts use.
EVERYWHERE = ("cat", "dirname", "grep", "id", "sh", "sha256sum", "timeout")


class Machine:
    """A machine with the plainest commands, a project folder with a space in its name, and nothing else."""

    def __init__(self, folder: Path) -> None:
        self.commands = folder / "bin"
        self.project = folder / "my projects" / "relsurvey"
        self.commands.mkdir()
        for command in EVERYWHERE:
            (self.commands / command).symlink_to(shutil.which(command) or "")
        shutil.copytree(ROOT / "scripts", self.project / "scripts")
        for lock in ("requirements.txt", "requirements-dev.txt", "pyproject.toml"):
            shutil.copy(ROOT / lock, self.project)

    def has(self, command: str, *lines: str) -> None:
        """Install a command that does what these lines of shell say."""
        path = self.commands / command
        path.unlink(missing_ok=True)
        path.write_text("\n".join(["#!/bin/sh", *lines, ""]), encoding="utf-8")
        path.chmod(0o755)

    def is_used_by(self, user: str) -> None:
        self.has("id", f"echo {0 if user == 'root' else 1000}")

    def runs(self, system: str) -> None:
        (self.project / "os-release").write_text(f"ID={system}\n", encoding="utf-8")

    def run(self, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", self.project / "scripts" / script, *arguments],
            env={"PATH": str(self.commands), "OS_RELEASE": str(self.project / "os-release")},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    machine = Machine(tmp_path)
    machine.is_used_by("sam")
    machine.runs("debian")
    return machine


def test_a_machine_without_python_is_told_what_to_type(machine: Machine) -> None:
    told = machine.run("environment.sh", "requirements.txt")

    assert told.returncode == 1
    assert "needs Python 3.11 or newer" in told.stderr
    assert "sudo apt-get update && sudo apt-get install -y python3.11-venv" in told.stderr


def test_an_old_python_is_not_enough(machine: Machine) -> None:
    # An old Python answers the question for its version with "too old".
    machine.has("python3", "exit 1")

    told = machine.run("environment.sh", "requirements.txt")

    assert told.returncode == 1
    assert "needs Python 3.11 or newer" in told.stderr


def test_a_newer_python_beside_an_old_one_is_found(machine: Machine) -> None:
    machine.has("python3", "exit 1")
    machine.has("python3.13", 'case "$2" in *version_info*) exit 0;; *) echo "used 3.13" >&2; exit 9;; esac')

    told = machine.run("environment.sh", "requirements.txt")

    assert "used 3.13" in told.stderr


def test_a_python_without_venv_is_told_the_package_of_its_own_version(machine: Machine) -> None:
    machine.has("python3", f'case "$2" in *ensurepip*) exit 1;; *) exec "{sys.executable}" "$@";; esac')

    told = machine.run("environment.sh", "requirements.txt")

    assert told.returncode == 1
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert f"sudo apt-get install -y python{version}-venv" in told.stderr
    assert not (machine.project / ".venv").exists()


def test_root_is_not_told_to_use_sudo(machine: Machine) -> None:
    machine.is_used_by("root")

    told = machine.run("environment.sh", "requirements.txt")

    assert "apt-get install" in told.stderr
    assert "sudo" not in told.stderr


def test_a_chromium_that_starts_is_used(machine: Machine) -> None:
    machine.has("chromium", "echo Chromium 156.0")

    told = machine.run("chromium.sh")

    assert told.returncode == 0
    assert told.stdout.strip() == str(machine.commands / "chromium")


def test_ubuntus_signpost_is_no_browser(machine: Machine) -> None:
    machine.runs("ubuntu")
    machine.is_used_by("root")
    machine.has("chromium-browser", "echo 'Command requires the chromium snap to be installed.' >&2", "exit 1")

    told = machine.run("chromium.sh")

    assert told.returncode == 1
    assert "    snap install chromium" in told.stderr
    assert told.stdout == ""


def test_somebody_who_may_not_install_is_told_what_to_type(machine: Machine) -> None:
    machine.has("apt-get", "echo must not be called >&2", "exit 9")

    told = machine.run("chromium.sh")

    assert told.returncode == 1
    assert "sudo apt-get update && sudo apt-get install -y chromium" in told.stderr
    assert "must not be called" not in told.stderr


def test_root_on_debian_gets_chromium_installed(machine: Machine) -> None:
    machine.is_used_by("root")
    installed = machine.commands / "chromium"
    machine.has(
        "apt-get",
        f'[ "$1" = install ] || exit 0; {shutil.which("printf")} "#!/bin/sh\\necho Chromium 156.0\\n" > "{installed}"',
        f'{shutil.which("chmod")} +x "{installed}"',
    )

    told = machine.run("chromium.sh")

    assert told.returncode == 0, told.stderr
    assert told.stdout.strip() == str(installed)


def test_no_network_while_installing_is_said_plainly(machine: Machine) -> None:
    machine.is_used_by("root")
    machine.has("apt-get", "exit 100")

    told = machine.run("chromium.sh")

    assert told.returncode == 1
    assert "Is this machine online?" in told.stderr


def test_an_environment_that_is_complete_is_left_alone(machine: Machine) -> None:
    machine.has("python3", f'exec "{sys.executable}" "$@"')
    (machine.commands / "sha256sum").unlink()
    machine.has("sha256sum", "echo the-same")
    environment = machine.project / ".venv"
    environment.mkdir()
    for stamp in ("made-for", "requirements-dev.txt.installed"):
        (environment / stamp).write_text("the-same\n", encoding="utf-8")

    told = machine.run("environment.sh", "requirements.txt")

    assert told.returncode == 0
    assert told.stdout == ""
    assert {stamp.name for stamp in environment.iterdir()} == {"made-for", "requirements-dev.txt.installed"}
