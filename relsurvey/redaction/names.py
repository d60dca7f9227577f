"""Names by lists and by capitals. Words that follow each other are one name: Sarah Jones, Mill Lane."""

import re
from collections.abc import Iterator
from itertools import groupby

from relsurvey.redaction.forms import ROAD
from relsurvey.redaction.found import Found, Kind
from relsurvey.redaction.name_lists import entries, family_names, given_names

_WORD = re.compile("[^\\W\\d_]+(?:['\u2019-][^\\W\\d_]+)*")
_ENDS_SENTENCE = re.compile('[.!?:;\n"\u201c\u201d(\u2022\u2013-]\\s*$|^\\s*$')
_BEFORE_CAPITAL = re.compile(r"\.?\s+[^\W\d_a-z]")
#: Written together with the Arabic name that follows: and, with, for, then, like.
_ARABIC_BEFORE = re.compile("^[وبلفك](?=[\u0621-\u064a]{2})")
_WHERE = frozenset({"in", "at", "to", "from", "near"})


def by_words(text: str) -> Iterator[Found]:
    """Every name that lists or capitals tell of, none inside another."""
    words = list(_WORD.finditer(text))
    telling: list[bool] = []
    for at, word in enumerate(words):
        follows = at > 0 and telling[-1] and text[words[at - 1].end() : word.start()] in {" ", ". "}
        telling.append(_may_name(text, word, follows=follows))
    for tells, group in groupby(range(len(words)), key=telling.__getitem__):
        if tells:
            yield from _names(text, words, list(group))


def _names(text: str, words: list[re.Match[str]], run: list[int]) -> Iterator[Found]:
    """The names in words that follow each other; a comma or an end of sentence parts two of them."""
    first = run[0]
    for at in run:
        ends = at == run[-1] or not text[words[at].end() : words[at + 1].start()].isspace()
        if ends and not (at < run[-1] and _plain(words[at]) in entries("titles.txt")):
            yield Found(words[first].start(), words[at].end(), _kind(words, first, at))
            first = at + 1


def _kind(words: list[re.Match[str]], first: int, last: int) -> Kind:
    said = {_plain(word) for word in words[first : last + 1]}
    if last > first and _plain(words[last]) in entries("service_words.txt"):
        return Kind.SERVICE
    if ROAD.fullmatch(_plain(words[last])):
        return Kind.PLACE
    after_where = first > 0 and _plain(words[first - 1]) in _WHERE
    return Kind.PLACE if after_where and not said & given_names() else Kind.PERSON


def _may_name(text: str, word: re.Match[str], *, follows: bool) -> bool:
    """Whether a word may be a name or a part of one; `follows`: the word before it may be one."""
    plain = _plain(word)
    if plain in entries("titles.txt"):
        return bool(_BEFORE_CAPITAL.match(text, word.end()))
    if plain in entries("capital_words.txt") or plain.removesuffix("s") in entries("capital_words.txt"):
        return False
    written = word[0]
    listed = bool({plain, _ARABIC_BEFORE.sub("", plain)} & given_names())
    sure = listed and plain not in entries("words_that_are_names.txt")
    if not written[0].isupper() or (written.isupper() and len(written) > 1):
        # Written small or shouted: capitals tell nothing.
        return sure
    if follows or not _ENDS_SENTENCE.search(text[: word.start()]):
        return True
    # Every sentence begins with a capital.
    return listed or (plain in family_names() and bool(_BEFORE_CAPITAL.match(text, word.end())))


def _plain(word: re.Match[str]) -> str:
    return word[0].casefold().replace("\u2019", "'").removesuffix("'s")
