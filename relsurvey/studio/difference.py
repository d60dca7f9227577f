"""What changed from one version to another, question by question, to be said in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from relsurvey.questionnaire.definition import MAX_LENGTH, MOST_RANKED, WAYS_OUT
from relsurvey.questionnaire.folder import Documents

Document = Mapping[str, Any]
_USUAL_WAYS = [way.value for way in WAYS_OUT]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not as it was: `studio-change-<code>` says it. Empty `before` or `after`: there was nothing.

    `question`: the id, empty for the questionnaire as a whole. `number`: its place now, or where it stood.
    `language`: of words that changed. `about`: the words of the answer or the heading that it is about.
    """

    code: str
    question: str = ""
    number: int = 0
    language: str = ""
    about: str = ""
    before: str = ""
    after: str = ""
    values: Mapping[str, str | int] = field(default_factory=dict)


def changes(before: Documents, after: Documents) -> tuple[Change, ...]:
    """Everything that a respondent or a reader of results could notice. Nothing for two that are the same."""
    return (*_whole(before, after), *_questions(before, after))


def _whole(before: Documents, after: Documents) -> Iterator[Change]:
    audiences = [one.structure.get("audience", "adults") for one in (before, after)]
    if audiences[0] != audiences[1]:
        yield Change("audience", before=audiences[0], after=audiences[1])
    yield from (Change("language-gone", language=one) for one in before.words if one not in after.words)
    yield from (Change("language-new", language=one) for one in after.words if one not in before.words)
    yield from _options(before.structure.get("answers", ()), after.structure.get("answers", ()), Change("normal"))
    for language, was, now in _both(before, after):
        yield from _text("title", was["title"], now["title"], Change("", language=language))
        about = ["\n".join(words["about"]) for words in (was, now)]
        yield from _text("about", about[0], about[1], Change("", language=language))
        yield from _texts("group", was["groups"], now["groups"], Change("", language=language))
        yield from _texts("way-out", was["ways_out"], now["ways_out"], Change("", language=language))
        yield from _option_texts(was.get("answers", {}), now.get("answers", {}), Change("", language=language))


def _questions(before: Documents, after: Documents) -> Iterator[Change]:
    was, now = _by_id(before.structure["questions"]), _by_id(after.structure["questions"])
    old, new = list(was), list(now)
    for id_ in old:
        if id_ not in now:
            yield Change("question-gone", id_, old.index(id_) + 1, before=_said(before, id_))
    moved = _moved(old, new)
    for number, id_ in enumerate(new, start=1):
        at = Change("", id_, number)
        if id_ not in was:
            yield Change("question-new", id_, number, after=_said(after, id_))
            continue
        if id_ in moved:
            yield Change("question-moved", id_, number, values={"from": old.index(id_) + 1})
        yield from _structure(before, after, was[id_], now[id_], at)
        for language, one, other in _both(before, after):
            here = Change("", id_, number, language)
            yield from _words(one["questions"][id_], other["questions"][id_], here)


def _structure(before: Documents, after: Documents, was: Document, now: Document, at: Change) -> Iterator[Change]:
    for name in ("type", "indicator", "picture", "group"):
        if was.get(name, "") != now.get(name, ""):
            yield _with(at, name, was.get(name, ""), now.get(name, ""))
    rules = [_rule(documents, one) for documents, one in ((before, was), (after, now))]
    if was.get("show_if") != now.get("show_if"):
        yield _with(at, "show-if", rules[0], rules[1])
    if _limit(was) != _limit(now):
        yield _with(at, "limit", _limit(was), _limit(now))
    ways = [" ".join(one.get("ways_out", _USUAL_WAYS)) for one in (was, now)]
    if ways[0] != ways[1]:
        yield _with(at, "ways-out", ways[0], ways[1])
    if ("options" in was) != ("options" in now):
        yield _with(at, "options-own" if "options" in now else "options-normal", "", "")
    else:
        yield from _options(was.get("options", ()), now.get("options", ()), at)


def _words(was: Document, now: Document, at: Change) -> Iterator[Change]:
    for name in ("text", "hint", "short"):
        yield from _text(name, was.get(name, ""), now.get(name, ""), at)
    yield from _text("levels", "\n".join(was.get("levels", ())), "\n".join(now.get("levels", ())), at)
    if "options" in was and "options" in now:
        yield from _option_texts(was["options"], now["options"], at)


def _options(was: Sequence[Document], now: Sequence[Document], at: Change) -> Iterator[Change]:
    """Answers that came, went, moved or have another picture. Their words are compared by language."""
    pictures = [{one["id"]: one.get("picture", "") for one in listed} for listed in (was, now)]
    old, new = list(pictures[0]), list(pictures[1])
    kept = [one for one in new if one in pictures[0]]
    yield from (_with(at, "option-gone", one, "") for one in old if one not in pictures[1])
    yield from (_with(at, "option-new", "", one) for one in new if one not in pictures[0])
    if [one for one in old if one in pictures[1]] != kept:
        yield _with(at, "options-moved", "", "")
    for one in kept:
        if pictures[0][one] != pictures[1][one]:
            yield _with(at, "option-picture", pictures[0][one], pictures[1][one], about=one)


def _option_texts(was: Document, now: Document, at: Change) -> Iterator[Change]:
    for id_ in was:
        if id_ in now:
            for name in ("label", "hint"):
                pair = was[id_].get(name, ""), now[id_].get(name, "")
                yield from (_with(one, f"option-{name}", *pair, about=id_) for one in [at] if pair[0] != pair[1])


def _texts(code: str, was: Document, now: Document, at: Change) -> Iterator[Change]:
    for id_ in {**was, **now}:
        yield from _text(code, was.get(id_, ""), now.get(id_, ""), at)


def _text(code: str, was: str, now: str, at: Change) -> Iterator[Change]:
    if was != now:
        yield _with(at, code, was, now)


def _with(at: Change, code: str, was: str, now: str, *, about: str = "") -> Change:
    return Change(code, at.question, at.number, at.language, about, str(was), str(now))


def _both(before: Documents, after: Documents) -> Iterator[tuple[str, Document, Document]]:
    for language, words in after.words.items():
        if language in before.words:
            yield language, before.words[language], words


def _by_id(listed: Sequence[Document]) -> dict[str, Document]:
    return {one["id"]: one for one in listed}


def _said(documents: Documents, question_id: str) -> str:
    return str(documents.words[documents.written_in]["questions"][question_id]["text"])


def _moved(old: Sequence[str], new: Sequence[str]) -> set[str]:
    """The fewest whose place among the others is another one."""
    both = [one for one in old if one in new], [one for one in new if one in old]
    blocks = SequenceMatcher(None, *both, autojunk=False).get_matching_blocks()
    still = {one for block in blocks for one in both[1][block.b : block.b + block.size]}
    return set(both[1]) - still


def _limit(question: Document) -> str:
    usual = {"text": MAX_LENGTH, "rank": MOST_RANKED}.get(question["type"])
    found = question.get("max_length" if question["type"] == "text" else "at_most", usual)
    return str(found or "")


def _rule(documents: Documents, question: Document) -> str:
    """The rule as words: the question it asks for, and the answers."""
    rule = question.get("show_if")
    if not rule:
        return ""
    words = documents.words[documents.written_in]
    said = words["questions"].get(rule["question"], {})
    options = said.get("options") or words.get("answers", {})
    labels = [options[one]["label"] if one in options else one for one in rule["options"]]
    return f"{said.get('text', rule['question'])} {', '.join(labels)}".strip()
