"""Exceptions from easy read: each with a reason and a name in the file, few, and none that is left over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from relsurvey.easy_read import Finding, Level
from relsurvey.questionnaire.draft import Draft, Excepted
from relsurvey.questionnaire.reading import Located, count_texts
from relsurvey.questionnaire.shape import place

MOST: Final = 3
#: Large questionnaires in several languages may have 1 for this many texts.
TEXTS_EACH: Final = 20


@dataclass(frozen=True, slots=True)
class Settled:
    """What is left when the exceptions are taken out, and how many exceptions were used."""

    left: list[Located]
    used: int


def settle(draft: Draft, found: Sequence[Located], *, thorough: bool) -> Settled:
    """Take out what somebody has answered for, and tell of exceptions that are too many or fit nothing."""
    stated = list(_stated(draft))
    met = {number for number, one in enumerate(stated) if any(_covers(one, located) for located in found)}
    left = [located for located in found if not any(_covers(one, located) for one in stated)]
    most = max(MOST, count_texts(draft) // TEXTS_EACH)
    if len(stated) > most:
        left.append(Located(draft.where, Finding(Level.ERROR, "exceptions-many", {"count": len(stated), "most": most})))
    if thorough:
        left += [_left_over(where, one) for number, (where, one) in enumerate(stated) if number not in met]
    return Settled(left, len(met))


def _stated(draft: Draft) -> Iterator[tuple[str, Excepted]]:
    yield from ((draft.where, one) for one in draft.exceptions)
    for words in draft.words:
        yield from ((words.where, one) for one in words.exceptions)


def _covers(stated: tuple[str, Excepted], located: Located) -> bool:
    where, one = stated
    # A finding about the file as a whole has no place within it: such an exception names the file.
    whole = located.where == where and one.place == where.rpartition("/")[2]
    return f"easy-{located.finding.code}" == one.rule and (whole or located.where == f"{where}: {one.place}")


def _left_over(where: str, one: Excepted) -> Located:
    at = place(where, ["exceptions"])
    return Located(at, Finding(Level.ERROR, "exception-unused", {"rule": one.rule, "place": one.place}))
