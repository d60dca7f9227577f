"""`relsurvey unit`: the reporting units, the smallest groups that results may be shown for."""

import click

from relsurvey.actions import units
from relsurvey.cli.frame import Acting, acting, described, say


@click.command("add", **described("unit-add"))
@click.argument("unit_id", metavar="ID")
@click.option("--name", required=True, help=say("cli-unit-name"))
@acting
def add(act: Acting, unit_id: str, name: str) -> None:
    units.add(act.db, by=act.by, unit_id=unit_id, name=name)
    click.echo(say("cli-unit-added", name=name))


@click.command("list", **described("unit-list"))
@acting
def list_(act: Acting) -> None:
    for one in units.list_(act.db, by=act.by):
        click.echo(f"{one.id}\t{one.name}")


@click.command("order", **described("unit-order"))
@click.argument("unit_ids", metavar="ID...", nargs=-1, required=True)
@acting
def order(act: Acting, unit_ids: tuple[str, ...]) -> None:
    units.set_order(act.db, by=act.by, unit_ids=unit_ids)
    click.echo(say("services-ordered"))


command = click.Group("unit", commands=[add, list_, order], **described("unit"))
