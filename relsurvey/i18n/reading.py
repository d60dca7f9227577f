"""Runs the easy-read rules over what the screens themselves say to respondents: `locale/<language>/respondent*.ftl`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Final

from fluent.syntax import FluentParser, ast

from relsurvey.easy_read import Finding, Kind, Level, Text, check, not_judged
from relsurvey.easy_read.finding import TOO_LONG
from relsurvey.easy_read.terms import same_words
from relsurvey.easy_read.vocabulary import explained_in
from relsurvey.errors import Problem
from relsurvey.i18n.catalogue import LOCALE
from relsurvey.questionnaire.checking import Examined, Remark
from relsurvey.questionnaire.places import Spot, spot_at
from relsurvey.questionnaire.reading import NotChecked

#: Sentences of our own are shorter than those of questionnaires have to be. Other languages need more.
_LIMITS: Final = {"en": 12}
#: The language that the others are translated from.
FIRST: Final = "en"
#: What stands for a value that is filled in ("5 words", "until 5").
_VALUE: Final = "5"
#: A message with more forms than this is not written for people.
_MOST_FORMS: Final = 64


@dataclass(frozen=True, slots=True)
class Message:
    """One form of one message, and where it starts in its file."""

    id: str
    file: Path
    start: int
    end: int
    text: Text


def examine_interface(locale: Path = LOCALE) -> Examined:
    """Check every language there is."""
    languages = sorted(folder.name for folder in locale.iterdir() if any(folder.glob("respondent*.ftl")))
    read = {language: list(_messages(locale / language, language)) for language in languages}
    remarks = [remark for messages in read.values() for remark in _remarks(messages)]
    remarks += [one for language in languages for one in _missing(locale, language, read)]
    unchecked = [
        NotChecked(language, language, len(read[language]), rules)
        for language in languages
        if (rules := not_judged(language))
    ]
    return Examined(tuple(remarks), 0, tuple(unchecked))


def _messages(folder: Path, language: str) -> Iterator[Message]:
    for file in sorted(folder.glob("respondent*.ftl")):
        forms = list(_forms(file, language))
        explained = _explained(forms) if language == FIRST else {}
        for message in forms:
            known = explained.get(_screen(message), frozenset())
            yield replace(message, text=replace(message.text, explained=known))


def _explained(forms: Sequence[Message]) -> dict[str, frozenset[str]]:
    """The hard words that are explained on each screen."""
    found: dict[str, frozenset[str]] = {}
    for message in forms:
        found[_screen(message)] = found.get(_screen(message), frozenset()) | explained_in(message.text.words)
    return found


def _screen(message: Message) -> str:
    """Messages of one screen share the beginning of their ids."""
    return message.id.partition("-")[0]


def _forms(file: Path, language: str) -> Iterator[Message]:
    for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Message | ast.Term) and entry.value and entry.span:
            for words in islice(readings(entry.value), _MOST_FORMS):
                # Scripts in the page put numbers where "#" stands.
                text = Text(words.replace("#", _VALUE), Kind.NOTICE, language, too_long=_LIMITS.get(language, TOO_LONG))
                yield Message(entry.id.name, file, entry.span.start, entry.span.end, text)


def readings(pattern: ast.Pattern) -> Iterator[str]:
    """Every text that a message can become, with a number in the place of each value."""
    texts = [""]
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            texts = [text + element.value for text in texts]
        elif isinstance(element.expression, ast.SelectExpression):
            variants = [one for variant in element.expression.variants for one in readings(variant.value)]
            texts = [text + one for text in texts for one in variants][:_MOST_FORMS]
        else:
            texts = [text + _VALUE for text in texts]
    yield from texts


def _remarks(messages: Sequence[Message]) -> Iterator[Remark]:
    for message in messages:
        yield from (_remark(message, finding) for finding in check(message.text))
    for number, finding in same_words(message.text for message in messages):
        yield _remark(messages[number], finding)


def _remark(message: Message, finding: Finding) -> Remark:
    where = f"{_name(message.file)}: {message.id}"
    source = message.file.read_text(encoding="utf-8")
    found = str(finding.values.get("found", ""))
    spot = spot_at(message.file, source, (message.start, message.end), finding.sentence, found)
    problem = Problem(f"easy-{finding.code}", where, finding.values)
    return Remark(finding.level, problem, spot, "", message.text.language, finding.sentence)


def _name(file: Path) -> str:
    return f"{file.parent.name}/{file.name}"


def _missing(locale: Path, language: str, read: dict[str, list[Message]]) -> Iterator[Remark]:
    said = {message.id for message in read[language]}
    for first in {message.id: message for message in read.get(FIRST, ())}.values():
        if first.id not in said:
            file = locale / language / first.file.name
            problem = Problem("message-missing", _name(file), {"id": first.id, "language": language})
            yield Remark(Level.ERROR, problem, Spot(file), "", language)
