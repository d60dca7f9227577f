"""`relsurvey rows`: the answers of a wave, row by row, for a data controller who signs in for it."""

from collections.abc import Sequence
from typing import TextIO

import click

from relsurvey.actions import row_export
from relsurvey.actions.row_export import RowsWanted
from relsurvey.cli.frame import Session, described, say
from relsurvey.cli.two_people import person
from relsurvey.collection.traits import Trait


@click.command("rows", **described("rows"))
@click.argument("wave_id", metavar="WAVE")
@click.option("--as", "username", required=True, metavar="NAME", help=say("cli-rows-as"))
@click.option("--reason", required=True, help=say("cli-rows-reason"))
@click.option(
    "--without",
    multiple=True,
    type=click.Choice([trait.value for trait in Trait]),
    help=say("cli-rows-without"),
)
@click.option("--password", prompt=say("cli-rows-password"), hide_input=True, help=say("cli-rows-password-help"))
@click.option("--output", required=True, type=click.File("w", encoding="utf-8", lazy=True), help=say("cli-rows-output"))
@click.pass_obj
def command(  # noqa: PLR0917 - click hands over what was given
    session: Session, wave_id: str, username: str, reason: str, without: Sequence[str], password: str, output: TextIO
) -> None:
    wanted = RowsWanted(frozenset(Trait) - {Trait(name) for name in without}, reason)
    with person(session, username, password) as by:
        content = row_export.export(session.services.db, by=by, wave_id=wave_id, wanted=wanted)
    # Writing opens the file: a refusal leaves none behind.
    output.write(content)
