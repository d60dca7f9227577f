"""Recognises people who were imported before, without keeping anything that can be read. Pure.

Publishing the same people twice, by other units, lets a reader subtract one table from the other. So each row leaves
keyed fingerprints, and a later file is compared with them. docs/how-to/import.md tells people what that can't see.

How. The columns are dealt into five hands by a keyed hash of their headers. A row gets one fingerprint for every
choice of three, four or five hands: a view. Two columns that were dropped, added, renamed or rewritten touch at most
two hands, so at least one view of each row stays the same; the order of columns and rows plays no part. This is done
for all columns, and for only those that were mapped (a file may come back cut down to them). Two more views look at
the mapped answers by question id, and at the bare values in sorted order: both survive renamed headers.

Only rows that are unique within their file count, and only in views where most rows are unique: people who answer a
few questions alike are not the same people. Where a pattern of answers is to be expected x times, it is met exactly
once with x·e^-x; where three rows in four are unique, x is below 0.29, and other people meet fewer than a quarter.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b, sha256
from heapq import heappush, heappushpop
from itertools import combinations

from relsurvey.collection.answers import Answer

#: So many distinctive rows in common, and half of one side's, make two files the same people.
LEAST = 10
#: How many fingerprints of one view are kept: those that come first in order, so that two files keep the same ones.
KEPT = 2000

_HANDS = 5
_SIZE = 20
_CHOICES = tuple(choice for size in (3, 4, 5) for choice in combinations(range(_HANDS), size))
_ENOUGH_DISTINCTIVE = 0.75
_WHOLE_NUMBER = re.compile(r"(-?\d+)\.0+")
_ALL_COLUMNS, _MAPPED_COLUMNS = "a", "m"
_BY_QUESTION, _BARE_VALUES = "q0", "v0"
#: The views of all and of mapped columns hold the same kind of fingerprint, so each is compared with both.
_COMPARED = {_ALL_COLUMNS: (_ALL_COLUMNS, _MAPPED_COLUMNS), _MAPPED_COLUMNS: (_MAPPED_COLUMNS, _ALL_COLUMNS)}


#: Stands behind every hex digit: the file is known to its end.
_TO_THE_END = "g"


@dataclass(frozen=True, slots=True)
class View:
    """The kept fingerprints of one view: two characters that name it, then 40 hex digits.

    `limit` is the digest up to which all that is distinctive is here, for a file too large to be kept whole.
    """

    name: str
    fingerprints: frozenset[str]
    limit: str = _TO_THE_END

    def compared_with(self) -> tuple[str, ...]:
        """The names of the earlier views that hold the same kind of fingerprint."""
        return tuple(kind + self.name[1] for kind in _COMPARED.get(self.name[0], (self.name[0],)))

    def as_named(self, name: str) -> frozenset[str]:
        """The same fingerprints as another view would have stored them."""
        return frozenset(name + fingerprint[2:] for fingerprint in self.fingerprints)

    def shows_same_people(self, *, shared: int, earlier: Sequence[str], earlier_rows: int) -> bool:
        """Whether so many fingerprints in common with an earlier file's view are too many for chance.

        The shares are taken where both files are known: a large one is known only up to its limit.
        """
        if shared < LEAST:
            return False
        limit = min(self.limit, max(earlier)[2:] if earlier_rows > KEPT else _TO_THE_END)
        sides = ([one for one in side if one[2:] <= limit] for side in (self.fingerprints, earlier))
        return any(2 * shared >= len(side) for side in sides)


class Recogniser:
    """Takes the rows of one file, one by one, and ends with their views."""

    def __init__(self, key: bytes, header: Sequence[str], *, unit_column: str, mapped_columns: Sequence[str]) -> None:
        # Made short enough for keyed BLAKE2, which is three times as quick as HMAC: a row takes about forty of them.
        self._key = sha256(key).digest()
        named = sorted((_plain(name), position) for position, name in enumerate(header) if name != unit_column)
        mapped = {_plain(name) for name in mapped_columns}
        self._columns = named
        self._dealt = {_ALL_COLUMNS: self._deal(named)}
        if len(mapped) < len(named):
            self._dealt[_MAPPED_COLUMNS] = self._deal([(name, position) for name, position in named if name in mapped])
        self._sketches: dict[str, _Sketch] = {}

    def add(self, cells: Sequence[str], answers: Sequence[Answer]) -> None:
        """One row as it stands in the file, and the answers it was mapped to."""
        for name, digest in self._views_of(cells, answers):
            self._sketches.setdefault(name, _Sketch()).add(int.from_bytes(digest))

    def views(self) -> tuple[View, ...]:
        """The views that tell people apart; none for a file in which too few rows are distinctive."""
        views = (sketch.view(name) for name, sketch in self._sketches.items())
        return tuple(view for view in views if view is not None)

    def _views_of(self, cells: Sequence[str], answers: Sequence[Answer]) -> Iterator[tuple[str, bytes]]:
        for kind, hands in self._dealt.items():
            digests = [self._digest("\n".join(f"{name}\t{_plain(cells[at])}" for name, at in hand)) for hand in hands]
            for number, choice in enumerate(_CHOICES):
                yield f"{kind}{number:x}", self._digest(b"".join(digests[hand] for hand in choice))
        yield _BARE_VALUES, self._digest("\n".join(sorted(_plain(cells[position]) for _, position in self._columns)))
        yield _BY_QUESTION, self._digest("\n".join(_as_text(answer) for answer in answers))

    def _deal(self, columns: Sequence[tuple[str, int]]) -> list[list[tuple[str, int]]]:
        hands: list[list[tuple[str, int]]] = [[] for _ in range(_HANDS)]
        for name, position in columns:
            hands[self._digest(name)[0] % _HANDS].append((name, position))
        return hands

    def _digest(self, message: str | bytes) -> bytes:
        data = message.encode(errors="surrogatepass") if isinstance(message, str) else message
        return blake2b(data, key=self._key, digest_size=_SIZE).digest()


class _Sketch:
    """The smallest distinct digests seen, with how often each came. Exact for what it keeps, whatever the file's size:
    a digest below the final limit is never thrown out in between.
    """

    def __init__(self) -> None:
        self._times: dict[int, int] = {}
        # Negated, so that the largest comes first.
        self._heap: list[int] = []

    def add(self, digest: int) -> None:
        if digest in self._times:
            self._times[digest] += 1
        elif len(self._heap) < KEPT:
            heappush(self._heap, -digest)
            self._times[digest] = 1
        elif digest < -self._heap[0]:
            del self._times[-heappushpop(self._heap, -digest)]
            self._times[digest] = 1

    def view(self, name: str) -> View | None:
        """What is distinctive, or None when that is too little to tell people apart."""
        distinctive = frozenset(name + _hex(digest) for digest, times in self._times.items() if times == 1)
        if len(distinctive) < max(LEAST, _ENOUGH_DISTINCTIVE * sum(self._times.values())):
            return None
        return View(name, distinctive, _hex(-self._heap[0]) if len(self._heap) == KEPT else _TO_THE_END)


def _hex(number: int) -> str:
    return f"{number:0{2 * _SIZE}x}"


def _as_text(answer: Answer) -> str:
    return "\t".join((answer.question_id, answer.given, *answer.options, answer.text))


@lru_cache(maxsize=10_000)
def _plain(cell: str) -> str:
    # A spreadsheet that opened and saved the file writes "5" as "5.0" and changes spaces and letter case.
    text = " ".join(unicodedata.normalize("NFKC", cell).casefold().split())
    return match[1] if (match := _WHOLE_NUMBER.fullmatch(text)) else text
