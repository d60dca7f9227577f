"""`python -m benchmarks` compares; `python -m benchmarks soak --minutes 10` watches the memory."""

import argparse
import sys

from benchmarks import compare, soak


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("what", nargs="?", choices=("compare", "soak"), default="compare")
    parser.add_argument("--minutes", type=float, default=10, help="how long the soak takes (10)")
    arguments = parser.parse_args()
    reached = compare.run() if arguments.what == "compare" else soak.run(minutes=arguments.minutes)
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
