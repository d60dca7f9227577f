"""A publication for SPSS, and for PSPP and R which read its files: numbers with the words that they stand for."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from relsurvey.exports import codebook
from relsurvey.exports.csv import COUNTS, numbers
from relsurvey.exports.lines import Line, lines
from relsurvey.i18n.catalogue import catalogue
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting.released import Publication

#: Bytes that the format has room for.
_LONGEST_FILE_LABEL, _LONGEST_VALUE_LABEL, _LONGEST_VARIABLE_LABEL = 60, 120, 255


def write(publication: Publication, questionnaire: Questionnaire, *, language: str = "en") -> bytes:
    """The whole file. Where a line is hidden its counts are missing values."""
    # Only whoever wants this file waits for what writes it.
    import pandas as pd
    import pyreadstat

    say, words = catalogue(language), questionnaire.words_in(language)
    found = list(lines(publication, questionnaire, words=words, say=say))
    variables, value_labels = _variables(publication, found)
    value_labels["hidden"] = {0: say("export-no"), 1: say("export-yes")}
    labels: dict[str, str | None] = {
        name: _fitting(codebook.column_meaning(name, say=say), _LONGEST_VARIABLE_LABEL) for name in variables
    }
    with TemporaryDirectory(prefix="relsurvey-") as folder:
        file = Path(folder) / "results.sav"
        pyreadstat.write_sav(
            pd.DataFrame(variables),
            file,
            file_label=_fitting(publication.wave_name, _LONGEST_FILE_LABEL),
            column_labels=labels,
            variable_value_labels=value_labels,
            variable_measure=dict.fromkeys(value_labels, "nominal") | dict.fromkeys(COUNTS, "scale"),
        )
        return file.read_bytes()


def _variables(
    publication: Publication, found: Sequence[Line]
) -> tuple[dict[str, list[object]], dict[str, dict[int | float, str]]]:
    """Variable → its values, and variable → the words of its numbers."""
    variables: dict[str, list[object]] = {"wave": [publication.wave_id] * len(found)}
    value_labels: dict[str, dict[int | float, str]] = {}
    for name, texts in _coded(found).items():
        codes = {key: number for number, key in enumerate(dict.fromkeys(texts), start=1)}
        variables[name] = [codes[key] for key in texts]
        value_labels[name] = {number: _fitting(key[-1], _LONGEST_VALUE_LABEL) for key, number in codes.items()}
    for name in ("question_id", "breakdown", "group_id", "option_id"):
        variables[name] = [getattr(line, name) for line in found]
    variables["hidden"] = [int(line.hidden) for line in found]
    counts = [(*numbers(line.count), *numbers(line.base)) for line in found]
    for place, name in enumerate(COUNTS):
        variables[name] = [float("nan") if row[place] == "" else float(row[place]) for row in counts]
    return variables, value_labels


def _coded(found: Sequence[Line]) -> Mapping[str, list[tuple[str, ...]]]:
    """Variable → what each line is about there: ids first, the words last. Two groups may bear the same name."""
    return {
        "question": [(line.question_id, line.question_text) for line in found],
        "group": [(line.breakdown, line.group_id, line.group_name) for line in found],
        "option": [(line.option_id, line.option_label) for line in found],
    }


def _fitting(text: str, longest: int) -> str:
    """As much of a text as has room, in bytes, without half a letter at the end."""
    return text.encode()[:longest].decode(errors="ignore")
