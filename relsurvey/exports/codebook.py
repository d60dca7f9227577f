"""What stands in the other files: every column, question, indicator, option, way out and group, and what hiding means.

One entry a line. There is no count in it, so it is the same for whoever may see the groups that it names.
"""

from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from enum import StrEnum

from relsurvey.exports import csv
from relsurvey.exports.lines import labels
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.questionnaire.definition import Question, Questionnaire, Words
from relsurvey.reporting.released import Publication
from relsurvey.reporting.wording import breakdown_name, group_names, threshold_rule


class Kind(StrEnum):
    """What an entry explains."""

    COLUMN = "column"
    RULE = "rule"
    QUESTION = "question"
    OPTION = "option"
    BREAKDOWN = "breakdown"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that has an id in the other files. `part_of`: the question of an option, the breakdown of a group."""

    kind: Kind
    id: str
    part_of: str = ""
    label: str = ""
    indicator: str = ""
    meaning: str = ""


def write(publication: Publication, questionnaire: Questionnaire, *, language: str = "en") -> str:
    """The whole file as CSV, lines ended by CRLF."""
    found = entries(publication, questionnaire, words=questionnaire.words_in(language), say=catalogue(language))
    return csv.table(header(), (astuple(entry) for entry in found))


def header() -> tuple[str, ...]:
    """The names of the columns."""
    return tuple(field.name for field in fields(Entry))


def entries(publication: Publication, questionnaire: Questionnaire, *, words: Words, say: Catalogue) -> Iterator[Entry]:
    """Every entry: columns, rules, then questions with their options, then breakdowns with their groups."""
    for column in csv.HEADER:
        yield Entry(Kind.COLUMN, column, meaning=column_meaning(column, say=say))
    yield Entry(Kind.RULE, "hidden", meaning=say("export-hidden-means"))
    yield Entry(Kind.RULE, "range", meaning=say("export-band-means"))
    yield Entry(Kind.RULE, "threshold", meaning=threshold_rule(publication, say=say))
    for table in publication.tables:
        yield from _question(questionnaire.question(table.question_id), words=words, say=say)
    names = group_names(publication, say=say)
    for breakdown in publication.plan.breakdowns:
        yield Entry(Kind.BREAKDOWN, breakdown.id, label=breakdown_name(breakdown, say))
        for group, name in names.items():
            if group.breakdown == breakdown.id:
                yield Entry(Kind.GROUP, group.id, part_of=breakdown.id, label=name)


def column_meaning(column: str, *, say: Catalogue) -> str:
    """What a column of the tidy table holds."""
    return say(f"export-column-{column.replace('_', '-')}")


def _question(question: Question, *, words: Words, say: Catalogue) -> Iterator[Entry]:
    said = words.questions[question.id]
    meaning = [say(f"export-type-{question.type}", most=question.at_most or len(question.options))]
    if rule := question.show_if:
        leading = words.questions[rule.question_id].options
        answers = ", ".join(leading[option].label for option in rule.options)
        meaning.append(say("export-asked-if", question=rule.question_id, answers=answers))
    yield Entry(
        Kind.QUESTION,
        question.id,
        part_of=words.groups.get(question.group, question.group),
        label=said.text,
        indicator=question.indicator,
        meaning=" ".join(meaning),
    )
    ways = {way.value for way in question.ways_out}
    for option_id, label in labels(question, words=words, say=say).items():
        own = option_id in said.options
        explained = (
            said.options[option_id].hint
            if own
            else say(f"export-{'way-out' if option_id in ways else option_id}-means")
        )
        yield Entry(Kind.OPTION, option_id, part_of=question.id, label=label, meaning=explained)
