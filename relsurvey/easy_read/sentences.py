"""Cuts a text into paragraphs, sentences and words, in any language that is written with spaces."""

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W_](?:[\w'\u2019-]*\w)?")
#: The marks at which a sentence ends, with those of Arabic, Hindi, Chinese and Armenian.
_SENTENCE_END: Final = re.compile(
    "(?<=[.!?\u2026\u061f\u06d4\u0964\u0589])\\s+|(?<=[\u3002\uff1f\uff01])\\s*|\\n\\s*\\n"
)
_PARAGRAPH_END: Final = re.compile(r"\n\s*\n")


def sentences(text: str) -> list[str]:
    """The sentences of a text. A line end alone ends none; an empty line does."""
    return [" ".join(part.split()) for part in _SENTENCE_END.split(text) if part and part.strip()]


def paragraphs(text: str) -> list[str]:
    """The parts of a text between empty lines."""
    return [part for part in _PARAGRAPH_END.split(text) if part.strip()]


def words(text: str) -> list[str]:
    """The words of a text as they are written. "I'm" and "well-known" are one word each; a numeral is a word."""
    return _WORD.findall(text)
