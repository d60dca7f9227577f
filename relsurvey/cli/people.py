"""`relsurvey person`: sign-ins that only the operator can give, the first administrator's above all."""

import click

from relsurvey.actions import operator
from relsurvey.actions.people import Handover, NewPerson
from relsurvey.cli.frame import Acting, Session, acting, described, say
from relsurvey.people.roles import Role


@click.command("add", **described("person-add"))
@click.argument("username")
@click.option("--name", required=True, help=say("cli-person-name"))
@click.option(
    "--role",
    "roles",
    multiple=True,
    default=[Role.ADMINISTRATOR.value],
    show_default=True,
    type=click.Choice([role.value for role in Role]),
    help=say("cli-person-role"),
)
@click.option("--unit", "unit_ids", multiple=True, metavar="ID", help=say("cli-person-unit"))
@acting
def add(act: Acting, username: str, name: str, roles: tuple[str, ...], unit_ids: tuple[str, ...]) -> None:
    held = frozenset(Role(role) for role in roles)
    new = NewPerson(username=username, name=name, roles=held, unit_ids=frozenset(unit_ids))
    _hand_over(operator.add_person(act.db, organisation_id=act.by.organisation_id, new=new))


@click.command("roles", **described("person-roles"))
@click.argument("username")
@click.option(
    "--role", "roles", multiple=True, type=click.Choice([role.value for role in Role]), help=say("cli-person-role")
)
@click.option("--unit", "unit_ids", multiple=True, metavar="ID", help=say("cli-person-unit"))
@click.pass_obj
def set_roles(session: Session, username: str, roles: tuple[str, ...], unit_ids: tuple[str, ...]) -> None:
    held = frozenset(Role(role) for role in roles)
    operator.set_roles(session.services.db, username=username, roles=held, unit_ids=frozenset(unit_ids))
    click.echo(say("cli-person-roles-set", username=username))


@click.command("reset", **described("person-reset"))
@click.argument("username")
@click.pass_obj
def reset(session: Session, username: str) -> None:
    _hand_over(operator.reset_password(session.services.db, username=username))


def _hand_over(given: Handover) -> None:
    click.echo(say("cli-person-password", username=given.username, password=given.one_time_password))


command = click.Group("person", commands=[add, set_roles, reset], **described("person"))
