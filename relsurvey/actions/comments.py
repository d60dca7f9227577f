"""Reviewing what people wrote, once a wave has closed: one of the guarded doors.

What was done is recorded, never a word of it.

The reviewer sees words of nobody in no order: no unit, no day, no other answer, no other comment of the same person.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection

from relsurvey.actions import wave_at_hand
from relsurvey.collection.comment import Comment, CommentState, Decided, Theme, check_decided
from relsurvey.collection.wave import Wave, WaveState
from relsurvey.errors import NotAllowed, NotFound, Refused
from relsurvey.i18n.catalogue import SOURCE
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import QuestionType
from relsurvey.redaction.found import Found, Known
from relsurvey.redaction.recognise import recognise
from relsurvey.storage import comments, organisations, people, themes, waves
from relsurvey.storage.database import Database


@dataclass(frozen=True, slots=True)
class Pile:
    """The comments to one question of one wave: state → how many."""

    wave_id: str
    wave_name: str
    question_id: str
    question: str
    counts: Mapping[CommentState, int]


@dataclass(frozen=True, slots=True)
class Opened:
    """One comment to decide about. `found`: what in it may name somebody. `enough`: so many people answered that words
    may be shown.
    """

    comment: Comment
    found: tuple[Found, ...]
    themes: tuple[Theme, ...]
    enough: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """The comments to a question that are in one state."""

    comments: tuple[Comment, ...] = field(repr=False)
    themes: tuple[Theme, ...]


def piles(db: Database, *, by: Viewer, language: str) -> tuple[Pile, ...]:
    """What there is to review: the questions of closed waves to which somebody wrote, the newest wave first.

    Waves in which the reviewer manages a unit are left out.
    """
    _require(by)
    found: list[Pile] = []
    with db.writing() as connection:
        for wave in waves.list_(connection, organisation_id=by.organisation_id):
            if wave.state is WaveState.CLOSED and not by.unit_ids & set(wave.asked):
                found += _piles(connection, by, wave, language)
    return tuple(found)


def count_waiting(db: Database, *, by: Viewer) -> int:
    """How many comments wait for a decision, over all that this person may review."""
    return sum(pile.counts.get(CommentState.WAITING, 0) for pile in piles(db, by=by, language=SOURCE))


def list_(db: Database, *, by: Viewer, wave_id: str, question_id: str, state: CommentState) -> Listed:
    """The comments to one question in one state, in an order that tells nothing. That they were read is recorded."""
    with db.writing() as connection:
        reviewed_wave(connection, by, wave_id)
        ours = {"organisation_id": by.organisation_id, "wave_id": wave_id}
        found = comments.list_(connection, **ours, question_id=question_id, state=state)
        wave_at_hand.record(connection, by, "comments-read", wave_id, question=question_id, state=state.value)
        return Listed(tuple(found), tuple(themes.list_(connection, **ours)))


def next_waiting(db: Database, *, by: Viewer, wave_id: str, question_id: str) -> str:
    """The id of a comment that waits; empty when none does."""
    with db.reading() as connection:
        reviewed_wave(connection, by, wave_id)
        ours = {"organisation_id": by.organisation_id, "wave_id": wave_id}
        return comments.next_waiting(connection, **ours, question_id=question_id)


def open_(db: Database, *, by: Viewer, wave_id: str, comment_id: str) -> Opened:
    """A comment with what a recogniser suggests to take out of it. That it was read is recorded. Raises NotFound."""
    with db.writing() as connection:
        wave = reviewed_wave(connection, by, wave_id)
        ours = {"organisation_id": by.organisation_id, "wave_id": wave_id}
        one = _comment(connection, by, wave_id, comment_id)
        known = known_names(connection, by)
        listed = tuple(themes.list_(connection, **ours))
        enough = themes.enough_to_quote(connection, **ours, threshold=wave.threshold)
        wave_at_hand.record(connection, by, "comment-read", wave_id, comment=comment_id)
    return Opened(one, recognise(one.text, known=known), listed, enough)


def decide(db: Database, *, by: Viewer, wave_id: str, comment_id: str, decided: Decided) -> None:
    """Hide it, let its themes count, or let its edited words be shown. Every decision can be made anew.

    Raises BadInput when the decision does not hold together, as without the person's own permission to be quoted.
    """
    with db.writing() as connection:
        wave = reviewed_wave(connection, by, wave_id)
        ours = {"organisation_id": by.organisation_id, "wave_id": wave_id}
        one = _comment(connection, by, wave_id, comment_id, lock=True)
        known = {theme.id: theme.name for theme in themes.list_(connection, **ours)}
        enough = themes.enough_to_quote(connection, **ours, threshold=wave.threshold)
        checked = check_decided(decided, one, themes=known, enough=enough)
        comments.decide(connection, **ours, comment_id=comment_id, decided=checked)
        wave_at_hand.record(connection, by, "comment-decided", wave_id, comment=comment_id, state=checked.state.value)


def forget_original(db: Database, *, by: Viewer, wave_id: str, comment_id: str) -> None:
    """Delete the words as they were written; the edited ones take their place, nothing where there are none.

    Raises Refused("comment-waiting") while nobody has decided about the comment.
    """
    with db.writing() as connection:
        reviewed_wave(connection, by, wave_id)
        ours = {"organisation_id": by.organisation_id, "wave_id": wave_id}
        if _comment(connection, by, wave_id, comment_id).state is CommentState.WAITING:
            raise Refused("comment-waiting")
        comments.forget_original(connection, **ours, comment_id=comment_id)
        wave_at_hand.record(connection, by, "comment-original-deleted", wave_id, comment=comment_id)


def forget_originals(db: Database, *, by: Viewer, wave_id: str) -> int:
    """The same for every comment of a wave that was decided about; nothing is read. Only for the command line.

    Returns how many.
    """
    if not by.is_operator:
        raise NotAllowed("not-allowed")
    with db.writing() as connection:
        wave_at_hand.find(connection, by.organisation_id, wave_id)
        number = comments.forget_original(connection, organisation_id=by.organisation_id, wave_id=wave_id)
        wave_at_hand.record(connection, by, "comment-originals-deleted", wave_id, count=number)
    return number


def reviewed_wave(connection: Connection, by: Viewer, wave_id: str) -> Wave:
    """The closed wave, for somebody who may review its comments.

    Raises NotFound("wave-not-found"), Refused("comments-wave-open" | "comments-own-unit" | "comments-administrator").
    """
    _require(by)
    wave = wave_at_hand.find(connection, by.organisation_id, wave_id)
    # Whoever answers for a unit may know who writes like this.
    if by.unit_ids & set(wave.asked):
        raise Refused("comments-own-unit")
    if wave.state is not WaveState.CLOSED:
        raise Refused("comments-wave-open")
    return wave


def known_names(connection: Connection, by: Viewer) -> Known:
    """The names that a recogniser knows: of services and the organisation, and of the people who work here."""
    organisation = organisations.get(connection, by.organisation_id)
    services = wave_at_hand.unit_names(connection, by).values()
    staff = tuple(one.name for one in people.list_(connection, by.organisation_id))
    return Known((*services, *([organisation.name] if organisation else [])), staff)


def _piles(connection: Connection, by: Viewer, wave: Wave, language: str) -> list[Pile]:
    ours = {"organisation_id": by.organisation_id, "wave_id": wave.id}
    comments.register(connection, **ours)
    counts = comments.counts(connection, **ours)
    questionnaire = wave_at_hand.questionnaire(connection, by.organisation_id, wave.id)
    said = questionnaire.words_in(language).questions
    return [
        Pile(wave.id, wave.name, question.id, said[question.id].text, counts[question.id])
        for question in questionnaire.questions
        if question.type is QuestionType.TEXT and question.id in counts
    ]


def _require(by: Viewer) -> None:
    by.require(Permission.REVIEW_COMMENTS)
    # Nobody who runs a round sees what one person said in it.
    if by.may(Permission.MANAGE_WAVES):
        raise Refused("comments-administrator")


def _comment(connection: Connection, by: Viewer, wave_id: str, comment_id: str, *, lock: bool = False) -> Comment:
    ours = {"organisation_id": by.organisation_id, "wave_id": wave_id, "comment_id": comment_id}
    found = comments.get(connection, **ours, lock=lock)
    if found is None:
        raise NotFound("comment-not-found")
    return found
