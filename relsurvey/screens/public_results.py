"""What people said, as a page for the people who answered: each answer as a sentence and as 10 drawn people."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from relsurvey.coproduction.record import Record
from relsurvey.i18n.catalogue import SOURCE, Catalogue, catalogue
from relsurvey.i18n.phrases import day
from relsurvey.questionnaire.definition import Given, Question, Words
from relsurvey.reporting.public_results import PublicResults, takes_words
from relsurvey.reporting.released import ReleasedCount, ReleasedRow
from relsurvey.reporting.replies import PublicReply
from relsurvey.reporting.tenths import tenths
from relsurvey.screens.look import USUAL, Look
from relsurvey.screens.made import made
from relsurvey.screens.rendered import Rendered, fill, rendered, said_in, top
from relsurvey.screens.reply_lines import answered
from relsurvey.screens.shares import Said, answer, people, share_words, tenths_of
from relsurvey.screens.standing import language_choices


@dataclass(frozen=True, slots=True)
class Board:
    """What the page is made from. `next_words` are the organisation's own, empty where it says nothing.

    `replies` are what it answers; `replies_at` is where they stand by themselves.
    `made`: how people helped to make the questions.
    """

    results: PublicResults
    organisation: str
    demo: bool
    languages: tuple[str, ...]
    next_words: str = ""
    replies: tuple[PublicReply, ...] = ()
    replies_at: str = ""
    made: Record | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """One question and what people said. `others` are the ways of not choosing. Nothing of both: it is hidden."""

    id: str
    question: str
    hint: str
    picture: str
    several: bool
    only_some: bool
    said: tuple[Said, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """Questions that belong together."""

    id: str
    heading: str
    asked: tuple[Asked, ...]


def page(board: Board, language: str, *, way: str = "", look: Look = USUAL) -> Rendered:
    """The page. `way` is what the links at its foot carry."""
    say, questionnaire = catalogue(language), board.results.questionnaire
    words = questionnaire.words_in(language)
    found = tuple(topics(board.results, words, say))
    return board_page(
        "public-results.html",
        board,
        language,
        name="said",
        heading=say("said-title"),
        look=look,
        way=way,
        written_in=said_in(questionnaire.written_in, language),
        until=day(date.fromisoformat(board.results.publication.closed_on), language),
        back=_back(board.results, say),
        topics=found,
        drawn=_drawn(found),
        takes_words=takes_words(questionnaire),
        made=made(board.made, language) if board.made else None,
    )


def board_page(
    template: str, board: Board, language: str, *, name: str, heading: str, look: Look, way: str, **shown: object
) -> Rendered:
    """A page that hangs on the board of a survey, with what all of them show: the survey, and what was replied."""
    say, words = catalogue(language), board.results.questionnaire.words_in(language)
    return rendered(
        template,
        language,
        name=name,
        title=say("page-title", step=heading, survey=words.title),
        step=heading,
        top=top(language, title=words.title, organisation=board.organisation, demo=board.demo),
        look=look,
        way=way,
        choices=language_choices(board.languages, language, look),
        said_in=said_in(words.language, language),
        page_language=language,
        board=board,
        survey=words.title,
        answered=tuple(answered(board.results, board.replies, words, say)),
        **shown,
    )


def topics(results: PublicResults, words: Words, say: Catalogue) -> Iterator[Topic]:
    """The published questions by topic, in the order asked."""
    for group in results.questionnaire.groups:
        found = tuple(_asked(results, one, words, say) for one in results.questions if one.group == group)
        if found:
            yield Topic(group, words.groups[group], found)


def _asked(results: PublicResults, question: Question, words: Words, say: Catalogue) -> Asked:
    row, said = results.row(question), words.questions[question.id]
    return Asked(
        id=question.id,
        question=said.text,
        hint=said.hint,
        picture=question.picture,
        several=question.takes_several,
        only_some=question.show_if is not None,
        said=tuple(answer(row, question, option, words, say) for option in question.options) if row else (),
        others=tuple(_others(row, question, words, say)) if row else (),
    )


def _others(row: ReleasedRow, question: Question, words: Words, say: Catalogue) -> Iterator[str]:
    for way in question.ways_out:
        yield share_words(say, "said-option", tenths_of(row, row.counts[way]), option=words.ways_out[way])
    yield share_words(say, "said-skipped", tenths_of(row, row.counts[Given.SKIPPED]))


def printed_person(kind: str) -> bytes:
    """One of the 10 people as a picture of its own, for paper."""
    return str(fill("person-printed.html", SOURCE, kind=kind)).encode()


@dataclass(frozen=True, slots=True)
class Back:
    """How many were asked and how many answered, in sentences, and 10 people who stand for those who were asked."""

    sentences: tuple[str, ...]
    people: tuple[str, ...]


def _back(results: PublicResults, say: Catalogue) -> Back | None:
    """None where the number of answers is hidden. Where nobody knows how many were asked, there is no share."""
    found = results.returns
    if found is None or found.returned is None:
        return None
    returned = say("said-returned", number=found.returned)
    if not found.asked:
        return Back((returned,), ())
    share = tenths(ReleasedCount(found.returned, found.returned), ReleasedCount(found.asked, found.asked))
    return Back((say("said-asked", number=found.asked), returned, share_words(say, "said-back", share)), people(share))


def _drawn(found: Sequence[Topic]) -> frozenset[str]:
    """How people are drawn on this page at all: nothing else has to be explained."""
    return frozenset(
        person for topic in found for asked in topic.asked for said in asked.said for person in said.people
    )
