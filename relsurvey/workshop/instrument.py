"""A staff questionnaire as a facilitator sees it: sections of statements with levels, sets that fit into the time.

Everything is made from the questionnaire, so a workshop and a survey round ask the same in the same words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from relsurvey.questionnaire.definition import Given, Question, Questionnaire, QuestionType, Words
from relsurvey.questionnaire.document import with_hash

#: How many statements a workshop takes on: with fewer there is little to compare, with more nobody listens any longer.
FEWEST, MOST = 15, 25


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen: `text` says what it means, empty where the name is enough."""

    id: str
    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that is rated. `levels` go from the weakest to the strongest; `seen` is empty where it is not asked."""

    id: str
    indicator: str
    section: str
    text: str
    short: str
    hint: str
    levels: tuple[Choice, ...]
    seen: tuple[Choice, ...] = ()

    def number(self, level_id: str) -> int:
        """1 for the weakest level; KeyError when the statement has no such level."""
        for number, level in enumerate(self.levels, start=1):
            if level.id == level_id:
                return number
        raise KeyError(level_id)


@dataclass(frozen=True, slots=True)
class Condition:
    """Something outside the organisation. `ways` are what a team can see in it: a limit, a chance, a way round."""

    id: str
    indicator: str
    text: str
    short: str
    hint: str
    ways: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class StatementSet:
    """Statements that go together and fit into a workshop of so many minutes."""

    id: str
    minutes: int
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """What staff say of themselves, and the indicators under which people are asked about the same thing."""

    statement: str
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """How often one check of an audit is due, and how many records or people to look at, at least."""

    statement: str
    every_months: int
    sample: int


@dataclass(frozen=True, slots=True)
class Extras:
    """What stands beside a staff questionnaire in `instrument.yaml`."""

    sets: tuple[StatementSet, ...] = ()
    pairs: tuple[Pair, ...] = ()
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class Instrument:
    """One version of an instrument in one language. `sections` maps the id of a section → its heading, in order.

    `content_hash` is that of the whole questionnaire: two workshops can be compared only when it is the same.
    """

    id: str
    version: int
    content_hash: str
    language: str
    title: str
    about: tuple[str, ...]
    sections: dict[str, str]
    statements: tuple[Statement, ...]
    cant_rate: str
    asks_seen: str = ""
    conditions: tuple[Condition, ...] = ()
    extras: Extras = field(default_factory=Extras)

    def statement(self, statement_id: str) -> Statement:
        """The statement with this id; KeyError when there is none."""
        for statement in self.statements:
            if statement.id == statement_id:
                return statement
        raise KeyError(statement_id)

    def people_asked(self, statement_id: str) -> tuple[str, ...]:
        """The indicators under which people are asked about the same thing; empty when they are not asked."""
        return tuple(one for pair in self.extras.pairs if pair.statement == statement_id for one in pair.people)


def instrument(questionnaire: Questionnaire, language: str, extras: Extras | None = None) -> Instrument:
    """The instrument in this language, or in the one that it was written in."""
    words = questionnaire.words_in(language)
    statements = tuple(_statement(questionnaire, one, words) for one in questionnaire.questions if one.levels)
    follow = [words.questions[one.id].text for one in questionnaire.questions if one.follows]
    return Instrument(
        id=questionnaire.id,
        version=questionnaire.version,
        content_hash=questionnaire.content_hash,
        language=words.language,
        title=words.title,
        about=words.about,
        sections={group: words.groups[group] for group in questionnaire.groups},
        statements=statements,
        cant_rate=words.ways_out[Given.DONT_KNOW],
        asks_seen=follow[0] if follow else "",
        conditions=tuple(_condition(one, words) for one in questionnaire.questions if _is_condition(one)),
        extras=extras or Extras(),
    )


def part(questionnaire: Questionnaire, statement_ids: Sequence[str], *, name: str) -> Questionnaire:
    """The questionnaire with these statements alone, in its own order, and the id `<its id>-<name>`: for a round.

    What is asked after a statement goes with it. The hash is that of the part; indicators, ids and words stay the same.
    """
    kept = [one for one in questionnaire.questions if (one.follows or one.id) in statement_ids]
    ids, groups = {one.id for one in kept}, {one.group for one in kept}
    words = {
        language: replace(
            said,
            questions={id_: one for id_, one in said.questions.items() if id_ in ids},
            groups={group: heading for group, heading in said.groups.items() if group in groups},
        )
        for language, said in questionnaire.words.items()
    }
    smaller = replace(
        questionnaire,
        id=f"{questionnaire.id}-{name}",
        groups=tuple(group for group in questionnaire.groups if group in groups),
        questions=tuple(kept),
        words=words,
    )
    return with_hash(smaller)


def _is_condition(question: Question) -> bool:
    return question.type is QuestionType.SEVERAL and not question.follows


def _statement(questionnaire: Questionnaire, question: Question, words: Words) -> Statement:
    said, follow = words.questions[question.id], questionnaire.what_shows(question)
    return Statement(
        id=question.id,
        indicator=question.indicator,
        section=question.group,
        text=said.text,
        short=said.short,
        hint=said.hint,
        levels=_choices(question, words),
        seen=_choices(follow, words) if follow else (),
    )


def _condition(question: Question, words: Words) -> Condition:
    said = words.questions[question.id]
    ways = _choices(question, words)
    return Condition(question.id, question.indicator, said.text, said.short, said.hint, ways)


def _choices(question: Question, words: Words) -> tuple[Choice, ...]:
    said = words.questions[question.id].options
    return tuple(Choice(one.id, said[one.id].label, said[one.id].hint) for one in question.options)
