"""What a team tells the people it supports after a workshop, in easy words of its own, one passage a picture."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from relsurvey.easy_read import Finding, Level, Text, check
from relsurvey.errors import BadInput, Refused
from relsurvey.workshop.workshop import text

LONGEST_EASY = 400
#: The parts that are about the whole workshop; every other part is the id of an action.
WELL, BETTER = "well", "better"


@dataclass(frozen=True, slots=True)
class Summary:
    """The team's easy words by part: what goes well, what must get better, each action. Parts without words are left
    out. `token` is the address of its page, "" until it was shown once; `shown`: whether the page can be read now.
    """

    language: str = "en"
    words: Mapping[str, str] = field(default_factory=dict, repr=False)
    token: str = field(default="", repr=False)
    shown: bool = False

    def hard(self) -> Iterator[tuple[str, Finding]]:
        """Which part is hard to read, and why."""
        for part, said in self.words.items():
            yield from ((part, finding) for finding in check(Text(said, language=self.language)))

    def require_easy(self) -> None:
        """Refused("workshop-summary-empty" | "workshop-summary-hard") unless it can be given to people."""
        if not self.words:
            raise Refused("workshop-summary-empty")
        if any(finding.level is Level.ERROR for _, finding in self.hard()):
            raise Refused("workshop-summary-hard")


@dataclass(frozen=True, slots=True)
class Passage:
    """A picture, and words beside it."""

    picture: str
    heading: str
    lines: tuple[str, ...]


def check_words(
    words: Mapping[str, str], *, actions: Collection[str], language: str, languages: Collection[str]
) -> dict[str, str]:
    """The words of known parts, tidied. BadInput("workshop-summary-language" | "workshop-text-long")."""
    if language not in languages:
        raise BadInput("workshop-summary-language")
    tidy = {part: text(words.get(part, ""), longest=LONGEST_EASY) for part in (WELL, BETTER, *actions)}
    return {part: said for part, said in tidy.items() if said}
