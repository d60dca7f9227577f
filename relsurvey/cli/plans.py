"""`relsurvey wave plan`, `asked`, `preview`, `pool`: preparing what of a draft will be shown."""

from collections.abc import Sequence

import click

from relsurvey.actions import asked as asked_numbers
from relsurvey.actions import plans, pooling, publications, units, waves
from relsurvey.actions.plan_words import forecast_of, group_name, hints, prospect_words
from relsurvey.cli.asked import Asked, Changed, numbers
from relsurvey.cli.frame import Acting, acting, described, say
from relsurvey.collection.asked import Membership, Where
from relsurvey.collection.plan import BY_ORGANISATION, Breakdown, ReleasePlan
from relsurvey.errors import BadInput
from relsurvey.i18n.phrases import listed
from relsurvey.questionnaire.definition import Questionnaire

BY = click.option("--by", "breakdown_ids", multiple=True, metavar="ID", help=say("cli-wave-by"))
QUESTION = click.option("--question", "question_ids", multiple=True, metavar="ID", help=say("cli-wave-question"))


def read_plan(
    act: Acting, questionnaire: Questionnaire, question_ids: Sequence[str], breakdown_ids: Sequence[str]
) -> ReleasePlan:
    """The plan that was written; the organisation is always in it. BadInput("plan-breakdown-unknown")."""
    known = {one.id: one for one in plans.choices(act.db, by=act.by)}
    chosen: list[Breakdown] = [BY_ORGANISATION]
    for breakdown_id in breakdown_ids:
        one = known.get(breakdown_id.replace("client-group", "client_group"))
        if one is None:
            raise BadInput("plan-breakdown-unknown", given=breakdown_id, known=", ".join(known))
        if one.id != BY_ORGANISATION.id:
            chosen.append(one)
    return ReleasePlan(tuple(question_ids) or questionnaire.choice_ids, tuple(chosen))


@click.command("plan", **described("wave-plan"))
@click.argument("wave_id", metavar="ID")
@BY
@QUESTION
@acting
def plan(act: Acting, wave_id: str, *, breakdown_ids: tuple[str, ...], question_ids: tuple[str, ...]) -> None:
    questionnaire = publications.questionnaire(act.db, by=act.by, wave_id=wave_id)
    written = read_plan(act, questionnaire, question_ids, breakdown_ids)
    plans.change(act.db, by=act.by, wave_id=wave_id, plan=written)
    _preview(act, wave_id)


@click.command("asked", **described("wave-asked"))
@click.argument("wave_id", metavar="ID")
@click.option("--asked", required=True, multiple=True, type=Asked(), help=say("cli-wave-asked"))
@click.option("--changed", multiple=True, type=Changed(), help=say("cli-wave-changed"))
@acting
def asked_command(
    act: Acting, wave_id: str, *, asked: tuple[tuple[Where, int], ...], changed: tuple[tuple[str, Membership], ...]
) -> None:
    given = numbers(asked, changed)
    asked_numbers.set_(
        act.db,
        by=act.by,
        wave_id=wave_id,
        asked=given.asked,
        asked_of=given.asked_of,
        membership=given.membership,
    )
    _preview(act, wave_id)


@click.command("preview", **described("wave-preview"))
@click.argument("wave_id", metavar="ID")
@acting
def preview(act: Acting, wave_id: str) -> None:
    _preview(act, wave_id)


@click.command("pool", **described("wave-pool"))
@click.argument("wave_id", metavar="ID")
@acting
def pool(act: Acting, wave_id: str) -> None:
    pooling.make(act.db, by=act.by, wave_id=wave_id)
    _preview(act, wave_id)


def _preview(act: Acting, wave_id: str) -> None:
    wave = waves.get(act.db, by=act.by, wave_id=wave_id)
    names = {unit.id: unit.name for unit in units.list_(act.db, by=act.by)}
    found = forecast_of(wave)
    for one in found.outlooks:
        people = say("plan-people-not-known") if one.asked is None else str(one.asked)
        words = prospect_words(one.prospect, wave.threshold, say)
        click.echo(f"{group_name(one, names, say)}\t{people}\t{words}")
    for hint in hints(found, say):
        click.echo(hint)
    for suggested in pooling.suggested(wave):
        together = listed([names[unit_id] for unit_id in suggested.unit_ids])
        click.echo(say("cli-wave-pool-hint", units=together, people=suggested.asked, id=wave_id))
