"""`relsurvey talk`: whom people in a survey can talk to, and who is told when somebody leaves a request."""

from dataclasses import replace

import click

from relsurvey.actions import people, talk_settings
from relsurvey.cli.frame import Acting, acting, described, say
from relsurvey.collection.talk import Alerted, Contact, ContactKind
from relsurvey.errors import NotFound


@click.command("contacts", **described("talk-contacts"))
@acting
def contacts(act: Acting) -> None:
    for number, one in enumerate(talk_settings.get(act.db, by=act.by).contacts, start=1):
        click.echo("\t".join((str(number), one.kind.value, one.name, one.phone, one.hours)))


@click.command("add", **described("talk-add"))
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in ContactKind]),
    default=ContactKind.OWN.value,
    show_default=True,
    help=say("cli-talk-kind"),
)
@click.option("--name", required=True, help=say("cli-talk-name"))
@click.option("--phone", required=True, help=say("cli-talk-phone"))
@click.option("--hours", default="", help=say("cli-talk-hours"))
@acting
def add(act: Acting, kind: str, name: str, phone: str, hours: str) -> None:
    known = talk_settings.get(act.db, by=act.by).contacts
    new = Contact(ContactKind(kind), name, phone, hours)
    talk_settings.set_contacts(act.db, by=act.by, contacts=[*known, new])
    click.echo(say("cli-talk-done"))


@click.command("remove", **described("talk-remove"))
@click.argument("number", type=click.IntRange(min=1))
@acting
def remove(act: Acting, number: int) -> None:
    known = list(talk_settings.get(act.db, by=act.by).contacts)
    if number > len(known):
        raise NotFound("contact-not-found")
    del known[number - 1]
    talk_settings.set_contacts(act.db, by=act.by, contacts=known)
    click.echo(say("cli-talk-done"))


@click.command("alerts", **described("talk-alerts"))
@click.option("--lead", default="", metavar="USERNAME", help=say("cli-talk-lead"))
@click.option("--lead-email", default="", help=say("cli-talk-lead-email"))
@click.option("--deputy", default="", metavar="USERNAME", help=say("cli-talk-deputy"))
@click.option("--deputy-email", default="", help=say("cli-talk-deputy-email"))
@click.option("--days", type=int, help=say("cli-talk-days"))
@click.option("--working-days/--all-days", default=None, help=say("cli-talk-working-days"))
@click.option("--day-ends", type=int, metavar="HOUR", help=say("cli-talk-day-ends"))
@click.option("--keep-days", type=int, help=say("cli-talk-keep-days"))
@acting
def alerts(
    act: Acting,
    *,
    lead: str,
    lead_email: str,
    deputy: str,
    deputy_email: str,
    days: int | None,
    working_days: bool | None,
    day_ends: int | None,
    keep_days: int | None,
) -> None:
    known = talk_settings.get(act.db, by=act.by).settings
    wanted = replace(
        known,
        lead=_alerted(act, lead, lead_email) or known.lead,
        deputy=_alerted(act, deputy, deputy_email) or known.deputy,
        answer_days=known.answer_days if days is None else days,
        working_days=known.working_days if working_days is None else working_days,
        day_ends=known.day_ends if day_ends is None else day_ends,
        keep_days=known.keep_days if keep_days is None else keep_days,
    )
    talk_settings.set_settings(act.db, by=act.by, wanted=wanted)
    click.echo(say("cli-talk-done"))


def _alerted(act: Acting, username: str, email: str) -> Alerted | None:
    if not username:
        return None
    wanted = username.strip().casefold()
    found = next((one for one in people.list_(act.db, by=act.by) if one.username == wanted), None)
    if found is None:
        raise NotFound("person-not-found")
    return Alerted(found.id, email)


command = click.Group("talk", commands=[contacts, add, remove, alerts], **described("talk"))
