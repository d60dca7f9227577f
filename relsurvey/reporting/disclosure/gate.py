"""The gate: tables are made and then looked at once more, with everything that was published of the same people."""

from collections.abc import Sequence

from relsurvey.collection.plan import Breakdown, BreakdownKind, ReleasePlan
from relsurvey.errors import Refused
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting.disclosure.audit import Verdict, audit
from relsurvey.reporting.disclosure.release import Release, release
from relsurvey.reporting.released import Audit, Publication
from relsurvey.reporting.tallies import Tally


def safe_release(
    tally: Tally, questionnaire: Questionnaire, plan: ReleasePlan, threshold: int, *, before: Sequence[Publication]
) -> tuple[Release, Audit]:
    """What may be published of a wave, and what the audit says of it.

    `before` are the versions that are out already. Raises Refused("publication-not-safe") with the breakdown to drop
    when somebody could work out an answer all the same: then nothing is published.
    """
    earlier = [(one.plan, one.tables) for one in before]
    made = release(tally, questionnaire, plan, threshold, earlier)
    verdict = audit(tally, questionnaire, [*earlier, (plan, made.tables)], threshold=threshold, proofs=made.proofs)
    if verdict.faults:
        drop = _to_drop(verdict, plan)
        raise Refused("publication-not-safe", breakdown=drop.id, kind=drop.kind.value, name=drop.name)
    beside = tuple(one.content_hash for one in before)
    return made, Audit(verdict.checked, verdict.narrowest, verdict.solved, beside)


def _to_drop(verdict: Verdict, plan: ReleasePlan) -> Breakdown:
    """The breakdown that has most of what could be worked out; the last of the plan where they have as much.

    Services are what results are for: they go after all others, and the whole only where it stands alone.
    """
    found = [fault.target.group.breakdown for faults in verdict.faults.values() for fault in faults]
    others = [one for one in plan.breakdowns if one.kind not in {BreakdownKind.ORGANISATION, BreakdownKind.UNIT}]
    parts = [one for one in plan.breakdowns if one.kind is not BreakdownKind.ORGANISATION]
    left = others or parts or list(plan.breakdowns)
    return max(left, key=lambda one: (found.count(one.id), plan.breakdowns.index(one)))
