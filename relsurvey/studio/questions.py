"""Changes of questions: a new one, a copy, taking one out, their order, and everything that one says about itself."""

from collections.abc import Collection
from copy import deepcopy
from typing import Any

from relsurvey.errors import BadInput
from relsurvey.questionnaire.definition import WAYS_OUT, QuestionType
from relsurvey.questionnaire.folder import Documents
from relsurvey.studio.copies import Copy, Document, copied, moved, put
from relsurvey.studio.groups import first_group
from relsurvey.studio.ids import new_id

#: More than this nobody answers; the published form of the files says the same.
MOST_QUESTIONS = 200
#: What a question says in each language, and the longest text there.
TEXTS = {"text": 1000, "hint": 1000, "short": 200}
#: How many signs of a new question become its short name, until somebody writes a better one.
_SHORT = 60
#: Fields that a question of this type may not have.
_NOT_FOR: dict[QuestionType, tuple[str, ...]] = {
    QuestionType.ONE: ("at_most", "max_length"),
    QuestionType.SEVERAL: ("max_length", "other_answers_because", "levels"),
    QuestionType.RANK: ("max_length", "other_answers_because", "levels"),
    QuestionType.TEXT: ("options", "other_answers_because", "ways_out", "at_most", "levels"),
}


def add(
    documents: Documents, text: str, *, kind: QuestionType = QuestionType.ONE, after: str = "", indicator: str = ""
) -> Documents:
    """A new question behind the one that is named, at the end otherwise. BadInput("studio-many-questions")."""
    new = copied(documents)
    _require_room(new)
    written_in = documents.written_in
    id_ = new_id(text, new.question_ids, otherwise="question")
    neighbour = new.question(after) if after else new.questions[-1] if new.questions else None
    question: Document = {"id": id_, "type": kind.value, "indicator": indicator}
    question["group"] = neighbour["group"] if neighbour else first_group(new)
    if kind in {QuestionType.SEVERAL, QuestionType.RANK}:
        question["options"] = []
    _insert(new, question, after)
    for language, words in new.words.items():
        said = text.strip() if language == written_in else ""
        words["questions"][id_] = {"text": said, "short": _short(said)}
        if "options" in question:
            words["questions"][id_]["options"] = {}
    return new.documents()


def duplicate(documents: Documents, question_id: str) -> Documents:
    """A copy behind the question. It measures the same thing until somebody says otherwise."""
    new = copied(documents)
    _require_room(new)
    question = deepcopy(new.question(question_id))
    text = new.words[documents.written_in]["questions"][question_id]["text"]
    question["id"] = new_id(text, new.question_ids, otherwise="question")
    _insert(new, question, question_id)
    for words in new.words.values():
        words["questions"][question["id"]] = deepcopy(words["questions"][question_id])
    return new.documents()


def bring(documents: Documents, other: Documents, question_id: str) -> Documents:
    """A question of another questionnaire at the end, with its words in every language that both have.

    Its own answers come along; a rule about who is asked it does not.
    """
    source = copied(other)
    question, said = source.question(question_id), source.words[other.written_in]["questions"][question_id]
    before = {one["id"] for one in documents.structure["questions"]}
    kind = QuestionType(question["type"])
    new = copied(add(documents, said["text"], kind=kind, indicator=question["indicator"]))
    added = next(one for one in new.questions if one["id"] not in before)
    if question.get("levels"):
        raise BadInput("studio-not-levels")
    kept = ("picture", "options", "other_answers_because", "ways_out", "at_most", "max_length")
    added |= {field: question[field] for field in kept if field in question}
    for language, words in new.words.items():
        # In the language it was written in there are always words: those of the other's, if need be.
        if language in source.words or language == documents.written_in:
            words["questions"][added["id"]] = source.words.get(language, source.words[other.written_in])["questions"][
                question_id
            ]
        elif "options" in question:
            words["questions"][added["id"]]["options"] = {one["id"]: {"label": ""} for one in question["options"]}
    return new.documents()


def remove(documents: Documents, question_id: str) -> Documents:
    """Without the question. A rule of another question that asked for it stays, and the check says so."""
    new = copied(documents)
    new.questions.remove(new.question(question_id))
    for words in new.words.values():
        words["questions"].pop(question_id, None)
    return new.documents()


def move(documents: Documents, question_id: str, by: int) -> Documents:
    """Up (less than nought) or down by so many places."""
    new = copied(documents)
    moved(new.questions, question_id, by, gone="studio-question-gone")
    return new.documents()


def set_text(documents: Documents, question_id: str, *, language: str, field: str, text: str) -> Documents:
    """What the question says in a language: its `text`, `hint` or `short` name."""
    new = copied(documents)
    new.question(question_id)
    said = new.said_in(language)["questions"][question_id]
    tidy = text.strip()[: TEXTS[field]]
    if field == "text" and said["short"] in {"", _short(said["text"])}:
        # Nobody has written a short name of its own yet.
        said["short"] = _short(tidy)
    if field == "hint":
        put(said, field, tidy)
    else:
        said[field] = tidy
    return new.documents()


def set_level(documents: Documents, question_id: str, *, language: str, number: int, text: str) -> Documents:
    """What a level of a statement for staff looks like."""
    new = copied(documents)
    levels = new.said_in(language)["questions"][question_id].get("levels", [])
    if not 0 <= number < len(levels):
        raise BadInput("studio-not-levels")
    levels[number] = text.strip()[:200]
    return new.documents()


def set_type(documents: Documents, question_id: str, kind: QuestionType) -> Documents:
    """How it is answered. What another type has no use for goes."""
    new = copied(documents)
    question = new.question(question_id)
    question["type"] = kind.value
    for field in _NOT_FOR[kind]:
        question.pop(field, None)
    if kind in {QuestionType.SEVERAL, QuestionType.RANK}:
        question.setdefault("options", [])
    for said in new.said(question_id):
        if "levels" not in question:
            said.pop("levels", None)
        if "options" in question:
            said.setdefault("options", {})
        else:
            said.pop("options", None)
    return new.documents()


def set_picture(documents: Documents, question_id: str, picture: str) -> Documents:
    new = copied(documents)
    put(new.question(question_id), "picture", picture)
    return new.documents()


def set_indicator(documents: Documents, question_id: str, indicator: str) -> Documents:
    new = copied(documents)
    new.question(question_id)["indicator"] = indicator
    return new.documents()


def set_show_if(documents: Documents, question_id: str, *, asked: str, options: Collection[str]) -> Documents:
    """Ask it only where `asked` was answered with one of `options`; everybody without `asked`."""
    new = copied(documents)
    rule: Any = {"question": asked, "options": list(options)} if asked else None
    put(new.question(question_id), "show_if", rule)
    return new.documents()


def set_ways_out(documents: Documents, question_id: str, ways: Collection[str]) -> Documents:
    """Which ways of not choosing are offered."""
    new = copied(documents)
    question = new.question(question_id)
    offered = [way.value for way in WAYS_OUT if way.value in ways]
    question.pop("ways_out", None)
    if question["type"] != QuestionType.TEXT and len(offered) != len(WAYS_OUT):
        question["ways_out"] = offered
    return new.documents()


def set_limit(documents: Documents, question_id: str, most: int | None) -> Documents:
    """How many answers can be chosen, or how long a text can be; None for what is usual."""
    new = copied(documents)
    question = new.question(question_id)
    kind = QuestionType(question["type"])
    if kind is not QuestionType.ONE:
        put(question, "max_length" if kind is QuestionType.TEXT else "at_most", most)
    return new.documents()


def _require_room(new: Copy) -> None:
    if len(new.questions) >= MOST_QUESTIONS:
        raise BadInput("studio-many-questions", most=MOST_QUESTIONS)


def _insert(new: Copy, question: Document, after: str) -> None:
    at = new.question_ids.index(after) + 1 if after else len(new.questions)
    new.questions.insert(at, question)


def _short(text: str) -> str:
    """The beginning of the question, without its mark."""
    whole = text.strip().rstrip("?\u061f\uff1f").strip()
    return whole if len(whole) <= _SHORT else whole[:_SHORT].rpartition(" ")[0]
