"""Released results in words: what charts, tables, alt texts and the sentences beside a chart all say alike.

Takes only what was released, so a hidden row can't say more than that it is hidden.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from relsurvey.collection.plan import Breakdown, BreakdownKind
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import listed
from relsurvey.questionnaire.definition import Given, Question, Words
from relsurvey.reporting.released import WHOLE, Group, Publication, ReleasedCount, ReleasedRow, ReleasedTable, Returns

#: More hidden groups than this are counted and not named: the table names them.
_MOST_NAMED = 6


class Side(StrEnum):
    """Where an answer stands in a chart. APART: the ways of not choosing, which are neither yes nor no."""

    FOR = "for"
    MIDDLE = "middle"
    AGAINST = "against"
    PLAIN = "plain"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that people could do with a question. `step` is 1 for the option nearest to the middle."""

    id: str
    label: str
    side: Side
    step: int = 1


def parts(question: Question, *, words: Words, say: Catalogue) -> tuple[Part, ...]:
    """The options in the order asked, then the ways of not choosing.

    The order of the options carries their meaning: the first is the most positive, the last the most negative, and
    an odd number has a neutral one in the middle; levels run the other way. Several-choice questions have no direction.
    """
    labels = words.questions[question.id].options
    total = len(question.options)
    placed = [(Side.PLAIN, 1) if question.takes_several else _place(index, total) for index in range(total)]
    placed = placed[::-1] if question.levels else placed
    options = [
        Part(option.id, labels[option.id].label, side, step)
        for option, (side, step) in zip(question.options, placed, strict=True)
    ]
    ways = [Part(way, words.ways_out[way], Side.APART) for way in question.ways_out]
    return (*options, *ways, Part(Given.SKIPPED, say("results-skipped"), Side.APART))


def _place(index: int, total: int) -> tuple[Side, int]:
    half = total // 2
    if index < half:
        return Side.FOR, half - index
    if total % 2 and index == half:
        return Side.MIDDLE, 1
    return Side.AGAINST, index - half + (0 if total % 2 else 1)


def breakdown_name(breakdown: Breakdown, say: Catalogue) -> str:
    """A name such as "Each service", or the name that a grouping was given."""
    if breakdown.kind is BreakdownKind.GROUPING:
        return breakdown.name
    return say(f"plan-{breakdown.kind.value.replace('_', '-')}")


def group_names(publication: Publication, *, say: Catalogue) -> Mapping[Group, str]:
    """The name of every group that the plan of a publication knows; nobody sees names of units that are not theirs."""
    names = {WHOLE: say("results-whole-organisation")}
    for breakdown in publication.plan.breakdowns:
        if breakdown.kind is BreakdownKind.UNIT:
            names |= {Group(breakdown.id, unit): name for unit, name in publication.units.items()}
        elif breakdown.kind in _WORDS:
            names |= {Group(breakdown.id, value): say(message) for value, message in _WORDS[breakdown.kind].items()}
        else:
            names |= {Group(breakdown.id, group.id): group.name for group in breakdown.groups}
    return names


def threshold_rule(publication: Publication, *, say: Catalogue) -> str:
    """From how many people on a group is shown; and where that is fewer than usual, why."""
    rule = say("results-threshold", threshold=publication.threshold)
    if not publication.threshold_reason:
        return rule
    return f"{rule} {say('results-threshold-lowered', reason=publication.threshold_reason)}"


_WORDS = {
    BreakdownKind.HELP: {
        "alone": "results-help-alone",
        "read_to": "results-help-read-to",
        "helped": "results-help-helped",
        "": "results-help-not-said",
        "proxy": "results-help-proxy",
    },
    BreakdownKind.FORM: {"a": "results-form-a", "b": "results-form-b"},
}


def count(number: ReleasedCount, *, say: Catalogue) -> str:
    """`12`, or `0 or 1` where only the two possible numbers may be shown."""
    if number.exact:
        return say("results-count", number=number.at_least)
    if number.at_most == number.at_least + 1:
        return say("results-count-either", low=number.at_least, high=number.at_most)
    return say("results-count-between", low=number.at_least, high=number.at_most)


def row_label(row: ReleasedRow, *, names: Mapping[Group, str], say: Catalogue) -> str:
    """`Willow House: 20 answered`, or that the group is hidden."""
    name = names[row.group]
    if row.hidden or row.base is None:
        return say("results-row-hidden", group=name)
    return say("results-row-label", group=name, base=count(row.base, say=say))


def row_sentence(row: ReleasedRow, part: Part, *, say: Catalogue) -> str:
    """`12 of the 20 people who answered said “Yes”.` Empty when the row is hidden or the part was not offered."""
    number = row.counts.get(part.id)
    if row.hidden or row.base is None or number is None:
        return ""
    if not row.tells(part.id):
        return untold_sentence(part, say=say)
    said = "results-sentence-skipped" if part.id == Given.SKIPPED else "results-sentence"
    return say(said, count=count(number, say=say), base=count(row.base, say=say), option=part.label)


def row_sentence_on(row: ReleasedRow, part: Part, *, say: Catalogue) -> str:
    """`9 said “Sometimes”.`, to go on after a sentence that has said of how many people."""
    number = row.counts.get(part.id)
    if row.hidden or number is None:
        return ""
    if not row.tells(part.id):
        return untold_sentence(part, say=say)
    said = "results-sentence-on-skipped" if part.id == Given.SKIPPED else "results-sentence-on"
    return say(said, count=count(number, say=say), option=part.label)


def untold_sentence(part: Part, *, say: Catalogue) -> str:
    """`How many said “Yes” is hidden to protect people.`"""
    said = "results-sentence-untold-skipped" if part.id == Given.SKIPPED else "results-sentence-untold"
    return say(said, option=part.label)


def cell(row: ReleasedRow, cell_id: str, *, say: Catalogue) -> str:
    """A count where it stands by itself; a word where nothing is said of it."""
    return count(row.counts[cell_id], say=say) if row.tells(cell_id) else say("results-cell-untold")


def returned(one: Returns, *, say: Catalogue) -> str:
    """How many were asked and how many answered, as far as that is shown."""
    if one.returned is None:
        return say("results-hidden")
    if one.asked is None:
        return say("results-who-unknown", returned=one.returned)
    return say("results-who-sentence", returned=one.returned, asked=one.asked)


def row_summary(row: ReleasedRow, shown: tuple[Part, ...], *, names: Mapping[Group, str], say: Catalogue) -> str:
    """One row in one line for a screen reader: every part with its count, or that the row is hidden."""
    label = row_label(row, names=names, say=say)
    pairs = [
        say("results-bar-label", option=part.label, count=cell(row, part.id, say=say))
        for part in shown
        if part.id in row.counts
    ]
    return say("results-summary", label=label, pairs=listed(pairs, say.language)) if pairs else f"{label}."


def table_summary(
    table: ReleasedTable, shown: tuple[Part, ...], *, names: Mapping[Group, str], text: str, say: Catalogue
) -> str:
    """The whole table for a screen reader, beginning with the question."""
    rows = [row_summary(row, shown, names=names, say=say) for row in table.rows]
    return say("results-chart-alt", question=text, rows=" ".join(rows))


def hidden_sentence(rows: Sequence[ReleasedRow], *, names: Mapping[Group, str], say: Catalogue) -> str:
    """One sentence about every hidden group, whatever it is hidden for; empty when none is."""
    hidden = [names[row.group] for row in rows if row.hidden]
    if len(hidden) > _MOST_NAMED:
        return say("results-hidden-many", count=len(hidden), groups=len(rows))
    return say("results-hidden-some", count=len(hidden), names=listed(hidden, say.language)) if hidden else ""
