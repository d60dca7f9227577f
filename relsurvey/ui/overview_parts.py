"""The overview of a published wave, made ready: headlines, how people answered, what they chose most."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from relsurvey.collection.plan import BreakdownKind
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import listed
from relsurvey.questionnaire.definition import Question
from relsurvey.reporting import findings, wording
from relsurvey.reporting.change import Change
from relsurvey.reporting.change_words import SIGNS, ChangeWords, change_words
from relsurvey.reporting.over_time import WaveResults
from relsurvey.reporting.released import WHOLE, Group, Publication
from relsurvey.ui import markup
from relsurvey.ui.result_parts import Making, in_one_look, legend_of, making_of
from relsurvey.ui.small_bars import SmallBar, small_bar

#: So many answers of a several-choice question are told.
MOST_CHOSEN = 3

#: How people answered, as the plan's breakdown names it; somebody who answered for another stands apart.
_PROXY = "proxy"


@dataclass(frozen=True, slots=True)
class HeadlineLine:
    """One group in a headline: its sentence, its bar, what changed. `bar` is None where the group is hidden."""

    name: str
    sentence: str
    bar: SmallBar | None
    change: ChangeWords | None


@dataclass(frozen=True, slots=True)
class Headline:
    """One headline: the question and what the groups that matter to the reader said."""

    short: str
    text: str
    anchor: str
    lines: tuple[HeadlineLine, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """A question where people could choose several things, and the things chosen most."""

    text: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The pieces of the overview: HTML that is escaped already, empty where there is nothing to say."""

    headlines: str
    changes: str
    how: str
    wishes: str


def overview(
    history: Sequence[WaveResults], questions: Sequence[Question], *, own_units: frozenset[str], say: Catalogue
) -> Overview:
    """The overview of the last wave of a history. `questions` are its headlines."""
    now = history[-1]
    tables = {table.question_id: table for table in now.publication.tables}
    named = {question.id: tables[question.id] for question in questions}
    making = making_of(now.publication, now.questionnaire, named, own_units=own_units, say=say)
    cards = [_headline(question, history, making) for question in questions]
    wishes = tuple(_wishes(now, making))
    return Overview(
        headlines=_cards(cards, say) + legend_of(questions, making),
        changes=markup.html("changes", say=say, changes=[*_changes(cards, say), *_changes_of_units(cards, say)]),
        how=_how(now.publication, making.names, say),
        wishes=markup.html("wishes", say=say, wishes=wishes) if wishes else "",
    )


def _cards(cards: Sequence[Headline], say: Catalogue) -> str:
    shown = in_one_look(max((len(card.lines) for card in cards), default=0))
    return markup.html("headlines", say=say, headlines=cards, shown=shown)


def _headline(question: Question, history: Sequence[WaveResults], making: Making) -> Headline:
    words = making.words.questions[question.id]
    groups = [WHOLE, *(Group(BreakdownKind.UNIT.value, unit) for unit in making.publication.units)]
    wanted = [group for group in groups if group == WHOLE or group.id in making.own_units]
    lines = tuple(_line(question, group, history, making) for group in wanted if group in making.names)
    return Headline(words.short, words.text, f"question-{question.id}", lines)


def _line(question: Question, group: Group, history: Sequence[WaveResults], making: Making) -> HeadlineLine:
    say = making.say
    shown = wording.parts(question, words=making.words, say=say)
    table = next(one for one in making.publication.tables if one.question_id == question.id)
    row = findings.row_of(table, group)
    found = findings.measure(row, shown)
    if row is None or found is None:
        return HeadlineLine(making.names[group], say("results-hidden"), None, None)
    return HeadlineLine(
        making.names[group],
        say("results-headline", **findings.said(found, shown, say=say)),
        small_bar(row, shown, scale=making.scale, say=say),
        change_words(question, group, history, say=say),
    )


def _changes(cards: Sequence[Headline], say: Catalogue) -> list[tuple[str, str]]:
    """The headlines of the whole organisation by what happened to them: a sign, and a sentence that names them."""
    found = [(card.short, card.lines[0].change) for card in cards if card.lines]
    told = []
    for change in (one for one in Change if one.compared):
        names = [short for short, words in found if words and words.kind == change]
        told.append((SIGNS[change], say(f"results-changes-{change.value}", names=_named(names, len(cards), say))))
    others = [short for short, words in found if words and words.kind not in SIGNS]
    if others:
        told.append(("", say("results-changes-not-compared", names=listed(others, say.language))))
    return told


def _named(names: Sequence[str], of: int, say: Catalogue) -> str:
    """Some of the headlines by name; none of them and all of them need no names."""
    if not names:
        return say("results-changes-nothing")
    return say("results-changes-all", number=of) if len(names) == of > 1 else listed(names, say.language)


def _changes_of_units(cards: Sequence[Headline], say: Catalogue) -> Iterator[tuple[str, str]]:
    """Where something changed in one of the reader's own units: which, and in which headlines."""
    # Each card has the same groups in the same order, the whole organisation first.
    for lines in zip(*(card.lines[1:] for card in cards), strict=False):
        for change in (Change.HIGHER, Change.LOWER):
            names = [
                card.short
                for card, line in zip(cards, lines, strict=True)
                if line.change is not None and line.change.kind == change
            ]
            if names:
                values = {"unit": lines[0].name, "names": listed(names, say.language)}
                yield SIGNS[change], say(f"results-changes-unit-{change.value}", **values)


def _how(publication: Publication, names: Mapping[Group, str], say: Catalogue) -> str:
    ids = {one.id for one in publication.plan.of_kind(BreakdownKind.HELP)}
    known = [one for one in publication.returns if one.group.breakdown in ids]
    if not known:
        return ""
    own = [one for one in known if one.group.id != _PROXY]
    # Where the numbers that are shown make up everybody, nobody is left who could be hidden.
    whole = publication.returns_of(WHOLE)
    nobody_left = sum(one.returned or 0 for one in own) == (whole.returned if whole else None)
    facts = [(names[one.group], _people(one.returned, say)) for one in own if one.returned or not nobody_left]
    apart = [(names[one.group], _people(one.returned, say)) for one in known if one.group.id == _PROXY]
    return markup.html("how", say=say, facts=facts, apart=apart)


def _people(number: int | None, say: Catalogue) -> str:
    return say("results-hidden") if number is None else say("results-people", number=number)


def _wishes(now: WaveResults, making: Making) -> Iterator[Wish]:
    tables = {table.question_id: table for table in now.publication.tables}
    for question in now.questionnaire.questions:
        row = findings.row_of(tables[question.id]) if question.id in tables else None
        if not question.takes_several or row is None or row.base is None:
            continue
        shown = wording.parts(question, words=making.words, say=making.say)
        base = wording.count(row.base, say=making.say)
        chosen = findings.most_chosen(row, shown, most=MOST_CHOSEN)
        lines = [
            making.say("results-wish", option=one.label, count=wording.count(one.count, say=making.say), base=base)
            for one in chosen
        ]
        if lines:
            yield Wish(making.words.questions[question.id].text, tuple(lines))
