"""How the people asked are written at the command line: `willow=30`, `willow/older=12`, `willow=2:1`."""

import re
from collections.abc import Sequence

import click

from relsurvey.cli.frame import say
from relsurvey.collection.asked import Membership, Numbers, Where, read_place
from relsurvey.errors import BadInput


class Asked(click.ParamType[tuple[Where, int]]):
    """`unit=number`, or `unit/client-group=number`: how many people are asked there."""

    name = "unit=number"

    def convert(
        self, value: str | tuple[Where, int], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Where, int]:
        if isinstance(value, tuple):
            return value
        place, _, number = value.partition("=")
        if not place or not number.isdecimal():
            self.fail(say("cli-wave-asked-wrong", given=value), param, ctx)
        return read_place(place), int(number)


class Changed(click.ParamType[tuple[str, Membership]]):
    """`unit=joined:left`: how many people came to a unit and went since the wave before."""

    name = "unit=joined:left"

    def convert(
        self, value: str | tuple[str, Membership], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, Membership]:
        if isinstance(value, tuple):
            return value
        written = re.fullmatch(r"([^=]+)=([0-9]{1,6}):([0-9]{1,6})", value)
        if written is None:
            self.fail(say("cli-wave-changed-wrong", given=value), param, ctx)
        return written[1], Membership(int(written[2]), int(written[3]))


def numbers(asked: Sequence[tuple[Where, int]], changed: Sequence[tuple[str, Membership]] = ()) -> Numbers:
    """What was written as one value: a unit with client groups has their sum. BadInput("asked-twice")."""
    given = dict(asked)
    units: dict[str, int] = {}
    for (unit_id, client_group), people in given.items():
        if (unit_id, "") in given and client_group:
            raise BadInput("asked-twice")
        units[unit_id] = units.get(unit_id, 0) + people
    if len(given) < len(asked):
        raise BadInput("asked-twice")
    divided = {place: people for place, people in given.items() if place[1]}
    return Numbers(units, divided, dict(changed))
