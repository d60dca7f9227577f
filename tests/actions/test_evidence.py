"""Packs of evidence: from what may be shown alone, for whoever may see it, and never more than the publications say."""

import io
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from zipfile import ZipFile

import pytest
from sqlalchemy import delete, event, select, update

from relsurvey.actions import (
    coproduction,
    evidence,
    frameworks,
    measures,
    organisations,
    public_results,
    publications,
    studio_beginnings,
    workshop_actions,
)
from relsurvey.actions.evidence import Wanted
from relsurvey.actions.studio_beginnings import Wanted as WantedQuestion
from relsurvey.config import Settings
from relsurvey.coproduction.record import Line, Record
from relsurvey.coproduction.review import Role as ReviewRole
from relsurvey.errors import BadInput, FileProblems, NotAllowed, NotFound
from relsurvey.evidence.gathered import Period
from relsurvey.evidence.pieces import Because, Strength
from relsurvey.framework import writing
from relsurvey.framework.framework import Framework, Kind
from relsurvey.i18n.catalogue import catalogue
from relsurvey.packs.document import document
from relsurvey.packs.kinds import PackKind, write
from relsurvey.packs.pack import Pack
from relsurvey.people.roles import Role
from relsurvey.reporting.released import WHOLE, ReleasedRow
from relsurvey.storage.database import Database
from relsurvey.storage.tables import answer, audit_event, kept_tally, publication, response
from relsurvey.workshop.workshop import NewAction, Status
from tests.support import publications as made
from tests.support import replies
from tests.support.evidence import MAP, TODAY, a_year, pack
from tests.support.rounds import ADMINISTRATOR, ORGANISATION, Rounds, rounds, viewer
from tests.support.staff import somebody, viewer_of
from tests.support.workshops import a_workshop

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow

SAY = catalogue()
ANSWERED = {"willow": 21, "mill": 8, "park": 4}
WILLOW = viewer(Role.MANAGER, units=["willow"])


def published(db: Database, answered: Mapping[str, int] = ANSWERED) -> Rounds:
    """Willow House is shown; Mill Lane and Park View are too small."""
    ours = rounds(db, today=TODAY)
    ours.closed("summer", answered=answered)
    publications.publish(db, by=ADMINISTRATOR, wave_id="summer", today=TODAY)
    return ours


def numbers_of(rows: list[ReleasedRow]) -> set[tuple[int, int]]:
    return {
        (count.at_least, count.at_most)
        for row in rows
        for count in (*row.counts.values(), *([row.base] if row.base else []))
    }


def test_a_pack_holds_the_rows_of_its_service_and_of_the_whole_and_no_other(
    database: Database, settings: Settings
) -> None:
    published(database)

    made = pack(database, settings, by=WILLOW, unit_id="willow")

    text = str(_blocks(made))
    assert "Willow House" in text
    assert "Mill Lane" not in text
    assert "Park View" not in text


def test_every_count_of_a_pack_stands_in_the_publication(database: Database, settings: Settings) -> None:
    published(database)
    stands = publications.latest(database, by=ADMINISTRATOR, wave_id="summer")
    assert stands is not None

    made = pack(database, settings, unit_id="willow")

    wave = made.gathered.rounds[0]
    shown = [row for table in wave.publication.tables for row in table.rows]
    assert numbers_of(shown) <= numbers_of([row for table in stands.tables for row in table.rows])
    assert wave.publication.content_hash == stands.content_hash


def test_answers_that_are_hidden_do_not_change_a_byte_of_the_pack(database: Database, settings: Settings) -> None:
    """Somebody in one hidden service answers what somebody in another one did, and the other way round."""
    published(database)
    before = _files(database, settings)
    _take_the_publication_back(database)
    _swap_two_people(database)
    publications.publish(database, by=ADMINISTRATOR, wave_id="summer", today=TODAY)

    assert _files(database, settings) == before


def test_nobody_makes_a_pack_of_what_is_not_theirs(database: Database, settings: Settings) -> None:
    published(database)

    assert list(evidence.subjects(database, by=WILLOW)) == ["willow"]
    assert list(evidence.subjects(database, by=ADMINISTRATOR)) == ["", "willow", "mill", "park"]
    with pytest.raises(NotAllowed):
        pack(database, settings, by=WILLOW)
    with pytest.raises(NotFound):
        pack(database, settings, by=WILLOW, unit_id="mill")
    with pytest.raises(NotAllowed):
        pack(database, settings, by=viewer(Role.FACILITATOR), unit_id="willow")
    with pytest.raises(NotFound):
        pack(database, settings, framework_id="astrology")


def test_a_period_ends_today_at_the_latest_and_begins_before(database: Database, settings: Settings) -> None:
    published(database)
    wrong = [
        Period(TODAY, TODAY - timedelta(days=1)),
        Period(TODAY, TODAY + timedelta(days=1)),
        Period(TODAY - timedelta(days=2000), TODAY),
    ]

    for period in wrong:
        with pytest.raises(BadInput):
            evidence.pack(database, settings, by=ADMINISTRATOR, wanted=Wanted(MAP, period), today=TODAY)


def test_a_round_of_another_time_is_no_evidence(database: Database, settings: Settings) -> None:
    published(database)
    earlier = Period(TODAY - timedelta(days=400), TODAY - timedelta(days=100))

    made = evidence.pack(database, settings, by=ADMINISTRATOR, wanted=Wanted(MAP, earlier), today=TODAY)

    assert made.gathered.rounds == ()
    assert made.gathered.pieces(SAY) == ()


def test_answers_are_strong_when_half_of_those_who_were_asked_gave_them(database: Database, settings: Settings) -> None:
    published(database)

    of_willow = {piece.because for piece in pack(database, settings, unit_id="willow").gathered.pieces(SAY)}
    of_mill = {piece.because for piece in pack(database, settings, unit_id="mill").gathered.pieces(SAY)}

    # 21 of 30 answered at Willow House. Mill Lane is hidden, and what is told of it is of everybody.
    assert Because.HALF_ANSWERED in of_willow
    assert of_mill <= {Because.WHOLE_ONLY, Because.PRACTISED}


def test_what_was_done_is_in_the_pack_and_what_people_noted_about_it_is_not(
    database: Database, settings: Settings
) -> None:
    published(database)
    facilitator = viewer_of(somebody(database, Role.FACILITATOR, organisation_id=ORGANISATION))
    held = a_workshop(database, settings, facilitator=facilitator, unit_id="willow")
    held.open(people=2)
    held.reveal()
    held.act()
    new = NewAction("active-listening", "Ask each person", "Jo", TODAY, "Talk", "It is in the plans")
    action_id = workshop_actions.add(database, by=facilitator, workshop_id=held.id, new=new)
    secret = {"words": "Only for us.", "today": TODAY}
    workshop_actions.set_status(database, by=facilitator, action_id=action_id, status=Status.DONE, **secret)

    made = pack(database, settings, by=WILLOW, unit_id="willow")

    text = str(_blocks(made))
    assert "Ask each person (What will show that it worked: It is in the plans)" in text
    assert "Only for us." not in text
    assert [one.because for one in made.gathered.pieces(SAY) if one.kind is Kind.ACTIONS] == [Because.DONE]
    assert "Ask each person" not in str(_blocks(pack(database, settings, unit_id="mill")))


def test_public_replies_are_in_the_pack_and_others_are_not(database: Database, settings: Settings) -> None:
    published(database, {"willow": 21, "mill": 12, "park": 4})
    replies.public(database, TODAY, words="We bought a new bus.")
    replies.write(database, TODAY, words="Nobody has read this yet.")

    text = str(_blocks(pack(database, settings, by=WILLOW, unit_id="willow")))

    assert "We bought a new bus." in text
    assert "Nobody has read this yet." not in text
    assert "“No” to: Do you have friends you can count on?" in text


def test_a_page_for_people_is_told_as_a_practice(database: Database, settings: Settings) -> None:
    published(database)
    assert "shown-to-people" not in _practices(database, settings)

    public_results.show(database, by=ADMINISTRATOR, wave_id="summer", group=WHOLE)

    assert "shown-to-people" in _practices(database, settings)


def test_a_pack_that_is_taken_away_is_noted(database: Database) -> None:
    published(database)
    evidence.made(database, by=WILLOW, wanted=Wanted(MAP, a_year(), "willow"), kind="pdf")

    with database.reading() as connection:
        about = connection.scalars(select(audit_event.c.about).where(audit_event.c.what == "evidence-taken-out")).all()
    assert about == [{"unit": "willow", "map": MAP, "kind": "pdf"}]


def test_three_actions_take_no_more_transactions_than_one(database: Database, settings: Settings) -> None:
    published(database)
    facilitator = viewer_of(somebody(database, Role.FACILITATOR, organisation_id=ORGANISATION))
    held = a_workshop(database, settings, facilitator=facilitator, unit_id="willow")
    held.open(people=2)
    held.reveal()
    held.act()

    def add(number: int) -> None:
        new = NewAction("active-listening", f"Ask {number}", "Jo", TODAY, "Talk", "It is in the plans")
        workshop_actions.add(database, by=facilitator, workshop_id=held.id, new=new)

    add(1)
    before = _transactions(database, settings)
    for number in range(2, 4):
        add(number)

    assert _transactions(database, settings) == before


def _transactions(database: Database, settings: Settings) -> int:
    begun: list[object] = []
    listener = begun.append
    event.listen(database.engine, "begin", listener)
    pack(database, settings, by=WILLOW, unit_id="willow")
    event.remove(database.engine, "begin", listener)
    return len(begun)


def test_an_adapted_map_takes_the_place_of_the_bundled_one_until_it_is_taken_out(
    database: Database, settings: Settings
) -> None:
    published(database)
    bundled = frameworks.get(database, settings, by=WILLOW, framework_id="pamms").framework
    ours = replace(bundled, entries=bundled.entries[:1], sections=bundled.sections[:1], title="What our council asks")

    content = {"content": writing.to_yaml(ours).encode(), "name": "pamms.yaml", "today": TODAY}
    with pytest.raises(NotAllowed):
        frameworks.save(database, settings, by=WILLOW, **content)  # type: ignore[arg-type]  # as above
    frameworks.save(database, settings, by=ADMINISTRATOR, **content)  # type: ignore[arg-type]  # as above

    known = frameworks.get(database, settings, by=ADMINISTRATOR, framework_id="pamms")
    assert (known.framework, known.changed_on) == (ours, TODAY)
    assert len(pack(database, settings, framework_id="pamms").covered(SAY)) == 1
    assert _elsewhere_sees(database, settings) == bundled
    with pytest.raises(NotAllowed):
        frameworks.remove(database, by=WILLOW, framework_id="pamms")
    frameworks.remove(database, by=ADMINISTRATOR, framework_id="pamms")
    assert frameworks.get(database, settings, by=WILLOW, framework_id="pamms").framework == bundled
    with pytest.raises(NotFound):
        frameworks.remove(database, by=ADMINISTRATOR, framework_id="pamms")


def test_a_map_can_name_what_only_the_organisations_own_questionnaires_measure(
    database: Database, settings: Settings
) -> None:
    published(database)
    bundled = frameworks.get(database, settings, by=WILLOW, framework_id="pamms").framework
    entry = replace(bundled.entries[0], indicators=("Z01",))
    ours = replace(bundled, entries=(entry, *bundled.entries[1:]))
    content = writing.to_yaml(ours).encode()
    with pytest.raises(FileProblems):
        frameworks.save(database, settings, by=ADMINISTRATOR, content=content, name="pamms.yaml", today=TODAY)

    wanted = WantedQuestion(text="Do you like the garden?", indicator="Z01", picture="friends")
    studio_beginnings.start_from(database, settings, by=ADMINISTRATOR, title="Garden", wanted=[wanted], today=TODAY)

    assert (
        frameworks.save(database, settings, by=ADMINISTRATOR, content=content, name="pamms.yaml", today=TODAY) == ours
    )
    assert list(frameworks.own_indicators(database, by=WILLOW)) == ["Z01"]
    elsewhere = replace(ADMINISTRATOR, organisation_id="elsewhere")
    assert frameworks.own_indicators(database, by=elsewhere) == {}


def test_a_map_that_is_wrong_changes_nothing(database: Database, settings: Settings) -> None:
    published(database)
    before = frameworks.list_(database, settings, by=WILLOW)

    with pytest.raises(FileProblems) as refused:
        frameworks.save(database, settings, by=ADMINISTRATOR, content=b"id: pamms\n", name="pamms.yaml", today=TODAY)

    assert {problem.code for problem in refused.value.problems} == {"field-missing"}
    assert frameworks.list_(database, settings, by=WILLOW) == before


def test_strong_evidence_takes_people_and_somebody_else(database: Database, settings: Settings) -> None:
    published(database)
    facilitator = viewer_of(somebody(database, Role.FACILITATOR, organisation_id=ORGANISATION))
    without = _strengths(database, settings)
    held = a_workshop(database, settings, facilitator=facilitator, unit_id="willow")
    held.open(people=2)
    held.reveal()
    held.take_up("active-listening")
    held.agree("active-listening", 4)
    held.close()

    # F01 alone is what people say; easy read is how it was asked.
    assert without["less-isolation"] is Strength.SOME
    assert without["retention"] is Strength.NONE
    assert _strengths(database, settings)["feedback-on-trust"] is Strength.STRONG


def _elsewhere_sees(database: Database, settings: Settings) -> Framework:
    organisations.create(database, organisation_id="elsewhere", name="Elsewhere", demo=False)
    elsewhere = replace(ADMINISTRATOR, organisation_id="elsewhere")
    return frameworks.get(database, settings, by=elsewhere, framework_id="pamms").framework


def _files(database: Database, settings: Settings) -> dict[PackKind, object]:
    """The bytes of each form of the pack of Mill Lane. A Word file is packed at some moment, so its parts are."""
    made = {kind: write(kind, pack(database, settings, unit_id="mill"), say=SAY) for kind in PackKind}
    with ZipFile(io.BytesIO(made[PackKind.DOCX])) as parts:
        return made | {PackKind.DOCX: {name: parts.read(name) for name in parts.namelist()}}


def _blocks(made: Pack) -> tuple[object, ...]:
    return document(made, say=SAY).blocks


def _practices(database: Database, settings: Settings) -> set[str]:
    return {one.about for one in pack(database, settings).gathered.pieces(SAY) if one.kind is Kind.PRACTICES}


def _strengths(database: Database, settings: Settings) -> dict[str, Strength]:
    made = pack(database, settings, unit_id="willow")
    return {one.entry.id: one.strength for one in made.covered(SAY)}


def _swap_two_people(database: Database) -> None:
    """Exchange the services of two people of Mill Lane and Park View who answered different things."""
    with database.writing() as connection:
        rows = connection.execute(
            select(response.c.id, response.c.unit_id, answer.c.option_id).join(
                answer, (answer.c.response_id == response.c.id) & (answer.c.question_id == "friends")
            )
        ).all()
        mill = next(row for row in rows if row.unit_id == "mill" and row.option_id == "yes")
        park = next(row for row in rows if row.unit_id == "park" and row.option_id == "no")
        for one, unit_id in ((mill, "park"), (park, "mill")):
            connection.execute(update(response).where(response.c.id == one.id).values(unit_id=unit_id))


def _take_the_publication_back(database: Database) -> None:
    """With its tally, as nobody can in the app."""
    with database.writing() as connection:
        connection.execute(delete(publication))
        connection.execute(delete(kept_tally))


def test_monthly_figures_are_in_the_pack_of_a_service_as_everybody_sees_them_and_never_added_up(
    database: Database, settings: Settings
) -> None:
    published(database)
    for month, number in (("2026-09", "3"), ("2026-10", "12")):
        told = {"complaints": number}
        measures.enter(database, by=ADMINISTRATOR, unit_id="willow", month=month, numbers=told, today=TODAY)
    measures.enter(
        database, by=ADMINISTRATOR, unit_id="mill", month="2026-10", numbers={"complaints": "77"}, today=TODAY
    )

    of_willow = str(_blocks(pack(database, settings, by=WILLOW, unit_id="willow")))
    of_everybody = str(_blocks(pack(database, settings)))

    assert "('September 2026', '0 to 4'), ('October 2026', '12')" in of_willow
    assert "77" not in of_willow
    assert "Entered by 2 services, for up to 2 months." in of_everybody
    assert not {"77", "89", "92"} & set(re.findall(r"\d+", of_everybody))


def test_how_questions_were_made_with_people_is_told_as_it_is_printed(
    database: Database, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(database)
    lines = (Line("friends", "“Count on” was hard.", changed=True, done="It says “trust” now."),)
    roles = {ReviewRole.SELF_ADVOCATE: 4}
    record = Record("r1", made.questionnaire(), TODAY, None, roles, sign_offs=3, lines=lines, nos=())
    monkeypatch.setattr(coproduction, "record_of_wave", lambda *_, **__: record)

    text = str(_blocks(pack(database, settings, by=WILLOW, unit_id="willow")))

    assert "“Count on” was hard." in text
    assert "It says “trust” now." in text
    assert "co-production" in _practices(database, settings)
