"""The page on which a pack of evidence is chosen: whose, of which time, set against what, and what there is for it."""

import pytest

from relsurvey.actions import publications
from relsurvey.people.roles import Role
from tests.support.rounds import ADMINISTRATOR, Rounds, viewer
from tests.support.screens import html, screen, text

MANAGER = viewer(Role.MANAGER, units=["willow"])


@pytest.fixture
def published(ours: Rounds) -> Rounds:
    ours.closed("summer", answered={"willow": 21, "mill": 8, "park": 4})
    publications.publish(ours.db, by=ADMINISTRATOR, wave_id="summer", today=ours.today)
    return ours


def choices(page: object) -> list[list[str]]:
    return [one.options for one in page.selectbox]  # type: ignore[attr-defined]  # as Streamlit's tests give it


def test_a_manager_chooses_among_their_own_services_and_the_maps(published: Rounds) -> None:
    whose, against = choices(screen("evidence_view", MANAGER))

    assert published
    assert whose == ["Willow House"]
    assert "CQC quality statements" in against
    assert len(against) == 6


def test_an_administrator_can_choose_the_whole_organisation(published: Rounds) -> None:
    assert published
    assert choices(screen("evidence_view", ADMINISTRATOR))[0][0] == "Harbour Care"


def test_each_entry_says_how_strong_its_evidence_is_and_what_it_is_made_of(published: Rounds) -> None:
    page = screen("evidence_view", MANAGER)

    assert published
    said = text(page)
    assert "Social connections Some 3 pieces of evidence: Social connections" in said
    assert "Safety None" in said
    assert "Some: at least half" not in said
    assert "Strong: at least half of the people who were asked answered." in said
    assert "It does not mean that all is well" in said


def test_the_pack_can_be_taken_in_three_forms(published: Rounds) -> None:
    page = html(screen("evidence_view", MANAGER))

    assert published
    for kind in ("pdf", "docx", "xlsx"):
        assert f'href="/packs/{kind}?unit=willow&amp;map=ascof&amp;from=' in page
    assert 'href="/maps/ascof"' in page


def test_without_services_of_their_own_a_manager_is_told_so(published: Rounds) -> None:
    assert published
    said = text(screen("evidence_view", viewer(Role.MANAGER)))

    assert "You answer for no service yet" in said
