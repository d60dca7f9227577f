"""Finding a picture by word: by its name, and by what it stands for. The same picture always means the same."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from relsurvey.easy_read.sentences import words as words_of
from relsurvey.questionnaire.folder import Documents

#: Picture → what it stands for, in words.
Uses = Mapping[str, Sequence[str]]
#: Word endings that the same thing can have.
_ENDINGS = ("ing", "ed", "s")
_FEWEST_LETTERS = 3


def uses(questionnaires: Collection[Documents]) -> Uses:
    """What pictures stand for in these questionnaires: short names of questions, labels of answers; each once."""
    found: dict[str, dict[str, None]] = {}
    for documents in questionnaires:
        for picture, said in _pictured(documents):
            if picture and said:
                found.setdefault(picture, {})[said] = None
    return {picture: tuple(said) for picture, said in found.items()}


def matching(wanted: str, pictures: Collection[str], known: Uses) -> list[str]:
    """The pictures that fit one of the words, those that fit most first. All of them, by name, without a word."""
    looked_for = {_stem(word) for word in words_of(wanted) if len(word) >= _FEWEST_LETTERS}
    if not looked_for:
        return sorted(pictures)
    scores = {picture: _score(looked_for, picture, known.get(picture, ())) for picture in pictures}
    return sorted((one for one in scores if scores[one] > 0), key=lambda one: (-scores[one], one))


def name(picture: str) -> str:
    """The picture's name as people read it."""
    return picture.replace("-", " ")


def _score(looked_for: set[str], picture: str, stands_for: Sequence[str]) -> int:
    """Its own name says more than one of the things that it was used for."""
    named = {_stem(word) for word in words_of(name(picture))}
    used = {_stem(word) for said in stands_for for word in words_of(said)}
    return sum(3 * _fits(word, named) + _fits(word, used) for word in looked_for)


def _fits(word: str, among: set[str]) -> bool:
    return any(other.startswith(word) for other in among)


def _stem(word: str) -> str:
    plain = word.casefold()
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _FEWEST_LETTERS:
            return plain.removesuffix(ending)
    return plain


def _pictured(documents: Documents) -> Iterator[tuple[str, str]]:
    said = documents.words[documents.written_in]
    for option in documents.structure.get("answers", ()):
        yield option.get("picture", ""), said["answers"][option["id"]]["label"]
    for question in documents.structure["questions"]:
        words = said["questions"][question["id"]]
        yield question.get("picture", ""), words["short"]
        for option in question.get("options", ()):
            yield option.get("picture", ""), words["options"][option["id"]]["label"]
