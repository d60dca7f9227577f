"""`relsurvey public-results`: the easy-read page of results for the people who answered, and its poster."""

from pathlib import Path

import click

from relsurvey.actions import public_results
from relsurvey.cli.frame import Acting, acting, described, say
from relsurvey.errors import NotFound, Refused
from relsurvey.i18n.catalogue import SOURCE
from relsurvey.reporting.public_results import PublicPage
from relsurvey.reporting.released import WHOLE, Group
from relsurvey.screens import addresses

_FILE = click.Path(dir_okay=False, writable=True, path_type=Path)


class _Of(click.ParamType[Group]):
    """`unit/willow-house` as a group."""

    name = "group"

    def convert(self, value: str | Group, _param: click.Parameter | None, _ctx: click.Context | None) -> Group:
        if isinstance(value, Group):
            return value
        breakdown, _, group_id = value.partition("/")
        return Group(breakdown, group_id)


_of = click.option("--of", "group", type=_Of(), default=WHOLE, metavar="GROUP", help=say("cli-public-results-of"))


@click.command("list", **described("public-results-list"))
@click.argument("wave_id", metavar="WAVE")
@acting
def list_(act: Acting, wave_id: str) -> None:
    for page in public_results.pages(act.db, by=act.by, wave_id=wave_id):
        state = say("cli-public-results-state-shown" if page.shown else "cli-public-results-state-away")
        click.echo(f"{page.group.breakdown}/{page.group.id}\t{state}\t{_address(act, page)}")


@click.command("show", **described("public-results-show"))
@click.argument("wave_id", metavar="WAVE")
@_of
@click.option("--next", "next_words", default="", metavar="TEXT", help=say("cli-public-results-next"))
@acting
def show(act: Acting, wave_id: str, group: Group, next_words: str) -> None:
    page = public_results.show(act.db, by=act.by, wave_id=wave_id, group=group, next_words=next_words)
    click.echo(say("cli-public-results-was-shown", address=_address(act, page)))


@click.command("put-away", **described("public-results-put-away"))
@click.argument("wave_id", metavar="WAVE")
@_of
@acting
def put_away(act: Acting, wave_id: str, group: Group) -> None:
    public_results.put_away(act.db, by=act.by, wave_id=wave_id, group=group)
    click.echo(say("cli-public-results-was-put-away"))


@click.command("poster", **described("public-results-poster"))
@click.argument("wave_id", metavar="WAVE")
@_of
@click.option("--language", default=SOURCE, show_default=True, help=say("cli-public-results-language"))
@click.option("-o", "--output", required=True, type=_FILE, metavar="FILE", help=say("cli-paper-output"))
@acting
def poster(act: Acting, *, wave_id: str, group: Group, language: str, output: Path) -> None:
    # Brings the pictures and what draws them, which the other commands do without.
    from relsurvey.actions import results_poster

    if not act.settings.base_url:
        raise Refused("public-address-missing")
    pages = public_results.pages(act.db, by=act.by, wave_id=wave_id)
    page = next((one for one in pages if one.group == group), None)
    if page is None:
        raise NotFound("public-results-not-found")
    made = results_poster.poster(act.db, by=act.by, token=page.token, language=language, address=_address(act, page))
    output.write_bytes(made)
    click.echo(say("cli-public-results-poster-was-written", file=str(output)))


def _address(act: Acting, page: PublicPage) -> str:
    return f"{act.settings.base_url}{addresses.said(page.token)}"


command = click.Group("public-results", commands=[list_, show, put_away, poster], **described("public-results"))
