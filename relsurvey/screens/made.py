"""The co-production record in words: the same on the page of results, on the public page and on paper."""

from collections.abc import Iterator
from dataclasses import dataclass

from relsurvey.coproduction.record import Line, No, Record
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.i18n.phrases import day
from relsurvey.questionnaire.definition import Words


@dataclass(frozen=True, slots=True)
class Part:
    """Something that came of it: about which question, and pairs of what stands before and what somebody wrote."""

    heading: str
    picture: str
    told: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Made:
    """The record as sentences. `parts` are about questions, `nos` about each "not yet"."""

    sentences: tuple[str, ...]
    roles: tuple[str, ...]
    parts: tuple[Part, ...]
    nos: tuple[Part, ...]
    rules: tuple[str, ...]


def made(record: Record, language: str) -> Made:
    """The record for somebody who reads this language; what the author wrote stays as it was written."""
    say, words = catalogue(language), record.questionnaire.words_in(language)
    return Made(
        sentences=(
            say("made-people", count=record.people),
            say("made-when", date=day(record.begun_on, language)),
            say("made-changed", count=record.changed),
            say("made-sign-offs", count=record.sign_offs),
        ),
        roles=tuple(say(f"made-role-{role.replace('_', '-')}", count=people) for role, people in record.roles.items()),
        parts=tuple(_part(record, line, words, say) for line in record.lines),
        nos=tuple(_no(one, say) for one in record.nos),
        rules=(say("made-names"), say("made-words")),
    )


def _part(record: Record, line: Line, words: Words, say: Catalogue) -> Part:
    # A question that people looked at can be gone by now.
    question = next((one for one in record.questionnaire.questions if one.id == line.question_id), None)
    did = (say("made-did") if line.changed else say("made-kept"), line.done)
    said = ((say("made-said"), line.summary),) if line.summary else ()
    heading = words.questions[line.question_id].text if question else ""
    return Part(heading, question.picture if question else "", (*said, did))


def _no(one: No, say: Catalogue) -> Part:
    return Part(say("made-no-said"), "", tuple(_of_no(one, say)))


def _of_no(one: No, say: Catalogue) -> Iterator[tuple[str, str]]:
    if one.summary:
        yield say("made-said"), one.summary
    if one.answer:
        yield say("made-no-answered"), one.answer
    if one.reason:
        yield say("made-no-overruled", name=one.overruled_name), one.reason
