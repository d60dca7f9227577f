"""`relsurvey grouping`: regions, types of service and other groupings of units."""

import click

from relsurvey.actions import groupings
from relsurvey.cli.frame import Acting, acting, described, say
from relsurvey.errors import BadInput


class Units(click.ParamType[tuple[str, tuple[str, ...]]]):
    """`name=unit,unit`: a group and the units in it."""

    name = "name=unit,unit"

    def convert(
        self, value: str | tuple[str, tuple[str, ...]], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, tuple[str, ...]]:
        if isinstance(value, tuple):
            return value
        name, _, units = value.partition("=")
        unit_ids = tuple(one for one in (part.strip() for part in units.split(",")) if one)
        if not name.strip() or not unit_ids:
            self.fail(say("cli-grouping-group-wrong", given=value), param, ctx)
        return name, unit_ids


@click.command("set", **described("grouping-set"))
@click.argument("grouping_id", metavar="ID")
@click.option("--name", required=True, help=say("cli-grouping-name"))
@click.option("--group", "groups", required=True, multiple=True, type=Units(), help=say("cli-grouping-group"))
@acting
def set_(act: Acting, *, grouping_id: str, name: str, groups: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
    if len(dict(groups)) < len(groups):
        raise BadInput("group-name-taken")
    groupings.put(act.db, by=act.by, grouping_id=grouping_id, name=name, groups=dict(groups))
    click.echo(say("groupings-saved", name=name))


@click.command("list", **described("grouping-list"))
@acting
def list_(act: Acting) -> None:
    for one in groupings.list_(act.db, by=act.by):
        for group in one.groups:
            click.echo(f"{one.id}\t{one.name}\t{group.name}\t{','.join(group.unit_ids)}")


@click.command("remove", **described("grouping-remove"))
@click.argument("grouping_id", metavar="ID")
@acting
def remove(act: Acting, grouping_id: str) -> None:
    groupings.remove(act.db, by=act.by, grouping_id=grouping_id)
    click.echo(say("groupings-removed", name=grouping_id))


command = click.Group("grouping", commands=[set_, list_, remove], **described("grouping"))
