"""`relsurvey language`: in which languages people may answer, and who has signed the text."""

import click

from relsurvey.actions import languages
from relsurvey.cli.frame import Acting, acting, described, say
from relsurvey.collection.signature import INTERFACE, TextState
from relsurvey.i18n import state
from relsurvey.i18n.phrases import day

_KIND = click.Choice(languages.KINDS)


@click.command("list", **described("language-list"))
@click.argument("wave_id", metavar="WAVE")
@acting
def list_(act: Acting, wave_id: str) -> None:
    for one in languages.states(act.db, by=act.by, wave_id=wave_id):
        click.echo(f"{one.text.language}\t{one.kind}\t{described_state(one)}")
        if one.kind == INTERFACE and one.state is TextState.MISSING:
            for gap in state.missing(one.text.language):
                click.echo(
                    "\t\t" + say("cli-language-missing", message=f"{gap.message_id} {gap.what} {gap.detail}".strip())
                )


def described_state(one: languages.LanguageState) -> str:
    """How far a text is, in words."""
    under = one.signature
    values = (
        {"signer": under.signer, "relation": under.relation, "date": day(under.signed_on, say.language)}
        if under
        else {}
    )
    return say(f"languages-state-{one.state}", **values)


@click.command("sign", **described("language-sign"))
@click.argument("wave_id", metavar="WAVE")
@click.argument("language")
@click.argument("kind", type=_KIND)
@click.option("--name", required=True, help=say("cli-language-name"))
@click.option("--relation", required=True, help=say("cli-language-relation"))
@acting
def sign(act: Acting, wave_id: str, language: str, kind: str, *, name: str, relation: str) -> None:
    languages.sign(
        act.db,
        by=act.by,
        wave_id=wave_id,
        kind=kind,
        language=language,
        signer=name,
        relation=relation,
        today=act.today,
    )
    click.echo(say("cli-language-signed"))


@click.command("withdraw", **described("language-withdraw"))
@click.argument("wave_id", metavar="WAVE")
@click.argument("language")
@click.argument("kind", type=_KIND)
@acting
def withdraw(act: Acting, wave_id: str, language: str, kind: str) -> None:
    languages.withdraw(act.db, by=act.by, wave_id=wave_id, kind=kind, language=language)
    click.echo(say("cli-language-withdrawn"))


command = click.Group("language", commands=[list_, sign, withdraw], **described("language"))
