"""`relsurvey check`: what keeps questionnaires, maps and mapping files from being used, and what is hard to read.

The JSON form is for editors and is described in `docs/how-to/easy-read.md`: fields are added, never renamed.
"""

import json
from collections.abc import Collection, Sequence
from itertools import groupby
from pathlib import Path

import click

from relsurvey.cli.frame import Session, described, say
from relsurvey.easy_read import Level
from relsurvey.errors import BadInput, FileProblems
from relsurvey.framework import loading as framework_loading
from relsurvey.i18n.reading import examine_interface
from relsurvey.importing import mapping_file
from relsurvey.questionnaire import loading
from relsurvey.questionnaire.checking import Examined, Remark, examine, together
from relsurvey.questionnaire.places import Places
from relsurvey.screens.pictures import known_pictures
from relsurvey.workshop import loading as workshop_loading


@click.command("check", **described("check"))
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help=say("cli-check-json"))
@click.option("--interface", is_flag=True, help=say("cli-check-interface"))
@click.pass_obj
def command(session: Session, paths: tuple[Path, ...], *, as_json: bool, interface: bool) -> None:
    surveys = session.unchecked.settings.surveys_dir
    checked = paths or [*loading.folders(surveys), *framework_loading.files(surveys)]
    # Editors and shells give "." too; a questionnaire is known by the name of its folder.
    given = [path.resolve() if path.name in {"", ".."} else path for path in checked if path.is_dir()]
    folders = [folder for path in given for folder in _questionnaires(path)]
    parts = [examine(folders, known_pictures=known_pictures())]
    parts += [_instrument(folder) for folder in folders if (folder / workshop_loading.FILE).exists()]
    maps = [path for path in checked if not path.is_dir() and path.resolve().parent.name == loading.FRAMEWORKS]
    parts += [_frameworks(maps, surveys)] if maps else []
    parts += [_mapping(path, surveys) for path in checked if not path.is_dir() and path not in maps]
    if interface:
        parts.append(examine_interface())
    found = together(parts)
    _print_json(found) if as_json else _print(found)
    if found.errors:
        click.get_current_context().exit(BadInput.exit_code)


def _questionnaires(path: Path) -> list[Path]:
    """The folder itself, or those in it when it is a folder of questionnaires."""
    inner = [folder for folder in loading.folders(path) if (folder / loading.STRUCTURE).exists()]
    return inner if inner and not (path / loading.STRUCTURE).exists() else [path]


def _instrument(folder: Path) -> Examined:
    # What is wrong with the questionnaire itself was told already.
    found = [one for one in workshop_loading.problems_of(folder) if workshop_loading.FILE in one.where]
    places = Places([folder])
    return Examined(tuple(Remark(Level.ERROR, one, places.of(one.where)) for one in found))


def _frameworks(paths: Sequence[Path], surveys: Path) -> Examined:
    """The maps in these files. What they name must be asked by a questionnaire that can be read."""
    try:
        known = framework_loading.indicators_in(surveys)
    except FileProblems:
        # What is wrong with the questionnaires is told when they are checked.
        return Examined()
    return together(_framework(path.resolve(), known) for path in paths)


def _framework(path: Path, known: Collection[str]) -> Examined:
    try:
        framework_loading.load(path, known_indicators=known)
    except FileProblems as error:
        places = Places([path.parent])
        return Examined(tuple(Remark(Level.ERROR, one, places.of(one.where)) for one in error.problems))
    return Examined()


def _mapping(path: Path, surveys: Path) -> Examined:
    try:
        mapping_file.load(path, surveys_dir=surveys, known_pictures=known_pictures())
    except FileProblems as error:
        # Its problems may be those of a questionnaire that it names.
        places = Places([path.parent, *(surveys.iterdir() if surveys.is_dir() else ())])
        spots = [places.of(one.where, beside=path) for one in error.problems]
        remarks = (Remark(Level.ERROR, one, spot) for one, spot in zip(error.problems, spots, strict=True))
        return Examined(tuple(remarks))
    return Examined()


def _print(found: Examined) -> None:
    ordered = sorted(found.remarks, key=_order)
    for file, remarks in groupby(ordered, key=lambda remark: remark.spot.file):
        click.echo(click.style(_shown(file), bold=True))
        for remark in remarks:
            click.echo(f"  {_in_words(remark)}")
        click.echo()
    for one in found.unchecked:
        rules = ", ".join(say(f"cli-check-rules-{rule}") for rule in one.rules)
        click.echo(say("cli-check-not-checked", where=one.where, texts=one.texts, rules=rules))
    values = {"errors": found.errors, "warnings": found.warnings, "exceptions": found.exceptions}
    click.echo(say("cli-check-counts", **values, unchecked=found.unchecked_texts))
    click.echo(
        say("cli-check-fine" if not found.errors else "cli-check-found", count=found.errors), err=bool(found.errors)
    )


def _in_words(remark: Remark) -> str:
    problem, spot = remark.problem, remark.spot
    level = click.style(say(f"cli-check-{remark.level.value}"), fg="red" if remark.level is Level.ERROR else "yellow")
    said = say(f"problems-{problem.code}", **problem.values)
    return f"{spot.line}:{spot.column} {level} {problem.where}: {said} [{problem.code}]"


def _order(remark: Remark) -> tuple[str, int, int]:
    return str(remark.spot.file), remark.spot.line, remark.spot.column


def _shown(file: Path) -> str:
    try:
        return str(file.relative_to(Path.cwd()))
    except ValueError:
        return str(file)


def _print_json(found: Examined) -> None:
    document = {
        "version": 1,
        "counts": {
            "errors": found.errors,
            "warnings": found.warnings,
            "exceptions": found.exceptions,
            "not_checked": found.unchecked_texts,
        },
        "problems": _plain(found.remarks, Level.ERROR),
        "advice": _plain(found.remarks, Level.WARNING),
        "not_checked": [
            {"where": one.where, "language": one.language, "texts": one.texts, "rules": list(one.rules)}
            for one in found.unchecked
        ],
    }
    click.echo(json.dumps(document, ensure_ascii=False, indent=1))


def _plain(remarks: Sequence[Remark], level: Level) -> list[dict[str, str | int]]:
    return [
        {
            "severity": level.value,
            "code": one.problem.code,
            "file": str(one.spot.file),
            "line": one.spot.line,
            "column": one.spot.column,
            "where": one.problem.where,
            "question": one.question,
            "language": one.language,
            "sentence": one.sentence,
            "message": say(f"problems-{one.problem.code}", **one.problem.values),
        }
        for one in sorted(remarks, key=_order)
        if one.level is level
    ]
