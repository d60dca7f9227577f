"""`relsurvey measures`: monthly figures of services, brought in from a table."""

from pathlib import Path

import click

from relsurvey.actions import measures
from relsurvey.cli.frame import Acting, acting, described, say


@click.command("import", **described("measures-import"))
@click.argument("table", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@acting
def import_(act: Acting, table: Path) -> None:
    count = measures.bring_in(act.db, by=act.by, rows_as=f"{table.name}:", content=table.read_bytes(), today=act.today)
    click.echo(say("measures-brought-in", count=count))


@click.command("template", **described("measures-template"))
@acting
def template(act: Acting) -> None:
    click.echo(measures.template(act.db, by=act.by, today=act.today), nl=False)


command = click.Group("measures", commands=[import_, template], **described("measures"))
