"""`relsurvey export`: the latest publication of a wave as a file for other programs."""

from typing import BinaryIO

import click

from relsurvey.actions import organisations, publications
from relsurvey.cli.frame import Acting, acting, described, say
from relsurvey.exports import files
from relsurvey.exports.files import FileKind


@click.command("export", **described("export"))
@click.argument("wave_id", metavar="WAVE")
@click.option(
    "--format",
    "kind",
    default=FileKind.CSV.value,
    show_default=True,
    type=click.Choice([kind.value for kind in FileKind]),
    help=say("cli-export-format"),
)
@click.option("--output", default="-", type=click.File("wb", lazy=True), help=say("cli-export-output"))
@acting
def command(act: Acting, wave_id: str, kind: str, output: BinaryIO) -> None:
    publication, questionnaire = publications.export(act.db, by=act.by, wave_id=wave_id)
    licence = organisations.get(act.db, by=act.by).licence
    content = files.write(FileKind(kind), publication, questionnaire, licence=licence)
    # Writing opens the file: a refusal leaves none behind.
    output.write(content)
