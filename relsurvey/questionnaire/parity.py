"""Whether every language explains what one of them explains: a translation without the hints is harder to read."""

from collections.abc import Iterator

from relsurvey.easy_read import Finding, Level
from relsurvey.questionnaire.draft import Draft, DraftWords
from relsurvey.questionnaire.shape import place


def hints_missing(draft: Draft) -> Iterator[tuple[str, str, str, Finding]]:
    """Place, question, language and finding of each hint that another language has. Other texts must be there."""
    first = next((words for words in draft.words if words.language == "en"), next(iter(draft.words), None))
    for words in draft.words:
        for question_id in _hinted(first) - _hinted(words) if first else ():
            if question_id in words.questions and first:
                at = place(words.where, ["questions", question_id])
                finding = Finding(Level.WARNING, "hint-missing", {"id": question_id, "language": first.language})
                yield at, question_id, words.language, finding


def _hinted(words: DraftWords | None) -> set[str]:
    return {question_id for question_id, said in words.questions.items() if said.hint.strip()} if words else set()
