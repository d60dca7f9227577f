"""Message catalogues in Project Fluent: `locale/<language>/*.ftl`, one file an audience, ids unique over all files.

Fluent is used because it gives translators plurals and word order without code. English has every message. Another
language has those of the respondent's side (`respondent*.ftl`, `web.ftl`). What only staff read stays English there;
a message of the respondent's side is never taken from English without saying so: where it is missing, asking for it
raises, and `state.missing` keeps the language from being offered before that can happen.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource

LOCALE = Path(__file__).parent / "locale"
#: Everything is written in this language first.
SOURCE = "en"
#: The files that people who answer read from; the others are for staff.
RESPONDENTS = ("respondent", "web")


class MissingMessage(KeyError):
    """A message id that no catalogue has: a fault in the program, found by the tests."""


class Catalogue:
    """All messages of one language. `catalogue("next-button")`, `catalogue("question-of", number=2, total=9)`."""

    def __init__(self, language: str) -> None:
        self.language = language
        # Marks around each value, where words run from right to left: without them the parts of a telephone number
        # change places.
        mixed = Locale.parse(language).text_direction == "rtl"
        self._bundle = FluentBundle([language], use_isolating=mixed)
        if language != SOURCE:
            self._add(path for path in files(SOURCE) if not path.name.startswith(RESPONDENTS))
        self._add(files(language))

    def _add(self, paths: Iterable[Path]) -> None:
        for path in paths:
            self._bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))

    def __contains__(self, message_id: object) -> bool:
        return isinstance(message_id, str) and self._bundle.has_message(message_id)

    def __call__(self, message_id: str, **values: str | int) -> str:
        """The message in this language; MissingMessage when there is none, ValueError when a value is missing."""
        return self._formatted(message_id, **values)

    # Most are the same for everybody. Catalogues live as long as the program.
    @lru_cache(maxsize=4096)  # noqa: B019
    def _formatted(self, message_id: str, **values: str | int) -> str:
        pattern = self._bundle.get_message(message_id).value if self._bundle.has_message(message_id) else None
        if pattern is None:
            raise MissingMessage(message_id)
        text, faults = self._bundle.format_pattern(pattern, values)
        if faults:
            raise ValueError(f"{message_id}: {faults[0]}")
        return str(text)


def files(language: str) -> list[Path]:
    """The catalogue files of a language, by name."""
    return sorted((LOCALE / language).glob("*.ftl"))


def respondent_files(language: str) -> list[Path]:
    """Those of them that people who answer read from."""
    return [path for path in files(language) if path.name.startswith(RESPONDENTS)]


@cache
def languages() -> tuple[str, ...]:
    """The languages that there are catalogues for, the one that everything is written in first."""
    return tuple(
        sorted((path.name for path in LOCALE.iterdir() if path.is_dir()), key=lambda name: (name != SOURCE, name))
    )


@cache
def catalogue(language: str = "en") -> Catalogue:
    """The catalogue of a language, read once."""
    return Catalogue(language)
