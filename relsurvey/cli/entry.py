"""The root of the command line: which commands there are, and what happens to an error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from relsurvey.cli import failures
from relsurvey.cli.frame import LazyGroup, Session, as_it_stands, say
from relsurvey.errors import BadInput, RelsurveyError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from relsurvey.actions.services import Services

#: As a shell reports a program that was stopped by Ctrl+C.
STOPPED = 130

COMMANDS = {
    "serve": "relsurvey.cli.serve",
    "demo": "relsurvey.cli.demo",
    "check": "relsurvey.cli.check",
    "xlsform": "relsurvey.cli.xlsform",
    "organisation": "relsurvey.cli.organisations",
    "unit": "relsurvey.cli.units",
    "grouping": "relsurvey.cli.groupings",
    "client-group": "relsurvey.cli.client_groups",
    "media": "relsurvey.cli.media",
    "person": "relsurvey.cli.people",
    "talk": "relsurvey.cli.talk",
    "wave": "relsurvey.cli.waves",
    "language": "relsurvey.cli.languages",
    "import": "relsurvey.cli.importing",
    "measures": "relsurvey.cli.measures",
    "publish": "relsurvey.cli.publish",
    "public-results": "relsurvey.cli.public_results",
    "export": "relsurvey.cli.export",
    "rows": "relsurvey.cli.rows",
    "evidence": "relsurvey.cli.evidence",
    "db": "relsurvey.cli.db",
}


def process_services() -> Services:
    """The services of this process, read when a command first needs them."""
    from relsurvey.actions import services

    return services.process_services()


def main(arguments: Sequence[str] | None = None, *, open_services: Callable[[], Services] = process_services) -> int:
    """Run one command and give back its exit code. `arguments` are those of the process when left out."""
    root = LazyGroup(
        COMMANDS,
        name="relsurvey",
        help=say("cli-help"),
        epilog=as_it_stands(say("cli-exit-codes")),
        no_args_is_help=True,
    )
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        code = root.main(given, prog_name="relsurvey", standalone_mode=False, obj=Session(open_services))
    except click.UsageError as error:
        error.show()
        return error.exit_code
    except click.ClickException as error:
        # A file that can't be opened: not a misspelt command, but something given that does not fit.
        error.show()
        return BadInput.exit_code
    except click.Abort:
        # click has ended the line in which the terminal shows ^C.
        click.echo(say("cli-stopped"), err=True)
        return STOPPED
    except RelsurveyError as error:
        failures.explain(error)
        return error.exit_code
    except OSError as error:
        click.echo(say("cli-file-fault", path=str(error.filename or "-"), reason=error.strerror or ""), err=True)
        return BadInput.exit_code
    return code if isinstance(code, int) else 0
