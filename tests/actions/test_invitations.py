"""Links and spoken codes: how many, for whom, and what is stored about them."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import select

from relsurvey.actions import invitations, responses, waves
from relsurvey.collection import spoken_code
from relsurvey.config import Settings
from relsurvey.errors import BadInput, NotAllowed
from relsurvey.people.roles import Role
from relsurvey.questionnaire.document import with_hash
from relsurvey.storage.database import Database
from relsurvey.storage.tables import invitation, response
from tests.support.waves import ADMINISTRATOR, TODAY, AWave, a_draft, an_open_wave, viewer


@pytest.fixture
def wave(database: Database, settings: Settings) -> AWave:
    return an_open_wave(database, settings)


def single(wave: AWave, count: int, unit_id: str = "west") -> tuple[invitations.Invite, ...]:
    return invitations.make_single(wave.db, by=ADMINISTRATOR, wave_id="autumn", unit_id=unit_id, count=count)


def opened(wave: AWave, unit_id: str = "west") -> invitations.Invite:
    return invitations.make_open(wave.db, by=ADMINISTRATOR, wave_id="autumn", unit_id=unit_id)


def test_every_link_is_a_different_one_and_leads_to_its_unit(wave: AWave) -> None:
    made = single(wave, 12)
    for invite in made[:2]:
        responses.begin(wave.db, wave.settings, token=invite.token, today=TODAY)

    with wave.db.reading() as connection:
        units = connection.scalars(select(response.c.unit_id)).all()
    assert len({invite.token for invite in made}) == 12
    assert {invite.spoken_code for invite in made} == {""}
    assert units == ["west", "west"]


def test_in_all_there_are_no_more_single_links_than_people_asked(wave: AWave) -> None:
    single(wave, 10)

    with pytest.raises(BadInput, match="links-more-than-asked") as refusal:
        single(wave, 3)
    single(wave, 2)
    with pytest.raises(BadInput):
        single(wave, 1)

    assert refusal.value.values == {"left": 2}


def test_two_who_print_at_once_make_no_more_links_than_people_asked(wave: AWave) -> None:
    def attempt(_number: int) -> int:
        try:
            return len(single(wave, 8))
        except BadInput:
            return 0

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(attempt, range(2))) == [0, 8]


@pytest.mark.parametrize("count", [0, -1])
def test_no_links_are_no_order(wave: AWave, count: int) -> None:
    with pytest.raises(BadInput, match="links-more-than-asked"):
        single(wave, count)


def test_links_are_only_made_where_somebody_is_asked(wave: AWave) -> None:
    for attempt in (lambda: single(wave, 1, "nowhere"), lambda: opened(wave, "nowhere")):
        with pytest.raises(BadInput, match="unit-not-asked"):
            attempt()


def test_the_secret_part_of_a_link_is_stored_nowhere(wave: AWave) -> None:
    invite = opened(wave)

    with wave.db.reading() as connection:
        rows = repr(connection.execute(select(invitation)).all())
    assert invite.token not in rows
    assert invite.token not in repr(invite)
    assert invite.spoken_code not in repr(invite)


def test_an_open_link_and_its_code_begin_a_new_response_for_everybody(wave: AWave) -> None:
    invite = opened(wave)

    started = [
        responses.begin(wave.db, wave.settings, token=invite.token, today=TODAY),
        responses.begin(wave.db, wave.settings, token=invite.token, today=TODAY),
        responses.begin(wave.db, wave.settings, spoken_code=invite.spoken_code, today=TODAY),
    ]

    with wave.db.reading() as connection:
        ties = connection.scalars(select(response.c.invitation_id)).all()
    assert len({one.handle for one in started}) == 3
    assert len({one.receipt for one in started}) == 3
    assert ties == [None] * 3


def test_a_spoken_code_opens_the_wave_and_never_somebodys_answers(wave: AWave) -> None:
    invite = opened(wave)
    first = responses.begin(wave.db, wave.settings, spoken_code=invite.spoken_code, today=TODAY)
    wave.agree(first)
    wave.answer(first, "friends", "yes")

    second = responses.begin(wave.db, wave.settings, spoken_code=invite.spoken_code, today=TODAY)

    assert wave.see(second).sheet.answers == {}


def test_a_device_that_began_with_an_open_link_can_carry_on(wave: AWave) -> None:
    token = opened(wave).token
    mine = responses.begin(wave.db, wave.settings, token=token, today=TODAY)
    wave.agree(mine)

    before = responses.look_up(wave.db, token=token, device_secrets=[mine.device_secret], today=TODAY)
    elsewhere = responses.look_up(wave.db, token=token, device_secrets=["another"], today=TODAY)
    wave.answer_all(mine)
    wave.send(mine)
    after_sending = responses.look_up(wave.db, token=token, device_secrets=[mine.device_secret], today=TODAY)

    assert (before.handle, elsewhere.handle, after_sending.handle) == (mine.handle, "", "")


def test_a_code_that_is_in_use_is_drawn_again(wave: AWave, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter([482_913, 482_913, 482_914])
    monkeypatch.setattr(
        "relsurvey.actions.invitations.new_code", lambda _below: spoken_code.new_code(lambda _: next(drawn))
    )

    codes = [opened(wave).spoken_code, opened(wave).spoken_code]

    assert codes == ["482913", "482914"]


def test_links_can_be_printed_before_the_wave_opens(wave: AWave, settings: Settings) -> None:
    a_draft(wave.db, settings, wave_id="winter", questionnaire=with_hash(replace(wave.questionnaire, id="other")))
    invite = invitations.make_single(wave.db, by=ADMINISTRATOR, wave_id="winter", unit_id="west", count=1)[0]

    waves.open_(wave.db, by=ADMINISTRATOR, wave_id="winter", today=TODAY)

    assert responses.look_up(wave.db, token=invite.token, today=TODAY).wave_name == "Winter"


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ADMINISTRATOR}))
def test_nobody_else_makes_links(wave: AWave, role: Role) -> None:
    with pytest.raises(NotAllowed):
        invitations.make_open(wave.db, by=viewer(role, unit_ids=["west"]), wave_id="autumn", unit_id="west")
