"""Pieces of evidence: one thing that somebody said, agreed, found or did, with how strong it is and why.

How strong it is says how much it can carry, never whether it is good news. The rules, in full:
- People's answers are strong when the group's own numbers are shown and at least half of those who were asked answered.
  They are some evidence when fewer answered, when nobody knows how many were asked, or when only the whole organisation
  is shown.
- Everything else is some evidence: what staff say of themselves, what one person finds at a desk, what was done.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from relsurvey.collection.measure import ShownFigure, measures
from relsurvey.evidence import telling
from relsurvey.evidence.voices import Level, Who, newest
from relsurvey.framework.framework import Kind, Practice
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.questionnaire.definition import Audience, Question, QuestionType
from relsurvey.reporting import findings, wording
from relsurvey.reporting.change import Measure
from relsurvey.reporting.over_time import WaveResults
from relsurvey.reporting.released import WHOLE, Group, ReleasedRow
from relsurvey.workshop.workshop import Action

#: Behind a question or a statement nothing more is needed before what came of it.
_ENDS = ("?", ".", "!")


class Strength(StrEnum):
    """How much evidence can carry. NONE: there is none, or none can be shown."""

    STRONG = "strong"
    SOME = "some"
    NONE = "none"


class Because(StrEnum):
    """Why a piece is as strong as it is: `evidence-because-<value>` in the catalogue."""

    HALF_ANSWERED = "half-answered"
    FEW_ANSWERED = "few-answered"
    ASKED_UNKNOWN = "asked-unknown"
    WHOLE_ONLY = "whole-only"
    OF_THEMSELVES = "of-themselves"
    AT_A_DESK = "at-a-desk"
    COUNTED = "counted"
    PLANNED = "planned"
    DONE = "done"
    PRACTISED = "practised"


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece. `about` is the indicator, the measure or the practice that a map knows it by.

    `measure`: how many of the group itself chose an answer on the good side, where it was asked for one and that is
    shown.
    """

    kind: Kind
    about: str
    title: str
    says: str
    source: str
    strength: Strength
    because: Because
    measure: Measure | None = None

    @property
    def told(self) -> str:
        """What it is about, and what it says."""
        return f"{self.title}{'' if self.title.endswith(_ENDS) else ':'} {self.says}"


@dataclass(frozen=True, slots=True)
class _Answered:
    """A question of a wave with the row that can be shown: the group's own, or that of the whole organisation."""

    wave: WaveResults
    question: Question
    row: ReleasedRow
    group: Group

    @property
    def staff(self) -> bool:
        return self.wave.questionnaire.audience is Audience.STAFF

    @property
    def because(self) -> Because:
        if self.staff:
            return Because.OF_THEMSELVES
        if self.row.group != self.group:
            return Because.WHOLE_ONLY
        answered = self.wave.publication.returns_of(self.group)
        if answered is None or answered.asked is None or answered.returned is None:
            return Because.ASKED_UNKNOWN
        return Because.HALF_ANSWERED if answered.returned * 2 >= answered.asked else Because.FEW_ANSWERED


def of_rounds(rounds: Sequence[WaveResults], group: Group, *, say: Catalogue) -> Iterator[Piece]:
    """What people, or staff, answered, question by question, in the newest of these rounds that asked about it."""
    seen = set[tuple[bool, str]]()
    for wave in rounds:
        new = [one for one in _answered(wave, group) if (one.staff, one.question.indicator) not in seen]
        yield from (_of_answer(one, say) for one in new)
        seen |= {(one.staff, one.question.indicator) for one in new}


def of_levels(levels: Sequence[Level], *, say: Catalogue) -> Iterator[Piece]:
    """What teams agreed and audits found: of each statement the newest."""
    for level in newest(levels):
        audit = level.who is Who.AUDIT
        says, source = telling.of_level(level, say)
        yield Piece(
            kind=Kind.AUDIT if audit else Kind.STAFF,
            about=level.indicator,
            title=level.short,
            says=says,
            source=source,
            strength=Strength.SOME,
            because=Because.AT_A_DESK if audit else Because.OF_THEMSELVES,
        )


def of_actions(actions: Sequence[Action], *, say: Catalogue) -> Iterator[Piece]:
    """What was written down to be done, with how far it is."""
    for one in actions:
        state = one.status.value.replace("_", "-")
        yield Piece(
            kind=Kind.ACTIONS,
            about=one.indicator,
            title=one.about.what,
            says=say(f"actions-state-{state}"),
            source=say("evidence-action-due", day=day(one.about.due, say.language)),
            strength=Strength.SOME,
            because=Because.DONE if state == "done" else Because.PLANNED,
        )


def of_figures(figures: Sequence[ShownFigure], *, say: Catalogue) -> Iterator[Piece]:
    """Which monthly figures there are, and of how many months and services. The numbers stand in a table, as shown."""
    for measure in measures().values():
        mine = [one for one in figures if one.measure_id == measure.id]
        if mine:
            months, services = len({one.month for one in mine}), len({one.unit_id for one in mine})
            says = say("evidence-figures", months=months, services=services)
            yield Piece(Kind.MEASURES, measure.id, measure.name, says, "", Strength.SOME, Because.COUNTED)


def of_practices(practised: Sequence[tuple[Practice, str]], *, say: Catalogue) -> Iterator[Piece]:
    """What the organisation did with people, each with a sentence about it."""
    for practice, says in practised:
        title = say(f"evidence-practice-{practice.value}")
        yield Piece(Kind.PRACTICES, practice.value, title, says, "", Strength.SOME, Because.PRACTISED)


def _answered(wave: WaveResults, group: Group) -> Iterator[_Answered]:
    """The questions that the group was asked, as far as anything about them is shown."""
    questions = {question.id: question for question in wave.questionnaire.questions}
    for table in wave.publication.tables:
        # What somebody has seen of a statement belongs to it, and is no evidence by itself.
        if not questions[table.question_id].follows and any(row.group == group for row in table.rows):
            row = findings.row_of(table, group) or findings.row_of(table, WHOLE)
            if row is not None:
                yield _Answered(wave, questions[table.question_id], row, group)


def _of_answer(one: _Answered, say: Catalogue) -> Piece:
    words = one.wave.questionnaire.words_in(say.language)
    because, says = one.because, said(one.wave, one.question, one.row, say=say)
    return Piece(
        kind=Kind.STAFF if one.staff else Kind.PEOPLE,
        about=one.question.indicator,
        title=words.questions[one.question.id].text,
        says=says if one.row.group == one.group else say("evidence-whole-only", says=says),
        source=one.wave.publication.wave_name,
        strength=Strength.STRONG if because is Because.HALF_ANSWERED else Strength.SOME,
        because=because,
        measure=_measure(one, say),
    )


def _measure(one: _Answered, say: Catalogue) -> Measure | None:
    if one.question.type is not QuestionType.ONE or one.row.group != one.group:
        return None
    words = one.wave.questionnaire.words_in(say.language)
    return findings.measure(one.row, wording.parts(one.question, words=words, say=say))


def said(wave: WaveResults, question: Question, row: ReleasedRow, *, say: Catalogue) -> str:
    """What the people of a row answered, in one sentence."""
    shown = wording.parts(question, words=wave.questionnaire.words_in(say.language), say=say)
    found = findings.measure(row, shown)
    if question.type is QuestionType.ONE and found is not None:
        who = "staff" if wave.questionnaire.audience is Audience.STAFF else "people"
        return say(f"voices-share-{who}", **findings.said(found, shown, say=say))
    chosen = findings.most_chosen(row, shown, most=1)
    part = next((one for one in shown if chosen and one.label == chosen[0].label), shown[0])
    return wording.row_sentence(row, part, say=say)
