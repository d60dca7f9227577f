"""`relsurvey xlsform`: questionnaires as workbooks that other survey tools read and write."""

from dataclasses import replace
from pathlib import Path

import click

from relsurvey.cli.failures import in_words
from relsurvey.cli.frame import Session, described, say
from relsurvey.errors import Refused
from relsurvey.questionnaire import folder as questionnaire_folder
from relsurvey.questionnaire import loading
from relsurvey.questionnaire.folder import Documents
from relsurvey.screens.pictures import known_pictures


@click.command("write", **described("xlsform-write"))
@click.argument("survey", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("workbook", type=click.Path(dir_okay=False, path_type=Path))
def write(survey: Path, workbook: Path) -> None:
    from relsurvey.xlsform import writing

    # Only what can be used is given away: this says what is wrong with it.
    loading.load(survey)
    workbook.write_bytes(writing.write(questionnaire_folder.read_documents(survey)))
    click.echo(say("cli-xlsform-written", file=str(workbook)))


@click.command("read", **described("xlsform-read"))
@click.argument("workbook", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--to", "wanted", type=click.Path(path_type=Path), help=say("cli-xlsform-to"))
@click.option("--plain", is_flag=True, help=say("cli-xlsform-plain"))
@click.pass_obj
def read(session: Session, workbook: Path, wanted: Path | None, *, plain: bool) -> None:
    from relsurvey.xlsform import reading

    form = reading.read(workbook.read_bytes(), name=workbook.stem, known_pictures=known_pictures(), plain=plain)
    to = wanted or session.unchecked.settings.surveys_dir / form.documents.structure["id"]
    _write(form.documents, to)
    for one in form.left_out:
        click.echo(f"  {in_words(one)}")
    click.echo(say("cli-xlsform-read", count=len(form.left_out), folder=str(to)))


def _write(documents: Documents, to: Path) -> None:
    """A new folder; nothing that is there is written over."""
    if to.exists():
        raise Refused("folder-there", folder=str(to))
    to.mkdir(parents=True)
    # A questionnaire is called as its folder is.
    ours = replace(documents, structure={**documents.structure, "id": to.name})
    for name, text in questionnaire_folder.files(ours).items():
        (to / name).write_text(text, encoding="utf-8")


command = click.Group("xlsform", commands=[write, read], **described("xlsform"))
