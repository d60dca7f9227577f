"""Asks acro, the tool of research data services in the United Kingdom, which groups are too small. Runs apart from us.

Reads {"threshold": 10, "groups": {name: people}} and prints the names that acro would not let out.
"""

import contextlib
import io
import json
import sys

import pandas as pd
from acro import ACRO


def main() -> None:
    asked = json.load(sys.stdin)
    people = pd.DataFrame({"group": [name for name, number in asked["groups"].items() for _ in range(number)]})
    people["all"] = "people"
    with contextlib.redirect_stdout(io.StringIO()):
        checker = ACRO(suppress=False)
        checker.config["safe_threshold"] = asked["threshold"]
        checker.crosstab(people["group"], people["all"])
        outcome = checker.results.get_index(0).outcome
    json.dump(sorted(outcome.index[outcome["people"].str.contains("MinimumThresholdCheck")]), sys.stdout)


main()
