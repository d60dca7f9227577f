"""The code on a printed sheet: five random signs and one that shows a slip. It opens nothing and names nobody."""

from collections.abc import Callable

from relsurvey.errors import BadInput

#: No vowels, so that no word can appear; nothing that looks like something else. A prime number of signs: with the
#: weights below every wrong sign and every swap of two shows.
SIGNS = "CDFGHJKLMNPQRTVWXY34679"
LENGTH = 6


def new_code(below: Callable[[int], int]) -> str:
    """A code from random numbers; `below(n)` gives one from 0 to n - 1."""
    drawn = "".join(SIGNS[below(len(SIGNS))] for _ in range(LENGTH - 1))
    return drawn + _check(drawn)


def read_code(typed: str) -> str:
    """The code as it is stored. Raises BadInput("paper-code-wrong") for what can't be on any sheet."""
    code = "".join(typed.split()).replace("-", "").upper()
    if len(code) != LENGTH or not set(code) <= set(SIGNS) or _check(code[:-1]) != code[-1]:
        raise BadInput("paper-code-wrong")
    return code


def shown(code: str) -> str:
    """As it is printed, in two groups: `H7K 3MP`."""
    return f"{code[: LENGTH // 2]} {code[LENGTH // 2 :]}"


def _check(drawn: str) -> str:
    total = sum(weight * SIGNS.index(sign) for weight, sign in enumerate(drawn, start=2))
    return SIGNS[-total % len(SIGNS)]
