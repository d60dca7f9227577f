"""Which step follows which, what can be taken back, and what never can."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relsurvey.errors import Refused
from relsurvey.workshop.standing import (
    FIRST,
    REVEALS,
    SECOND,
    Command,
    Phase,
    Standing,
    Step,
    Turn,
    after,
    allowed,
    back,
    next_step,
)

STATEMENTS = ("kindness", "trust")


class Played:
    """A workshop that is run by whatever comes, as the actions do it: the steps that hold are a list of facts."""

    def __init__(self) -> None:
        self.standing, self.steps = Standing(), list[Step]()
        self.revealed: set[tuple[str, int]] = set()

    def do(self, command: Command | None, statement_id: str) -> None:
        """A step; None: the newest is taken back."""
        try:
            if command is None:
                self.standing = back(self.steps[-1] if self.steps else None)
                self.steps.pop()
                return
            reached = Turn.SECOND_COUNTS if (statement_id, SECOND) in self.revealed else None
            now = after(self.standing, command, statement_id, reached=reached)
        except Refused:
            return
        if command is Command.REVEAL:
            self.revealed |= {(one, FIRST) for one in STATEMENTS}
        if command is Command.REVEAL_AGAIN:
            self.revealed.add((self.standing.statement_id, SECOND))
        self.steps.append(Step(command, self.standing))
        self.standing = now


ANYTHING = st.lists(st.tuples(st.sampled_from([None, *Command]), st.sampled_from(STATEMENTS)), max_size=60)


@given(ANYTHING)
def test_whatever_a_facilitator_does_no_round_opens_again_after_its_reveal(
    done: list[tuple[Command | None, str]],
) -> None:
    played = Played()
    for command, statement_id in done:
        played.do(command, statement_id)
        for one in STATEMENTS:
            assert (one, played.standing.open_round(one)) not in played.revealed


@given(ANYTHING)
def test_there_is_always_a_next_step_until_the_end_and_it_is_allowed(done: list[tuple[Command | None, str]]) -> None:
    played = Played()
    for command, statement_id in done:
        played.do(command, statement_id)
        suggested = next_step(played.standing, not_agreed={"kindness"}, far_apart=True)
        assert suggested in allowed(played.standing) or played.standing.phase is Phase.CLOSED


@given(ANYTHING)
def test_everything_but_a_reveal_can_be_taken_back_at_once(done: list[tuple[Command | None, str]]) -> None:
    played = Played()
    for command, statement_id in done:
        before, number = played.standing, len(played.steps)
        played.do(command, statement_id)
        if command is not None and len(played.steps) > number:
            if command in REVEALS:
                with pytest.raises(Refused, match="workshop-reveal-stays"):
                    back(played.steps[-1])
            else:
                assert back(played.steps[-1]) == before


def test_the_straight_way_through_a_workshop_follows_the_next_steps() -> None:
    standing, agreed, way = Standing(), set[str](), list[Command]()
    while standing.phase is not Phase.CLOSED:
        command = next_step(standing, not_agreed=set(STATEMENTS) - agreed, far_apart=True)
        statement_id = next((one for one in STATEMENTS if one not in agreed), "")
        if command is Command.AGREE:
            agreed.add(standing.statement_id)
        standing = after(standing, command, statement_id)
        way.append(command)

    each = [Command.TAKE_UP, Command.VOTE_AGAIN, Command.REVEAL_AGAIN, Command.AGREE]
    assert way == [Command.OPEN, Command.BEGIN, Command.REVEAL, *each, *each, Command.ACT, Command.CLOSE]


def test_nothing_is_taken_back_before_the_first_step() -> None:
    with pytest.raises(Refused, match="workshop-nothing-to-undo"):
        back(None)
