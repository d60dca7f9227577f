"""What a table shows, as one sentence made by rule: how many, never why. It stands above a chart as its title."""

from dataclasses import dataclass

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import listed
from relsurvey.questionnaire.definition import Question, QuestionType
from relsurvey.reporting import wording
from relsurvey.reporting.change import Measure
from relsurvey.reporting.intervals import is_band
from relsurvey.reporting.released import FEW, WHOLE, Group, ReleasedCount, ReleasedRow, ReleasedTable
from relsurvey.reporting.tenths import TEN
from relsurvey.reporting.wording import Part, Side

#: More answers than this sharing the first place means that none stands out.
_MOST_LEADERS = 3

#: A range on both sides of a half is called about half where all of it is within so many tenths.
_NEAR_HALF = (3, 7)


@dataclass(frozen=True, slots=True)
class Chosen:
    """One answer of a several-choice question and how many chose it."""

    label: str
    count: ReleasedCount


def row_of(table: ReleasedTable, group: Group = WHOLE) -> ReleasedRow | None:
    """The row of a group, if it is there and shown."""
    return next((row for row in table.rows if row.group == group and not row.hidden and row.base), None)


def positive(shown: tuple[Part, ...]) -> tuple[Part, ...]:
    """The options on the good side of a one-choice question, the best first."""
    return tuple(sorted((part for part in shown if part.side is Side.FOR), key=lambda part: -part.step))


def positive_words(shown: tuple[Part, ...], say: Catalogue) -> str:
    """`“Yes”`, or `“Always” or “Mostly”`."""
    quoted = [say("results-quoted", option=part.label) for part in positive(shown)]
    return quoted[0] if len(quoted) == 1 else say("results-either-option", one=", ".join(quoted[:-1]), other=quoted[-1])


def measure(row: ReleasedRow | None, shown: tuple[Part, ...]) -> Measure | None:
    """How many of a group chose an option on the good side; None where that is not shown, or may be any number."""
    if row is None or row.hidden or row.base is None or not positive(shown):
        return None
    counts = [row.counts[part.id] for part in positive(shown)]
    at_most = min(sum(count.at_most for count in counts), row.base.at_most)
    chosen = ReleasedCount(sum(count.at_least for count in counts), at_most)
    return None if chosen.anything_up_to(row.base) else Measure(chosen, row.base)


def finding(table: ReleasedTable, question: Question, shown: tuple[Part, ...], *, say: Catalogue) -> str:
    """The whole organisation in one sentence; where it is hidden, that groups of it are shown."""
    row = row_of(table)
    if row is None or row.base is None:
        return say("results-finding-parts")
    if question.takes_several:
        return _leading(row, row.base, shown, ranked=question.type is QuestionType.RANK, say=say)
    found = measure(row, shown)
    if found is None:
        return say("results-finding-untold", option=positive_words(shown, say))
    return say(f"results-finding-{_how_many(found)}", **said(found, shown, say=say))


def said(found: Measure, shown: tuple[Part, ...], *, say: Catalogue) -> dict[str, str]:
    """A measure in words: the answer, how many chose it, of how many."""
    return {
        "option": positive_words(shown, say),
        "count": wording.count(found.count, say=say),
        "base": wording.count(found.base, say=say),
    }


def most_chosen(row: ReleasedRow, shown: tuple[Part, ...], *, most: int) -> tuple[Chosen, ...]:
    """The answers chosen most, the most first; as asked where two are alike. An answer of a band of few is none.

    There is none either where one may have been chosen by any number.
    """
    options = _options(row, shown)
    if not all(row.tells(part.id) for part in options):
        return ()
    counted = [(part, row.counts[part.id]) for part in options]
    told = [(part, count) for part, count in counted if row.base and count.at_most > FEW]
    ordered = sorted(told, key=lambda one: -(one[1].at_least + one[1].at_most))
    return tuple(Chosen(part.label, count) for part, count in ordered[:most])


def _options(row: ReleasedRow, shown: tuple[Part, ...]) -> list[Part]:
    return [part for part in shown if part.side is Side.PLAIN and part.id in row.counts]


def _leading(row: ReleasedRow, base: ReleasedCount, shown: tuple[Part, ...], *, ranked: bool, say: Catalogue) -> str:
    if not all(row.tells(part.id) for part in _options(row, shown)):
        return say("results-finding-choices-untold")
    ordered = most_chosen(row, shown, most=len(shown))
    # Whoever can't be told from the first is first too.
    highest = max((one.count.at_least for one in ordered), default=0)
    leaders = [one for one in ordered if one.count.at_most >= highest]
    if not leaders or len(leaders) > _MOST_LEADERS:
        return say("results-finding-none-leads")
    names = listed([say("results-quoted", option=one.label) for one in leaders], say.language)
    values = {"options": names, "base": wording.count(base, say=say)}
    if len(leaders) > 1:
        return say("results-finding-lead-together", **values)
    return say(
        "results-finding-leads-ranked" if ranked else "results-finding-leads",
        count=wording.count(leaders[0].count, say=say),
        **values,
    )


def _how_many(found: Measure) -> str:
    count, base = found.count, found.base
    if is_band(count, base):
        return "few" if count.at_most * 2 < base.at_least else "nearly-all"
    if count.at_least * 2 > base.at_most:
        return "more-than-half"
    if count.at_most * 2 < base.at_least:
        return "fewer-than-half"
    if count.exact and base.exact:
        return "half"
    near = _NEAR_HALF[0] * base.at_most <= TEN * count.at_least and TEN * count.at_most <= _NEAR_HALF[1] * base.at_least
    return "about-half" if near else "open"
