"""Keeps what was made from publications. A publication never changes, so it is read and drawn once a process.

Bounded: what was used longest ago is forgotten first. Nothing here matters; it can all be made again. A key begins with
the content hash and holds whatever else a page was made with, the reader's units among it.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Kept = TypeVar("Kept")
Key = tuple[Hashable, ...]


class PublicationCache(Generic[Kept]):
    """At most `most` values, the least lately used thrown out first. Safe for many threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Key, Kept] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Key, make: Callable[[], Kept]) -> Kept:
        """The value kept under this key, made first when it is not there."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        # Outside the lock: two readers may make the same value, which is harmless; nobody waits for another one.
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return made

    def __len__(self) -> int:
        return len(self._kept)
