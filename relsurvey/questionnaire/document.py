"""A questionnaire as a document of plain values: the copy stored with a wave, and what the content hash is taken from.

Fields at their normal value are left out, so that a field which is added to the program later changes no hash.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from relsurvey.questionnaire.definition import (
    MAX_LENGTH,
    WAYS_OUT,
    Audience,
    Given,
    Option,
    OptionWords,
    Question,
    Questionnaire,
    QuestionType,
    QuestionWords,
    ShowIf,
    Words,
)


def content_hash(questionnaire: Questionnaire) -> str:
    """SHA-256, in hex, of structure and words; the hash that the questionnaire carries is no part of it."""
    text = json.dumps(to_document(questionnaire), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def with_hash(questionnaire: Questionnaire) -> Questionnaire:
    """The questionnaire carrying its own hash."""
    return replace(questionnaire, content_hash=content_hash(questionnaire))


def to_document(questionnaire: Questionnaire) -> dict[str, Any]:
    """Everything about a questionnaire but its hash, in values that JSON knows."""
    return {
        "id": questionnaire.id,
        "version": questionnaire.version,
        **({"audience": questionnaire.audience.value} if questionnaire.audience is not Audience.ADULTS else {}),
        "groups": list(questionnaire.groups),
        "questions": [_from_question(question) for question in questionnaire.questions],
        "words": {language: _from_words(words) for language, words in questionnaire.words.items()},
    }


@lru_cache(maxsize=256)
def words_hash(questionnaire: Questionnaire, language: str) -> str:
    """SHA-256, in hex, of the words in one language beside those that they were made from: what a person signs."""
    both = [_from_words(questionnaire.words[one]) for one in (questionnaire.written_in, language)]
    text = json.dumps(both, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def from_document(document: Mapping[str, Any]) -> Questionnaire:
    """The questionnaire again. Its hash is computed anew: a copy that was tampered with shows by another hash."""
    return with_hash(
        Questionnaire(
            id=document["id"],
            version=document["version"],
            groups=tuple(document["groups"]),
            questions=tuple(_to_question(question) for question in document["questions"]),
            words={language: _to_words(language, words) for language, words in document["words"].items()},
            content_hash="",
            audience=Audience(document.get("audience", Audience.ADULTS)),
        )
    )


def _from_question(question: Question) -> dict[str, Any]:
    rule = question.show_if
    document: dict[str, Any] = {
        "id": question.id,
        "type": question.type.value,
        "indicator": question.indicator,
        "group": question.group,
        "picture": question.picture,
        "options": [{"id": option.id, "picture": option.picture} for option in question.options],
        "show_if": {"question": rule.question_id, "options": list(rule.options)} if rule else None,
        "at_most": question.at_most,
        "ways_out": [way.value for way in question.ways_out] if question.ways_out != WAYS_OUT else None,
        "max_length": question.max_length if question.max_length != MAX_LENGTH else None,
        "levels": question.levels or None,
        "follows": question.follows or None,
    }
    return {field: value for field, value in document.items() if value is not None}


def _to_question(document: Mapping[str, Any]) -> Question:
    rule = document.get("show_if")
    return Question(
        id=document["id"],
        type=QuestionType(document["type"]),
        indicator=document["indicator"],
        group=document["group"],
        picture=document["picture"],
        options=tuple(Option(option["id"], option["picture"]) for option in document["options"]),
        ways_out=tuple(Given(way) for way in document.get("ways_out", WAYS_OUT)),
        show_if=ShowIf(rule["question"], tuple(rule["options"])) if rule else None,
        at_most=document.get("at_most"),
        max_length=document.get("max_length", MAX_LENGTH),
        levels=document.get("levels", False),
        follows=document.get("follows", ""),
    )


def _from_words(words: Words) -> dict[str, Any]:
    translated = {"translated_from": words.translated_from} if words.translated_from else {}
    return translated | {
        "title": words.title,
        "about": list(words.about),
        "groups": dict(words.groups),
        "ways_out": {way.value: label for way, label in words.ways_out.items()},
        "questions": {question_id: _from_question_words(said) for question_id, said in words.questions.items()},
    }


def _from_question_words(said: QuestionWords) -> dict[str, Any]:
    options = {option_id: {"label": option.label, "hint": option.hint} for option_id, option in said.options.items()}
    return {"text": said.text, "short": said.short, "hint": said.hint, "options": options}


def _to_words(language: str, document: Mapping[str, Any]) -> Words:
    return Words(
        language=language,
        title=document["title"],
        about=tuple(document["about"]),
        groups=dict(document["groups"]),
        ways_out={Given(way): label for way, label in document["ways_out"].items()},
        questions={question_id: _to_question_words(said) for question_id, said in document["questions"].items()},
        translated_from=document.get("translated_from", ""),
    )


def _to_question_words(said: Mapping[str, Any]) -> QuestionWords:
    options = {option_id: OptionWords(option["label"], option["hint"]) for option_id, option in said["options"].items()}
    return QuestionWords(text=said["text"], short=said["short"], hint=said["hint"], options=options)
