"""A questionnaire as it would be shown now, with marks where its words are still missing."""

from typing import Any

from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.questionnaire.folder import Documents
from relsurvey.studio.check import as_draft
from relsurvey.studio.copies import copied

#: Stands where words will be.
NO_WORDS = "…"
_NOT_SHOWN = frozenset({"translation", "exceptions"})


def as_it_is(documents: Documents) -> Questionnaire:
    """Gaps and all."""
    new = copied(documents)
    words = {language: _with_marks(said) for language, said in new.words.items()}
    return as_draft(Documents(new.structure, words)).finish()


def _with_marks(said: Any) -> Any:  # noqa: ANN401 - a part of a document
    if isinstance(said, dict):
        return {name: part if name in _NOT_SHOWN else _with_marks(part) for name, part in said.items()}
    if isinstance(said, list):
        return [_with_marks(part) for part in said]
    return NO_WORDS if said == "" else said
