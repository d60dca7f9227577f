"""`relsurvey import`: answers from elsewhere become a closed wave; `import draft` starts the mapping file."""

import sys
from pathlib import Path
from typing import TextIO

import click

from relsurvey.actions import imports
from relsurvey.cli import draft_text
from relsurvey.cli.frame import Acting, Session, acting, described, say
from relsurvey.importing import draft as drafting
from relsurvey.importing import mapping_file
from relsurvey.screens.pictures import known_pictures

#: So many line numbers are listed; more of them help nobody.
_LINES_SHOWN = 50

_TABLE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


class ImportGroup(click.Group):
    """`import FILE` imports, `import draft FILE` drafts: the first is what people come for, so it needs no word."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in {"draft", "--help"}:
            args = ["file", *args]
        return super().parse_args(ctx, args)


@click.command("file", **described("import"))
@click.argument("table", metavar="FILE.csv", type=_TABLE)
@click.option("--mapping", "mapping_path", required=True, type=_TABLE, help=say("cli-import-mapping"))
@acting
def run(act: Acting, table: Path, mapping_path: Path) -> None:
    mapping = mapping_file.load(mapping_path, surveys_dir=act.settings.surveys_dir, known_pictures=known_pictures())
    terminal = sys.stderr.isatty()
    with click.progressbar(
        length=imports.work(table), label=say("cli-import-reading"), file=sys.stderr, hidden=not terminal
    ) as bar:
        imported = imports.run(
            act.db, act.settings, by=act.by, mapping=mapping, table=table, today=act.today, progress=bar.update
        )
    click.echo(say("cli-imported", rows=imported.rows, wave=imported.wave_id))
    if imported.left_out:
        _list_left_out(imported.left_out)


def _list_left_out(lines: tuple[int, ...]) -> None:
    shown = ", ".join(str(line) for line in lines[:_LINES_SHOWN])
    click.echo(
        say("cli-import-left-out", count=len(lines), lines=shown, more=max(0, len(lines) - _LINES_SHOWN)), err=True
    )


@click.command("draft", **described("import-draft"))
@click.argument("table", metavar="FILE.csv", type=_TABLE)
@click.option(
    # Never over a file that is there: it may be the mapping that somebody has spent an hour on.
    "--output",
    default="-",
    type=click.File("x", encoding="utf-8", lazy=True),
    help=say("cli-import-draft-output"),
)
@click.pass_obj
def draft(session: Session, table: Path, output: TextIO) -> None:
    found = drafting.draft(table)
    output.write(draft_text.write(found, name=table.stem, today=session.today, say=say))


command = ImportGroup("import", commands=[run, draft], **described("import"))
