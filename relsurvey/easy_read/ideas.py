"""One idea a sentence, and each sentence clear by itself."""

import re
from collections.abc import Iterator
from typing import Final

from relsurvey.easy_read.finding import Finding, Level

#: An opening that belongs to the idea: "For example, …", "If you like, …", "Or …" after another sentence, "Which …?".
_OPENING: Final = re.compile(
    r"^(?:(?:and|or|but|which)\b"
    r"|(?:for example|then|now|first|next|here|please|sorry|yes|no|thank you|(?:if|when)\b[^,]*),)",
    re.IGNORECASE,
)
_JOINS: Final = re.compile(
    r"\b(?:and|but|or|because|which|although|unless|while|whether|however)\b|:(?=\s)|,(?!\d)", re.IGNORECASE
)
#: "Your link or code": two names side by side at the end are one idea. A colon may stand before a single value.
_PAIR: Final = re.compile(
    r"\b(?:and|or) (?:(?:a|an|the|my|your|our) )?[\w'\u2019-]+[.?!\u2026]*$|: \d+$", re.IGNORECASE
)
_BRACKETS: Final = re.compile(r"[;()\[\]]")

_PRONOUN: Final = re.compile(r"\b(they|them|it)\b", re.IGNORECASE)
#: "It is OK to …", "it takes 10 minutes": here "it" stands for nothing that was named before.
_EMPTY_IT: Final = re.compile(
    r"\bit(?: is|'s|\u2019s) (?:OK|fine|good|hard|easy|important|up to|time|your)\b"
    r"|\bit (?:takes|costs)\b|\bis it (?:OK|fine|easy|hard)\b",
    re.IGNORECASE,
)
#: A noun, as far as it can be seen without a dictionary: what a word such as "the" or "your" announces, and the few
#: that the surveys speak of without one.
_NOUN: Final = re.compile(
    r"\b(?:a|an|the|my|your|his|her|our|their|this|that|these|those|each|every|some|any|no|other|more|new|\d+)\s+[a-z]{2,}"
    r"|\b(?:people|staff|friends|family|neighbours|someone|somebody|everyone|everybody|children|things?|places?|answers?)\b"
    r"|^[A-Z]\w+ (?:is|are|means)\b",
    re.IGNORECASE,
)


def has_one_idea(sentence: str) -> Iterator[Finding]:
    joined = len(_JOINS.findall(_PAIR.sub("", _OPENING.sub("", sentence))))
    if _BRACKETS.search(sentence) or joined > 1:
        yield Finding(Level.ERROR, "ideas", {"sentence": sentence})
    elif joined == 1:
        yield Finding(Level.WARNING, "ideas-maybe", {"sentence": sentence})


def names_what_it_means(sentence: str) -> Iterator[Finding]:
    found = _PRONOUN.search(_EMPTY_IT.sub(lambda empty: "-" * len(empty[0]), sentence))
    if found and not _NOUN.search(sentence[: found.start()]):
        yield Finding(Level.WARNING, "pronoun", {"found": found[0], "sentence": sentence})
