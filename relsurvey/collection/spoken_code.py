"""Spoken codes: six digits that open a wave for anyone who hears them, never somebody's response."""

import re
from collections.abc import Callable

LENGTH = 6


def new_code(randbelow: Callable[[int], int]) -> str:
    """A new code, six digits as stored; `randbelow` is `secrets.randbelow`. The caller makes sure that it is free."""
    return f"{randbelow(10**LENGTH):0{LENGTH}d}"


def shown(code: str) -> str:
    """The code as people read it aloud: "482 913"."""
    return f"{code[:3]} {code[3:]}"


def normalise(text: str) -> str | None:
    """The code that somebody typed, without spaces and hyphens; None when it can't be one."""
    digits = re.sub(r"[\s\-.\u2010-\u2015]", "", text)
    return digits if re.fullmatch(rf"[0-9]{{{LENGTH}}}", digits) else None
