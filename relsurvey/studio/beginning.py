"""A questionnaire to begin with, and a copy of one under another name."""

from collections.abc import Collection
from typing import Any

from relsurvey.i18n.catalogue import SOURCE, catalogue
from relsurvey.questionnaire.folder import Documents
from relsurvey.studio.copies import copied
from relsurvey.studio.ids import new_id

#: The normal answers, with the pictures that they have in every questionnaire of ours.
ANSWERS = ("yes", "sometimes", "no")
#: What a questionnaire is called that has no name yet.
_UNNAMED = "questionnaire"


def empty(title: str, *, taken: Collection[str]) -> Documents:
    """A questionnaire without questions, in English, with the answers that are usual here."""
    say = catalogue(SOURCE)
    words = {
        "title": title,
        "about": [say("studio-first-about"), say("studio-first-about-time")],
        "groups": {},
        "answers": {answer: {"label": say(f"studio-answer-{answer}")} for answer in ANSWERS},
        "ways_out": {"dont_know": say("xlsform-dont-know"), "prefer_not": say("xlsform-prefer-not")},
        "questions": {},
    }
    structure: dict[str, Any] = {"id": new_id(title, taken, otherwise=_UNNAMED), "version": 1, "groups": []}
    structure["answers"] = [{"id": answer, "picture": answer} for answer in ANSWERS]
    return Documents({**structure, "questions": []}, {SOURCE: words})


def copy_of(documents: Documents, title: str, *, taken: Collection[str]) -> Documents:
    """The same questionnaire under another title and id. Translations keep their titles until somebody changes them."""
    new = copied(documents)
    new.words[documents.written_in]["title"] = title
    new.structure.update(id=new_id(title, taken, otherwise=_UNNAMED), version=1)
    return new.documents()


def with_free_id(documents: Documents, *, taken: Collection[str]) -> Documents:
    """The documents, under another id where theirs is taken: then they begin with version 1."""
    if documents.structure["id"] not in taken:
        return documents
    title = documents.words[documents.written_in]["title"]
    return copy_of(documents, title, taken=taken)
