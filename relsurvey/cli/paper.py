"""`relsurvey wave paper`: the sheets of a wave to print."""

from pathlib import Path

import click

from relsurvey.cli.frame import Acting, acting, described, say

_FILE = click.Path(dir_okay=False, writable=True, path_type=Path)


@click.command("paper", **described("wave-paper"))
@click.argument("wave_id", metavar="ID")
@click.option("--unit", "unit_id", default="", metavar="ID", help=say("cli-paper-unit"))
@click.option("--client-group", default="", metavar="ID", help=say("cli-wave-client-group"))
@click.option("--count", default=1, show_default=True, metavar="NUMBER", help=say("cli-paper-count"))
@click.option("--language", default="en", show_default=True, help=say("cli-paper-language"))
@click.option("--large", is_flag=True, help=say("cli-paper-large"))
@click.option("--two-forms", is_flag=True, help=say("cli-paper-two-forms"))
@click.option("--proof", is_flag=True, help=say("cli-paper-proof"))
@click.option("-o", "--output", required=True, type=_FILE, metavar="FILE", help=say("cli-paper-output"))
@acting
def paper(
    act: Acting,
    *,
    wave_id: str,
    unit_id: str,
    client_group: str,
    count: int,
    language: str,
    large: bool,
    two_forms: bool,
    proof: bool,
    output: Path,
) -> None:
    # Brings the pictures and what reads them, which the other commands of waves do without.
    from relsurvey.actions import paper as sheets

    if proof:
        made = sheets.proof(act.db, by=act.by, wave_id=wave_id, language=language, large=large)
    else:
        order = sheets.Order(unit_id, count, language, large, two_forms, client_group)
        made = sheets.print_(act.db, by=act.by, wave_id=wave_id, order=order)
    output.write_bytes(made)
    click.echo(say("cli-paper-made", file=str(output), count=1 if proof else count))
