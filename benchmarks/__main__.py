"""What is measured, by one command: `python -m benchmarks` for all, or one by name.

screen   reruns of the question screen a CPU second, against Streamlit's defaults
answers  from one question to the next: light page, Streamlit page, a bare form
saves    durable saves by many at once, against plain inserts of the ORM, on both databases
line     bytes and time to the first question on a slow line and a slow phone
soak     memory over some minutes (never part of all)
"""

import argparse
import sys

from benchmarks import answers, compare, line, saves, soak

MEASURED = {"screen": compare.run, "answers": answers.run, "saves": saves.run, "line": line.run}


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
