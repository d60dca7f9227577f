"""A questionnaire as frozen values. Structure and words stay apart: words are looked up by id in one language."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class QuestionType(StrEnum):
    """How a question is answered."""

    ONE = "one"
    SEVERAL = "several"
    #: Several, in the order in which they matter: the first chosen matters most.
    RANK = "rank"
    TEXT = "text"


class Audience(StrEnum):
    """Who is asked. YOUNG: people under 16, who say who knows that they take part. STAFF: about their own work."""

    ADULTS = "adults"
    YOUNG = "young"
    STAFF = "staff"


class Given(StrEnum):
    """How a question was dealt with: three different ways of not choosing, and none of them is "no"."""

    ANSWERED = "answered"
    DONT_KNOW = "dont_know"
    PREFER_NOT = "prefer_not"
    SKIPPED = "skipped"


#: The two ways out that a question offers beside its own options, in the order in which they are shown.
WAYS_OUT = (Given.DONT_KNOW, Given.PREFER_NOT)

#: How many options may be ranked where a questionnaire says nothing else: "choose the 3 that matter most to you".
MOST_RANKED = 3

#: Behind the id of a statement with levels: the question what the person has seen of it.
WHAT_SHOWS = "-seen"

#: The longest text, in characters, where a questionnaire says nothing else.
MAX_LENGTH = 500


@dataclass(frozen=True, slots=True)
class Option:
    """One possible answer. `picture` is the id of a picture in the picture set."""

    id: str
    picture: str


@dataclass(frozen=True, slots=True)
class ShowIf:
    """A question is asked only when the earlier question `question_id` was answered with one of `options`."""

    question_id: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One item. `indicator` is what it measures (`B07`), kept when the wording changes.

    `ways_out` are offered beside the options (not for text, which can always be left empty).
    `at_most` limits how many options of a several-choice question may be chosen, None means no limit; of a question to
    rank it always says how many. Fewer is always fine.
    `max_length` is the longest text, in characters. `levels`: the options are steps of a ladder from the weakest to the
    strongest, and the hint of each says what it looks like there. They are always shown in this order. `follows` is the
    id of the statement that this question asks signs of: only who rated it is asked. In counts it is no condition,
    because a few who could not rate would keep it hidden from everybody: they count as skipped.
    """

    id: str
    type: QuestionType
    indicator: str
    group: str
    picture: str
    options: tuple[Option, ...] = ()
    ways_out: tuple[Given, ...] = WAYS_OUT
    show_if: ShowIf | None = None
    at_most: int | None = None
    max_length: int = MAX_LENGTH
    levels: bool = False
    follows: str = ""

    @property
    def follows_up(self) -> bool:
        """Whether it is asked only because of what was answered before."""
        return bool(self.show_if or self.follows)

    @property
    def takes_several(self) -> bool:
        """Whether one person can choose more than one option: the counts then sum to more than the people."""
        return self.type in {QuestionType.SEVERAL, QuestionType.RANK}


@dataclass(frozen=True, slots=True)
class OptionWords:
    """What an option says; `hint` is a short explanation, empty when there is none."""

    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """What a question says: the question, an explanation under it, and the short name used in results.

    `options` maps option id → words; the ways out have theirs in `Words.ways_out`.
    """

    text: str
    short: str
    options: Mapping[str, OptionWords]
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that a questionnaire says in one language (`en`, `cy`).

    `translated_from` is the language that these words were translated from; empty in the one it was written in.
    """

    language: str
    title: str
    about: tuple[str, ...]
    questions: Mapping[str, QuestionWords]
    groups: Mapping[str, str]
    ways_out: Mapping[Given, str]
    translated_from: str = ""


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """One version of a survey: the questions in the order asked, and the words in each language.

    `content_hash` is the SHA-256, in hex, of structure and words together: it names this very version.
    """

    id: str
    version: int
    groups: tuple[str, ...]
    questions: tuple[Question, ...]
    words: Mapping[str, Words]
    content_hash: str
    audience: Audience = Audience.ADULTS

    def __hash__(self) -> int:
        return hash(self.content_hash)

    @property
    def choice_ids(self) -> tuple[str, ...]:
        """The questions whose answers can be counted, in order: all but texts."""
        return tuple(question.id for question in self.questions if question.type is not QuestionType.TEXT)

    def question(self, question_id: str) -> Question:
        """The question with this id; KeyError when there is none."""
        for question in self.questions:
            if question.id == question_id:
                return question
        raise KeyError(question_id)

    def what_shows(self, statement: Question) -> Question | None:
        """The question that follows a statement with levels and asks what the person has seen; None without one."""
        return next((one for one in self.questions if one.follows == statement.id), None)

    @property
    def written_in(self) -> str:
        """The language that it was written in: it need not be English."""
        return next(
            (language for language, words in self.words.items() if not words.translated_from), next(iter(self.words))
        )

    def words_in(self, language: str) -> Words:
        """The words in this language, or in the one that the questionnaire was written in."""
        return self.words.get(language) or self.words[self.written_in]
