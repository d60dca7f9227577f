"""What a document says: a title and blocks of words, tables and pictures. How it looks is for those who write it."""

from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of the document is level 1, so a section is level 2."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`lead` is said first, in bold: "First step." Line breaks in the text are kept."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list with bullets."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Short pairs of a label and what it says, one under the other."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Every row has as many cells as the header. `widths` are shares of the page, all alike when there are none.

    `titled` is off where the heading right above says what the caption does, so that nobody reads it twice.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = ()
    titled: bool = True

    def __post_init__(self) -> None:
        if not self.caption or not all(self.header):
            raise ValueError("a table has a caption, and a word over each column")
        lengths = {len(row) for row in self.rows} | ({len(self.widths)} if self.widths else set())
        if lengths - {len(self.header)}:
            raise ValueError("each row has as many cells as the header")


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, as SVG or PNG, with what it shows in words. `width` is its share of the page's width, in percent."""

    content: bytes = field(repr=False)
    alternative: str
    caption: str = ""
    width: int = 100

    def __post_init__(self) -> None:
        if not self.alternative:
            raise ValueError("a picture that says something says it in words too")


@dataclass(frozen=True, slots=True)
class Callout:
    """Something that nobody should miss, in a frame."""

    text: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Illustrated:
    """Easy read: a picture beside words that say the same, so that who can't see it misses nothing."""

    picture: bytes | None = field(repr=False)
    heading: str
    lines: tuple[str, ...]
    level: int = 2


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The headings that come after it, down to this level, each leading to its place."""

    level: int = 3


Block: TypeAlias = Heading | Paragraph | Listing | Facts | Table | Figure | Callout | Illustrated | PageBreak | Contents

#: What is read together with the words right before it, so that no page ends between the two.
LED_UP_TO = (Table, Figure, Facts, Listing)


@dataclass(frozen=True, slots=True)
class Document:
    """`author` is the organisation, `marks` stand before everything ("Made-up data"), `foot` is on each page.

    `large` is for easy read: bigger letters, more room.
    """

    title: str
    language: str
    blocks: tuple[Block, ...]
    made_on: date
    subtitle: str = ""
    author: str = ""
    foot: str = ""
    marks: tuple[str, ...] = ()
    large: bool = False

    def __post_init__(self) -> None:
        if not self.title:
            raise ValueError("a document has a title")
        levels = [block.level for block in self.blocks if isinstance(block, Heading | Illustrated)]
        if any(not 1 < level <= before + 1 for before, level in pairwise([1, *levels])):
            raise ValueError("a heading is at most one level below the one before")


def leads_up(block: Block, following: Block | None) -> bool:
    """Whether a block stays on the page of the one that follows."""
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and isinstance(following, LED_UP_TO))


def picture_type(content: bytes) -> str:
    """`png`, `webp` or `svg`, by the first bytes of a picture."""
    return {b"\x89PNG": "png", b"RIFF": "webp"}.get(content[:4], "svg")
