"""Raw counts of a closed wave. They never leave `reporting`: no screen, chart, export or command imports this."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QuestionTally:
    """One question in one unit.

    `base` is the number of people who were asked the question, `chosen` maps option id → people who chose it,
    `ways_out` maps "dont_know" and "prefer_not" → people, `answered` is the number of people who chose any option.
    Whoever was asked and is in none of them skipped the question.
    """

    base: int
    answered: int
    chosen: Mapping[str, int]
    ways_out: Mapping[str, int]

    @property
    def skipped(self) -> int:
        """People who were asked and gave nothing."""
        return self.base - self.answered - sum(self.ways_out.values())


@dataclass(frozen=True, slots=True)
class Tally:
    """A whole wave. `asked` and `returned` map unit id → people; `questions` maps (unit id, question id) → tally."""

    asked: Mapping[str, int]
    returned: Mapping[str, int]
    questions: Mapping[tuple[str, str], QuestionTally]
