"""What a language's catalogue lacks beside the English one, and the fingerprint of its text, which people sign."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel import Locale
from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Visitor

from relsurvey.i18n.catalogue import SOURCE, languages, respondent_files

#: Text is compared without the comments around it.
_SERIALIZER = FluentSerializer()


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that a catalogue lacks. `what` says it in a word: message, value, extra-value, plural, or extra."""

    message_id: str
    what: str
    detail: str = ""


class _Parts(Visitor):
    """The values that a message is filled with, and the plural forms that it tells apart."""

    def __init__(self, message: ast.Message) -> None:
        self.values: set[str] = set()
        self.forms: list[set[str]] = []
        self.visit(message)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - as the library calls it
        self.values.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - as the library calls it
        self.forms.append({variant.key.name for variant in node.variants if isinstance(variant.key, ast.Identifier)})
        self.generic_visit(node)


def missing(language: str) -> tuple[Gap, ...]:
    """Everything that this catalogue lacks on the respondent's side; empty when it is complete."""
    source, ours = _messages(SOURCE), _messages(language)
    gaps = [Gap(message_id, "message") for message_id in source if message_id not in ours]
    gaps += [Gap(message_id, "extra") for message_id in ours if message_id not in source]
    for message_id in source.keys() & ours.keys():
        gaps += _compared(message_id, source[message_id], ours[message_id], language)
    return tuple(sorted(gaps, key=lambda gap: (gap.message_id, gap.what, gap.detail)))


@cache
def fingerprint(language: str) -> str:
    """SHA-256, in hex, of every message of the respondent's side beside the English that it was made from.

    English is part of it, so that a changed original asks for a new look at its translation.
    """
    digest = hashlib.sha256()
    for one in (SOURCE, language):
        for message_id, message in sorted(_messages(one).items()):
            value = ast.Message(ast.Identifier(message_id), message.value, message.attributes)
            digest.update(f"{one}\0{_SERIALIZER.serialize_entry(value)}\0".encode())
    return digest.hexdigest()


def complete() -> tuple[str, ...]:
    """The languages in which nothing is missing."""
    return tuple(language for language in languages() if _is_complete(language))


@cache
def _is_complete(language: str) -> bool:
    return not missing(language)


def _compared(message_id: str, source: ast.Message, ours: ast.Message, language: str) -> Iterator[Gap]:
    wanted, found = _Parts(source), _Parts(ours)
    yield from (Gap(message_id, "value", name) for name in wanted.values - found.values)
    yield from (Gap(message_id, "extra-value", name) for name in found.values - wanted.values)
    # The plural form of every number is one of these, so a message that tells forms apart has to have them all.
    needed = set(Locale.parse(language).plural_form.tags) | {"other"}
    if wanted.forms and not found.forms:
        yield Gap(message_id, "plural")
    for forms in found.forms:
        yield from (Gap(message_id, "plural", form) for form in needed - forms)


@cache
def _messages(language: str) -> dict[str, ast.Message]:
    parser = FluentParser()
    resources = [parser.parse(path.read_text(encoding="utf-8")) for path in respondent_files(language)]
    entries = (entry for resource in resources for entry in resource.body)
    return {entry.id.name: entry for entry in entries if isinstance(entry, ast.Message)}
