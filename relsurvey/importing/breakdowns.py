"""The parts of a mapping that divide people otherwise than by unit: groupings of units, client groups, help. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from relsurvey.collection.asked import Where
from relsurvey.collection.plan import (
    BY_HELP,
    BY_ORGANISATION,
    BY_UNITS,
    Breakdown,
    BreakdownKind,
    PlannedGroup,
)
from relsurvey.collection.plan_check import RESERVED
from relsurvey.errors import Problem
from relsurvey.importing.problems import Document, Problems, listed, repeated


@dataclass(frozen=True, slots=True)
class CodedColumn:
    """A column whose cells say in which group a person is: cell → the group's id."""

    header: str
    meanings: Mapping[str, str]

    def read(self, cells: Mapping[str, str]) -> str | Problem:
        """The group of a row (header → cell). A problem's `where` is empty; it never holds the cell."""
        found = self.meanings.get(cells[self.header].strip())
        if found is None:
            return Problem("import-unknown-value", "", {"column": self.header, "expected": listed(self.meanings)})
        return found


@dataclass(frozen=True, slots=True)
class ClientGroups:
    """The client groups of a table. `asked` holds the numbers that were given: (unit id, client group id) → people."""

    column: CodedColumn
    groups: tuple[PlannedGroup, ...]
    asked: Mapping[Where, int]


def client_groups(document: Document, problems: Problems) -> ClientGroups | None:
    """The client groups that the mapping declares, if it does."""
    if (given := document.get("client_group")) is None:
        return None
    where = "client_group > groups"
    for group_id in repeated(group["id"] for group in given["groups"]):
        problems.add("mapping-client-group-twice", where, group=group_id)
    meanings = _meanings(((one["id"], one["values"]) for one in given["groups"]), where, problems)
    asked = {
        (unit_id, one["id"]): int(people) for one in given["groups"] for unit_id, people in one.get("asked", {}).items()
    }
    _check_sums(document, asked, where, problems)
    groups = tuple(PlannedGroup(one["id"], one["name"]) for one in given["groups"])
    return ClientGroups(CodedColumn(given["column"].strip(), meanings), groups, asked)


def help_(document: Document, problems: Problems) -> CodedColumn | None:
    """The column that says how people answered, if the mapping names one."""
    if (given := document.get("help")) is None:
        return None
    return CodedColumn(given["column"].strip(), _meanings(given["values"].items(), "help > values", problems))


def breakdowns(document: Document, groups: ClientGroups | None, problems: Problems) -> tuple[Breakdown, ...]:
    """What the results will be broken down by; the organisation is always there."""
    known = {one.id: one for one in (BY_UNITS, *_groupings(document, problems))}
    if groups is not None:
        kind = BreakdownKind.CLIENT_GROUP
        known[kind.value] = Breakdown(kind, kind.value, groups=groups.groups)
    if "help" in document:
        known[BY_HELP.id] = BY_HELP
    chosen = {BY_ORGANISATION.id: BY_ORGANISATION}
    for named in document["release"]["breakdowns"]:
        if named in known:
            chosen[named] = known[named]
        elif named != BY_ORGANISATION.id:
            problems.add(
                "mapping-breakdown-unknown",
                "release > breakdowns",
                breakdown=named,
                known=", ".join((BY_ORGANISATION.id, *known)),
            )
    if groups is not None and BreakdownKind.CLIENT_GROUP.value not in chosen:
        problems.add("mapping-client-group-unused", "release > breakdowns")
    return tuple(chosen.values())


def _groupings(document: Document, problems: Problems) -> Sequence[Breakdown]:
    given = document.get("groupings", ())
    units = {unit["id"] for unit in document["unit"]["units"]}
    for grouping_id in (*repeated(one["id"] for one in given), *(one["id"] for one in given if one["id"] in RESERVED)):
        problems.add("mapping-grouping-twice", "groupings", grouping=grouping_id)
    for one in given:
        where = f"groupings > {one['id']}"
        inside = [unit_id for group in one["groups"] for unit_id in group["units"]]
        for unit_id in dict.fromkeys(unit_id for unit_id in inside if unit_id not in units):
            problems.add("mapping-grouping-unit-unknown", where, unit=unit_id)
        for unit_id in repeated(inside):
            problems.add("mapping-grouping-unit-twice", where, unit=unit_id)
        for group_id in repeated(group["id"] for group in one["groups"]):
            problems.add("mapping-grouping-group-twice", where, group=group_id)
    return [_grouping(one) for one in given]


def _grouping(given: Document) -> Breakdown:
    groups = tuple(PlannedGroup(one["id"], one["name"], tuple(one["units"])) for one in given["groups"])
    return Breakdown(BreakdownKind.GROUPING, given["id"], given["name"], groups)


def _meanings(given: Iterable[tuple[str, Sequence[str]]], where: str, problems: Problems) -> dict[str, str]:
    cells = [(value.strip(), meaning) for meaning, values in given for value in values]
    for value in repeated(value for value, _ in cells):
        problems.add("mapping-value-twice", where, value=value)
    return dict(cells)


def _check_sums(document: Document, asked: Mapping[Where, int], where: str, problems: Problems) -> None:
    units = {unit["id"]: unit["asked"] for unit in document["unit"]["units"]}
    for unit_id in dict.fromkeys(unit_id for unit_id, _ in asked if unit_id not in units):
        problems.add("mapping-grouping-unit-unknown", where, unit=unit_id)
    for unit_id, people in units.items():
        together = [number for (one, _), number in asked.items() if one == unit_id]
        if people == "returned" and together:
            problems.add("mapping-client-group-returned", where, unit=unit_id)
        elif people != "returned" and sum(together) != int(people):
            problems.add("mapping-client-groups-sum", where, unit=unit_id, asked=int(people), sum=sum(together))
