"""Changes of answers: those of one question, and the normal ones, which every question has that has none of its own."""

from collections.abc import Iterator
from copy import deepcopy

from relsurvey.errors import BadInput
from relsurvey.questionnaire.definition import QuestionType
from relsurvey.questionnaire.folder import Documents
from relsurvey.studio.copies import Copy, Document, copied, found_in, moved, put
from relsurvey.studio.ids import new_id

#: The published form of the files says the same.
MOST_OPTIONS = 12
#: Stands for the normal answers, where a question's id names its own ones.
NORMAL = ""
_GONE = "studio-option-gone"
#: What an answer says, and the longest text there.
TEXTS = {"label": 200, "hint": 200}


def add(documents: Documents, question_id: str, label: str) -> Documents:
    """A new answer at the end. BadInput("studio-many-options" | "studio-words-needed" | "studio-no-options")."""
    new = copied(documents)
    listed = _options(new, question_id)
    if not label.strip():
        raise BadInput("studio-words-needed")
    if len(listed) >= MOST_OPTIONS:
        raise BadInput("studio-many-options", most=MOST_OPTIONS)
    id_ = new_id(label, [one["id"] for one in listed], otherwise="answer")
    listed.append({"id": id_})
    for language, said in _said(new, question_id):
        said[id_] = {"label": label.strip()[:200] if language == documents.written_in else ""}
    _keep_levels(new, question_id, len(listed) - 1, added=True)
    return new.documents()


def remove(documents: Documents, question_id: str, option_id: str) -> Documents:
    """Without the answer. Rules ask for the others that they name; one that names this alone stays, as a fault."""
    new = copied(documents)
    listed = _options(new, question_id)
    at = listed.index(found_in(listed, option_id, gone=_GONE))
    del listed[at]
    for _, said in _said(new, question_id):
        said.pop(option_id, None)
    _keep_levels(new, question_id, at, added=False)
    for rule in _rules(new, question_id):
        if others := [one for one in rule["options"] if one != option_id]:
            rule["options"] = others
    return new.documents()


def move(documents: Documents, question_id: str, option_id: str, by: int) -> Documents:
    """Up (less than nought) or down by so many places. What levels look like stays with its place."""
    new = copied(documents)
    moved(_options(new, question_id), option_id, by, gone=_GONE)
    return new.documents()


def set_text(
    documents: Documents, question_id: str, option_id: str, *, language: str, field: str, text: str
) -> Documents:
    """What the answer says in a language: its `label`, or its `hint`."""
    new = copied(documents)
    new.said_in(language)
    said = dict(_said(new, question_id))[language]
    if option_id not in said:
        raise BadInput(_GONE)
    tidy = text.strip()[: TEXTS[field]]
    if field == "hint":
        put(said[option_id], field, tidy)
    else:
        said[option_id][field] = tidy
    return new.documents()


def set_picture(documents: Documents, question_id: str, option_id: str, picture: str) -> Documents:
    new = copied(documents)
    put(found_in(_options(new, question_id), option_id, gone=_GONE), "picture", picture)
    return new.documents()


def set_own(documents: Documents, question_id: str, *, own: bool) -> Documents:
    """Let a one-choice question have answers of its own, which begin as the normal ones; or the normal ones again."""
    new = copied(documents)
    question = new.question(question_id)
    if question["type"] != QuestionType.ONE or question.get("levels"):
        raise BadInput("studio-no-options")
    if own and "options" not in question:
        question["options"] = deepcopy(new.answers)
        for words in new.words.values():
            words["questions"][question_id]["options"] = deepcopy(words.get("answers", {}))
    if not own:
        for field in ("options", "other_answers_because"):
            question.pop(field, None)
        for said in new.said(question_id):
            said.pop("options", None)
    return new.documents()


def set_reason(documents: Documents, question_id: str, reason: str) -> Documents:
    """Why the question can't have the normal answers."""
    new = copied(documents)
    put(new.question(question_id), "other_answers_because", reason.strip()[:500])
    return new.documents()


def _options(new: Copy, question_id: str) -> list[Document]:
    if question_id == NORMAL:
        return new.answers
    question = new.question(question_id)
    if "options" not in question:
        raise BadInput("studio-no-options")
    found: list[Document] = question["options"]
    return found


def _said(new: Copy, question_id: str) -> Iterator[tuple[str, Document]]:
    for language, words in new.words.items():
        around = words if question_id == NORMAL else words["questions"][question_id]
        yield language, around.setdefault("answers" if question_id == NORMAL else "options", {})


def _rules(new: Copy, question_id: str) -> Iterator[Document]:
    """The rules that ask for an answer from this list."""
    from_list = {one["id"] for one in new.questions if "options" not in one} if question_id == NORMAL else {question_id}
    for question in new.questions:
        if question.get("show_if", {}).get("question") in from_list:
            yield question["show_if"]


def _keep_levels(new: Copy, question_id: str, at: int, *, added: bool) -> None:
    """Each statement with levels says what each of the normal answers looks like: no more and no fewer."""
    if question_id != NORMAL:
        return
    for question in new.questions:
        for said in new.said(question["id"]) if question.get("levels") else ():
            if added:
                said["levels"].insert(at, "")
            else:
                del said["levels"][at : at + 1]
