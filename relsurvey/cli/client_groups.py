"""`relsurvey client-group`: whom the support is for."""

import click

from relsurvey.actions import client_groups
from relsurvey.cli.frame import Acting, acting, described, say


@click.command("add", **described("client-group-add"))
@click.argument("client_group_id", metavar="ID")
@click.option("--name", default="", help=say("cli-client-group-name"))
@acting
def add(act: Acting, client_group_id: str, name: str) -> None:
    if not name and client_group_id in client_groups.SUGGESTED:
        name = say(f"client-groups-suggested-{client_group_id}")
    client_groups.add(act.db, by=act.by, client_group_id=client_group_id, name=name)
    click.echo(say("cli-client-group-added", name=name))


@click.command("list", **described("client-group-list"))
@click.option("--suggested", is_flag=True, help=say("cli-client-group-suggested"))
@acting
def list_(act: Acting, *, suggested: bool) -> None:
    if suggested:
        lines = [(one, say(f"client-groups-suggested-{one}")) for one in client_groups.SUGGESTED]
    else:
        lines = [(one.id, one.name) for one in client_groups.list_(act.db, by=act.by)]
    for client_group_id, name in lines:
        click.echo(f"{client_group_id}\t{name}")


@click.command("remove", **described("client-group-remove"))
@click.argument("client_group_id", metavar="ID")
@acting
def remove(act: Acting, client_group_id: str) -> None:
    client_groups.remove(act.db, by=act.by, client_group_id=client_group_id)
    click.echo(say("client-groups-removed", name=client_group_id))


command = click.Group("client-group", commands=[add, list_, remove], **described("client-group"))
