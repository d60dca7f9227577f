"""An independent public tool agrees with us which groups are too small by themselves.

acro holds an older pandas than ours, so it runs in an environment of its own, which uv makes from the package index.
"""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from uv import find_uv_bin

from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, ReleasePlan
from relsurvey.reporting.disclosure.release import Release, release
from relsurvey.reporting.tallies import Tally
from tests.reporting.test_attacks import FIVE, KIND, REGION, SAMPLE, answers, counted, unprotected

ACRO = "acro==1.0.2"
PLAN = ReleasePlan(("q",), (BY_ORGANISATION, BY_UNITS, REGION, KIND))


def in_its_own_environment(*arguments: str, asked: str = "") -> subprocess.CompletedProcess[str]:
    """Python with acro, which our own environment can't hold."""
    command = [find_uv_bin(), "run", "--quiet", "--no-project", "--isolated", "--with", ACRO, "python"]
    return subprocess.run([*command, *arguments], input=asked, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module", autouse=True)
def _acro() -> None:
    # Nothing is asked of acro itself yet: where it is there and does not work, the tests fail.
    if in_its_own_environment("-c", "pass").returncode:
        pytest.skip("acro can't be fetched here: this machine reaches no package index that has it")


def too_small(groups: Mapping[str, int], threshold: int) -> set[str]:
    """The groups that acro would not let out. `groups`: name → people."""
    script = Path(__file__).with_name("ask_acro.py")
    asked = json.dumps({"threshold": threshold, "groups": groups})
    done = in_its_own_environment(str(script), asked=asked)
    assert done.returncode == 0, done.stderr[-2000:]
    return set(json.loads(done.stdout))


def organisation(dice: np.random.Generator) -> Tally:
    """The five services with between 1 and 25 people each."""
    return counted({unit: answers(int(dice.integers(1, 16)), int(dice.integers(0, 7)), 3) for unit in FIVE})


def names(number: int, made: Release) -> dict[str, int]:
    """The groups that are shown of an organisation → people."""
    return {f"{number} {row.group.id}": row.base.at_least for row in made.tables[0].rows if row.base}


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("threshold", [5, 10])
def test_acro_agrees_which_groups_are_large_enough(threshold: int) -> None:
    """One question to acro about all groups of 20 organisations: units, and the groupings that overlap."""
    dice = np.random.default_rng(threshold)
    organisations = [organisation(dice) for _ in range(20)]
    groups: dict[str, int] = {}
    plain: set[str] = set()
    protected: set[str] = set()
    for number, counts in enumerate(organisations):
        groups |= names(number, unprotected(counts, PLAN, threshold=1))
        plain |= names(number, unprotected(counts, PLAN, threshold=threshold)).keys()
        protected |= names(number, release(counts, SAMPLE, PLAN, threshold)).keys()

    refused = too_small(groups, threshold)

    assert refused
    assert plain == groups.keys() - refused, "the primary rule alone is acro's rule, to the person"
    assert protected < plain, "what we publish is less: acro looks at each group by itself"
