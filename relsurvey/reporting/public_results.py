"""What of a publication may stand on a page for the people who answered, which anybody can open who has its address.

The whole organisation, a reporting unit, or a declared group of units, each on a page of its own. Never a client group,
and not how people answered: on a notice board such a name would say something about everybody who lives there.
"""

from dataclasses import dataclass

from relsurvey.collection.plan import BreakdownKind
from relsurvey.questionnaire.definition import Audience, Option, Question, Questionnaire, QuestionType
from relsurvey.reporting.headlines import Headlines, headline_questions
from relsurvey.reporting.released import FEW, Group, Publication, ReleasedRow, Returns

_PUBLIC = frozenset({BreakdownKind.ORGANISATION, BreakdownKind.UNIT, BreakdownKind.GROUPING})
#: Who is asked in surveys that have such a page. Staff look at results together, with somebody who leads through them.
_AUDIENCES = frozenset({Audience.ADULTS, Audience.YOUNG})


@dataclass(frozen=True, slots=True)
class PublicPage:
    """The page of one group: its secret address, and whether it is shown. Put away, the address says just that.

    `next_words` is what the organisation says about what happens next, in its own words.
    """

    organisation_id: str
    wave_id: str
    group: Group
    token: str
    shown: bool
    next_words: str = ""


@dataclass(frozen=True, slots=True)
class PublicResults:
    """The results of one group, as one publication released them. `group_name` is empty for the whole organisation."""

    publication: Publication
    questionnaire: Questionnaire
    group: Group
    group_name: str

    def row(self, question: Question) -> ReleasedRow | None:
        """The group's answers to a question; None where it is hidden, was not published, or its ranges say nothing."""
        tables = (table for table in self.publication.tables if table.question_id == question.id)
        row = next((row for table in tables for row in table.rows if _is_shown(row, self.group)), None)
        return row if row and _says_something(row, question) else None

    @property
    def returns(self) -> Returns | None:
        """How many were asked and how many answered, as far as it is shown."""
        return self.publication.returns_of(self.group)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The published questions, in the order asked."""
        published = {table.question_id for table in self.publication.tables}
        return tuple(question for question in self.questionnaire.questions if question.id in published)

    def headlines(self, chosen: Headlines, *, most: int) -> tuple[Question, ...]:
        """The questions that the organisation looks at first, of those that are shown here."""
        shown = tuple(question for question in self.questions if self.row(question))
        leading = headline_questions(chosen, self.questionnaire, [question.id for question in shown])
        return (leading or shown)[:most]


def may_be_public(questionnaire: Questionnaire) -> bool:
    """Whether results of this survey can have a page for the people who answered."""
    return questionnaire.audience in _AUDIENCES


def public_groups(publication: Publication) -> tuple[Group, ...]:
    """The groups that a page can be made for, in the plan's order: those of which at least one answer is shown."""
    public = {one.id for one in publication.plan.breakdowns if one.kind in _PUBLIC}
    rows = [row for table in publication.tables for row in table.rows]
    shown = {row.group for row in rows if _is_shown(row, row.group)}
    return tuple(dict.fromkeys(row.group for row in rows if row.group.breakdown in public and row.group in shown))


def group_name(publication: Publication, group: Group) -> str:
    """The name of a unit or of a declared group, as it was when it was published; empty for the whole organisation."""
    for breakdown in publication.plan.breakdowns:
        if breakdown.id == group.breakdown:
            declared = {one.id: one.name for one in breakdown.groups}
            return (
                publication.units.get(group.id, "")
                if breakdown.kind is BreakdownKind.UNIT
                else declared.get(group.id, "")
            )
    return ""


def said_most(question: Question, row: ReleasedRow) -> Option:
    """The option that most people chose; the first asked where two are alike."""
    return max(question.options, key=lambda option: row.counts[option.id].at_least + row.counts[option.id].at_most)


def takes_words(questionnaire: Questionnaire) -> bool:
    """Whether people could write something in their own words."""
    return any(question.type is QuestionType.TEXT for question in questionnaire.questions)


def _says_something(row: ReleasedRow, question: Question) -> bool:
    """Whether at least one answer is told more of than "nobody to everybody", or than a band of few."""
    counts = [row.counts[option.id] for option in question.options]
    return any(count.at_least > 0 or (row.base and FEW < count.at_most < row.base.at_least) for count in counts)


def _is_shown(row: ReleasedRow, group: Group) -> bool:
    return row.group == group and not row.hidden and row.base is not None and row.base.at_least > 0
