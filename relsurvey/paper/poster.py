"""What the posters for the notice board say: two or three headlines, or replies, and where all of them are."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

import segno

from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.questionnaire.definition import Words
from relsurvey.reporting.headlines import Headlines
from relsurvey.reporting.public_results import PublicResults, said_most
from relsurvey.reporting.replies import PublicReply
from relsurvey.screens.public_results import printed_person
from relsurvey.screens.rendered import direction
from relsurvey.screens.reply_lines import Answered, answered
from relsurvey.screens.shares import answer

#: More than this is no headline, and would not be read from where people stand.
_MOST = 3
_KINDS = ("yes", "maybe", "other")


@dataclass(frozen=True, slots=True)
class Poster:
    """What a poster is made from. `address` is that of the page, whole."""

    results: PublicResults
    headlines: Headlines
    language: str
    organisation: str
    address: str
    demo: bool = False


def contents(poster: Poster) -> dict[str, object]:
    """Everything that the template of the poster fills in; picture ids stand for pictures."""
    words = poster.results.questionnaire.words_in(poster.language)
    say = catalogue(poster.language)
    answers = list(_answers(poster, words, say))
    return {**_around(poster), "title": say("poster-title"), "more": say("poster-more"), "answers": answers}


def reply_contents(poster: Poster, replies: Sequence[PublicReply]) -> dict[str, object]:
    """The same for the poster of replies: what people said, and what the organisation says to it."""
    words = poster.results.questionnaire.words_in(poster.language)
    say = catalogue(poster.language)
    answers = [_reply(one) for one in answered(poster.results, tuple(replies), words, say)]
    return {**_around(poster), "title": say("replies-title"), "more": say("replies-poster-more"), "answers": answers}


def _around(poster: Poster) -> dict[str, object]:
    """What stands around the answers: whose survey, which place, the way to the page."""
    say = catalogue(poster.language)
    words = poster.results.questionnaire.words_in(poster.language)
    place = poster.results.group_name
    where = urlsplit(poster.address)
    return {
        "language": poster.language,
        "direction": direction(poster.language),
        "survey": words.title,
        "from": say("poster-from", organisation=poster.organisation),
        "place": say("poster-place", place=place) if place else "",
        "mark": say("demo-mark") if poster.demo else "",
        "words": {"language": words.language, "direction": direction(words.language)},
        "camera": say("poster-camera"),
        "type": say("poster-type"),
        # As people type it, in parts that a line can end between.
        "address": [where.netloc, *(f"/{part}" for part in where.path.strip("/").split("/"))],
        "asides": [say("poster-listen"), say("poster-help")],
        "square": say("poster-square", address=poster.address),
    }


def drawings(poster: Poster) -> Mapping[str, bytes]:
    """The square code, and the people."""
    square = io.BytesIO()
    segno.make(poster.address, error="m", micro=False).save(square, kind="svg", border=2, light="#fff")
    return {"square.svg": square.getvalue(), **{f"{kind}.svg": printed_person(kind) for kind in _KINDS}}


def _answers(poster: Poster, words: Words, say: Catalogue) -> Iterator[dict[str, object]]:
    for question in poster.results.headlines(poster.headlines, most=_MOST):
        row = poster.results.row(question)
        if row:
            said = answer(row, question, said_most(question, row), words, say)
            yield {
                "picture": question.picture,
                "question": words.questions[question.id].text,
                "sentence": said.sentence,
                "people": [f"{kind}.svg" for kind in said.people],
                "replies": [],
            }


def _reply(one: Answered) -> dict[str, object]:
    return {
        "picture": one.picture,
        "question": one.question or one.said,
        "sentence": one.said if one.question else "",
        "people": [],
        "replies": [
            {
                "heading": told.heading,
                "picture": told.picture,
                "words": told.words,
                "language": told.language,
                "direction": direction(told.language),
                "lines": list(told.lines),
            }
            for told in one.told
        ],
    }
