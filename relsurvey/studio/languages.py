"""Changes of what a questionnaire says as a whole, and of the languages that it says it in."""

from collections.abc import Mapping
from copy import deepcopy

from relsurvey.errors import BadInput
from relsurvey.questionnaire.definition import Audience
from relsurvey.questionnaire.folder import Documents
from relsurvey.studio.copies import Document, copied

#: The published form of the files says the same.
MOST_PARAGRAPHS = 8
_LONGEST_TITLE = 200
_LONGEST_PARAGRAPH = 1000
_NOT_WORDS = frozenset({"translation", "exceptions"})


def set_title(documents: Documents, language: str, title: str) -> Documents:
    new = copied(documents)
    new.said_in(language)["title"] = title.strip()[:_LONGEST_TITLE]
    return new.documents()


def set_about(documents: Documents, language: str, text: str) -> Documents:
    """The introduction: one paragraph a line. BadInput("studio-many-paragraphs")."""
    new = copied(documents)
    paragraphs = [line.strip()[:_LONGEST_PARAGRAPH] for line in text.splitlines() if line.strip()]
    if len(paragraphs) > MOST_PARAGRAPHS:
        raise BadInput("studio-many-paragraphs", most=MOST_PARAGRAPHS)
    new.said_in(language)["about"] = paragraphs or [""]
    return new.documents()


def set_group(documents: Documents, language: str, group: str, label: str) -> Documents:
    """The words of a heading."""
    new = copied(documents)
    new.said_in(language)["groups"][group] = label.strip()[:_LONGEST_TITLE]
    return new.documents()


def set_way_out(documents: Documents, language: str, way: str, label: str) -> Documents:
    """The words of a way of not choosing."""
    new = copied(documents)
    new.said_in(language)["ways_out"][way] = label.strip()[:_LONGEST_TITLE]
    return new.documents()


def set_audience(documents: Documents, audience: Audience) -> Documents:
    """Who is asked."""
    new = copied(documents)
    new.structure.pop("audience", None)
    if audience is not Audience.ADULTS:
        new.structure["audience"] = audience.value
    return new.documents()


def add(documents: Documents, language: str, phrases: Mapping[str, str]) -> Documents:
    """The questionnaire with room for a translation. `phrases` are translations that are known already."""
    new = copied(documents)
    first = documents.written_in
    if language in new.words:
        return documents
    words = _translated(new.words[first], phrases)
    new.words[language] = {"translation": {"from": first, "check": "awaiting"}, **words}
    return new.documents()


def to_write(documents: Documents, phrases: Mapping[str, str]) -> int:
    """How many texts somebody would have to write if a language was added for which these `phrases` are known."""
    first = documents.words[documents.written_in]
    return sum(bool(said) and not there for said, there in _pairs(first, _translated(dict(first), phrases)))


def remove(documents: Documents, language: str) -> Documents:
    """Without a translation. BadInput("studio-first-language") for the language that the others were made from."""
    new = copied(documents)
    new.said_in(language)
    if language == documents.written_in:
        raise BadInput("studio-first-language")
    del new.words[language]
    return new.documents()


def set_checked(documents: Documents, language: str, *, checked: bool) -> Documents:
    """Whether a translator has looked the translation over."""
    new = copied(documents)
    words = new.said_in(language)
    if "translation" in words:
        words["translation"]["check"] = "done" if checked else "awaiting"
    return new.documents()


def phrases(questionnaires: Mapping[str, Documents], language: str) -> Mapping[str, str]:
    """What stands in English in these questionnaires → how they say it in the language, where all say it alike."""
    found: dict[str, set[str]] = {}
    for documents in questionnaires.values():
        if language in documents.words:
            pairs = _pairs(documents.words[documents.written_in], documents.words[language])
            for said, translated in pairs:
                found.setdefault(said, set()).add(translated)
    return {said: next(iter(ways)) for said, ways in found.items() if len(ways) == 1}


def _pairs(one: object, other: object) -> list[tuple[str, str]]:
    if isinstance(one, str) and isinstance(other, str):
        return [(one, other)]
    if isinstance(one, dict) and isinstance(other, dict):
        both = [key for key in one if key in other and key not in _NOT_WORDS]
        return [pair for key in both for pair in _pairs(one[key], other[key])]
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return [pair for here, there in zip(one, other, strict=True) for pair in _pairs(here, there)]
    return []


def _translated(words: Document, phrases: Mapping[str, str]) -> Document:
    """The same form with the words that are known. Explanations that are not known stay away: they may be left out."""

    def translate(value: object, key: str = "") -> object:
        if isinstance(value, str):
            return phrases.get(value, "")
        if isinstance(value, dict):
            said = {name: translate(inner, name) for name, inner in value.items() if name not in _NOT_WORDS}
            return {name: inner for name, inner in said.items() if name != "hint" or inner}
        return [translate(inner, key) for inner in value] if isinstance(value, list) else value

    translated = translate(deepcopy(words))
    assert isinstance(translated, dict)  # noqa: S101 - for mypy: a dict in, a dict out
    return translated
