"""What people wrote in their own words, from the side of whoever reviews it: one comment at a time, of nobody.

A comment has an id of its own that leads to no response and to no other comment of the same person.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from relsurvey.errors import BadInput

#: Words of one person may be shown for a group of at least so many people. A wave's own threshold can only raise it.
PEOPLE_FOR_QUOTES = 20
LONGEST_THEME = 60
MOST_THEMES = 30
MOST_EARLY_DAYS = 14


class CommentState(StrEnum):
    """What a person has decided. HIDDEN: it is used for nothing. CODED: its themes count, its words stay here.

    QUOTABLE: its themes count, and the edited words may be shown.
    """

    WAITING = "waiting"
    HIDDEN = "hidden"
    CODED = "coded"
    QUOTABLE = "quotable"


#: The states in which a comment's themes count.
COUNTED_STATES = (CommentState.CODED, CommentState.QUOTABLE)


@dataclass(frozen=True, slots=True)
class Theme:
    """Something that people wrote about, named by the organisation, for one wave."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment. `edited` are the words without names, empty until somebody has decided about them.

    `may_quote`: the person lets us use these words. `for_next`: they are marked for the next version.
    """

    id: str
    question_id: str
    state: CommentState
    text: str = field(repr=False)
    edited: str = field(repr=False)
    may_quote: bool
    theme_ids: frozenset[str]
    for_next: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """What a reviewer makes of a comment. `for_next`: whoever writes the next version may read the edited words."""

    state: CommentState
    edited: str = field(default="", repr=False)
    theme_ids: frozenset[str] = frozenset()
    for_next: bool = False


@dataclass(frozen=True, slots=True)
class ThemeTally:
    """Raw counts of one question in one unit: theme id → people who wrote about it, and how many people wrote.

    To be protected and published as a question with several answers is: the themes are its options, `wrote` its base.
    """

    people: Mapping[str, int]
    wrote: int


@dataclass(frozen=True, slots=True)
class Quote:
    """Edited words that may be shown. `unit_id` is empty where they may only stand for the whole organisation."""

    question_id: str
    words: str
    unit_id: str = ""


def least_for_quotes(threshold: int) -> int:
    """How many people must be behind a group whose words are shown; never fewer than the wave's threshold."""
    return max(PEOPLE_FOR_QUOTES, threshold)


def units_with_quotes(answered: Mapping[str, int], least: int) -> frozenset[str]:
    """The units for which words may be shown. `answered`: unit → people who answered.

    What is shown for the whole and for no unit was written in one of the others: together they must be nobody, or as
    many people as a unit has to have.
    """
    shown = sorted((unit for unit, people in answered.items() if people >= least), key=lambda unit: answered[unit])
    while shown and 0 < sum(answered.values()) - sum(answered[unit] for unit in shown) < least:
        # The smallest goes to the others.
        del shown[0]
    return frozenset(shown)


def check_theme(name: str, others: Mapping[str, str]) -> str:
    """A theme's name without needless blanks. `others`: id → name of those there are. Raises BadInput."""
    tidy = " ".join(name.split())
    if not 0 < len(tidy) <= LONGEST_THEME:
        raise BadInput("theme-name-needed", longest=LONGEST_THEME)
    if tidy.casefold() in {other.casefold() for other in others.values()}:
        raise BadInput("theme-there")
    return tidy


def check_decided(decided: Decided, comment: Comment, *, themes: Mapping[str, str], enough: bool) -> Decided:
    """The decision as it is stored. `enough`: as many people answered as quoting asks for.

    Raises BadInput("comment-words-needed" | "theme-unknown" | "comment-no-permission" | "comment-too-few").
    """
    if not decided.theme_ids <= themes.keys():
        raise BadInput("theme-unknown")
    edited = decided.edited.replace("\r\n", "\n").replace("\x00", "").strip()
    if decided.state is CommentState.QUOTABLE:
        if not comment.may_quote:
            raise BadInput("comment-no-permission")
        if not enough:
            raise BadInput("comment-too-few", least=PEOPLE_FOR_QUOTES)
        if not edited:
            raise BadInput("comment-words-needed")
    if len(edited) > 2 * len(comment.text) + LONGEST_THEME:
        # Words are taken out of a comment, not put into it.
        raise BadInput("comment-words-longer")
    return Decided(
        decided.state,
        edited,
        decided.theme_ids if decided.state in COUNTED_STATES else frozenset(),
        # With the same permission, and for as many people, as words that are quoted.
        decided.for_next and decided.state is CommentState.QUOTABLE,
    )
