"""`relsurvey check`: every problem in questionnaires and mapping files, with its place and its mend."""

import json
from collections.abc import Sequence
from pathlib import Path

import click

from relsurvey.cli import failures
from relsurvey.cli.frame import Session, described, say
from relsurvey.collection import mapping_file
from relsurvey.errors import BadInput, FileProblems, Problem
from relsurvey.questionnaire import loading
from relsurvey.screens.pictures import known_pictures


@click.command("check", **described("check"))
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help=say("cli-check-json"))
@click.pass_obj
def command(session: Session, paths: tuple[Path, ...], *, as_json: bool) -> None:
    surveys = session.unchecked.settings.surveys_dir
    checked = paths or loading.folders(surveys)
    problems = [problem for path in checked for problem in _problems(path, surveys)]
    advice = [problem for path in checked if path.is_dir() for problem in loading.warnings(path)]
    if as_json:
        click.echo(json.dumps({"problems": _plain(problems), "advice": _plain(advice)}, ensure_ascii=False, indent=1))
    else:
        _print(problems, advice)
    if problems:
        click.get_current_context().exit(BadInput.exit_code)


def _problems(path: Path, surveys: Path) -> Sequence[Problem]:
    if path.is_dir():
        return loading.check(path, known_pictures=known_pictures())
    try:
        mapping_file.load(path, surveys_dir=surveys, known_pictures=known_pictures())
    except FileProblems as error:
        return error.problems
    return ()


def _print(problems: list[Problem], advice: list[Problem]) -> None:
    for problem in problems:
        click.echo(failures.in_words(problem))
    for one in advice:
        click.echo(say("cli-check-advice", text=failures.in_words(one)))
    if problems:
        click.echo(say("cli-check-found", count=len(problems)), err=True)
    else:
        click.echo(say("cli-check-fine"))


def _plain(problems: list[Problem]) -> list[dict[str, str]]:
    return [
        {"where": one.where, "code": one.code, "message": say(f"problems-{one.code}", **one.values)} for one in problems
    ]
