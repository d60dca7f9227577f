"""A named person's word that a text in another language is right, and what follows from it for that text."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

#: The words of the screens, beside those of a questionnaire.
INTERFACE = "interface"


class TextState(StrEnum):
    """How far a text in a language is. ORIGINAL: it was written in this language, its authors answer for it."""

    ORIGINAL = "original"
    MISSING = "missing"
    AWAITING = "awaiting"
    SIGNED = "signed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Signature:
    """`text_hash` is that of the text as it was signed; `relation` says how the signer knows the language."""

    what: str
    language: str
    text_hash: str
    signer: str = field(repr=False)
    relation: str
    signed_on: date


@dataclass(frozen=True, slots=True)
class Text:
    """One text in one language: the interface, or the words of a questionnaire. No hash: some of it is missing."""

    what: str
    language: str
    text_hash: str = ""
    original: bool = False


def state(text: Text, signature: Signature | None) -> TextState:
    """How far the text is, given the signature under it, if there is one."""
    if text.original:
        return TextState.ORIGINAL
    if not text.text_hash:
        return TextState.MISSING
    if signature is None:
        return TextState.AWAITING
    return TextState.SIGNED if signature.text_hash == text.text_hash else TextState.CHANGED


def is_ready(text_state: TextState) -> bool:
    """Whether a text may be shown to people who answer."""
    return text_state in {TextState.ORIGINAL, TextState.SIGNED}
