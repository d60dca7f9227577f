"""The few conditions of XLSForm that a questionnaire can say too: when a question is asked, how many, how long."""

import re
from collections.abc import Sequence

_NAME = r"[A-Za-z_][\w.-]*"
#: `selected(${home}, 'no')` and `${home} = 'no'`: two ways to write the same.
_SELECTED = re.compile(rf"selected\(\s*\$\{{({_NAME})\}}\s*,\s*['\"]([^'\"]+)['\"]\s*\)")
_EQUALS = re.compile(rf"\$\{{({_NAME})\}}\s*=\s*['\"]([^'\"]+)['\"]")
_OR = re.compile(r"\s+or\s+", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_AT_MOST = re.compile(r"count-selected\(\s*\.\s*\)\s*<=\s*(\d{1,2})")
_LENGTH = re.compile(r"string-length\(\s*\.\s*\)\s*<=\s*(\d{1,5})")
_ALONE = re.compile(r"not\(selected\(\.,\s*'[\w-]+'\)\s+and\s+count-selected\(\.\)\s*>\s*1\)")


def asked_when(name: str, options: Sequence[str]) -> str:
    """The condition for: the question `name` was answered with one of these."""
    return " or ".join(f"selected(${{{name}}}, '{option}')" for option in options)


def read_asked_when(condition: str) -> tuple[str, tuple[str, ...]] | None:
    """The name of the question and the options; None when the condition says something else."""
    parts = [_SELECTED.fullmatch(part) or _EQUALS.fullmatch(part) for part in _OR.split(_bare(condition))]
    found = [(part[1], part[2]) for part in parts if part]
    names = {name for name, _ in found}
    if len(found) != len(parts) or len(names) != 1:
        return None
    return names.pop(), tuple(dict.fromkeys(option for _, option in found))


def limits(*, at_most: int | None = None, longest: int | None = None, alone: Sequence[str] = ()) -> str:
    """What an answer has to keep to. `alone`: choices that go with no other."""
    said = [f"not(selected(., '{choice}') and count-selected(.) > 1)" for choice in alone]
    said += [f"count-selected(.) <= {at_most}"] if at_most else []
    said += [f"string-length(.) <= {longest}"] if longest else []
    return " and ".join(said)


def read_limits(constraint: str) -> tuple[int | None, int | None] | None:
    """How many and how long at most; None when the constraint says something else too."""
    # The "and" inside of an exclusion is none of ours.
    parts = [part for part in _AND.split(_ALONE.sub("", constraint)) if _bare(part)]
    most = longest = None
    for part in parts:
        bare = _bare(part)
        if found := _AT_MOST.fullmatch(bare):
            most = int(found[1])
        elif found := _LENGTH.fullmatch(bare):
            longest = int(found[1])
        elif bare.casefold() != "and":
            return None
    return most, longest


def _bare(condition: str) -> str:
    """Without brackets around the whole and without what an exclusion that was taken out left behind."""
    condition = re.sub(r"^\s*and\s+|\s+and\s*$", "", condition.strip(), flags=re.IGNORECASE).strip()
    while condition.startswith("(") and condition.endswith(")") and _is_one(condition):
        condition = condition[1:-1].strip()
    return condition


def _is_one(condition: str) -> bool:
    """Whether the first bracket is closed by the last one."""
    depth = 0
    for place, letter in enumerate(condition):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if depth == 0:
            return place == len(condition) - 1
    return False
