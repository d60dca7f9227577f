"""`relsurvey demo`: a made-up organisation to try everything on; `make run` starts with it."""

import click

from relsurvey.actions import demo, organisations
from relsurvey.actions.demo import DemoSignIns, SignIn
from relsurvey.cli.frame import PORT, Session, described, say
from relsurvey.storage.upgrade import upgrade


@click.command("demo", **described("demo"))
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(1, 65535), help=say("cli-demo-port"))
@click.pass_obj
def command(session: Session, port: int) -> None:
    services = session.unchecked
    upgrade(services.settings.database_url)
    if organisations.list_(services.db):
        click.echo(say("cli-demo-there"))
        return
    click.echo(say("cli-demo-loading"))
    made = demo.load(services.db, services.settings, today=session.today)
    _show(made, start="" if services.settings.base_url else f"http://localhost:{port}")


def _show(made: DemoSignIns, *, start: str) -> None:
    click.echo(say("cli-demo-made"))
    for one in made.sign_ins:
        click.echo(say("cli-demo-sign-in", role=_role(one), username=one.username, password=one.password))
    click.echo(say("cli-demo-links"))
    for link in (*made.links, made.open_link):
        click.echo(f"  {start}{link}")
    click.echo(say("cli-demo-code", code=made.spoken_code))


def _role(one: SignIn) -> str:
    role = say(f"roles-{one.role}")
    return say("cli-demo-units", role=role, count=one.units) if one.units else role
