"""The words, numbers and cookies that let a person in, and nobody else."""

import itertools
import re
import unicodedata

import pytest

from relsurvey.collection import device, link, receipt, spoken_code
from relsurvey.collection.device import Device


def test_a_receipt_has_five_words_out_of_256() -> None:
    assert len(set(receipt.words())) == 256
    assert receipt.new_receipt(lambda count: bytes(range(count))) == " ".join(receipt.words()[:5])


def plain(text: str) -> str:
    return "".join(mark for mark in unicodedata.normalize("NFKD", text) if not unicodedata.combining(mark))


def apart(one: str, other: str) -> int:
    """How many letters have to be put in, taken out or changed."""
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, start=1):
        last, row[0] = row[0], number
        for at, beside in enumerate(other, start=1):
            last, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, last + (letter != beside))
    return row[-1]


@pytest.mark.parametrize("language", ["en", "cy"])
def test_no_two_receipt_words_of_a_language_are_one_letter_apart(language: str) -> None:
    spoken = [plain(word[language].text) for word in receipt.all_words().values()]
    close_in_length = [pair for pair in itertools.combinations(spoken, 2) if abs(len(pair[0]) - len(pair[1])) < 2]

    assert [pair for pair in close_in_length if apart(*pair) < 2] == []


def test_no_word_means_one_thing_in_english_and_another_in_welsh() -> None:
    english = {word["en"].text: id_ for id_, word in receipt.all_words().items()}

    assert {
        plain(word["cy"].text): id_
        for id_, word in receipt.all_words().items()
        if english.get(plain(word["cy"].text), id_) != id_
    } == {}


def test_a_receipt_word_can_be_typed_on_any_keyboard() -> None:
    spoken = [word.text for words in receipt.all_words().values() for word in words.values()]

    assert [text for text in spoken if not re.fullmatch("[a-z]{2,12}", plain(text))] == []


def test_a_receipt_typed_in_welsh_is_the_same_receipt() -> None:
    assert [word.text for word in receipt.shown("tower honey guitar kangaroo duck", "cy")] == [
        "tŵr",
        "mêl",
        "gitâr",
        "cangarŵ",
        "hwyaden",
    ]
    assert receipt.normalise("tŵr mêl gitâr cangarŵ hwyaden") == "tower honey guitar kangaroo duck"
    assert receipt.normalise("TWR mel gitar cangarw hwyaden") == "tower honey guitar kangaroo duck"
    assert receipt.normalise("tower mel guitar cangarw duck") == "tower honey guitar kangaroo duck"


def test_one_wrong_letter_in_a_word_is_mended() -> None:
    assert receipt.normalise("aple rocket lemmon tigre whalle") == "apple rocket lemon tiger whale"
    assert receipt.normalise("apl rocket lemon tiger whale") is None


def test_a_word_that_could_be_two_words_is_not_guessed() -> None:
    # "cap" may be "cat" or "map".
    assert receipt.normalise("apple cap lemon tiger whale") is None


def test_whoever_mistypes_is_told_how_many_words_or_which_one() -> None:
    assert receipt.mistyped("apple rocket lemon tiger") == receipt.Mistyped(4, ())
    assert receipt.mistyped("  ") == receipt.Mistyped(0, ())
    assert receipt.mistyped("Apple tŵr lemon password tiger") == receipt.Mistyped(5, ("password",))
    assert receipt.mistyped("apple rocket lemon tiger سمكة").strange == ("سمكة",)


def test_in_a_language_without_receipt_words_they_are_english_and_say_so() -> None:
    assert {word.language for word in receipt.shown("apple rocket lemon tiger whale", "ar")} == {"en"}


def test_a_receipt_is_understood_however_it_is_typed() -> None:
    assert receipt.normalise("  Apple, ROCKET - lemon\ntiger. whale ") == "apple rocket lemon tiger whale"


def test_what_is_no_receipt_is_none() -> None:
    assert receipt.normalise("apple river lemon tiger") is None
    assert receipt.normalise("apple river lemon tiger password") is None
    assert receipt.normalise("") is None


def test_a_stored_receipt_can_be_looked_up_only_with_the_key() -> None:
    words = "apple rocket lemon tiger whale"

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
