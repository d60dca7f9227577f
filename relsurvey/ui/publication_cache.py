"""Keeps what was made from publications. A publication never changes, so its charts are drawn once a process.

Bounded: the page used longest ago is forgotten first. Nothing here matters; it can all be made again.
"""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting.released import Publication
from relsurvey.ui.result_parts import GroupView, prepare

#: The content hash, the units the reader may see, the units put into words, the language.
Key = tuple[str, tuple[str, ...], frozenset[str], str]
Prepared = tuple[GroupView, ...]


class PublicationCache:
    """At most `most` prepared pages, the least lately used thrown out first. Safe for many threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Key, Prepared] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Key, make: Callable[[], Prepared]) -> Prepared:
        """The page kept under this key, made first when it is not there."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        # Outside the lock: two readers may make the same page, which is harmless; nobody waits for another page.
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return made

    def __len__(self) -> int:
        return len(self._kept)


#: About 200 kB a page of twenty questions.
_PAGES = PublicationCache(most=64)


def prepared(
    publication: Publication, questionnaire: Questionnaire, *, own_units: frozenset[str], say: Catalogue
) -> Prepared:
    """What the results page shows, from memory when it was shown before with the same units and language."""
    # The same publication is cut differently for each manager, so the units are part of the name.
    key = (publication.content_hash, tuple(publication.units), own_units, say.language)
    return _PAGES.get(key, lambda: prepare(publication, questionnaire, own_units=own_units, say=say))
