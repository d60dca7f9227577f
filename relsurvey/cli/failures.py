"""Says in plain words, on standard error, why a command was refused: what happened and what to do."""

import click

from relsurvey.cli.frame import say
from relsurvey.errors import FileProblems, Problem, RelsurveyError


def explain(error: RelsurveyError) -> None:
    """Print the error, and every problem of a file on a line of its own."""
    # The pages call some things by other words, and point to buttons: then the command line has a message of its own.
    own = f"cli-errors-{error.message_id}"
    click.echo(say(own if own in say else f"errors-{error.message_id}", **error.values), err=True)
    if isinstance(error, FileProblems):
        for problem in error.problems:
            click.echo(f"  {in_words(problem)}", err=True)


def in_words(problem: Problem) -> str:
    """`place: what is wrong and how to mend it`."""
    said = say(f"problems-{problem.code}", **problem.values)
    return f"{problem.where}: {said}" if problem.where else said
