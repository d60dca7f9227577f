"""What a review is made of: the questionnaire, who was invited, what they said, what was done about it."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.questionnaire.document import to_document
from relsurvey.typed import checked, in_lines

#: The longest of what a reviewer or an author writes in one place, in characters.
LONGEST_WORDS = 500
LONGEST_WORD = 80
LONGEST_LABEL = 80
#: So many links a review can have: reviewers are a few people who know each other.
MOST_INVITATIONS = 60
#: So many people can begin with the link of one group.
MOST_OF_A_GROUP = 30
MOST_SIGN_OFFS = 20


class Role(StrEnum):
    """As whom somebody reviews. Whoever invites them chooses it."""

    SELF_ADVOCATE = "self_advocate"
    FAMILY = "family"
    STAFF = "staff"
    OTHER = "other"


class Kind(StrEnum):
    """Single: a link for one person. Group: one for several people of the same role, such as a self-advocacy group."""

    SINGLE = "single"
    GROUP = "group"


class Reaction(StrEnum):
    """What somebody says about one question."""

    UNDERSTAND = "understand"
    UNSURE = "unsure"
    CHANGE = "change"


class Verdict(StrEnum):
    """Whether the whole is good to use."""

    YES = "yes"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Review:
    """One questionnaire under review. It ends when a wave with it opens.

    `content_hash` names the wording that reviewers see now; the author can put a changed one in its place.
    `authors`: the ids of everybody who had a hand in it: wrote a wording, put it before reviewers, answered them.
    """

    id: str
    questionnaire: Questionnaire
    begun_by: str
    begun_on: date
    closed_on: date | None = None
    authors: frozenset[str] = frozenset()

    @property
    def content_hash(self) -> str:
        return self.questionnaire.content_hash


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link to a review. `label` helps whoever invites to tell it from the others; nobody else sees it."""

    id: str
    review_id: str
    kind: Kind
    role: Role
    label: str
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Said:
    """What one reviewer said about one question. `about` is the fingerprint of the question as they saw it."""

    question_id: str
    reaction: Reaction
    about: str
    word: str = field(default="", repr=False)
    picture: str = ""
    own_words: str = field(default="", repr=False)

    @property
    def has_words(self) -> bool:
        return bool(self.word or self.own_words)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A reviewer's "Is it good to use?" about one wording, the first of them with number 1.

    `summary` is what the author says that it said, `answer` what the author did about it. `overruled_by` is the second
    person who lets it be used all the same, with `reason`; `overruled_name` is their name at that moment.
    """

    reviewer_id: str
    number: int
    content_hash: str
    verdict: Verdict
    why: str = field(default="", repr=False)
    summary: str = ""
    answer: str = ""
    overruled_by: str = ""
    overruled_name: str = ""
    reason: str = ""

    @property
    def blocks(self) -> bool:
        """Whether this "not yet" is still open."""
        return self.verdict is Verdict.NOT_YET and not self.answer and not self.overruled_by


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Somebody who has begun. `may_print`: whether their words may be printed, without a name; None until asked.

    `said`: about every wording that they saw.
    """

    id: str
    role: Role
    may_print: bool | None = None
    said: tuple[Said, ...] = ()
    judgements: tuple[Judgement, ...] = ()

    @property
    def judgement(self) -> Judgement | None:
        """The newest one."""
        return self.judgements[-1] if self.judgements else None

    def about(self, question_id: str) -> tuple[Said, ...]:
        """What they said about a question, in each of its wordings."""
        return tuple(one for one in self.said if one.question_id == question_id)

    @property
    def has_words(self) -> bool:
        return any(one.has_words for one in self.said) or any(one.why for one in self.judgements)


@dataclass(frozen=True, slots=True)
class Answered:
    """What the author made of all that was said about one question: what was said, and what was done because of it.

    `changed`: whether the question was changed. Otherwise `done` says why it stays as it is.
    """

    question_id: str
    summary: str
    changed: bool
    done: str
    by: str
    on: date


def fingerprint(questionnaire: Questionnaire, question_id: str) -> str:
    """Changes when the question does, with its words in the language that the questionnaire was written in."""
    document = to_document(questionnaire)
    question = next(one for one in document["questions"] if one["id"] == question_id)
    words = document["words"][questionnaire.written_in]["questions"][question_id]
    text = json.dumps([question, words], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def tidy(text: str, *, longest: int = LONGEST_WORDS) -> str:
    """What somebody wrote, without needless blanks. Raises BadInput("review-words-long")."""
    return checked(in_lines(text), longest=longest, too_long="review-words-long")


def needed(text: str, message_id: str) -> str:
    """As `tidy`, for what can't be left out. Raises BadInput(`message_id`)."""
    return checked(in_lines(text), longest=LONGEST_WORDS, too_long="review-words-long", needed=message_id)
