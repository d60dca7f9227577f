"""The made-up organisation: everything that somebody wants to try is there, and every page can say it is made up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

import bcrypt
import pytest
from sqlalchemy import func, select

from relsurvey.actions import (
    asked,
    comments,
    demo,
    early_reading,
    headlines,
    organisations,
    people,
    public_results,
    publications,
    question_reviews,
    reply_asking,
    reply_desk,
    responses,
    results,
    talk_queue,
    thresholds,
    waves,
    what_matters,
)
from relsurvey.actions.demo import DemoSignIns
from relsurvey.actions.demo import replies as made_replies
from relsurvey.actions.demo import requests as made_requests
from relsurvey.actions.demo import rounds as made_rounds
from relsurvey.collection.comment import CommentState
from relsurvey.collection.plan import BreakdownKind
from relsurvey.collection.wave import WaveState
from relsurvey.config import PROJECT, Settings
from relsurvey.errors import BadInput, Refused
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.reporting.released import WHOLE, Group
from relsurvey.reporting.replies import Kind, figures
from relsurvey.storage.database import Database
from relsurvey.storage.tables import answer, person, response
from tests.support.databases import SqliteDatabases
from tests.support.waves import TODAY

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow

NOON = datetime.combine(TODAY, time(12))
SETTINGS = Settings(Path(), "", PROJECT / "surveys", "https://survey.example.org", b"a secret of these tests")


@dataclass(frozen=True)
class Loaded:
    db: Database
    made: DemoSignIns

    def viewer(self, role: Role) -> Viewer:
        administrator = Viewer(demo.ORGANISATION, "ada", "Ada Brook", frozenset({Role.ADMINISTRATOR}))
        found = next(one for one in people.list_(self.db, by=administrator) if role in one.roles)
        return Viewer(demo.ORGANISATION, found.id, found.name, found.roles, found.unit_ids)

    @property
    def administrator(self) -> Viewer:
        return self.viewer(Role.ADMINISTRATOR)


@pytest.fixture(scope="module")
def loaded(sqlite_databases: SqliteDatabases) -> Iterator[Loaded]:
    """Loaded once, because nothing here changes it in a way that another test would notice."""
    weakest = bcrypt.gensalt(4)
    for url in sqlite_databases.fresh():
        database = Database(url)
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(bcrypt, "gensalt", lambda *_: weakest)
            yield Loaded(database, demo.load(database, SETTINGS, today=TODAY))
        database.close()


def test_the_organisation_is_marked_as_made_up(loaded: Loaded) -> None:
    assert organisations.get(loaded.db, by=loaded.administrator).demo


def test_people_were_asked_the_same_three_times_over_a_year_and_a_half(loaded: Loaded) -> None:
    found = [wave for wave in waves.list_(loaded.db, by=loaded.administrator) if wave.state is WaveState.CLOSED]
    rounds = [wave for wave in found if wave.questionnaire_id == "how-connected"]

    assert len(rounds) == 3
    assert rounds[0].closes_on - rounds[-1].opens_on > timedelta(days=500)
    assert len({wave.questionnaire_id for wave in found}) == 3, "staff were asked too, and what to ask about"
    assert all(publications.latest(loaded.db, by=loaded.administrator, wave_id=wave.id) for wave in found)


def test_every_publication_shows_some_groups_and_hides_others(loaded: Loaded) -> None:
    waves_ = results.published(loaded.db, by=loaded.administrator).lines
    found = [publications.latest(loaded.db, by=loaded.administrator, wave_id=wave_id) for wave_id in waves_]
    published = [one for one in found if one]

    for publication in published:
        units = [row for table in publication.tables for row in table.rows if row.group.breakdown == "unit"]
        if units:
            assert {row.hidden for row in units} == {True, False}, publication.wave_id
    kinds = {breakdown.kind for publication in published for breakdown in publication.plan.breakdowns}
    assert kinds == set(BreakdownKind)


def test_what_everybody_was_asked_says_something_of_the_whole_organisation(loaded: Loaded) -> None:
    for wave_id in results.published(loaded.db, by=loaded.administrator).lines:
        publication = publications.latest(loaded.db, by=loaded.administrator, wave_id=wave_id)
        asked = publications.questionnaire(loaded.db, by=loaded.administrator, wave_id=wave_id)
        assert publication is not None
        for table in publication.tables:
            if asked.question(table.question_id).show_if is None:
                whole = next(row for row in table.rows if row.group == WHOLE)
                assert not whole.hidden, table.question_id
                widest = max(count.at_most - count.at_least for count in whole.counts.values())
                assert widest <= whole.base.at_most / 4, table.question_id


def test_services_that_are_too_small_alone_are_shown_together(loaded: Loaded) -> None:
    publication = publications.latest(loaded.db, by=loaded.administrator, wave_id="readiness")

    assert publication is not None
    pools = [row for table in publication.tables for row in table.rows if row.group.breakdown == "pools"]
    assert pools
    assert not any(row.hidden for row in pools)


def test_something_changed_for_the_better_in_one_service_for_the_worse_in_another_and_not_elsewhere(
    loaded: Loaded,
) -> None:
    counts = {}
    for wave_id in ("connected-1", "connected-3"):
        publication = publications.latest(loaded.db, by=loaded.administrator, wave_id=wave_id)
        assert publication is not None
        table = next(one for one in publication.tables if one.question_id == "listened-to")
        for row in table.rows:
            if row.base and row.group.breakdown == "unit":
                counts[wave_id, row.group.id] = row.counts["yes"].at_least / row.base.at_least

    def change(unit_id: str) -> float:
        return counts["connected-3", unit_id] - counts["connected-1", unit_id]

    assert change("mill-lane") > 0.25
    assert change("orchard-court") < -0.25
    assert abs(change("valley-visits")) < 0.2


def test_people_can_read_what_they_said_in_the_last_round(loaded: Loaded) -> None:
    pages = public_results.pages(loaded.db, by=loaded.administrator, wave_id="connected-3")

    opened = [public_results.open_(loaded.db, token=page.token) for page in pages]

    assert [one.results.group_name for one in opened] == ["", "Mill Lane", "Willow House"]
    assert opened[0].next_words
    for one in opened:
        assert any(one.results.row(question) for question in one.results.questions)
        assert one.replies
    with pytest.raises(Refused, match="public-results-staff"):
        public_results.show(loaded.db, by=loaded.administrator, wave_id="readiness", group=pages[0].group)


def test_the_headlines_were_chosen_before_the_answers_were_counted(loaded: Loaded) -> None:
    chosen = headlines.get(loaded.db, by=loaded.administrator, questionnaire_id="how-connected")
    first = waves.get(loaded.db, by=loaded.administrator, wave_id="connected-1")

    assert 3 <= len(chosen.indicators) <= 5
    assert chosen.chosen_on is not None
    assert chosen.chosen_on <= first.closes_on


def test_comments_wait_with_names_in_them_that_the_recogniser_finds(loaded: Loaded) -> None:
    reviewer = loaded.viewer(Role.REVIEWER)
    piles = {pile.wave_id: pile for pile in comments.piles(loaded.db, by=reviewer, language="en")}

    assert set(piles["connected-3"].counts) == set(CommentState)
    where = {"wave_id": "connected-3", "question_id": piles["connected-3"].question_id}
    waiting = comments.list_(loaded.db, by=reviewer, **where, state=CommentState.WAITING).comments
    opened = [comments.open_(loaded.db, by=reviewer, wave_id="connected-3", comment_id=one.id) for one in waiting]
    assert len({found.kind for one in opened for found in one.found}) >= 4
    assert any(not one.found for one in opened), "and some with none"


def test_who_looks_after_safety_has_requests_one_of_them_overdue_and_words_to_read(loaded: Loaded) -> None:
    sam = loaded.viewer(Role.SAFEGUARDING)
    waiting = talk_queue.list_(loaded.db, by=sam, now=NOON)

    assert [one.overdue(NOON) for one in waiting].count(True) == 1
    assert {one.closed for one in waiting} == {True, False}
    assert [wave.id for wave in early_reading.list_(loaded.db, by=sam)] == ["safe"]
    assert early_reading.read(loaded.db, by=sam, wave_id="safe", language="en").words


def test_two_changes_wait_for_a_second_person(loaded: Loaded) -> None:
    numbers = asked.change(loaded.db, by=loaded.administrator, wave_id="safe")
    threshold = thresholds.change(loaded.db, by=loaded.administrator, wave_id="belonging")

    assert numbers is not None
    assert numbers.waits
    assert threshold is not None
    assert threshold.waits


def test_people_have_replies_to_read_and_some_wait_for_a_second_person_or_for_any_at_all(loaded: Loaded) -> None:
    by = loaded.administrator
    known = reply_desk.of_wave(loaded.db, by=by, wave_id="connected-3")
    told = figures(known, today=TODAY)

    assert {one.newest.content.kind for one in known} == set(Kind)
    assert (told.waiting, told.late) == (2, 1)
    late = reply_desk.overdue(loaded.db, by=by, today=TODAY)
    # Who was asked what to ask about has heard what came of it, too.
    assert [one.name for one in late] == ["Orchard Court", "Oak Terrace"]
    asking = reply_asking.open_wave(loaded.db, by=by, wave_id="connected-3", group=Group("unit", "mill-lane"))
    assert asking is not None
    assert asking.asked == {"mill-lane": 32}


def test_people_reviewed_a_version_and_one_more_waits_for_answers(loaded: Loaded) -> None:
    found = {
        one.questionnaire.id: standing
        for one, standing, _ in question_reviews.list_(loaded.db, by=loaded.administrator)
    }

    assert found["belonging"].ready
    assert found["belonging"].needed == 5
    assert found["trust-and-safety-home-care"].open_nos == 1
    review = next(one for one, _, _ in question_reviews.list_(loaded.db, by=loaded.administrator))
    assert review.questionnaire.id == "trust-and-safety-home-care"


def test_what_people_want_to_be_asked_about_and_their_own_words_are_there_for_the_author(loaded: Loaded) -> None:
    ranking = what_matters.ranking(loaded.db, by=loaded.administrator)

    assert ranking is not None
    assert len(ranking.wishes) == 26
    assert ranking.wishes[0].chosen.at_least > 100
    words = [one.words for one in what_matters.suggestions(loaded.db, by=loaded.administrator)]
    assert len(words) == 3
    assert not any("Ewan" in one for one in words)


def test_the_open_wave_has_bands_to_look_at(loaded: Loaded) -> None:
    found = waves.returned(loaded.db, by=loaded.administrator, wave_id="safe", today=TODAY)

    assert found.units["willow-house"].at_least == 10
    assert found.whole is not None


def test_the_links_and_the_code_let_somebody_answer(loaded: Loaded) -> None:
    for link in (*loaded.made.links, loaded.made.open_link):
        token = link.removeprefix("https://survey.example.org/r/")
        assert responses.look_up(loaded.db, token=token, today=TODAY).demo
    assert responses.begin(loaded.db, SETTINGS, spoken_code=loaded.made.spoken_code, today=TODAY + timedelta(days=1))


def test_there_is_somebody_for_every_role_with_a_password_of_their_own(loaded: Loaded) -> None:
    with loaded.db.reading() as connection:
        stored = repr(connection.execute(select(person)).all())

    sign_ins = loaded.made.sign_ins
    assert {one.role for one in sign_ins} == set(Role)
    assert len({one.password for one in sign_ins}) == len(sign_ins)
    assert not any(one.password in stored or one.password in repr(loaded.made) for one in sign_ins)
    managed = [one.units for one in sign_ins if one.role is Role.MANAGER]
    assert managed[0] > 1
    assert managed[1] == 1


def test_loading_it_a_second_time_changes_nothing(loaded: Loaded) -> None:
    def people_answering() -> int:
        with loaded.db.reading() as connection:
            return connection.scalar(select(func.count()).select_from(response)) or 0

    before = people_answering()
    with pytest.raises(BadInput, match="organisation-id-taken"):
        demo.load(loaded.db, SETTINGS, today=TODAY)

    assert people_answering() == before


def test_the_answers_look_like_those_of_people(loaded: Loaded) -> None:
    with loaded.db.reading() as connection:
        given = set(connection.scalars(select(answer.c.option_id).distinct()))
        helped = set(connection.scalars(select(response.c.help).distinct()))

    assert {"yes", "sometimes", "no", "level-1", "level-5", "dont_know", "prefer_not", "skipped", "answered"} <= given
    assert {"alone", "read_to", "helped", "proxy"} <= helped


def test_a_manager_can_follow_three_rounds(loaded: Loaded) -> None:
    found = results.published(loaded.db, by=loaded.viewer(Role.MANAGER))

    assert [wave.wave_id for wave in found.lines["connected-3"]] == ["connected-1", "connected-2", "connected-3"]


@pytest.mark.usefixtures("quick_hashes")
def test_what_is_interrupted_leaves_nothing_so_that_the_next_start_begins_anew(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(made_requests, "add", interrupted)
    for part in (made_rounds, made_replies):
        monkeypatch.setattr(part, "add", lambda *_, **__: None)
    with pytest.raises(KeyboardInterrupt):
        demo.load(database, SETTINGS, today=TODAY)

    assert not organisations.list_(database)


def test_two_people_can_type_in_paper_because_the_first_sheets_need_a_second_one(loaded: Loaded) -> None:
    assert [one.username for one in loaded.made.sign_ins if one.role is Role.PAPER] == ["paper", "paper-two"]
