"""What needs two people at the command line: each signs in with their own name and password, for this one command."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import update_wrapper
from typing import Any

import click

from relsurvey.actions import asked, sign_in, thresholds
from relsurvey.cli.asked import Asked, numbers
from relsurvey.cli.frame import Session, described, say
from relsurvey.collection.asked import Where
from relsurvey.errors import BadInput
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database

#: Where tries of passwords at the server itself are counted.
_HERE = "127.0.0.1"


def signed_in(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options to sign in, and the database and the person as its first arguments."""

    @click.option("--username", required=True, help=say("cli-two-username"))
    @click.option("--password", prompt=say("cli-two-password-ask"), hide_input=True, help=say("cli-two-password"))
    @click.pass_obj
    def prepared(session: Session, /, username: str, password: str, **given: Any) -> None:  # noqa: ANN401 - as click gives them
        with person(session, username, password) as by:
            command(session.services.db, by, **given)

    return update_wrapper(prepared, command)


@contextmanager
def person(session: Session, username: str, password: str) -> Iterator[Viewer]:
    """Somebody who is signed in for as long as this lasts. Raises as `sign_in.sign_in`."""
    ours, now = session.services, session.now
    session_id = sign_in.sign_in(ours.db, ours.settings, username=username, password=password, address=_HERE, now=now)
    try:
        by = sign_in.viewer(ours.db, session_id=session_id, now=now)
        if by is None:
            raise BadInput("sign-in-failed")
        yield by
    finally:
        sign_in.sign_out(ours.db, session_id=session_id)


@click.command("threshold", **described("wave-threshold"))
@click.argument("wave_id", metavar="ID")
@click.option("--people", required=True, type=int, help=say("cli-wave-threshold-people"))
@click.option("--reason", required=True, help=say("cli-two-reason"))
@signed_in
def threshold(db: Database, by: Viewer, *, wave_id: str, people: int, reason: str) -> None:
    thresholds.ask(db, by=by, wave_id=wave_id, threshold=people, reason=reason)
    click.echo(say("threshold-asked"))


@click.command("correct", **described("wave-correct"))
@click.argument("wave_id", metavar="ID")
@click.option("--asked", "written", required=True, multiple=True, type=Asked(), help=say("cli-wave-asked"))
@click.option("--reason", required=True, help=say("cli-two-reason"))
@signed_in
def correct(db: Database, by: Viewer, *, wave_id: str, written: tuple[tuple[Where, int], ...], reason: str) -> None:
    given = numbers(written)
    asked.ask_change(db, by=by, wave_id=wave_id, asked=given.asked, asked_of=given.asked_of, reason=reason)
    click.echo(say("late-asked"))


@click.command("confirm", **described("wave-confirm"))
@click.argument("what", type=click.Choice(["threshold", "asked"]))
@click.argument("wave_id", metavar="ID")
@signed_in
def confirm(db: Database, by: Viewer, *, what: str, wave_id: str) -> None:
    if what == "threshold":
        people = thresholds.confirm(db, by=by, wave_id=wave_id)
        click.echo(say("threshold-confirmed", threshold=people))
    else:
        asked.confirm_change(db, by=by, wave_id=wave_id)
        click.echo(say("late-confirmed"))
