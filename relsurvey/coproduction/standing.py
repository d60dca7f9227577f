"""Where a version stands: who says that it is good to use, what holds it up, and whether a wave may open with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from relsurvey.coproduction.review import Reviewer, Verdict
from relsurvey.errors import Refused


@dataclass(frozen=True, slots=True)
class Standing:
    """`sign_offs`: people whose newest word is "yes", about exactly this wording. `open_nos`: every "not yet" that
    nobody has answered or overruled, about whatever wording it was said.
    """

    sign_offs: int = 0
    open_nos: int = 0
    needed: int = 0

    @property
    def missing(self) -> int:
        return max(0, self.needed - self.sign_offs)

    @property
    def ready(self) -> bool:
        return not (self.open_nos or self.missing)

    def require_ready(self) -> None:
        """Raise Refused("wave-review-not-yet" | "wave-review-missing")."""
        if self.open_nos:
            raise Refused("wave-review-not-yet", count=self.open_nos)
        if self.missing:
            raise Refused("wave-review-missing", needed=self.needed, count=self.sign_offs)


def standing(reviewers: Sequence[Reviewer], content_hash: str, *, needed: int) -> Standing:
    """What these reviewers say about this wording."""
    newest = [one.judgement for one in reviewers if one.judgement]
    return Standing(
        sign_offs=sum(one.verdict is Verdict.YES and one.content_hash == content_hash for one in newest),
        open_nos=sum(one.blocks for one in newest),
        needed=needed,
    )
