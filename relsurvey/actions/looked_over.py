"""Words that staff write and people read, looked over: what is hard to read in them, and whom they may name."""

from dataclasses import dataclass

from relsurvey.actions.comments import known_names
from relsurvey.easy_read import Finding, Level, Text, check
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.redaction.few_people import few_people
from relsurvey.redaction.found import Found, Kind, Known
from relsurvey.redaction.recognise import recognise
from relsurvey.storage.database import Database

#: A word that is not common may be the name of a house or a club: the second person decides, not the program.
_LEFT_TO_PEOPLE = frozenset({"word"})


@dataclass(frozen=True, slots=True)
class LookedOver:
    """What the program sees in words: what is hard to read, what may name somebody, what tells of very few people."""

    findings: tuple[Finding, ...] = ()
    names: tuple[Found, ...] = ()
    few: tuple[Found, ...] = ()

    @property
    def must_mend(self) -> bool:
        """Whether it can't be given to a second person like this."""
        return any(one.level is Level.ERROR and one.code not in _LEFT_TO_PEOPLE for one in self.findings)


def looked_over(words: str, language: str, known: Known) -> LookedOver:
    """Names of services are no hard words and name nobody: people know them. Other names are told as names alone."""
    names = recognise(words, known=known)
    told = [*known.services, *(words[one.start : one.end] for one in names)]
    named = {word.casefold() for name in told for word in name.split()}
    found = check(Text(words, language=language)) if words.strip() else []
    hard = tuple(one for one in found if str(one.values.get("found", "")).casefold() not in named)
    return LookedOver(hard, tuple(one for one in names if one.kind is not Kind.SERVICE), few_people(words))


def of_review(db: Database, *, by: Viewer, words: str, language: str) -> LookedOver:
    """What an author, or who overrules, is writing in a review: it is read and printed. Nothing is stored."""
    by.require(Permission.SEE_REVIEWS)
    with db.reading() as connection:
        return looked_over(words, language, known_names(connection, by))
