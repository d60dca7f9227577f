"""The page for the people who answered: who shows it, what it may hold, and what a correction does to it."""

import pytest
from sqlalchemy import insert, select

from relsurvey.actions import public_results, publications
from relsurvey.actions.publications import Correction
from relsurvey.collection.plan import BreakdownKind
from relsurvey.errors import BadInput, NotAllowed, NotFound, Refused
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.reporting.released import WHOLE, Group
from relsurvey.storage.database import Database
from relsurvey.storage.tables import audit_event, organisation
from tests.support.rounds import ADMINISTRATOR, ORGANISATION, rounds, viewer
from tests.support.waves import TODAY

WILLOW, PARK = Group("unit", "willow"), Group("unit", "park")


def published(database: Database) -> None:
    """Willow House is shown; Park View is too small, and Mill Lane would show it."""
    found = rounds(database, today=TODAY)
    found.closed("summer", answered={"willow": 21, "mill": 12, "park": 4})
    publications.publish(database, by=ADMINISTRATOR, wave_id="summer", today=TODAY)


def show(database: Database, group: Group = WHOLE, **given: str) -> str:
    return public_results.show(database, by=ADMINISTRATOR, wave_id="summer", group=group, **given).token


def logged(database: Database) -> list[tuple[str, object]]:
    with database.reading() as connection:
        rows = connection.execute(select(audit_event.c.what, audit_event.c.about)).all()
    return [(row.what, row.about) for row in rows if row.what.startswith("public-results")]


def test_a_page_is_shown_put_away_and_shown_again_at_the_same_address(database: Database) -> None:
    published(database)

    token = show(database, next_words="  We talk\nabout it on Monday. ")
    opened = public_results.open_(database, token=token.upper().replace("-", ""))
    public_results.put_away(database, by=ADMINISTRATOR, wave_id="summer", group=WHOLE)
    with pytest.raises(Refused, match="public-results-put-away"):
        public_results.open_(database, token=token)

    assert opened.results.publication.wave_id == "summer"
    assert opened.next_words == "We talk about it on Monday."
    assert show(database) == token
    assert public_results.open_(database, token=token).next_words == ""
    about = {"wave": "summer", "breakdown": "organisation", "group": ""}
    assert logged(database) == [
        ("public-results-shown", about),
        ("public-results-put-away", about),
        ("public-results-shown", about),
    ]


def test_a_unit_has_a_page_of_its_own_and_one_that_is_hidden_has_none(database: Database) -> None:
    published(database)

    willow, whole = show(database, WILLOW), show(database)

    assert willow != whole
    opened = public_results.open_(database, token=willow)
    assert (opened.results.group, opened.results.group_name) == (WILLOW, "Willow House")
    with pytest.raises(Refused, match="public-results-nothing"):
        show(database, PARK)


@pytest.mark.parametrize("kind", [BreakdownKind.HELP, BreakdownKind.FORM, BreakdownKind.CLIENT_GROUP])
def test_how_people_answered_and_whom_support_is_for_is_on_no_page(sqlite_only: Database, kind: BreakdownKind) -> None:
    published(sqlite_only)

    with pytest.raises(Refused, match="public-results-nothing"):
        show(sqlite_only, Group(kind.value, "alone"))


def test_a_correction_takes_the_place_of_what_the_page_showed(database: Database) -> None:
    published(database)
    whole, willow = show(database), show(database, WILLOW)
    fewer = Correction("Units are no longer shown.", without=("unit",))

    publications.correct(database, by=ADMINISTRATOR, wave_id="summer", correction=fewer, today=TODAY)

    assert public_results.open_(database, token=whole).results.publication.version == 2
    with pytest.raises(Refused, match="public-results-put-away"):
        public_results.open_(database, token=willow)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_who_may_publish_shows_a_page_or_puts_it_away(sqlite_only: Database, role: Role) -> None:
    published(sqlite_only)
    show(sqlite_only)
    other = viewer(role, units=("willow",))

    with pytest.raises(NotAllowed):
        public_results.show(sqlite_only, by=other, wave_id="summer", group=WHOLE)
    with pytest.raises(NotAllowed):
        public_results.put_away(sqlite_only, by=other, wave_id="summer", group=WHOLE)


def test_a_manager_finds_the_pages_of_the_whole_and_of_their_own_units(database: Database) -> None:
    published(database)
    show(database)
    show(database, WILLOW)

    def found(unit: str) -> list[Group]:
        by = viewer(Role.MANAGER, units=(unit,))
        return [page.group for page in public_results.pages(database, by=by, wave_id="summer")]

    assert found("willow") == [WHOLE, WILLOW]
    assert found("mill") == [WHOLE]


def test_what_is_not_there_is_not_found(database: Database) -> None:
    rounds(database, today=TODAY)

    with pytest.raises(NotFound, match="public-results-not-found"):
        public_results.open_(database, token="cdfg-hjkl-mnpq-rtvw")
    with pytest.raises(NotFound, match="not-published"):
        show(database)


def test_nobody_shows_or_puts_away_a_page_of_another_organisation(database: Database) -> None:
    published(database)
    token = show(database)
    with database.writing() as connection:
        connection.execute(insert(organisation).values(id="other", name="Other", demo=False))
    stranger = Viewer("other", "somebody", "Bo Reed", frozenset({Role.ADMINISTRATOR}))

    with pytest.raises(NotFound):
        public_results.put_away(database, by=stranger, wave_id="summer", group=WHOLE)
    assert public_results.pages(database, by=stranger, wave_id="summer") == []
    assert public_results.open_(database, token=token).organisation.id == ORGANISATION


def test_words_about_what_happens_next_are_short(sqlite_only: Database) -> None:
    published(sqlite_only)

    with pytest.raises(BadInput, match="public-results-words"):
        show(sqlite_only, next_words="word " * 101)
