"""Whether a person lets us use the words they wrote: their own choice, about these words and no others."""

from dataclasses import replace
from enum import StrEnum

from relsurvey.collection.answers import Answer
from relsurvey.collection.steps import Act, Submission


class Said(StrEnum):
    """What somebody can say to it."""

    YES = "yes"
    NO = "no"


def read_permission(answer: Answer, given: Submission) -> tuple[Answer | None, str]:
    """The answer with what the form says, or the message id of what to say when it has to be shown again.

    Whoever passes the question over has not said yes.
    """
    if given.act is Act.SKIP:
        return replace(answer, quote=False), ""
    if given.values not in {(one,) for one in Said}:
        return None, "choose-one"
    return replace(answer, quote=given.values == (Said.YES,)), ""


def carried_over(before: Answer | None, after: Answer) -> Answer:
    """The answer with the permission that was given for the same words; for other words nobody has given one."""
    if before is None or after.quote is not None or before.text != after.text:
        return after
    return replace(after, quote=before.quote)
