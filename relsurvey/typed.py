"""What somebody typed: tidied, checked to be there where it has to be and not to be too long, harmless in tables."""

from relsurvey.errors import BadInput

#: Join letters of some languages, and faces made of several signs. Nobody sees them, and without them words break.
_JOINERS = "\u200c\u200d"

#: More than any number here has, noughts before it included.
_MOST_FIGURES = 18

#: A cell that begins like this is run as a formula by spreadsheet programs.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def in_one_line(typed: str) -> str:
    """Words with single spaces, without signs that nobody types."""
    return " ".join(in_lines(typed).split())


def in_lines(typed: str) -> str:
    """The same with its lines as they were typed, and nothing around it."""
    kept = (one for one in typed.replace("\r\n", "\n") if one.isprintable() or one.isspace() or one in _JOINERS)
    return "".join(kept).strip()


def checked(tidy: str, *, longest: int, too_long: str, needed: str = "") -> str:
    """The text itself. BadInput: `needed` where it is empty and may not be, or `too_long`, which is told `most`."""
    if needed and not tidy:
        raise BadInput(needed)
    if len(tidy) > longest:
        raise BadInput(too_long, most=longest)
    return tidy


def whole(typed: str, *, most: int) -> int | None:
    """The number that the plain figures 0 to 9 spell; None for anything else, or more than `most`."""
    # Python reads the figures of every script, refuses some of them, and takes thousands of them in one number.
    few = typed.isascii() and typed.isdecimal() and len(typed) <= _MOST_FIGURES
    return int(typed) if few and int(typed) <= most else None


def harmless(text: str) -> str:
    """The text, with a mark before it where a spreadsheet program would run it."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
