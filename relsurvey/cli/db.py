"""`relsurvey db`: looking after the database."""

from pathlib import Path

import click

from relsurvey.cli.frame import Session, described, say
from relsurvey.storage import backup as archive
from relsurvey.storage.upgrade import require_current
from relsurvey.storage.upgrade import upgrade as bring_up_to_date


@click.command("upgrade", **described("db-upgrade"))
@click.pass_obj
def upgrade(session: Session) -> None:
    bring_up_to_date(session.unchecked.settings.database_url)
    click.echo(say("cli-db-current"))


@click.command("backup", **described("db-backup"))
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--with-secret-key", is_flag=True, help=say("cli-db-with-key"))
@click.pass_obj
def backup(session: Session, path: Path, *, with_secret_key: bool) -> None:
    archive.backup(session.unchecked.settings, path, with_secret_key=with_secret_key)
    click.echo(say("cli-db-backed-up", path=str(path)))


@click.command("restore", **described("db-restore"))
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help=say("cli-db-replace"))
@click.pass_obj
def restore(session: Session, path: Path, *, replace: bool) -> None:
    settings = session.unchecked.settings
    restored = archive.restore(settings, path, replace=replace)
    click.echo(say("cli-db-restored"))
    if restored.old_key is not None:
        click.echo(say("cli-db-old-key-kept", path=str(restored.old_key)))
    if not restored.receipts_work:
        click.echo(say("cli-db-other-key-given" if settings.secret_key_given else "cli-db-other-key"), err=True)


@click.command("check", **described("db-check"))
@click.pass_obj
def check(session: Session) -> None:
    require_current(session.unchecked.settings.database_url)
    click.echo(say("cli-db-current"))


command = click.Group("db", commands=[upgrade, backup, restore, check], **described("db"))
