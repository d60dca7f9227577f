"""A publication as a tidy table: one count a line. Safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from relsurvey.exports.lines import Line, lines
from relsurvey.i18n.catalogue import catalogue
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting.released import Publication, ReleasedCount
from relsurvey.typed import harmless

HEADER = (
    "wave",
    "question_id",
    "question_text",
    "breakdown",
    "group_id",
    "group_name",
    "option_id",
    "option_label",
    "hidden",
    "count",
    "at_least",
    "at_most",
    "base",
    "base_at_least",
    "base_at_most",
)

#: The columns of numbers.
COUNTS = HEADER[HEADER.index("count") :]


def write(publication: Publication, questionnaire: Questionnaire, *, language: str = "en") -> str:
    """The whole file, lines ended by CRLF. `count` and `base` are empty where only a band is known."""
    say, words = catalogue(language), questionnaire.words_in(language)
    found = lines(publication, questionnaire, words=words, say=say)
    return table(HEADER, (cells(publication, line) for line in found))


def table(header: Sequence[str], rows: Iterable[Sequence[str | int]]) -> str:
    """A file of these rows, safe to open in a spreadsheet program."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(header)
    for row in rows:
        writer.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue()


def cells(publication: Publication, line: Line) -> tuple[str | int, ...]:
    """What stands under each column of the header; nothing is made harmless yet."""
    return (publication.wave_id, *_texts(line), *numbers(line.count), *numbers(line.base))


def numbers(number: ReleasedCount | None) -> tuple[int | str, int | str, int | str]:
    """The number itself, the least and the most that it can be: empty where that is not told."""
    if number is None:
        return ("", "", "")
    return (number.at_least if number.exact else "", number.at_least, number.at_most)


def _texts(line: Line) -> tuple[str, ...]:
    return (
        line.question_id,
        line.question_text,
        line.breakdown,
        line.group_id,
        line.group_name,
        line.option_id,
        line.option_label,
        "yes" if line.hidden else "no",
    )
