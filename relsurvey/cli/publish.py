"""`relsurvey publish`: makes and freezes the results of a closed wave."""

import click

from relsurvey.actions import publications
from relsurvey.cli.frame import Acting, acting, described, say


@click.command("publish", **described("publish"))
@click.argument("wave_id", metavar="WAVE")
@acting
def command(act: Acting, wave_id: str) -> None:
    made = publications.publish(act.db, by=act.by, wave_id=wave_id, today=act.today)
    hidden = sum(row.hidden for table in made.tables for row in table.rows)
    click.echo(
        say("cli-published", name=made.wave_name, tables=len(made.tables), hidden=hidden, hash=made.content_hash)
    )
