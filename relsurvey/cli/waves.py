"""`relsurvey wave`: rounds of fieldwork."""

from datetime import datetime

import click

from relsurvey.actions import kiosks, publications, waves
from relsurvey.cli.frame import DAY, Acting, acting, described, say
from relsurvey.cli.paper import paper
from relsurvey.collection.plan import Breakdown, ReleasePlan
from relsurvey.errors import BadInput, NotFound
from relsurvey.questionnaire import loading
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.screens.pictures import known_pictures


class Asked(click.ParamType[tuple[str, int]]):
    """`unit=number`: how many people are asked in a unit."""

    name = "unit=number"

    def convert(
        self, value: str | tuple[str, int], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, int]:
        if isinstance(value, tuple):
            return value
        unit_id, _, number = value.partition("=")
        if not unit_id or not number.isdecimal():
            self.fail(say("cli-wave-asked-wrong", given=value), param, ctx)
        return unit_id, int(number)


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
@click.option("--question", "question_ids", multiple=True, metavar="ID", help=say("cli-wave-question"))
@click.option("--by-unit/--together", default=True, show_default=True, help=say("cli-wave-by-unit"))
@acting
def create(
    act: Acting,
    *,
    wave_id: str,
    name: str,
    questionnaire_id: str,
    opens: datetime,
    closes: datetime,
    asked: tuple[tuple[str, int], ...],
    question_ids: tuple[str, ...],
    by_unit: bool,
) -> None:
    questionnaire = _questionnaire(act, questionnaire_id)
    waves.create(
        act.db,
        by=act.by,
        wave_id=wave_id,
        name=name,
        questionnaire=questionnaire,
        opens_on=opens.date(),
        closes_on=closes.date(),
        asked=_by_unit(asked),
        plan=_plan(questionnaire, question_ids, by_unit=by_unit),
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


def _by_unit(asked: tuple[tuple[str, int], ...]) -> dict[str, int]:
    numbers = dict(asked)
    if len(numbers) < len(asked):
        raise BadInput("asked-twice")
    return numbers


def _questionnaire(act: Acting, questionnaire_id: str) -> Questionnaire:
    known = loading.load_all(act.settings.surveys_dir, known_pictures=known_pictures())
    if questionnaire_id not in known:
        raise NotFound("questionnaire-not-found", known=", ".join(known))
    return known[questionnaire_id]


def _plan(questionnaire: Questionnaire, question_ids: tuple[str, ...], *, by_unit: bool) -> ReleasePlan:
    breakdowns = (Breakdown.ORGANISATION, Breakdown.UNIT) if by_unit else (Breakdown.ORGANISATION,)
    return ReleasePlan(question_ids or questionnaire.choice_ids, breakdowns)


@click.command("kiosk", **described("wave-kiosk"))
@click.argument("wave_id", metavar="ID")
@click.option("--unit", "unit_id", required=True, metavar="ID", help=say("cli-wave-kiosk-unit"))
@click.option("--pin", prompt=say("cli-wave-kiosk-pin-ask"), hide_input=True, help=say("cli-wave-kiosk-pin"))
@acting
def kiosk(act: Acting, wave_id: str, *, unit_id: str, pin: str) -> None:
    token = kiosks.make(act.db, act.settings, by=act.by, wave_id=wave_id, unit_id=unit_id, pin=pin)
    click.echo(say("cli-wave-kiosk-was-made", address=f"{act.settings.base_url}/kiosk/{token}"))


command = click.Group("wave", commands=[list_, create, open_, close, discard, kiosk, paper], **described("wave"))
