"""Where a workshop stands, and what its facilitator may do next. Pure: the steps that were taken are facts in a table.

    prepared → joining → rating → discussing ⇄ acting → closed
                            reveal ↑   each statement: first counts → (voting → second counts) → agreed

Once opened it can be closed at any time: what is broken off must end too, so that its ratings are forgotten.
Everything but a reveal can be taken back, the newest step first. A reveal locks its round for good.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum

from relsurvey.errors import Refused

#: The silent rating of every statement, and the second vote on one statement after the talk about it.
FIRST, SECOND = 1, 2


class Phase(StrEnum):
    """Where the whole workshop is."""

    PREPARED = "prepared"
    JOINING = "joining"
    RATING = "rating"
    DISCUSSING = "discussing"
    ACTING = "acting"
    CLOSED = "closed"


class Turn(StrEnum):
    """Where the statement is that is being discussed. NONE: none is taken up, the wall shows the queue."""

    NONE = "none"
    FIRST_COUNTS = "first_counts"
    VOTING = "voting"
    SECOND_COUNTS = "second_counts"
    AGREED = "agreed"


class Command(StrEnum):
    """What a facilitator can do to bring the workshop on."""

    OPEN = "open"
    BEGIN = "begin"
    REVEAL = "reveal"
    TAKE_UP = "take_up"
    VOTE_AGAIN = "vote_again"
    REVEAL_AGAIN = "reveal_again"
    AGREE = "agree"
    SHOW_QUEUE = "show_queue"
    ACT = "act"
    TALK_ON = "talk_on"
    CLOSE = "close"


#: They lock a round: nothing takes them back.
REVEALS = frozenset({Command.REVEAL, Command.REVEAL_AGAIN})
#: People can join and come back.
LIVE = frozenset({Phase.JOINING, Phase.RATING, Phase.DISCUSSING, Phase.ACTING})
_PHASES = {
    Command.OPEN: (frozenset({Phase.PREPARED}), Phase.JOINING),
    Command.BEGIN: (frozenset({Phase.JOINING}), Phase.RATING),
    Command.REVEAL: (frozenset({Phase.RATING}), Phase.DISCUSSING),
    Command.ACT: (frozenset({Phase.DISCUSSING}), Phase.ACTING),
    Command.TALK_ON: (frozenset({Phase.ACTING}), Phase.DISCUSSING),
    Command.CLOSE: (LIVE, Phase.CLOSED),
}
#: The way a workshop goes when nothing comes between.
_NEXT = {
    Phase.PREPARED: Command.OPEN,
    Phase.JOINING: Command.BEGIN,
    Phase.RATING: Command.REVEAL,
    Phase.ACTING: Command.CLOSE,
    Phase.CLOSED: Command.CLOSE,
}
#: Inside of the discussion: from which turns, to which one.
_TURNS = {
    Command.VOTE_AGAIN: (frozenset({Turn.FIRST_COUNTS}), Turn.VOTING),
    Command.REVEAL_AGAIN: (frozenset({Turn.VOTING}), Turn.SECOND_COUNTS),
    Command.AGREE: (frozenset({Turn.FIRST_COUNTS, Turn.SECOND_COUNTS, Turn.AGREED}), Turn.AGREED),
    Command.TAKE_UP: (frozenset(Turn) - {Turn.VOTING}, Turn.FIRST_COUNTS),
    Command.SHOW_QUEUE: (frozenset(Turn) - {Turn.VOTING, Turn.NONE}, Turn.NONE),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a workshop is: its phase, and in the discussion the statement that is taken up ("" for none)."""

    phase: Phase = Phase.PREPARED
    statement_id: str = ""
    turn: Turn = Turn.NONE

    @property
    def live(self) -> bool:
        """Whether people can join and come back."""
        return self.phase in LIVE

    def open_round(self, statement_id: str) -> int | None:
        """The round in which this statement can be rated now; None when it can't be."""
        if self.phase is Phase.RATING:
            return FIRST
        voting = self.turn is Turn.VOTING and self.statement_id == statement_id
        return SECOND if voting else None


@dataclass(frozen=True, slots=True)
class Step:
    """One step that was taken, with where the workshop stood before it."""

    command: Command
    before: Standing


def after(standing: Standing, command: Command, statement_id: str = "", *, reached: Turn | None = None) -> Standing:
    """Where the workshop stands after the command. Refused("workshop-not-now") when it is not its time.

    `statement_id` and `reached` are for TAKE_UP: how far the statement has come, when it was taken up before.
    """
    if command not in allowed(standing):
        raise Refused("workshop-not-now")
    if command in _PHASES:
        return Standing(_PHASES[command][1])
    turn = _TURNS[command][1]
    if command is Command.TAKE_UP:
        return replace(standing, statement_id=statement_id, turn=reached or turn)
    return replace(standing, statement_id="" if turn is Turn.NONE else standing.statement_id, turn=turn)


def allowed(standing: Standing) -> frozenset[Command]:
    """What may be done now. Whether there is enough for it (people in the room, raters) is for the action to say."""
    phases = {command for command, (before, _) in _PHASES.items() if standing.phase in before}
    if standing.turn is Turn.VOTING:
        phases.discard(Command.ACT)
    if standing.phase is not Phase.DISCUSSING:
        return frozenset(phases)
    return frozenset(phases | {command for command, (turns, _) in _TURNS.items() if standing.turn in turns})


def back(last: Step | None) -> Standing:
    """Where the workshop stands when its newest step is taken back.

    Refused("workshop-nothing-to-undo" | "workshop-reveal-stays").
    """
    if last is None:
        raise Refused("workshop-nothing-to-undo")
    if last.command in REVEALS:
        raise Refused("workshop-reveal-stays")
    return last.before


def can_step_back(last: Step | None) -> bool:
    """Whether the newest step can be taken back."""
    return last is not None and last.command not in REVEALS


def next_step(standing: Standing, *, not_agreed: AbstractSet[str] = frozenset(), far_apart: bool = False) -> Command:
    """The one clear next step. CLOSE stays when the workshop is closed: then nothing is `allowed`.

    `not_agreed` are the statements without an agreed level; `far_apart`: the first counts of the one that is taken up.
    """
    if standing.phase is not Phase.DISCUSSING:
        return _NEXT[standing.phase]
    if standing.turn in {Turn.NONE, Turn.AGREED}:
        return Command.TAKE_UP if not_agreed else Command.ACT
    if standing.turn is Turn.VOTING:
        return Command.REVEAL_AGAIN
    return Command.VOTE_AGAIN if far_apart and standing.turn is Turn.FIRST_COUNTS else Command.AGREE
