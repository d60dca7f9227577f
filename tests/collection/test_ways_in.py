"""The words, numbers and cookies that let a person in, and nobody else."""

import itertools

from relsurvey.collection import device, link, receipt, spoken_code
from relsurvey.collection.device import Device


def test_a_receipt_has_five_words_out_of_256() -> None:
    assert len(set(receipt.words())) == 256
    assert receipt.new_receipt(lambda count: bytes(range(count))) == " ".join(receipt.words()[:5])


def test_no_two_receipt_words_differ_by_one_letter() -> None:
    def twins(one: str, other: str) -> bool:
        return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) < 2

    assert [pair for pair in itertools.combinations(receipt.words(), 2) if twins(*pair)] == []


def test_a_receipt_is_understood_however_it_is_typed() -> None:
    assert receipt.normalise("  Apple, RIVER - lemon\ntiger. yellow ") == "apple river lemon tiger yellow"


def test_what_is_no_receipt_is_none() -> None:
    assert receipt.normalise("apple river lemon tiger") is None
    assert receipt.normalise("apple river lemon tiger password") is None
    assert receipt.normalise("") is None


def test_a_stored_receipt_can_be_looked_up_only_with_the_key() -> None:
    words = "apple river lemon tiger yellow"

    assert receipt.slow_hash(words, b"one") == receipt.slow_hash(words, b"one")
    assert receipt.slow_hash(words, b"one") != receipt.slow_hash(words, b"two")


def test_a_code_is_understood_however_it_is_typed() -> None:
    assert spoken_code.normalise(" 482-913 ") == "482913"
    assert spoken_code.normalise("48291") is None
    assert spoken_code.normalise("48291a") is None
    assert spoken_code.shown("482913") == "482 913"
    assert spoken_code.new_code(lambda _: 42) == "000042"


def test_a_link_is_stored_as_a_hash_only() -> None:
    token = link.new_token(lambda size: "x" * size)

    assert token == "x" * 16
    assert token not in link.token_hash(token)


def test_two_people_on_one_tablet_have_two_cookies() -> None:
    one, other = Device("secret-1", "apple river"), Device("secret-2", "moon tiger")
    cookies = {one.cookie_name: one.cookie_value, other.cookie_name: other.cookie_value, "theme": "a.b"}

    assert device.held(cookies) == {one.handle: one, other.handle: other}


def test_a_cookie_under_another_name_opens_nothing() -> None:
    one = Device("secret-1", "apple river")

    assert device.held({"relsurvey-0000000000000000": one.cookie_value}) == {}
