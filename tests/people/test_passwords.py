"""The adapter to streamlit-authenticator."""

import time

import pytest
from streamlit_authenticator import Hasher

from relsurvey.actions import passwords
from relsurvey.storage.people import Account
from tests.support.staff import PASSPHRASE, passphrase_hash

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow


def account(*, active: bool = True, password_hash: str = "") -> Account:
    return Account("harbour", "p1", "ada", password_hash or passphrase_hash(), active)


def test_the_library_recognises_what_is_stored_as_its_own_hash() -> None:
    assert Hasher.is_hash(passphrase_hash())


def test_somebody_who_left_is_refused_with_the_right_password() -> None:
    assert passwords.matches(account(), PASSPHRASE)
    assert not passwords.matches(account(active=False), PASSPHRASE)


def test_an_accent_typed_on_another_keyboard_is_the_same_password() -> None:
    stored = Account("harbour", "p1", "ada", passwords.make_hash("caf\u00e9 by the harbour"), active=True)

    assert passwords.matches(stored, "cafe\u0301 by the harbour")


def test_an_unknown_name_takes_as_long_as_a_known_one() -> None:
    def processor_time(whose: Account | None) -> float:
        start = time.process_time()
        passwords.matches(whose, "wrong")
        return time.process_time() - start

    ada = account(password_hash=passwords.make_hash(PASSPHRASE))
    known, unknown = (min(processor_time(whose) for _ in range(2)) for whose in (ada, None))

    assert 0.5 < unknown / known < 2


def test_one_time_passwords_differ_can_be_read_out_and_do_not_show_in_logs() -> None:
    one, other = passwords.one_time(), passwords.one_time()

    assert one.text != other.text
    assert len(one.text.split("-")) == 6
    assert one.text.replace("-", "").isalpha()
    assert one.text not in repr(one)
