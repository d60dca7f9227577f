"""A questionnaire as its author wrote it: the right shape, not yet known to make sense. `finish` makes the real one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from relsurvey.questionnaire.definition import (
    MOST_RANKED,
    WAYS_OUT,
    WHAT_SHOWS,
    Audience,
    Given,
    Option,
    OptionWords,
    Question,
    Questionnaire,
    QuestionType,
    QuestionWords,
    ShowIf,
    Words,
)
from relsurvey.questionnaire.document import with_hash

Document = Mapping[str, Any]


class Reading(StrEnum):
    """What the words promise: EASY is checked for easy read, STAFF for plain English, PLAIN (from elsewhere) is not."""

    EASY = "easy"
    STAFF = "staff"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Excepted:
    """Somebody answers for it with their name (`by`) that a rule of easy read is not met at this place."""

    rule: str
    place: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class DraftWords:
    """One words file. `answers` are the words of the normal answers; a question has words for its own options only.

    `levels` says by question what each normal answer looks like there; `seen` is asked after each of these questions.
    `awaits_check`: a translation that no translator has looked over yet.
    """

    where: str
    language: str
    title: str
    about: tuple[str, ...]
    groups: Mapping[str, str]
    answers: Mapping[str, OptionWords]
    ways_out: Mapping[Given, str]
    questions: Mapping[str, QuestionWords]
    levels: Mapping[str, tuple[str, ...]]
    seen: QuestionWords | None = None
    exceptions: tuple[Excepted, ...] = ()
    translated_from: str = ""
    awaits_check: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """Structure and words of one folder. `questions` hold what the file says: without options where it gives none.

    `where` and `DraftWords.where` name the files in problems. `reasons` says, by question id, why a one-choice question
    has other answers than the normal ones. `seen` are the options of what is asked after each question with levels.
    """

    folder: str
    where: str
    id: str
    version: int
    reading: Reading
    groups: tuple[str, ...]
    answers: tuple[Option, ...]
    questions: tuple[Question, ...]
    reasons: Mapping[str, str]
    words: tuple[DraftWords, ...]
    exceptions: tuple[Excepted, ...] = ()
    audience: Audience = Audience.ADULTS
    seen: tuple[Option, ...] = ()

    def options(self, question: Question) -> tuple[Option, ...]:
        """The options that the question has in the end."""
        return self.answers if takes_normal_answers(question) else question.options

    def finish(self) -> Questionnaire:
        """The questionnaire, with everything that stands in the files once filled in. Only without problems."""
        questions = tuple(one for question in self.questions for one in self._asked(question))
        words = {one.language: self._words(one) for one in self.words}
        unsigned = Questionnaire(self.id, self.version, self.groups, questions, words, "", self.audience)
        return with_hash(unsigned)

    def _asked(self, question: Question) -> Iterator[Question]:
        yield replace(question, options=self.options(question))
        if self.seen and question.levels:
            shows = replace(question, id=question.id + WHAT_SHOWS, type=QuestionType.SEVERAL, levels=False)
            yield replace(shows, options=self.seen, ways_out=(), follows=question.id)

    def _words(self, given: DraftWords) -> Words:
        said = {question.id: _question_words(question, given) for question in self.questions}
        if given.seen:
            asked_after = [question.id for question in self.questions if question.levels]
            said |= {id_ + WHAT_SHOWS: _seen_words(said[id_], given.seen) for id_ in asked_after}
        return Words(
            language=given.language,
            title=given.title,
            about=given.about,
            questions=said,
            groups=given.groups,
            ways_out=given.ways_out,
            translated_from=given.translated_from,
        )


def _question_words(question: Question, given: DraftWords) -> QuestionWords:
    said = given.questions[question.id]
    if not takes_normal_answers(question):
        return said
    if not question.levels:
        return replace(said, options=given.answers)
    looks = zip(given.answers.items(), given.levels[question.id], strict=True)
    return replace(said, options={answer: replace(words, hint=look) for (answer, words), look in looks})


def _seen_words(statement: QuestionWords, seen: QuestionWords) -> QuestionWords:
    """Shown after the statement, which stands there once more: nobody has to keep it in mind."""
    return replace(seen, hint=f"{statement.text} {seen.hint}".strip(), short=f"{statement.short}: {seen.short}")


def takes_normal_answers(question: Question) -> bool:
    """Whether a draft's question uses the answers that stand at the top of the file."""
    return question.type is QuestionType.ONE and not question.options


def draft(folder: str, *, where: str, structure: Document, words: tuple[DraftWords, ...]) -> Draft:
    """The draft from a structure document that has the right shape."""
    audience = Audience(structure.get("audience", Audience.ADULTS))
    return Draft(
        folder=folder,
        where=where,
        id=structure["id"],
        version=structure["version"],
        reading=Reading(structure.get("reading", Reading.STAFF if audience is Audience.STAFF else Reading.EASY)),
        groups=tuple(structure["groups"]),
        answers=_options(structure.get("answers", ())),
        questions=tuple(_question(question) for question in structure["questions"]),
        reasons={
            question["id"]: question["other_answers_because"]
            for question in structure["questions"]
            if "other_answers_because" in question
        },
        words=words,
        exceptions=_exceptions(structure),
        audience=audience,
        seen=_options(structure.get("seen", ())),
    )


def draft_words(language: str, document: Document, *, where: str) -> DraftWords:
    """The words from a words document that has the right shape."""
    return DraftWords(
        where=where,
        language=language,
        title=document["title"],
        about=tuple(document["about"]),
        groups=document["groups"],
        answers=_option_words(document.get("answers", {})),
        ways_out={Given(way): label for way, label in document["ways_out"].items()},
        questions={id_: _said(said) for id_, said in document["questions"].items()},
        levels={id_: tuple(said["levels"]) for id_, said in document["questions"].items() if "levels" in said},
        seen=_said(document["seen"]) if "seen" in document else None,
        exceptions=_exceptions(document),
        translated_from=document.get("translation", {}).get("from", ""),
        awaits_check=document.get("translation", {}).get("check") == "awaiting",
    )


def _said(given: Document) -> QuestionWords:
    return QuestionWords(given["text"], given["short"], _option_words(given.get("options", {})), given.get("hint", ""))


def _exceptions(document: Document) -> tuple[Excepted, ...]:
    return tuple(
        Excepted(one["rule"], one["place"], one["reason"], one["by"]) for one in document.get("exceptions", ())
    )


def _question(given: Document) -> Question:
    kind = QuestionType(given["type"])
    rule = given.get("show_if")
    ways_out = () if kind is QuestionType.TEXT else given.get("ways_out", WAYS_OUT)
    question = Question(
        id=given["id"],
        type=kind,
        indicator=given["indicator"],
        group=given["group"],
        picture=given.get("picture", ""),
        options=_options(given.get("options", ())),
        # Always in the one order, whatever the order in the file.
        ways_out=tuple(way for way in WAYS_OUT if way in ways_out),
        show_if=ShowIf(rule["question"], tuple(rule["options"])) if rule else None,
        at_most=given.get("at_most", MOST_RANKED if kind is QuestionType.RANK else None),
        levels=given.get("levels", False),
    )
    return replace(question, max_length=given["max_length"]) if "max_length" in given else question


def _options(given: Any) -> tuple[Option, ...]:  # noqa: ANN401 - a list of the right shape
    return tuple(Option(option["id"], option.get("picture", "")) for option in given)


def _option_words(given: Document) -> dict[str, OptionWords]:
    return {option_id: OptionWords(said["label"], said.get("hint", "")) for option_id, said in given.items()}
