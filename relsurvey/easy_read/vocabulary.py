"""Common words, and hard words that are explained in the next sentence. English.

How common a word is comes from wordfreq (a list inside the package, nothing is fetched). W3C's advice for people with
cognitive disabilities is to keep to about 1,500 common words; the list `everyday.en.txt` adds what everybody knows from
home but nobody writes often.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Final

from relsurvey.easy_read.finding import Finding, Level, Text
from relsurvey.easy_read.sentences import sentences, words
from relsurvey.easy_read.word_lists import lines, without_names

COMMON: Final = 1_500
#: Beyond this rank a word is an error, unless it is explained.
KNOWN: Final = 3_000
#: Of these words, each form is as easy as the word ("ask", "asks", "asked").
BASIC: Final = 500
_SHORT_FORM: Final = re.compile("[A-Z]{2}")
_EXPLAINS: Final = frozenset({"is", "are", "means", "mean"})
#: "Culture is …", "Being connected means …": the word stands within the first words of its explanation.
_NEAR: Final = 3
#: A title stands above the sentence that names the subject; the explanation follows that.
_SENTENCES_ON: Final = 2


def words_are_common(text: Text) -> Iterator[Finding]:
    read = [*sentences(text.words), *sentences(text.after)]
    for number, sentence in enumerate(sentences(text.words)):
        follows = read[number : number + 1 + _SENTENCES_ON]
        for word in dict.fromkeys(words(without_names(sentence))):
            level = hardness(word)
            if level and not text.explained & _forms(word) and not any(explains(one, word) for one in follows):
                yield _hard(word, level, sentence, text)


def _hard(word: str, level: Level, sentence: str, text: Text) -> Finding:
    values: dict[str, str | int] = {"found": word, "sentence": sentence}
    if text.earlier & _forms(word):
        return Finding(Level.WARNING, "word-again", values)
    if level is Level.WARNING:
        return Finding(Level.WARNING, "word-maybe", values)
    return Finding(Level.ERROR, "word", values)


def hardness(word: str) -> Level | None:
    """None for a word that people know; a word in parts ("well-known") is as hard as its hardest part."""
    if "-" in word:
        found = [hardness(part) for part in word.split("-") if part]
        return Level.ERROR if Level.ERROR in found else next((level for level in found if level), None)
    plain = _plain(word)
    # Numerals are no words, and capitals are told of as capitals.
    if len(plain) == 1 or _SHORT_FORM.search(word) or any(letter.isdigit() for letter in plain):
        return None
    if not _everyday().isdisjoint(_forms(word)):
        return None
    rank, base = _rank(plain), _rank(_lemma(plain))
    if rank <= COMMON or base <= BASIC:
        return None
    return Level.WARNING if min(rank, base) <= KNOWN else Level.ERROR


def explained_in(text: str) -> frozenset[str]:
    """The hard words that sentences of this text explain."""
    return frozenset(
        form
        for sentence in sentences(text)
        for word in words(sentence)[:_NEAR]
        if hardness(word) and explains(sentence, word)
        for form in _forms(word)
    )


def explains(sentence: str, word: str) -> bool:
    """Whether the sentence says what the word means: "Neighbours are people who live near you"."""
    opening = [_plain(one) for one in words(sentence)[: _NEAR + 1]]
    return any(_forms(word) & _forms(one) and following in _EXPLAINS for one, following in pairwise(opening))


def is_common(word: str) -> bool:
    """Whether people know the word without an explanation."""
    return hardness(word) is None


def _plain(word: str) -> str:
    return word.lower().replace("\u2019", "'").removesuffix("'s")


@cache
def _forms(word: str) -> frozenset[str]:
    plain = _plain(word)
    return frozenset({plain, _lemma(plain)})


def _rank(word: str) -> int:
    return _ranks().get(word, KNOWN + 1)


@cache
def _ranks() -> Mapping[str, int]:
    # wordfreq takes a fifth of a second to import: only whoever checks words pays for it.
    from wordfreq import top_n_list

    return {word: number for number, word in enumerate(top_n_list("en", KNOWN, wordlist="small"), start=1)}


@cache
def _lemma(word: str) -> str:
    # As above: its table of forms is unpacked at the first call.
    import simplemma

    return str(simplemma.lemmatize(word, "en")).lower()


@cache
def _everyday() -> frozenset[str]:
    return frozenset(lines("everyday.en.txt"))
