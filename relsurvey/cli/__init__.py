"""The command line: parse, call one action, say what came of it. `python -m relsurvey` and the `relsurvey` command."""

from relsurvey.cli.entry import main

__all__ = ["main"]
