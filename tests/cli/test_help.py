"""`--help` says enough to work with: every command has words and an example, and the examples work."""

import re
import shlex
from collections.abc import Iterator

import click
import pytest

from relsurvey import errors
from relsurvey.cli.entry import COMMANDS
from relsurvey.cli.frame import LazyGroup
from relsurvey.config import PROJECT
from tests.cli.conftest import Relsurvey

ROOT = LazyGroup(COMMANDS, name="relsurvey")


def all_commands(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            if found := command.get_command(context, name):
                yield from all_commands(found, (*path, name))


def commands() -> dict[tuple[str, ...], click.Command]:
    # `import file` is the import itself: people type it without the word.
    found = dict(all_commands(ROOT, ()))
    return {path: command for path, command in found.items() if path not in {(), ("import", "file")}}


EVERY = commands()


@pytest.mark.parametrize("path", EVERY, ids=" ".join)
def test_every_command_has_help_and_an_example_of_itself(relsurvey: Relsurvey, path: tuple[str, ...]) -> None:
    said = relsurvey(*path, "--help")

    assert said.code == 0
    assert len(said.out.split("Options:")[0].split("\n\n", 1)[1].strip()) > 20
    assert f"  relsurvey {' '.join(path)}" in said.out


@pytest.mark.parametrize("path", EVERY, ids=" ".join)
def test_every_option_says_what_it_is_for(path: tuple[str, ...]) -> None:
    silent = [one.name for one in EVERY[path].params if isinstance(one, click.Option) and not one.help]

    assert silent == []


def examples() -> list[str]:
    texts = [command.epilog.replace("\\\n", " ") for command in EVERY.values() if command.epilog]
    return sorted(
        {line.strip() for text in texts for line in text.splitlines() if line.strip().startswith("relsurvey")}
    )


@pytest.mark.parametrize("example", examples())
def test_every_example_could_be_typed(example: str) -> None:
    words = shlex.split(example.split("|", maxsplit=1)[0])[1:]
    path, command = (), ROOT
    while words and isinstance(command, click.Group) and (*path, words[0]) in EVERY:
        path = (*path, words.pop(0))
        command = EVERY[path]

    if path == ("import",):
        command = dict(all_commands(ROOT, ()))["import", "file"]
    known = {option for one in command.params for option in (*one.opts, *one.secondary_opts)}
    assert [word for word in words if word.startswith("--") and word not in known] == []
    missing = [
        one.name for one in command.params if one.required and not (set(one.opts) & set(words) or len(words) > 0)
    ]
    assert missing == []


def test_the_exit_codes_in_the_help_are_those_of_the_errors(relsurvey: Relsurvey) -> None:
    told = {int(code) for code in re.findall(r"^\s+(\d+)  \S", relsurvey("--help").out, re.MULTILINE)}

    raised = {one.exit_code for one in errors.RelsurveyError.__subclasses__()}
    assert told == {0, 1, 2, 130} | raised


def test_the_table_for_developers_has_the_exit_codes_of_the_help(relsurvey: Relsurvey) -> None:
    told = re.findall(r"^\s+(\d+)  \S", relsurvey("--help").out, re.MULTILINE)

    table = (PROJECT / "DEVELOPERS.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| (\d+) \|", table, re.MULTILINE) == told


def test_help_needs_neither_database_nor_configuration(relsurvey: Relsurvey) -> None:
    assert "import" in relsurvey("--help").out


def test_without_a_command_the_help_is_shown(relsurvey: Relsurvey) -> None:
    said = relsurvey()

    assert "serve" in said.out + said.err
