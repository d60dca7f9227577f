"""Rules of easy read that somebody answers for with their name, kept where a file keeps them."""

from relsurvey.errors import BadInput
from relsurvey.questionnaire.folder import Documents
from relsurvey.studio.copies import Copy, Document, copied

#: The fewest words of a reason, as in the published form of the files.
_FEWEST_WORDS = 3


def add(documents: Documents, language: str, *, rule: str, place: str, reason: str, by: str) -> Documents:
    """Let a rule not be met at a place: in the structure (no language) or in the words of one.

    BadInput("studio-reason-needed") for a reason that says nothing.
    """
    new = copied(documents)
    tidy = " ".join(reason.split())[:500]
    if len(tidy.split()) < _FEWEST_WORDS:
        raise BadInput("studio-reason-needed", least=_FEWEST_WORDS)
    new_one = {"rule": rule, "place": place, "reason": tidy, "by": by or "relsurvey"}
    _file(new, language).setdefault("exceptions", []).append(new_one)
    return new.documents()


def remove(documents: Documents, language: str, number: int) -> Documents:
    """Take an exception back, so that the rule holds again."""
    new = copied(documents)
    file = _file(new, language)
    listed = file.get("exceptions", [])
    del listed[number : number + 1]
    if not listed:
        file.pop("exceptions", None)
    return new.documents()


def _file(new: Copy, language: str) -> Document:
    return new.said_in(language) if language else new.structure
