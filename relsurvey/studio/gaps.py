"""Makes documents from elsewhere fit to be changed: an entry for everything, in every language, and no more."""

from collections import Counter
from collections.abc import Iterator, Sequence

from relsurvey.errors import FileProblems, Problem
from relsurvey.questionnaire.folder import Documents
from relsurvey.questionnaire.loading import STRUCTURE
from relsurvey.questionnaire.shape import place
from relsurvey.studio.copies import Document, copied


def filled(documents: Documents) -> tuple[Documents, tuple[Problem, ...]]:
    """The documents with empty words where some are missing, and what was said about nothing and is gone.

    FileProblems("studio-file-damaged") where an id stands for two things, or every language is a translation.
    """
    _require_one_thing_each(documents)
    new, gone = copied(documents), list[Problem]()
    for language, words in new.words.items():
        gone += _fit(new.structure, words, where=f"words.{language}.yaml")
    return new.documents(), tuple(gone)


def _require_one_thing_each(documents: Documents) -> None:
    structure = documents.structure
    lists: dict[tuple[str, ...], Sequence[Document]] = {
        ("questions",): structure["questions"],
        ("answers",): structure.get("answers", ()),
    }
    lists |= {("questions", one["id"], "options"): one.get("options", ()) for one in structure["questions"]}
    found = [
        Problem("id-twice", place(STRUCTURE, path), {"id": id_})
        for path, listed in lists.items()
        for id_, times in Counter(one["id"] for one in listed).items()
        if times > 1
    ]
    if not documents.written_in:
        found.append(Problem("studio-no-first-language", STRUCTURE))
    if found:
        raise FileProblems("studio-file-damaged", found)


def _fit(structure: Document, words: Document, *, where: str) -> Iterator[Problem]:
    questions = {one["id"]: one for one in structure["questions"]}
    yield from _keys(words["groups"], structure["groups"], "", (where, "groups"))
    yield from _keys(words["questions"], list(questions), {"text": "", "short": ""}, (where, "questions"))
    yield from _answers(words, "answers", structure, where=where)
    for id_, said in words["questions"].items():
        yield from _answers(said, "options", questions[id_], where=where)
        levels = len(structure.get("answers", ())) if questions[id_].get("levels") else 0
        if levels or "levels" in said:
            given = [*said.get("levels", ()), *[""] * levels]
            said["levels"] = given[:levels]
        if not levels:
            said.pop("levels", None)
    if "seen" in structure:
        seen = words.setdefault("seen", {"text": "", "short": ""})
        ids = [one["id"] for one in structure["seen"]]
        yield from _keys(seen.setdefault("options", {}), ids, {"label": ""}, (where, "seen"))


def _answers(said: Document, name: str, structure: Document, *, where: str) -> Iterator[Problem]:
    if name in structure:
        ids = [one["id"] for one in structure[name]]
        yield from _keys(said.setdefault(name, {}), ids, {"label": ""}, (where, name))
    elif said.pop(name, None):
        yield Problem("studio-words-left-out", place(where, [name]), {"id": name})


def _keys(said: Document, wanted: Sequence[str], nothing: object, at: tuple[str, str]) -> list[Problem]:
    """Just these, in this order: what is missing is empty, what is too much goes and is told."""
    gone = [Problem("studio-words-left-out", place(at[0], [at[1]]), {"id": one}) for one in said if one not in wanted]
    kept = {one: said.get(one, dict(nothing) if isinstance(nothing, dict) else nothing) for one in wanted}
    said.clear()
    said.update(kept)
    return gone
