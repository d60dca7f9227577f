"""A publication as a tidy table: one count a line. Safe to open in a spreadsheet."""

import csv
from io import StringIO

from relsurvey.exports.lines import Line, lines
from relsurvey.i18n.catalogue import catalogue
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting.released import Publication, ReleasedCount

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

#: A cell that begins like this is run as a formula by spreadsheet programs.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write(publication: Publication, questionnaire: Questionnaire, *, language: str = "en") -> str:
    """The whole file, lines ended by CRLF. `count` and `base` are empty where only a band is known."""
    say, words = catalogue(language), questionnaire.words_in(language)
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADER)
    for line in lines(publication, questionnaire, words=words, say=say):
        writer.writerow([publication.wave_id, *_texts(line), *_numbers(line.count), *_numbers(line.base)])
    return out.getvalue()


def _texts(line: Line) -> list[str]:
    texts = (
        line.question_id,
        line.question_text,
        line.breakdown,
        line.group_id,
        line.group_name,
        line.option_id,
        line.option_label,
        "yes" if line.hidden else "no",
    )
    return [_harmless(text) for text in texts]


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _numbers(number: ReleasedCount | None) -> tuple[int | str, int | str, int | str]:
    if number is None:
        return ("", "", "")
    return (number.at_least if number.exact else "", number.at_least, number.at_most)
