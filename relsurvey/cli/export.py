"""`relsurvey export`: the latest publication of a wave as a file for other programs."""

from typing import TextIO

import click

from relsurvey.actions import publications
from relsurvey.cli.frame import Acting, acting, described, say
from relsurvey.exports import csv, json

_WRITERS = {"csv": csv.write, "json": json.write}


@click.command("export", **described("export"))
@click.argument("wave_id", metavar="WAVE")
@click.option(
    "--format",
    "file_format",
    default="csv",
    show_default=True,
    type=click.Choice(list(_WRITERS)),
    help=say("cli-export-format"),
)
@click.option("--output", default="-", type=click.File("w", encoding="utf-8", lazy=True), help=say("cli-export-output"))
@acting
def command(act: Acting, wave_id: str, file_format: str, output: TextIO) -> None:
    publication, questionnaire = publications.export(act.db, by=act.by, wave_id=wave_id)
    output.write(_WRITERS[file_format](publication, questionnaire))
