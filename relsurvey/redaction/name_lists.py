"""Lists of given and family names, out of a package that carries them: nothing is downloaded. Read once."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent / "lists"


@cache
def given_names() -> frozenset[str]:
    """Given names in small letters."""
    listed = {name for names in _listed("first_names") for name in names}
    return frozenset(listed | set(entries("more_given_names.txt")))


@cache
def family_names() -> frozenset[str]:
    """Family names in small letters."""
    return frozenset(name for names in _listed("last_names") for name in names)


@cache
def entries(name: str) -> frozenset[str]:
    """The entries of a list beside this file: one a line, `#` before a remark."""
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _listed(which: str) -> Iterator[set[str]]:
    """The names of the languages that are met most in services in Britain and Ireland."""
    # Imported when a comment is looked at, not when the program starts: the package brings much beside its lists.
    from faker.providers.person import ar_AA, en_GB, en_IE, en_IN, en_NG, en_PK, en_US

    for language in (en_GB, en_IE, en_IN, en_NG, en_PK, en_US, ar_AA):
        yield {str(name).casefold() for name in getattr(language.Provider, which)}
