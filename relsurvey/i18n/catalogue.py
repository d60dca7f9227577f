"""Message catalogues in Project Fluent: `locale/<language>/*.ftl`, one file an audience, ids unique over all files.

Fluent is used because it gives translators plurals and word order without code.
"""

from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

LOCALE = Path(__file__).parent / "locale"


class MissingMessage(KeyError):
    """A message id that no catalogue has: a fault in the program, found by the tests."""


class Catalogue:
    """All messages of one language. `catalogue("next-button")`, `catalogue("question-of", number=2, total=9)`."""

    def __init__(self, language: str) -> None:
        self.language = language
        # Isolation marks are for mixed directions; the templates set `dir` instead.
        self._bundle = FluentBundle([language], use_isolating=False)
        for path in sorted((LOCALE / language).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))

    def __contains__(self, message_id: object) -> bool:
        return isinstance(message_id, str) and self._bundle.has_message(message_id)

    def __call__(self, message_id: str, **values: str | int) -> str:
        """The message in this language; MissingMessage when there is none, ValueError when a value is missing."""
        pattern = self._bundle.get_message(message_id).value if self._bundle.has_message(message_id) else None
        if pattern is None:
            raise MissingMessage(message_id)
        text, faults = self._bundle.format_pattern(pattern, values)
        if faults:
            raise ValueError(f"{message_id}: {faults[0]}")
        return str(text)


@cache
def catalogue(language: str = "en") -> Catalogue:
    """The catalogue of a language, read once."""
    return Catalogue(language)
