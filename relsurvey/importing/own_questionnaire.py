"""The questionnaire of people who asked in their own words, defined inside a mapping file. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

from relsurvey.importing.answer_sources import answers_of
from relsurvey.importing.problems import Document, Problems, repeated
from relsurvey.questionnaire.definition import (
    Given,
    Option,
    OptionWords,
    Question,
    Questionnaire,
    QuestionType,
    QuestionWords,
    Words,
)

#: Which end of a question's answers is the good one, as mapping files say it.
_FIRST, _LAST = "first", "last"
#: Ids that mean something else where counts are kept.
_RESERVED = frozenset(Given)


def is_defined_here(document: Document) -> bool:
    """Whether the file brings its own questionnaire, and does not only name one."""
    return "version" in document["questionnaire"]


def questionnaire(document: Document, problems: Problems) -> Questionnaire:
    """The questionnaire without its hash. What could not be read is left out of it and is in `problems`."""
    given = document["questionnaire"]
    language = given.get("language", "en")
    reader = _Reader(document, problems)
    return Questionnaire(
        id=given["id"],
        version=int(given["version"]),
        groups=tuple(given["groups"]),
        questions=tuple(reader.question(question_id, one) for question_id, one in document["questions"].items()),
        words={
            language: Words(
                language=language,
                title=given["title"],
                about=tuple(given.get("about", ())),
                questions={question_id: reader.words(one) for question_id, one in document["questions"].items()},
                groups=given["groups"],
                ways_out={Given(way): text for way, text in given.get("ways_out", {}).items()},
            )
        },
        content_hash="",
    )


class _Reader:
    """Reads questions that are defined in a mapping."""

    def __init__(self, document: Document, problems: Problems) -> None:
        self._document = document
        self._problems = problems
        self._groups = document["questionnaire"]["groups"]
        self._ways_out = tuple(Given(way) for way in document["questionnaire"].get("ways_out", {}))

    def question(self, question_id: str, given: Mapping[str, Any]) -> Question:
        """The structure of one question."""
        kind = QuestionType(given.get("type", QuestionType.ONE))
        self._check(question_id, given)
        return Question(
            id=question_id,
            type=kind,
            indicator=given.get("indicator", ""),
            group=given.get("group", next(iter(self._groups))),
            picture="",
            options=tuple(Option(option_id, picture="") for option_id in self._labels(given)),
            ways_out=() if kind is QuestionType.TEXT else self._ways_out,
        )

    def words(self, given: Mapping[str, Any]) -> QuestionWords:
        """What one question says."""
        text = given.get("text", "")
        labels = self._labels(given)
        return QuestionWords(
            text=text,
            short=given.get("short", text),
            options={option_id: OptionWords(label) for option_id, label in labels.items()},
        )

    def _labels(self, given: Mapping[str, Any]) -> dict[str, str]:
        return {option_id: one.get("label", "") for option_id, one in self._options(given)}

    def _options(self, given: Mapping[str, Any]) -> Sequence[tuple[str, Mapping[str, Any]]]:
        if "columns" in given:
            return [(one["option"], one) for one in given["columns"]]
        answers = [(one["id"], one) for one in answers_of(self._document, given) or ()]
        # A questionnaire has the good end first; results are coloured by that.
        return answers[::-1] if given.get("best") == _LAST else answers

    def _check(self, question_id: str, given: Mapping[str, Any]) -> None:
        place = f"questions > {question_id}"
        if "text" not in given:
            self._problems.add("mapping-text-missing", place)
        if self._is_undecided(question_id, given):
            self._problems.add("mapping-best-undecided", place)
        if given.get("group", "") not in {"", *self._groups}:
            self._problems.add("mapping-group-unknown", place, group=given["group"])
        options = self._options(given)
        for option_id in repeated(option_id for option_id, _ in options):
            self._problems.add("mapping-option-twice", place, option=option_id)
        for option_id, one in options:
            if option_id in _RESERVED:
                self._problems.add("mapping-option-reserved", place, option=option_id)
            if "label" not in one:
                self._problems.add("mapping-label-missing", place, option=option_id)

    def _is_undecided(self, question_id: str, given: Mapping[str, Any]) -> bool:
        one_choice = given.get("type", QuestionType.ONE) == QuestionType.ONE
        published = question_id in self._document["release"].get("questions", [question_id])
        return one_choice and published and given.get("best") not in {_FIRST, _LAST}
