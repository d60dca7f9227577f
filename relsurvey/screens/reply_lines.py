"""Replies as lines of a page or a poster: what people said, and what the organisation says to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.questionnaire.definition import Words
from relsurvey.reporting.public_results import PublicResults
from relsurvey.reporting.replies import Kind, PublicReply
from relsurvey.screens.shares import answer

#: What came of it, as a picture that means nothing else.
PICTURES: Mapping[Kind, str] = {Kind.DID: "done", Kind.WILL: "under-way", Kind.COULD_NOT: "blocked"}


@dataclass(frozen=True, slots=True)
class Told:
    """One reply: its kind, the organisation's words with their language, and lines about days."""

    kind: str
    heading: str
    picture: str
    words: str
    language: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """What people said, and every reply to it. `question` is empty for a theme of what they wrote."""

    question_id: str
    question: str
    said: str
    picture: str
    told: tuple[Told, ...] = field(default=())


def answered(
    results: PublicResults, replies: tuple[PublicReply, ...], words: Words, say: Catalogue
) -> Iterator[Answered]:
    """The replies, in their order, those to the same answer together."""
    by_said = dict.fromkeys(one.content.you_said for one in replies)
    for you_said in by_said:
        ours = [one for one in replies if one.content.you_said == you_said]
        told = tuple(_told(one, results.questionnaire.written_in, say) for one in ours)
        if you_said.theme_id:
            yield Answered("", "", say("replies-said-theme", theme=ours[0].theme), "write", told)
            continue
        question = results.questionnaire.question(you_said.question_id)
        row = results.row(question)
        option = next(one for one in question.options if one.id == you_said.option_id)
        if row is not None:
            said = answer(row, question, option, words, say).sentence
            yield Answered(question.id, words.questions[question.id].text, said, question.picture, told)


def _told(one: PublicReply, written_in: str, say: Catalogue) -> Told:
    content = one.content
    language = say.language if say.language in content.words else written_in
    lines = []
    if content.kind is Kind.WILL and content.due:
        lines.append(say("replies-due", date=day(content.due, say.language)))
    if one.changed_on:
        lines.append(say("replies-changed", date=day(one.changed_on, say.language)))
    heading = say(f"replies-kind-{content.kind.value.replace('_', '-')}")
    picture, words = PICTURES[content.kind], content.words_in(language)
    return Told(content.kind.value, heading, picture, words, language, tuple(lines))
