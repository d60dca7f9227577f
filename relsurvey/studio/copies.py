"""A copy of the documents that can be written into. Each change makes one, writes, and gives back documents again."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from relsurvey.errors import NotFound
from relsurvey.questionnaire.folder import Documents

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Copy:
    """Structure and words, to be changed in place. Whoever asks for what is gone is told so with NotFound."""

    structure: Document
    words: dict[str, Document]

    def documents(self) -> Documents:
        return Documents(self.structure, self.words)

    @property
    def questions(self) -> list[Document]:
        found: list[Document] = self.structure["questions"]
        return found

    @property
    def question_ids(self) -> list[str]:
        return [one["id"] for one in self.questions]

    @property
    def answers(self) -> list[Document]:
        """The normal answers."""
        found: list[Document] = self.structure.setdefault("answers", [])
        return found

    def question(self, question_id: str) -> Document:
        return found_in(self.questions, question_id, gone="studio-question-gone")

    def said(self, question_id: str) -> Iterator[Document]:
        """What the question says, language by language."""
        for words in self.words.values():
            yield words["questions"][question_id]

    def said_in(self, language: str) -> Document:
        if language not in self.words:
            raise NotFound("studio-language-gone")
        return self.words[language]


def copied(documents: Documents) -> Copy:
    """A copy that shares nothing with the documents."""
    return Copy(copy.deepcopy(dict(documents.structure)), copy.deepcopy(dict(documents.words)))  # type: ignore[arg-type]


def found_in(listed: list[Document], id_: str, *, gone: str) -> Document:
    """The entry with this id."""
    for one in listed:
        if one["id"] == id_:
            return one
    raise NotFound(gone)


def put(document: Document, field: str, value: object) -> None:
    """Set a field, or take it out where there is nothing to say."""
    if value in ("", None, []):
        document.pop(field, None)
    else:
        document[field] = value


def moved(listed: list[Document], id_: str, by: int, *, gone: str) -> None:
    """Move the entry with this id by so many places, as far as the list goes."""
    entry = found_in(listed, id_, gone=gone)
    at = listed.index(entry)
    listed.remove(entry)
    listed.insert(max(0, min(len(listed), at + by)), entry)
