"""Which passwords people may choose."""

import pytest

from relsurvey.errors import BadInput
from relsurvey.people.names import new_name, new_username
from relsurvey.people.passphrases import check_new


@pytest.mark.parametrize(
    "passphrase",
    [
        "seven kettles sing softly",
        "k7q2m9x4z1p8",
        "my dog hates mondays a lot",
        "żółte kalosze w deszczu",
        "x" * 40 + " and some more words that bcrypt alone would have cut off after its 72 bytes",
        "ada walks along the harbour at noon",
    ],
)
def test_a_long_passphrase_of_any_kind_is_welcome(passphrase: str) -> None:
    check_new(passphrase, username="ada")


@pytest.mark.parametrize(
    ("passphrase", "message_id"),
    [
        ("short one", "password-short"),
        ("elevenchars", "password-short"),
        ("w" * 201, "password-long"),
        ("passwordpassword", "password-common"),
        ("Password1password1", "password-common"),
        ("P4ssw0rd!2026", "password-common"),
        ("2026 password", "password-common"),
        ("Liverpool1892", "password-common"),
        ("Administrator", "password-common"),
        ("welcome12345!", "password-common"),
        ("123456789012", "password-common"),
        ("098765432109", "password-common"),
        ("qwertyuiop123", "password-common"),
        ("abcdef123456", "password-common"),
        ("1qaz2wsx3edc", "password-common"),
        ("aaaaaaaaaaaaa", "password-common"),
        ("abababababab", "password-common"),
        ("ada.brook@example.org", "password-has-name"),
        ("ADA.BROOK@example.org1", "password-has-name"),
        ("ada.brook2026", "password-has-name"),
    ],
)
def test_what_is_tried_first_is_refused(passphrase: str, message_id: str) -> None:
    with pytest.raises(BadInput) as refusal:
        check_new(passphrase, username="ada.brook@example.org")

    assert refusal.value.message_id == message_id


@pytest.mark.parametrize("typed", ["", "a", "ada brook", "adá", "-ada", "a" * 101, "ada<b>"])
def test_a_sign_in_name_that_is_hard_to_type_is_refused(typed: str) -> None:
    with pytest.raises(BadInput, match="username-form"):
        new_username(typed)


def test_capitals_and_spaces_around_a_sign_in_name_make_no_difference() -> None:
    assert new_username(" Ada.Brook@Example.org ") == "ada.brook@example.org"


def test_a_name_is_kept_as_written_with_single_spaces() -> None:
    assert new_name("  Zoë   Brontë ") == "Zoë Brontë"


@pytest.mark.parametrize("typed", ["", "   ", "n" * 201])
def test_an_empty_or_endless_name_is_refused(typed: str) -> None:
    with pytest.raises(BadInput, match="name-needed"):
        new_name(typed)
