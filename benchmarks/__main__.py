"""What is measured, by one command: `python -m benchmarks` for all, or one by name.

screen   reruns of the question screen a CPU second, against Streamlit's defaults
answers  from one question to the next: light page, Streamlit page, a bare form
saves    durable saves by many at once, against plain inserts of the ORM, on both databases
audit    deciding and auditing what may be published, as organisations grow
tally    counting a wave, against the bare GROUP BY on the same answers
results  a rerun of a results page with six charts, against building the charts anew
opening  opening a results page with 10 million answers stored, against 10 thousand
line     bytes and time to the first question on a slow line and a slow phone
exports  rows of 10,000 responses as CSV, against the bare query that streams them
workshop 200 phones in a room: from tap to saved, against one alone
soak     memory over some minutes (never part of all)
"""

import argparse
import sys

from benchmarks import answers, compare, exports, line, protection, results, saves, soak, tally, workshop

MEASURED = {
    "screen": compare.run,
    "answers": answers.run,
    "saves": saves.run,
    "line": line.run,
    "exports": exports.run,
    "audit": protection.run,
    "tally": tally.run,
    "results": results.run,
    "opening": results.opening,
    "workshop": workshop.run,
}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", nargs="?", choices=("all", *MEASURED, "soak"), default="all")
    parser.add_argument("--minutes", type=float, default=10, help="how long the soak takes (10)")
    arguments = parser.parse_args()
    if arguments.what == "soak":
        return 0 if soak.run(minutes=arguments.minutes) else 1
    wanted = MEASURED if arguments.what == "all" else [arguments.what]
    reached = []
    for name in wanted:
        print(f"\n== {name}", flush=True)
        reached.append(MEASURED[name]())
    return 0 if all(reached) else 1


if __name__ == "__main__":
    sys.exit(main())
