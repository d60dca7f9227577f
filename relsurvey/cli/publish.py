"""`relsurvey publish`: makes and freezes the results of a closed wave, or another version of them."""

import click

from relsurvey.actions import publications
from relsurvey.actions.publications import Correction
from relsurvey.cli.frame import Acting, acting, described, say


@click.command("publish", **described("publish"))
@click.argument("wave_id", metavar="WAVE")
@click.option("--correct", metavar="REASON", default=None, help=say("cli-publish-correct"))
@click.option("--without", metavar="BREAKDOWN", multiple=True, help=say("cli-publish-without"))
@acting
def command(act: Acting, wave_id: str, correct: str | None, without: tuple[str, ...]) -> None:
    if correct is None:
        made = publications.publish(act.db, by=act.by, wave_id=wave_id, today=act.today, without=without)
    else:
        correction = Correction(correct, without=without)
        made = publications.correct(act.db, by=act.by, wave_id=wave_id, correction=correction, today=act.today)
    hidden = sum(row.hidden for table in made.tables for row in table.rows)
    click.echo(
        say("cli-published", name=made.wave_name, tables=len(made.tables), hidden=hidden, hash=made.content_hash)
    )
