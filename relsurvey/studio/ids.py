"""Ids made from words, so that nobody who writes a questionnaire has to think of one."""

from collections.abc import Collection
from functools import cache
from itertools import count

from relsurvey.easy_read.sentences import words as words_of
from relsurvey.easy_read.word_lists import lines
from relsurvey.importing.mapping import slug
from relsurvey.questionnaire.meaning import RESERVED_IDS

_MOST_WORDS = 4


def new_id(said: str, taken: Collection[str], *, otherwise: str) -> str:
    """An id from the words that tell most: "Do you see your friends?" gives "see-friends".

    `otherwise` where no letter of ours is in the words, as in Arabic.
    """
    words = words_of(said)
    telling = [word for word in words if word.casefold() not in _weak()] or words
    made = slug(" ".join(telling[:_MOST_WORDS])) or otherwise
    if made not in taken and made not in RESERVED_IDS:
        return made
    return next(found for number in count(2) if (found := f"{made}-{number}") not in taken)


@cache
def _weak() -> frozenset[str]:
    return frozenset(lines("weak.en.txt"))
