"""Signing in, staying signed in, and being signed out: on both databases."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from relsurvey.actions import people, sign_in, throttle
from relsurvey.config import Settings
from relsurvey.errors import BadInput, NotAllowed, Refused
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from relsurvey.storage.tables import attempt, audit_event, person, staff_session
from tests.support.staff import NOW, PASSPHRASE, an_organisation, read_again, somebody, viewer_of

pytestmark = [pytest.mark.usefixtures("quick_hashes"), pytest.mark.slow]

HOME = "192.0.2.7"
ELSEWHERE = "198.51.100.9"


@pytest.fixture(autouse=True)
def _organisation(database: Database) -> None:
    an_organisation(database)


def enter(
    database: Database,
    settings: Settings,
    username: str,
    password: str = PASSPHRASE,
    *,
    address: str = HOME,
    now: datetime = NOW,
) -> str:
    return sign_in.sign_in(database, settings, username=username, password=password, address=address, now=now)


def use_up_tries(database: Database, settings: Settings, username: str, address: str = HOME) -> None:
    """As many wrong tries as are allowed, without waiting for each password check."""
    for _ in range(sign_in.TRIES_AT_A_NAME):
        with database.writing() as connection:
            key = f"{username}\0{address}"
            sign_in._allow(connection, settings, what="sign-in name", key=key, limit=sign_in.TRIES_AT_A_NAME, now=NOW)


def test_the_right_password_opens_a_session_with_the_roles_of_the_person(
    database: Database, settings: Settings
) -> None:
    ada = somebody(database, Role.MANAGER, username="ada")

    session = enter(database, settings, " Ada ")

    assert sign_in.viewer(database, session_id=session, now=NOW) == viewer_of(ada)


def test_every_failure_looks_the_same(database: Database, settings: Settings) -> None:
    somebody(database, Role.PAPER, username="ada")
    somebody(database, username="left", active=False)

    for username, password in [("ada", "wrong"), ("left", PASSPHRASE), ("unknown", PASSPHRASE), ("", "")]:
        with pytest.raises(BadInput) as refusal:
            enter(database, settings, username, password)
        assert (refusal.value.message_id, refusal.value.values) == ("sign-in-failed", {})


def test_neither_session_nor_password_nor_typed_name_is_stored_as_it_is(database: Database, settings: Settings) -> None:
    somebody(database, Role.PAPER, username="ada")
    session = enter(database, settings, "ada")
    with pytest.raises(BadInput):
        enter(database, settings, "my-password-typed-into-the-wrong-box", "x")

    with database.reading() as connection:
        tables = (attempt, audit_event, person, staff_session)
        stored = " ".join(str(row) for table in tables for row in connection.execute(select(table)))

    assert session not in stored
    assert PASSPHRASE not in stored
    assert "wrong-box" not in stored


def test_too_many_tries_are_refused_even_with_the_right_password(database: Database, settings: Settings) -> None:
    somebody(database, Role.PAPER, username="ada")
    use_up_tries(database, settings, "ada")

    with pytest.raises(Refused, match="too-many-tries"):
        enter(database, settings, "ada")


def test_unknown_names_are_slowed_down_like_known_ones(database: Database, settings: Settings) -> None:
    use_up_tries(database, settings, "unknown")

    with pytest.raises(Refused, match="too-many-tries"):
        enter(database, settings, "unknown")


def test_nobody_can_lock_somebody_out_from_another_address(database: Database, settings: Settings) -> None:
    somebody(database, Role.PAPER, username="ada")
    use_up_tries(database, settings, "ada", HOME)

    assert enter(database, settings, "ada", address=ELSEWHERE)


def test_too_many_tries_are_forgotten_by_themselves(database: Database, settings: Settings) -> None:
    somebody(database, Role.PAPER, username="ada")
    use_up_tries(database, settings, "ada")

    assert enter(database, settings, "ada", now=NOW + sign_in.WINDOW)


def test_the_right_password_wipes_out_the_wrong_tries_before_it(database: Database, settings: Settings) -> None:
    somebody(database, Role.PAPER, username="ada")
    for _ in range(2):
        with pytest.raises(BadInput):
            enter(database, settings, "ada", "wrong")
    enter(database, settings, "ada")

    with database.reading() as connection:
        counts = sorted(connection.execute(select(attempt.c.count)).scalars())

    # What is left counts the address over all names: one good sign-in must not buy tries at other names.
    assert counts == [3]


def test_changing_the_name_does_not_help_against_the_limit_of_an_address(
    database: Database, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sign_in, "TRIES_FROM_AN_ADDRESS", 2)
    for name in ("one", "two"):
        with pytest.raises(BadInput):
            enter(database, settings, name, "x", address="2001:db8:1:2::1")

    with pytest.raises(Refused, match="too-many-tries"):
        enter(database, settings, "three", "x", address="2001:db8:1:2:ffff::9")


def test_an_idle_session_ends(database: Database, settings: Settings) -> None:
    somebody(database, Role.PAPER, username="ada")
    session = enter(database, settings, "ada")

    assert sign_in.viewer(database, session_id=session, now=NOW + timedelta(minutes=29))
    assert sign_in.viewer(database, session_id=session, now=NOW + timedelta(minutes=58))
    assert sign_in.viewer(database, session_id=session, now=NOW + timedelta(minutes=88)) is None


def test_a_session_ends_after_twelve_hours_however_busy_it_was(database: Database, settings: Settings) -> None:
    somebody(database, Role.PAPER, username="ada")
    session = enter(database, settings, "ada")
    for quarter in range(1, 48):
        assert sign_in.viewer(database, session_id=session, now=NOW + timedelta(minutes=15 * quarter))

    assert sign_in.viewer(database, session_id=session, now=NOW + timedelta(hours=12)) is None


def test_clicking_writes_at_most_once_a_minute(database: Database, settings: Settings) -> None:
    somebody(database, Role.PAPER, username="ada")
    session = enter(database, settings, "ada")

    def seen_at() -> datetime:
        with database.reading() as connection:
            return connection.execute(select(staff_session.c.seen_at)).scalar_one()

    sign_in.viewer(database, session_id=session, now=NOW + timedelta(seconds=59))
    assert seen_at() == NOW
    sign_in.viewer(database, session_id=session, now=NOW + timedelta(seconds=60))
    assert seen_at() == NOW + timedelta(seconds=60)


def test_sign_out_ends_the_session_and_no_other(database: Database, settings: Settings) -> None:
    somebody(database, Role.PAPER, username="ada")
    here, there = enter(database, settings, "ada"), enter(database, settings, "ada", address=ELSEWHERE)

    sign_in.sign_out(database, session_id=here)

    assert sign_in.viewer(database, session_id=here, now=NOW) is None
    assert sign_in.viewer(database, session_id=there, now=NOW)


@pytest.mark.parametrize("typed", ["ada\0x", "\0", "ada\ud800x", "ada\x1f"])
def test_characters_that_no_database_stores_are_just_a_wrong_name(
    database: Database, settings: Settings, typed: str
) -> None:
    with pytest.raises(BadInput, match="sign-in-failed"):
        enter(database, settings, typed)


def test_old_tries_are_forgotten_without_a_sign_in_too(database: Database, settings: Settings) -> None:
    use_up_tries(database, settings, "ada")
    throttle.sweep(database, now=NOW + timedelta(hours=1))
    with database.reading() as connection:
        assert connection.execute(select(attempt)).all()

    throttle.sweep(database, now=NOW + timedelta(days=2))

    with database.reading() as connection:
        assert connection.execute(select(attempt)).all() == []


@pytest.mark.parametrize("made_up", ["", "x", "' or 1=1 --"])
def test_a_made_up_session_is_nobody(database: Database, made_up: str) -> None:
    assert sign_in.viewer(database, session_id=made_up, now=NOW) is None


def test_the_stored_hash_of_a_session_opens_nothing(database: Database, settings: Settings) -> None:
    somebody(database, Role.PAPER, username="ada")
    enter(database, settings, "ada")
    with database.reading() as connection:
        stolen = connection.execute(select(staff_session.c.id_hash)).scalar_one()

    assert sign_in.viewer(database, session_id=stolen, now=NOW) is None


def test_ended_sessions_and_old_tries_are_swept_away_at_the_next_sign_in(
    database: Database, settings: Settings
) -> None:
    somebody(database, Role.PAPER, username="ada")
    enter(database, settings, "ada")
    later = NOW + timedelta(days=2)

    enter(database, settings, "ada", address=ELSEWHERE, now=later)

    with database.reading() as connection:
        assert list(connection.execute(select(staff_session.c.created_at)).scalars()) == [later]
        assert set(connection.execute(select(attempt.c.window_start)).scalars()) == {later}


def test_with_a_one_time_password_nothing_is_allowed_but_choosing_another(
    database: Database, settings: Settings
) -> None:
    somebody(database, Role.ADMINISTRATOR, username="ada", must_change=True)

    viewer = sign_in.viewer(database, session_id=enter(database, settings, "ada"), now=NOW)

    assert viewer
    assert viewer.must_change
    assert viewer.roles == frozenset()


def test_a_changed_password_ends_every_other_session_and_keeps_this_browser_signed_in(
    database: Database, settings: Settings
) -> None:
    ada = somebody(database, Role.PAPER, username="ada", must_change=True)
    here, there = enter(database, settings, "ada"), enter(database, settings, "ada", address=ELSEWHERE)
    new = "a wet dog on the ferry" * 5

    now_here = sign_in.change_password(database, settings, session_id=here, current=PASSPHRASE, new=new, now=NOW)

    assert [sign_in.viewer(database, session_id=old, now=NOW) for old in (here, there)] == [None, None]
    assert sign_in.viewer(database, session_id=now_here, now=NOW) == viewer_of(ada)
    assert enter(database, settings, "ada", new)
    with pytest.raises(BadInput):
        # Not cut off at 72 bytes: the beginning alone is another password.
        enter(database, settings, "ada", new[:-1])


@pytest.mark.parametrize(
    ("current", "new", "message_id"),
    [
        ("not it", "a wet dog on the ferry", "password-wrong"),
        (PASSPHRASE, PASSPHRASE, "password-same"),
        (PASSPHRASE, "too short", "password-short"),
    ],
)
def test_a_password_that_is_refused_changes_nothing(
    database: Database, settings: Settings, current: str, new: str, message_id: str
) -> None:
    somebody(database, Role.PAPER, username="ada")
    session = enter(database, settings, "ada")

    with pytest.raises(BadInput, match=message_id):
        sign_in.change_password(database, settings, session_id=session, current=current, new=new, now=NOW)

    assert sign_in.viewer(database, session_id=session, now=NOW)


def test_nobody_changes_a_password_with_an_ended_session(database: Database, settings: Settings) -> None:
    somebody(database, Role.PAPER, username="ada")
    session = enter(database, settings, "ada")
    sign_in.sign_out(database, session_id=session)

    with pytest.raises(NotAllowed, match="sign-in-needed"):
        sign_in.change_password(
            database, settings, session_id=session, current=PASSPHRASE, new="a wet dog on the ferry", now=NOW
        )


def test_a_leaver_is_out_at_once(database: Database, settings: Settings) -> None:
    boss = somebody(database, Role.ADMINISTRATOR)
    ada = somebody(database, Role.PAPER, username="ada")
    session = enter(database, settings, "ada")

    people.deactivate(database, by=viewer_of(boss), person_id=ada.id)

    assert sign_in.viewer(database, session_id=session, now=NOW) is None
    with pytest.raises(BadInput, match="sign-in-failed"):
        enter(database, settings, "ada")
    assert read_again(database, ada).roles == frozenset()
