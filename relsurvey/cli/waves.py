"""`relsurvey wave`: rounds of fieldwork."""

from datetime import datetime

import click

from relsurvey.actions import comments, early_reading, kiosks, publications, studio_rounds, waves
from relsurvey.cli.asked import Asked, numbers
from relsurvey.cli.frame import DAY, Acting, acting, described, say
from relsurvey.cli.paper import paper
from relsurvey.cli.plans import BY, QUESTION, asked_command, plan, pool, preview, read_plan
from relsurvey.cli.two_people import confirm, correct, threshold
from relsurvey.collection.asked import Where
from relsurvey.collection.plan import BY_UNITS
from relsurvey.errors import NotFound
from relsurvey.questionnaire.definition import Questionnaire


@click.command("list", **described("wave-list"))
@acting
def list_(act: Acting) -> None:
    for wave in waves.list_(act.db, by=act.by):
        click.echo(
            say(
                "cli-wave-line",
                id=wave.id,
                name=wave.name,
                state=say(f"cli-wave-{wave.state}"),
                opens=wave.opens_on.isoformat(),
                closes=wave.closes_on.isoformat(),
            )
        )


@click.command("create", **described("wave-create"))
@click.argument("wave_id", metavar="ID")
@click.option("--name", required=True, help=say("cli-wave-name"))
@click.option("--questionnaire", "questionnaire_id", required=True, metavar="ID", help=say("cli-wave-questionnaire"))
@click.option("--opens", required=True, type=DAY, metavar="DAY", help=say("cli-wave-opens"))
@click.option("--closes", required=True, type=DAY, metavar="DAY", help=say("cli-wave-closes"))
@click.option("--asked", required=True, multiple=True, type=Asked(), help=say("cli-wave-asked"))
@BY
@QUESTION
@acting
def create(
    act: Acting,
    *,
    wave_id: str,
    name: str,
    questionnaire_id: str,
    opens: datetime,
    closes: datetime,
    asked: tuple[tuple[Where, int], ...],
    question_ids: tuple[str, ...],
    breakdown_ids: tuple[str, ...],
) -> None:
    questionnaire = _questionnaire(act, questionnaire_id)
    given = numbers(asked)
    waves.create(
        act.db,
        by=act.by,
        wave_id=wave_id,
        name=name,
        questionnaire=questionnaire,
        opens_on=opens.date(),
        closes_on=closes.date(),
        asked=given.asked,
        asked_of=given.asked_of,
        plan=read_plan(act, questionnaire, question_ids, breakdown_ids or (BY_UNITS.id,)),
    )
    click.echo(say("cli-wave-was-created", id=wave_id))


@click.command("open", **described("wave-open"))
@click.argument("wave_id", metavar="ID")
@acting
def open_(act: Acting, wave_id: str) -> None:
    waves.open_(act.db, by=act.by, wave_id=wave_id, today=act.today)
    click.echo(say("cli-wave-was-opened", id=wave_id))


@click.command("close", **described("wave-close"))
@click.argument("wave_id", metavar="ID")
@click.option("--leave-out-paper", is_flag=True, help=say("cli-wave-leave-out-paper"))
@acting
def close(act: Acting, wave_id: str, *, leave_out_paper: bool) -> None:
    closed = publications.close(act.db, by=act.by, wave_id=wave_id, today=act.today, leave_out_paper=leave_out_paper)
    if closed.reason is not None:
        click.echo(say("cli-wave-was-closed-unpublished", id=wave_id))
        raise closed.reason
    click.echo(say("cli-wave-was-closed", id=wave_id))


@click.command("discard", **described("wave-discard"))
@click.argument("wave_id", metavar="ID")
@acting
def discard(act: Acting, wave_id: str) -> None:
    waves.discard(act.db, by=act.by, wave_id=wave_id)
    click.echo(say("cli-wave-was-discarded", id=wave_id))


def _questionnaire(act: Acting, questionnaire_id: str) -> Questionnaire:
    known = studio_rounds.by_id(act.db, act.settings, by=act.by)
    if questionnaire_id not in known:
        raise NotFound("questionnaire-not-found", known=", ".join(known))
    return known[questionnaire_id]


@click.command("kiosk", **described("wave-kiosk"))
@click.argument("wave_id", metavar="ID")
@click.option("--unit", "unit_id", required=True, metavar="ID", help=say("cli-wave-kiosk-unit"))
@click.option("--client-group", default="", metavar="ID", help=say("cli-wave-client-group"))
@click.option("--pin", prompt=say("cli-wave-kiosk-pin-ask"), hide_input=True, help=say("cli-wave-kiosk-pin"))
@acting
def kiosk(act: Acting, wave_id: str, *, unit_id: str, client_group: str, pin: str) -> None:
    token = kiosks.make(
        act.db, act.settings, by=act.by, wave_id=wave_id, unit_id=unit_id, client_group=client_group, pin=pin
    )
    click.echo(say("cli-wave-kiosk-was-made", address=f"{act.settings.base_url}/kiosk/{token}"))


@click.command("early", **described("wave-early"))
@click.argument("wave_id", metavar="ID")
@click.option("--days", type=click.IntRange(min=0), required=True, help=say("cli-wave-early-days"))
@acting
def early(act: Acting, wave_id: str, days: int) -> None:
    early_reading.arrange(act.db, by=act.by, wave_id=wave_id, days=days or None)
    click.echo(say("cli-wave-early-on", days=days) if days else say("cli-wave-early-off"))


@click.command("forget-words", **described("wave-forget-words"))
@click.argument("wave_id", metavar="ID")
@acting
def forget_words(act: Acting, wave_id: str) -> None:
    count = comments.forget_originals(act.db, by=act.by, wave_id=wave_id)
    click.echo(say("cli-wave-words-forgotten", count=count))


command = click.Group(
    "wave",
    commands=[
        list_,
        create,
        plan,
        asked_command,
        preview,
        pool,
        threshold,
        open_,
        correct,
        confirm,
        close,
        discard,
        kiosk,
        paper,
        early,
        forget_words,
    ],
    **described("wave"),
)
