"""What a wave's numbers allow, said before it opens: which groups can be shown if enough people answer.

A forecast from how many people are asked, never from answers. The decision is made by `suppression` after closing.
"""

from collections.abc import Mapping
from enum import StrEnum


class Prospect(StrEnum):
    """What can become of a group. AT_RISK: large enough, but it may have to hide a smaller one."""

    POSSIBLE = "possible"
    AT_RISK = "at_risk"
    TOO_SMALL = "too_small"


def prospects(asked: Mapping[str, int], *, threshold: int) -> dict[str, Prospect]:
    """The prospect of every group that somebody was asked in; `asked` maps group → number of people."""
    groups = {group: people for group, people in asked.items() if people > 0}
    small = {group for group, people in groups.items() if people < threshold}
    found = {group: Prospect.TOO_SMALL if group in small else Prospect.POSSIBLE for group in groups}
    large = sorted(groups.keys() - small, key=lambda group: groups[group])
    # The whole minus the groups that are shown gives the small ones together: while too few, they need company.
    together = sum(groups[group] for group in small)
    if small and large and together < threshold:
        found[large[0]] = Prospect.AT_RISK
    return found
