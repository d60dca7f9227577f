"""A name with characters that nobody can see is refused in plain words, whatever it names, on both databases."""

from collections.abc import Callable
from datetime import date

import pytest

from relsurvey.actions import organisations, people, units, waves
from relsurvey.actions.people import NewPerson
from relsurvey.collection.plan import BY_ORGANISATION, ReleasePlan
from relsurvey.errors import BadInput
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from tests.support import publications as made
from tests.support.rounds import ADMINISTRATOR, Rounds, rounds

TODAY = date(2026, 11, 22)


def a_unit(db: Database, name: str) -> None:
    units.add(db, by=ADMINISTRATOR, name=name)


def an_organisation(db: Database, name: str) -> None:
    organisations.create(db, organisation_id="another", name=name)


def a_person(db: Database, name: str) -> None:
    people.add(db, by=ADMINISTRATOR, new=NewPerson("ben", name, frozenset({Role.PAPER})))


def a_wave(db: Database, name: str) -> None:
    waves.create(
        db,
        by=ADMINISTRATOR,
        wave_id="spring",
        name=name,
        questionnaire=made.questionnaire(),
        opens_on=TODAY,
        closes_on=TODAY,
        asked={"willow": 30},
        plan=ReleasePlan(("friends",), (BY_ORGANISATION,)),
    )


@pytest.fixture
def ours(database: Database) -> Rounds:
    return rounds(database, today=TODAY)


@pytest.mark.usefixtures("quick_hashes")
@pytest.mark.parametrize("make", [a_unit, an_organisation, a_person, a_wave])
@pytest.mark.parametrize("unseen", ["\0", "\x1b", "\x7f", "\ud800", "\u202e"])
def test_a_name_with_unseen_characters_is_refused(
    ours: Rounds, make: Callable[[Database, str], None], unseen: str
) -> None:
    with pytest.raises(BadInput) as refused:
        make(ours.db, f"Oak{unseen}Lane")

    assert "Type the name again" in catalogue()(f"errors-{refused.value.message_id}", **refused.value.values)
    make(ours.db, "Oak\n  Lane")


def test_names_in_other_scripts_and_with_joined_characters_are_welcome(ours: Rounds) -> None:
    for name in ("Zoë House", "Tŷ Gwyn", "بيت الأمل", "क्‍षेत्र", "👩‍👧 Park"):
        a_unit(ours.db, name)

    assert "بيت الأمل" in [unit.name for unit in units.list_(ours.db, by=ADMINISTRATOR)]
