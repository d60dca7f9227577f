"""`relsurvey media`: an organisation's own photos and recordings."""

from pathlib import Path

import click

from relsurvey.actions import media
from relsurvey.cli.frame import Acting, acting, described, say
from relsurvey.collection.own_media import Kind
from relsurvey.questionnaire.loading import load

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("add-picture", **described("media-add-picture"))
@click.argument("picture_id", metavar="ID")
@click.argument("file", type=_FILE)
@acting
def add_picture(act: Acting, picture_id: str, file: Path) -> None:
    media.add_picture(act.db, by=act.by, picture_id=picture_id, file=file.read_bytes(), today=act.today)
    click.echo(say("cli-media-picture-added", picture=picture_id))


@click.command("add-recording", **described("media-add-recording"))
@click.argument("survey", type=_FOLDER)
@click.argument("question_id", metavar="QUESTION")
@click.argument("file", type=_FILE)
@click.option("--language", default="en", show_default=True, help=say("cli-media-language"))
@acting
def add_recording(act: Acting, survey: Path, question_id: str, file: Path, language: str) -> None:
    media.add_recording(
        act.db,
        by=act.by,
        questionnaire=load(survey),
        question_id=question_id,
        language=language,
        file=file.read_bytes(),
        today=act.today,
    )
    click.echo(say("cli-media-recording-added", question=question_id))


@click.command("list", **described("media-list"))
@acting
def list_(act: Acting) -> None:
    for one in media.list_(act.db, by=act.by):
        click.echo(f"{one.kind}\t{one.key}\t{one.added_on}")


@click.command("remove", **described("media-remove"))
@click.argument("kind", type=click.Choice([kind.value for kind in Kind]))
@click.argument("key", metavar="KEY")
@acting
def remove(act: Acting, kind: str, key: str) -> None:
    media.remove(act.db, by=act.by, kind=Kind(kind), key=key)
    click.echo(say("cli-media-removed", key=key))


command = click.Group("media", commands=[add_picture, add_recording, list_, remove], **described("media"))
