"""The survey rounds of the made-up organisation, from the first one that closed to the one that is being prepared."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from relsurvey.actions import (
    asked,
    early_reading,
    headlines,
    invitations,
    plans,
    pooling,
    public_results,
    publications,
    thresholds,
    waves,
)
from relsurvey.actions.demo import reviewed
from relsurvey.actions.demo.made_up import Answering, asked_of, responses
from relsurvey.actions.demo.story import Round, Story
from relsurvey.actions.invitations import Invite
from relsurvey.collection.plan import BY_ORGANISATION, Breakdown, BreakdownKind, ReleasePlan
from relsurvey.collection.wave import WaveState
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting.released import WHOLE
from relsurvey.storage import responses as rows
from relsurvey.storage.database import Database

_OPEN_FOR = timedelta(days=28)
#: Comments are reviewed, and results published, so long after a round has closed.
_PUBLISHED_AFTER = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class _Making:
    """What every round is made with."""

    db: Database
    story: Story
    staff: Mapping[str, Viewer]
    today: date

    @property
    def administrator(self) -> Viewer:
        return self.staff["administrator"]


def add(
    db: Database, story: Story, *, staff: Mapping[str, Viewer], questionnaires: Mapping[str, Questionnaire], today: date
) -> tuple[tuple[Invite, ...], Invite]:
    """Every round of the story with its answers. Gives back links for one person each, and one for everybody."""
    making = _Making(db, story, staff, today)
    for one in story.rounds:
        _add(making, one, questionnaires[one.questionnaire_id])
    _leave_for_a_second_person(making)
    _show_to_people(making)
    where = {"wave_id": story.links["round"], "unit_id": story.links["unit"]}
    single = invitations.make_single(db, by=making.administrator, **where, count=story.links["single"])
    return single, invitations.make_open(db, by=making.administrator, **where)


def _add(making: _Making, one: Round, questionnaire: Questionnaire) -> None:
    opens_on = making.today - timedelta(days=one.day)
    until = min(opens_on + _OPEN_FOR, making.today - timedelta(days=1))
    answering = Answering(making.story, one, questionnaire, opens_on, until)
    _prepare(making, answering)
    if one.state is WaveState.DRAFT:
        return
    waves.open_(making.db, by=making.administrator, wave_id=one.id, today=opens_on)
    with making.db.writing() as connection:
        organisation_id = making.administrator.organisation_id
        rows.insert_many(connection, organisation_id=organisation_id, wave_id=one.id, new=responses(answering))
    if one.state is WaveState.CLOSED:
        waves.close(making.db, by=making.administrator, wave_id=one.id, today=until)
        reviewed.add(making.db, making.story, by=making.staff["reviewer"], wave_id=one.id)
        published_on = until + _PUBLISHED_AFTER
        publications.publish(making.db, by=making.administrator, wave_id=one.id, today=published_on)


def _prepare(making: _Making, answering: Answering) -> None:
    one, by = answering.round, making.administrator
    places = asked_of(answering)
    divided = BreakdownKind.CLIENT_GROUP in one.breakdowns
    waves.create(
        making.db,
        by=by,
        wave_id=one.id,
        name=one.name,
        questionnaire=answering.questionnaire,
        opens_on=answering.opens_on,
        closes_on=answering.opens_on + _OPEN_FOR,
        asked={
            service.id: sum(people for (unit, _), people in places.items() if unit == service.id)
            for service in making.story.services
        },
        plan=ReleasePlan(answering.questionnaire.choice_ids, _breakdowns(making, one)),
        asked_of=places if divided else {},
        membership=making.story.membership.get(one.id),
    )
    if pooling.POOLS in one.breakdowns:
        pooling.make(making.db, by=by, wave_id=one.id)
    if one.early_days:
        early_reading.arrange(making.db, by=by, wave_id=one.id, days=one.early_days)
    if chosen := making.story.headlines.get(answering.questionnaire.id):
        headlines.choose(
            making.db, by=by, questionnaire_id=answering.questionnaire.id, indicators=chosen, today=answering.opens_on
        )


def _breakdowns(making: _Making, one: Round) -> tuple[Breakdown, ...]:
    offered = plans.choices(making.db, by=making.administrator)
    wanted = set(one.breakdowns) - {pooling.POOLS}
    return (BY_ORGANISATION, *(breakdown for breakdown in offered if breakdown.id in wanted))


def _leave_for_a_second_person(making: _Making) -> None:
    """Two changes that wait: of how many people are asked, and of how few people may be shown."""
    change, lower = making.story.asked_change, making.story.threshold
    before = waves.get(making.db, by=making.administrator, wave_id=change["round"])
    asked.ask_change(
        making.db,
        by=making.administrator,
        wave_id=change["round"],
        asked={**before.asked, change["unit"]: change["asked"]},
        reason=change["reason"],
    )
    thresholds.ask(
        making.db,
        by=making.staff["controller"],
        wave_id=lower["round"],
        threshold=lower["people"],
        reason=lower["reason"],
    )


def _show_to_people(making: _Making) -> None:
    """The page of what people said in the last round."""
    page = making.story.public_results
    public_results.show(making.db, by=making.administrator, wave_id=page["round"], group=WHOLE, next_words=page["next"])
