"""`relsurvey organisation`: the organisations on this server."""

import click

from relsurvey.actions import organisations
from relsurvey.cli.frame import Acting, Session, acting, described, say
from relsurvey.collection.unit import Licence
from relsurvey.storage.upgrade import upgrade


@click.command("add", **described("organisation-add"))
@click.argument("organisation_id", metavar="ID")
@click.option("--name", required=True, help=say("cli-organisation-name"))
@click.pass_obj
def add(session: Session, organisation_id: str, name: str) -> None:
    services = session.unchecked
    upgrade(services.settings.database_url)
    organisations.create(services.db, organisation_id=organisation_id, name=name)
    click.echo(say("cli-organisation-added", name=name))


@click.command("list", **described("organisation-list"))
@click.pass_obj
def list_(session: Session) -> None:
    for one in organisations.list_(session.services.db):
        click.echo(f"{one.id}\t{one.name}")


@click.command("licence", **described("organisation-licence"))
@click.argument("licence", metavar="LICENCE", type=click.Choice([one.value for one in Licence]))
@acting
def licence(act: Acting, licence: str) -> None:
    organisations.set_licence(act.db, by=act.by, licence=Licence(licence))
    click.echo(say("cli-organisation-licence-set", licence=licence))


command = click.Group("organisation", commands=[add, list_, licence], **described("organisation"))
