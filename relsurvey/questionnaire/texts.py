"""Every text of a words file, with its place, its question, and what is read beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from relsurvey.easy_read import Kind, Text
from relsurvey.easy_read.vocabulary import explained_in
from relsurvey.questionnaire.definition import OptionWords, QuestionWords
from relsurvey.questionnaire.draft import DraftWords
from relsurvey.questionnaire.shape import place


@dataclass(frozen=True, slots=True)
class Piece:
    """One text in its place. `question` is the id of the question it belongs to; empty when it belongs to none."""

    where: str
    question: str
    text: Text


def pieces(words: DraftWords) -> list[Piece]:
    """All texts in the order in which people read them."""
    return [
        _piece(words, words.title, "title", kind=Kind.HEADING, after=" ".join(words.about)),
        *_about(words),
        *(_piece(words, label, "groups", group, kind=Kind.HEADING) for group, label in words.groups.items()),
        *(_piece(words, label, "ways_out", way.value, kind=Kind.WAY_OUT) for way, label in words.ways_out.items()),
        *_options(words, words.answers, "answers"),
        *(_asked(words, words.seen, "seen") if words.seen else ()),
        *(piece for question_id in words.questions for piece in _question(words, question_id)),
    ]


def with_explanations(read: list[Piece], words: DraftWords) -> list[Piece]:
    """The same texts, told which hard words are explained beside them and which further back. English alone."""
    about = explained_in("\n\n".join(words.about))
    beside = {question_id: about | explained_in(_together(said)) for question_id, said in words.questions.items()}
    anywhere = about.union(*beside.values())
    told, earlier = [], about
    for piece in read:
        # The names of groups stand over the results, when everything was read.
        known = beside[piece.question] if piece.question else anywhere if _is_group(piece, words) else about
        told.append(replace(piece, text=replace(piece.text, explained=known, earlier=earlier)))
        earlier |= beside.get(piece.question, frozenset())
    return told


def _is_group(piece: Piece, words: DraftWords) -> bool:
    return piece.where.startswith(place(words.where, ["groups"]))


def _together(said: QuestionWords) -> str:
    return "\n\n".join([said.hint, *(option.hint for option in said.options.values())])


def _about(words: DraftWords) -> Iterator[Piece]:
    for number, paragraph in enumerate(words.about):
        yield _piece(words, paragraph, "about", number, after=" ".join(words.about[number + 1 :]))


def _question(words: DraftWords, question_id: str) -> Iterator[Piece]:
    at = ("questions", question_id)
    yield from _asked(words, words.questions[question_id], *at)
    for number, look in enumerate(words.levels.get(question_id, ())):
        yield _piece(words, look, *at, "levels", number)


def _asked(words: DraftWords, said: QuestionWords, *at: str) -> Iterator[Piece]:
    yield _piece(words, said.text, *at, "text", kind=Kind.QUESTION, after=said.hint)
    yield _piece(words, said.hint, *at, "hint")
    yield from _options(words, said.options, *at, "options")


def _options(words: DraftWords, options: Mapping[str, OptionWords], *path: str) -> Iterator[Piece]:
    for option_id, option in options.items():
        yield _piece(words, option.label, *path, option_id, "label", kind=Kind.LABEL, after=option.hint)
        yield _piece(words, option.hint, *path, option_id, "hint")


def _piece(words: DraftWords, said: str, *path: str | int, kind: Kind = Kind.TEXT, after: str = "") -> Piece:
    question = str(path[1]) if path[0] == "questions" else ""
    return Piece(place(words.where, path), question, Text(said, kind, words.language, after))
