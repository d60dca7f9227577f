"""`relsurvey evidence`: what an organisation can show, and the maps of frameworks that it is set against."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any, BinaryIO, TypeVar

import click

from relsurvey.actions import evidence, frameworks, voices
from relsurvey.cli.frame import DAY, Acting, acting, described, say
from relsurvey.evidence.gathered import Period
from relsurvey.exports import topics
from relsurvey.exports.files import FileKind
from relsurvey.framework import writing
from relsurvey.packs.kinds import PackKind, write

Command = TypeVar("Command", bound=Callable[..., Any])

_A_YEAR = timedelta(days=365)

_unit = click.option("--unit", "unit_id", default="", metavar="UNIT", help=say("cli-evidence-unit"))
_output = click.option("--output", default="-", type=click.File("wb", lazy=True), help=say("cli-export-output"))


def _format(kinds: Sequence[str]) -> Callable[[Command], Command]:
    return click.option(
        "--format", "kind", default=kinds[0], show_default=True, type=click.Choice(kinds), help=say("cli-export-format")
    )


@click.command("side-by-side", **described("evidence-side-by-side"))
@_unit
@_format([FileKind.CSV.value, FileKind.XLSX.value])
@_output
@acting
def side_by_side(act: Acting, unit_id: str, kind: str, output: BinaryIO) -> None:
    found = voices.side_by_side(act.db, act.settings, by=act.by, unit_id=unit_id, today=act.today, say=say)
    xlsx = kind == FileKind.XLSX.value
    content = topics.write_xlsx(found, say, made_on=act.today) if xlsx else topics.write_csv(found, say)
    voices.made(act.db, by=act.by, unit_id=unit_id, kind=kind)
    output.write(content)


@click.command("pack", **described("evidence-pack"))
@click.option("--map", "framework_id", required=True, metavar="MAP", help=say("cli-evidence-map"))
@_unit
@click.option("--from", "first", type=DAY, default=None, metavar="DAY", help=say("cli-evidence-from"))
@click.option("--to", "last", type=DAY, default=None, metavar="DAY", help=say("cli-evidence-to"))
@_format([kind.value for kind in PackKind])
@_output
@acting
def pack(
    act: Acting,
    *,
    framework_id: str,
    unit_id: str,
    first: datetime | None,
    last: datetime | None,
    kind: str,
    output: BinaryIO,
) -> None:
    until = last.date() if last else act.today
    period = Period(first.date() if first else until - _A_YEAR, until)
    wanted = evidence.Wanted(framework_id, period, unit_id)
    made = evidence.pack(act.db, act.settings, by=act.by, wanted=wanted, today=act.today)
    content = write(PackKind(kind), made, say=say)
    evidence.made(act.db, by=act.by, wanted=wanted, kind=kind)
    # Writing opens the file: a refusal leaves none behind.
    output.write(content)


@click.command("maps", **described("evidence-maps"))
@acting
def maps(act: Acting) -> None:
    for id_, one in frameworks.list_(act.db, act.settings, by=act.by).items():
        changed = say("maps-changed", day=one.changed_on.isoformat()) if one.changed_on else say("maps-bundled")
        click.echo(f"{id_}\t{one.framework.title}\t{changed}")


@click.command("map", **described("evidence-map"))
@click.argument("framework_id", metavar="MAP")
@_output
@acting
def map_(act: Acting, framework_id: str, output: BinaryIO) -> None:
    known = frameworks.get(act.db, act.settings, by=act.by, framework_id=framework_id)
    output.write(writing.to_yaml(known.framework).encode())


@click.command("keep-map", **described("evidence-keep-map"))
@click.argument("file", type=click.File("rb"))
@acting
def keep_map(act: Acting, file: BinaryIO) -> None:
    name = str(getattr(file, "name", "map.yaml")).rpartition("/")[2]
    kept = frameworks.save(act.db, act.settings, by=act.by, content=file.read(), name=name, today=act.today)
    click.echo(say("cli-evidence-map-kept", title=kept.title, entries=len(kept.entries)))


@click.command("remove-map", **described("evidence-remove-map"))
@click.argument("framework_id", metavar="MAP")
@acting
def remove_map(act: Acting, framework_id: str) -> None:
    frameworks.remove(act.db, by=act.by, framework_id=framework_id)
    click.echo(say("maps-removed"))


command = click.Group(
    "evidence", commands=[pack, side_by_side, maps, map_, keep_map, remove_map], **described("evidence")
)
