"""The number at the foot of a sheet: any slip of one sign shows, and it can be read and typed without doubt."""

import secrets

import pytest

from relsurvey.collection.sheet_code import LENGTH, SIGNS, new_code, read_code, shown
from relsurvey.errors import BadInput


@pytest.fixture
def code() -> str:
    return new_code(secrets.randbelow)


def test_a_code_is_read_however_people_write_it(code: str) -> None:
    assert read_code(shown(code).lower()) == code
    assert read_code(f" {code[:2]}-{code[2:]} ") == code


def test_every_wrong_sign_and_every_swap_is_found(code: str) -> None:
    wrong = {code[:at] + sign + code[at + 1 :] for at in range(LENGTH) for sign in SIGNS}
    wrong |= {code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in range(LENGTH - 1)}
    wrong.discard(code)

    for slip in wrong:
        with pytest.raises(BadInput, match="paper-code-wrong"):
            read_code(slip)


def test_no_code_spells_a_word_or_holds_signs_that_look_alike() -> None:
    assert not set("AEIOU0125 8SZB") & set(SIGNS)
