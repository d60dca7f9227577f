"""Was it enough? Asked by itself in one step, or carried by the next round, and protected like everything else."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from relsurvey.actions import (
    public_results,
    question_reviews,
    reply_asking,
    results,
    reviewable,
    reviewing,
    sign_offs,
    waves,
)
from relsurvey.actions import publications as publications_of_waves
from relsurvey.collection.plan import BY_ORGANISATION, ReleasePlan
from relsurvey.collection.spacing import too_close
from relsurvey.collection.wave import Wave, WaveState
from relsurvey.config import PROJECT, Settings
from relsurvey.coproduction.review import Kind, Verdict
from relsurvey.coproduction.review import Role as ReviewRole
from relsurvey.errors import BadInput, NotAllowed, Refused
from relsurvey.people.roles import Role
from relsurvey.questionnaire.definition import Audience
from relsurvey.questionnaire.joined import for_audience, joined, main_part, parts
from relsurvey.questionnaire.loading import load
from relsurvey.reporting.change import asked_alike
from relsurvey.reporting.released import WHOLE
from relsurvey.storage import publications
from relsurvey.storage import waves as rows
from relsurvey.storage.database import Database
from relsurvey.storage.tables import audit_event
from tests.support import publications as made
from tests.support.replies import WILLOW, public, published
from tests.support.rounds import ADMINISTRATOR, ORGANISATION, rounds, viewer
from tests.support.waves import TODAY

CONNECTED = load(PROJECT / "surveys" / "how-connected")
ENOUGH = load(PROJECT / "surveys" / "was-it-enough")


def shown(database: Database, group: object = WILLOW) -> public_results.Opened:
    page = public_results.show(database, by=ADMINISTRATOR, wave_id="summer", group=group)  # type: ignore[arg-type]
    return public_results.open_(database, token=page.token)


def test_the_page_of_replies_leads_to_three_questions_until_they_close(database: Database, settings: Settings) -> None:
    published(database, today=TODAY)
    public(database, TODAY)
    assert shown(database).asking == {}

    wave = reply_asking.ask(database, settings, by=ADMINISTRATOR, wave_id="summer", group=WILLOW, today=TODAY)

    assert (wave.state, wave.asked, wave.threshold) == (WaveState.OPEN, {"willow": 30}, 10)
    assert wave.name == "Did we do enough? Summer, Willow House"
    assert list(shown(database).asking) == ["Willow House"]
    assert reply_asking.open_wave(database, by=ADMINISTRATOR, wave_id="summer", group=WILLOW) == wave
    waves.close(database, by=ADMINISTRATOR, wave_id=wave.id, today=TODAY)
    assert shown(database).asking == {}
    assert reply_asking.open_wave(database, by=ADMINISTRATOR, wave_id="summer", group=WILLOW) is None


def test_for_the_whole_organisation_each_service_has_its_own_link(database: Database, settings: Settings) -> None:
    published(database, today=TODAY)
    public(database, TODAY, by=replace(ADMINISTRATOR, person_id="writer"), group=WHOLE)

    reply_asking.ask(database, settings, by=ADMINISTRATOR, wave_id="summer", group=WHOLE, today=TODAY)

    assert list(shown(database, WHOLE).asking) == ["Willow House", "Mill Lane", "Park View"]
    assert shown(database).asking == {}


def test_nobody_is_asked_twice_in_four_weeks_or_about_nothing(database: Database, settings: Settings) -> None:
    published(database, today=TODAY)
    given = {"by": ADMINISTRATOR, "wave_id": "summer", "group": WILLOW}
    with pytest.raises(Refused, match="replies-none-to-ask-about"):
        reply_asking.ask(database, settings, **given, today=TODAY)  # type: ignore[arg-type]
    public(database, TODAY)
    manager = viewer(Role.MANAGER, units=("willow",))
    with pytest.raises(NotAllowed):
        reply_asking.ask(database, settings, by=manager, wave_id="summer", group=WILLOW, today=TODAY)
    reply_asking.ask(database, settings, **given, today=TODAY)  # type: ignore[arg-type]

    before = waves.list_(database, by=ADMINISTRATOR)
    with pytest.raises(Refused, match="wave-too-soon"):
        reply_asking.ask(database, settings, **given, today=TODAY + timedelta(days=3))  # type: ignore[arg-type]
    assert waves.list_(database, by=ADMINISTRATOR) == before


def published_young(database: Database) -> None:
    asked = for_audience(made.questionnaire(), Audience.YOUNG)
    rounds(database, today=TODAY).closed("summer", answered={"willow": 21, "mill": 12, "park": 4}, questionnaire=asked)
    publications_of_waves.publish(database, by=ADMINISTRATOR, wave_id="summer", today=TODAY)
    public(database, TODAY)


def ask(database: Database, settings: Settings) -> Wave:
    return reply_asking.ask(database, settings, by=ADMINISTRATOR, wave_id="summer", group=WILLOW, today=TODAY)


def test_where_people_sign_off_the_questions_for_young_people_are_there_to_review(
    database: Database, settings: Settings
) -> None:
    published_young(database)
    sign_offs.need(database, by=ADMINISTRATOR, sign_offs=1)
    with pytest.raises(Refused, match="wave-review-missing"):
        ask(database, settings)
    assert not reply_asking.look(database, settings, by=ADMINISTRATOR, wave_id="summer").ready

    offered = reviewable.questionnaires(database, settings, by=ADMINISTRATOR)
    (young,) = [one for one in offered if one.id == "was-it-enough@young"]
    review = question_reviews.begin(database, by=ADMINISTRATOR, questionnaire=young, today=TODAY)
    invited = {"kind": Kind.SINGLE, "role": ReviewRole.SELF_ADVOCATE}
    token = question_reviews.invite(database, by=ADMINISTRATOR, review_id=review.id, **invited)  # type: ignore[arg-type]
    reviewing.begin(database, settings, token=token, form_key="")
    reviewing.judge(database, token=token, verdict=Verdict.YES)

    assert reply_asking.look(database, settings, by=ADMINISTRATOR, wave_id="summer").ready
    assert ask(database, settings).questionnaire_id == "was-it-enough@young"


def test_where_nobody_young_is_asked_nothing_for_them_is_reviewed(database: Database, settings: Settings) -> None:
    published(database, today=TODAY)

    offered = [one.id for one in reviewable.questionnaires(database, settings, by=ADMINISTRATOR)]

    assert offered.count("was-it-enough") == 1
    assert "was-it-enough@young" not in offered


def test_what_can_not_be_asked_leaves_nothing_behind(
    database: Database, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(database, today=TODAY)
    public(database, TODAY)
    before = waves.list_(database, by=ADMINISTRATOR), what_was_logged(database)

    def away(*_: object, **__: object) -> None:
        raise Refused("codes-used-up")

    monkeypatch.setattr("relsurvey.storage.reply_asking.add", away)
    with pytest.raises(Refused, match="codes-used-up"):
        ask(database, settings)

    assert (waves.list_(database, by=ADMINISTRATOR), what_was_logged(database)) == before


def what_was_logged(database: Database) -> list[str]:
    with database.reading() as connection:
        return sorted(connection.scalars(select(audit_event.c.what)))


def test_a_questionnaire_that_carries_the_questions_is_one_of_its_own_and_compares() -> None:
    both = joined(CONNECTED, ENOUGH)

    assert both.content_hash not in {CONNECTED.content_hash, ENOUGH.content_hash}
    assert both.questions == (*CONNECTED.questions, *ENOUGH.questions)
    assert parts(both.id) == ("how-connected", "was-it-enough")
    assert main_part(both.id) == "how-connected"
    assert set(both.words) == {"en", "cy"}
    assert asked_alike(both, CONNECTED) >= {one.id for one in CONNECTED.questions}
    with pytest.raises(BadInput, match="joined-same"):
        joined(both, ENOUGH)
    with pytest.raises(BadInput, match="joined-staff"):
        joined(load(PROJECT / "surveys" / "relational-organisation"), ENOUGH)


def test_a_round_that_carries_them_stands_in_the_line_of_the_others_and_keeps_their_distance(
    database: Database, settings: Settings
) -> None:
    published(database, today=TODAY)
    first = waves.get(database, by=ADMINISTRATOR, wave_id="summer")
    carrying = reply_asking.carrying(settings, made.questionnaire())
    waves.create(
        database,
        by=ADMINISTRATOR,
        wave_id="winter",
        name="Winter",
        questionnaire=carrying,
        opens_on=TODAY,
        closes_on=TODAY + timedelta(days=20),
        asked=first.asked,
        plan=ReleasePlan(("friends", "reply-enough"), (BY_ORGANISATION,)),
    )
    with pytest.raises(Refused, match="wave-too-soon"):
        waves.open_(database, by=ADMINISTRATOR, wave_id="winter", today=TODAY)
    later = TODAY + timedelta(days=28)
    second = replace(waves.get(database, by=ADMINISTRATOR, wave_id="winter"), opens_on=later, closes_on=later)
    alone = replace(second, id="alone", questionnaire_id="was-it-enough", state=WaveState.OPEN)
    assert too_close(second, [alone]) == alone
    with database.writing() as connection:
        rows.change(connection, organisation_id=ORGANISATION, wave_id="winter", state=WaveState.CLOSED.value)
        publications.add(
            connection,
            organisation_id=ORGANISATION,
            wave_id="winter",
            version=1,
            content_hash="0" * 64,
            published_on=later,
            document={},
        )
    line = results.published(database, by=ADMINISTRATOR).lines["winter"]
    assert [one.wave_id for one in line] == ["summer", "winter"]


def test_young_people_are_asked_the_same_in_their_own_way() -> None:
    young = for_audience(ENOUGH, Audience.YOUNG)

    assert (young.audience, young.questions) == (Audience.YOUNG, ENOUGH.questions)
    assert parts(young.id) == parts(ENOUGH.id)
    assert young.content_hash != ENOUGH.content_hash
    assert for_audience(ENOUGH, Audience.ADULTS) is ENOUGH
