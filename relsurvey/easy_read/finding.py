"""What the rules are given, and what they give back."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

#: Up to this many words a sentence is easy; beyond the second number it is too hard.
LONG: Final = 12
TOO_LONG: Final = 15


class Level(StrEnum):
    """An ERROR keeps a questionnaire out; a WARNING is for its author to think about."""

    WARNING = "warning"
    ERROR = "error"


class Kind(StrEnum):
    """What a text is for: some rules hold for one kind alone."""

    TEXT = "text"
    HEADING = "heading"
    QUESTION = "question"
    LABEL = "label"
    WAY_OUT = "way-out"
    #: What the screens say by themselves: they must be able to say that something did not work.
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Text:
    """One text that a respondent reads.

    `after` is what stands under it: a hard word may be explained there. `explained` are the hard words that are
    explained beside it, `earlier` those of which the explanation is further back. `too_long` is the number of words
    beyond which a sentence is an error.
    """

    words: str
    kind: Kind = Kind.TEXT
    language: str = "en"
    after: str = ""
    explained: frozenset[str] = frozenset()
    earlier: frozenset[str] = frozenset()
    too_long: int = TOO_LONG


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not easy to read. The words are `problems-easy-<code>`, filled from `values`.

    `values["sentence"]` and `values["found"]`, where they are there, stand in the text as they are.
    """

    level: Level
    code: str
    values: dict[str, str | int] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """The sentence that it is about; empty when it is about more than one."""
        return str(self.values.get("sentence", ""))
