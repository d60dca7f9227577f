"""What every command stands on: help from the catalogue, commands that are loaded when needed, who is acting."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, update_wrapper
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from relsurvey import clock
from relsurvey.i18n.catalogue import catalogue

if TYPE_CHECKING:
    # These bring all of SQLAlchemy, which `--help` has no use for.
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from relsurvey.actions.services import Services
    from relsurvey.config import Settings
    from relsurvey.people.viewer import Viewer
    from relsurvey.storage.database import Database

say = catalogue()

#: Where the server listens unless it is told otherwise.
PORT = 8501

#: A day as people and files write it: 2026-11-22.
DAY = click.DateTime(formats=["%Y-%m-%d"])


@dataclass(frozen=True, slots=True)
class Acting:
    """Who acts on what: the operator of the server, in one organisation."""

    db: Database
    settings: Settings
    by: Viewer
    today: date


class Session:
    """One call of the command line."""

    def __init__(self, open_services: Callable[[], Services]) -> None:
        self._open_services = open_services

    @cached_property
    def unchecked(self) -> Services:
        """The database, in whatever form it is, and the settings; nothing is opened before a command asks."""
        return self._open_services()

    @cached_property
    def services(self) -> Services:
        """The database, ready to work with, and the settings. Raises Refused("database-not-upgraded")."""
        from relsurvey.storage.upgrade import require_current

        require_current(self.unchecked.settings.database_url)
        return self.unchecked

    @property
    def now(self) -> datetime:
        """The time in UTC, without a zone, as it is stored."""
        return clock.now()

    @property
    def today(self) -> date:
        """The day in UTC."""
        return self.now.date()

    def acting(self, organisation_id: str) -> Acting:
        """The operator in this organisation; in the only one there is when the id is empty.

        Raises Refused when the database was not upgraded, BadInput or NotFound when it is not clear which organisation.
        """
        from relsurvey.cli import organisation_choice

        services = self.services
        by = organisation_choice.operator_in(services, organisation_id, today=self.today)
        return Acting(services.db, services.settings, by, self.today)


def acting(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the option `--organisation`, and an `Acting` as its first argument."""

    @click.option("--organisation", "organisation_id", default="", metavar="ID", help=say("cli-option-organisation"))
    @click.pass_obj
    def prepared(session: Session, /, organisation_id: str, **given: Any) -> None:  # noqa: ANN401 - as click gives them
        command(session.acting(organisation_id), **given)

    return update_wrapper(prepared, command)


def described(name: str) -> dict[str, Any]:
    """The help of a command from the catalogue, with its examples left as they stand."""
    return {
        "short_help": say(f"cli-{name}-short"),
        "help": say(f"cli-{name}-help"),
        "epilog": as_it_stands(say(f"cli-{name}-examples")),
    }


def as_it_stands(text: str) -> str:
    """The text with the mark that keeps click from filling its lines."""
    return f"\b\n{text}"


class LazyGroup(click.Group):
    """A group whose commands are in modules of their own, read when one is called: `--help` needs none of them."""

    def __init__(self, modules: Mapping[str, str], **given: Any) -> None:  # noqa: ANN401 - click's own arguments
        super().__init__(**given)
        self._modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        return list(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as click calls it
        if cmd_name not in self._modules:
            return None
        command: click.Command = import_module(self._modules[cmd_name]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as click calls it
        with formatter.section(say("cli-commands")):
            formatter.write_dl([(name, say(f"cli-{name}-short")) for name in self._modules])
