"""Changes of the headings under which results are shown."""

from relsurvey.errors import BadInput
from relsurvey.i18n.catalogue import SOURCE, catalogue
from relsurvey.questionnaire.folder import Documents
from relsurvey.studio.copies import Copy, copied
from relsurvey.studio.ids import new_id

#: The published form of the files says the same.
MOST_GROUPS = 20


def add(documents: Documents, label: str, *, question_id: str = "") -> Documents:
    """A new heading, with this question under it. BadInput("studio-many-groups" | "studio-words-needed")."""
    new = copied(documents)
    id_ = _added(new, label)
    if question_id:
        new.question(question_id)["group"] = id_
    return new.documents()


def put_under(documents: Documents, question_id: str, group: str) -> Documents:
    """The question under this heading."""
    new = copied(documents)
    new.question(question_id)["group"] = group
    return new.documents()


def remove(documents: Documents, group: str) -> Documents:
    """Without a heading that no question stands under; Refused otherwise."""
    new = copied(documents)
    if any(one["group"] == group for one in new.questions):
        raise BadInput("studio-group-used")
    if group in new.structure["groups"]:
        new.structure["groups"].remove(group)
    for words in new.words.values():
        words["groups"].pop(group, None)
    return new.documents()


def first_group(new: Copy) -> str:
    """The first heading, made where there is none yet."""
    listed: list[str] = new.structure["groups"]
    return listed[0] if listed else _added(new, catalogue(SOURCE)("studio-first-group"))


def _added(new: Copy, label: str) -> str:
    written_in = new.documents().written_in
    listed: list[str] = new.structure["groups"]
    if not label.strip():
        raise BadInput("studio-words-needed")
    if len(listed) >= MOST_GROUPS:
        raise BadInput("studio-many-groups", most=MOST_GROUPS)
    id_ = new_id(label, listed, otherwise="group")
    listed.append(id_)
    for language, words in new.words.items():
        words["groups"][id_] = label.strip()[:200] if language == written_in else ""
    return id_
