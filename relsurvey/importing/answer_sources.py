"""Where the answers to each question stand, read from a mapping document of the right shape. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

from relsurvey.importing.mapping import NOT_CHOSEN, AnswerSource
from relsurvey.importing.problems import Document, Problems
from relsurvey.questionnaire.definition import Given, Question, Questionnaire, QuestionType

#: Question id → where its answers stand, in the order of the mapping file.
Sources = Mapping[str, AnswerSource]


def sources(document: Document, questionnaire: Questionnaire, problems: Problems) -> Sources:
    """Every question of the mapping that could be understood; `problems` says what is wrong with the others."""
    known = {question.id: question for question in questionnaire.questions}
    found: dict[str, AnswerSource] = {}
    for question_id, given in document["questions"].items():
        if question_id not in known:
            problems.add("mapping-question-unknown", f"questions > {question_id}", questionnaire=questionnaire.id)
        elif source := _Reader(document, known[question_id], problems).source(given):
            found[question_id] = source
    _check_rules(document, found, problems)
    return found


def answers_of(document: Document, given: Mapping[str, Any]) -> Sequence[Mapping[str, Any]] | None:
    """The answers that a question lists or names; None when it names a set that the file does not have."""
    answers = given.get("answers", [])
    if isinstance(answers, str):
        listed: Sequence[Mapping[str, Any]] | None = document.get("answer_sets", {}).get(answers)
        return listed
    return list(answers)


def _check_rules(document: Document, found: Sources, problems: Problems) -> None:
    for question_id, source in found.items():
        rule = source.question.show_if
        if rule is not None and rule.question_id not in document["questions"]:
            # Without the earlier answer nobody counts as asked, and every answer would be dropped without a word.
            problems.add("mapping-rule-needs", f"questions > {question_id}", question=rule.question_id)


class _Reader:
    """Reads one question of a mapping."""

    def __init__(self, document: Document, question: Question, problems: Problems) -> None:
        self._document = document
        self._question = question
        self._problems = problems
        self._place = f"questions > {question.id}"

    def source(self, given: Mapping[str, Any]) -> AnswerSource | None:
        """The source, or None when something is wrong with it."""
        if ("column" in given) == ("columns" in given):
            self._add("mapping-column-or-columns")
            return None
        before = len(self._problems.found)
        self._check_form(given)
        ways = self._ways_out(given)
        if "columns" in given:
            columns = {one["column"].strip(): self._chosen(one, ways) for one in given["columns"]}
        else:
            columns = {given["column"].strip(): self._meanings(given, ways)}
        if len(self._problems.found) > before:
            return None
        return AnswerSource(self._question, columns, given.get("separator", ""))

    def _check_form(self, given: Mapping[str, Any]) -> None:
        kind = self._question.type
        if kind is QuestionType.RANK:
            # Which came first is told in a different way by every table; nothing else about it would be true.
            self._add("mapping-rank")
            return
        several = "columns" in given or "separator" in given
        if several != (kind is QuestionType.SEVERAL):
            self._add("mapping-several-form" if kind is QuestionType.SEVERAL else "mapping-not-several")
        needs_answers = "column" in given and kind is not QuestionType.TEXT
        if needs_answers != ("answers" in given):
            self._add("mapping-answers-missing" if needs_answers else "mapping-answers-extra")

    def _ways_out(self, given: Mapping[str, Any]) -> dict[str, str]:
        """Cell → way out. The question's own list adds to the file's."""
        offered = {Given.SKIPPED, *self._question.ways_out}
        ways = {"": str(Given.SKIPPED)}
        for way, cells in self._document.get("not_answered", {}).items():
            if way in offered:
                ways |= {cell.strip(): way for cell in cells}
        for way, cells in given.get("not_answered", {}).items():
            if way not in offered:
                self._add("mapping-way-out-unknown", way=way)
            ways |= {cell.strip(): way for cell in cells}
        return ways

    def _meanings(self, given: Mapping[str, Any], ways: Mapping[str, str]) -> dict[str, str]:
        answers = answers_of(self._document, given)
        if answers is None:
            self._add("mapping-answer-set-unknown", set=given["answers"])
            return {}
        meanings: dict[str, str] = {}
        for answer in answers:
            self._check_option(answer["id"])
            for cell in answer["values"]:
                if meanings.setdefault(cell.strip(), answer["id"]) != answer["id"]:
                    self._add("mapping-value-twice", value=cell.strip())
        # What the question itself says about a cell comes before what the file says about every column.
        return {**ways, **meanings}

    def _chosen(self, given: Mapping[str, Any], ways: Mapping[str, str]) -> dict[str, str]:
        self._check_option(given["option"])
        not_chosen = {cell.strip(): NOT_CHOSEN for cell in given.get("not_chosen", [])}
        chosen = {cell.strip(): given["option"] for cell in given["chosen"]}
        for cell in not_chosen.keys() & chosen.keys():
            self._add("mapping-value-twice", value=cell)
        return {**ways, **not_chosen, **chosen}

    def _check_option(self, option_id: str) -> None:
        if option_id not in {option.id for option in self._question.options}:
            self._add("mapping-option-unknown", option=option_id)

    def _add(self, code: str, **values: str | int) -> None:
        self._problems.add(code, self._place, **values)
