"""From a mapping document of the right shape to frozen values, with every problem of meaning at once. Pure.

The shape (which keys, which kinds) was checked before; here the parts are held against each other.
"""

from datetime import date

from relsurvey.collection.plan import ReleasePlan
from relsurvey.collection.wave import NORMAL_THRESHOLD
from relsurvey.importing import breakdowns
from relsurvey.importing.answer_sources import Sources, sources
from relsurvey.importing.breakdowns import ClientGroups
from relsurvey.importing.mapping import Encoding, ImportMapping, Layout, MappedUnit
from relsurvey.importing.problems import Document, Problems, repeated
from relsurvey.questionnaire.definition import Questionnaire


def mapping(
    document: Document, questionnaire: Questionnaire, *, content_hash: str, problems: Problems
) -> ImportMapping | None:
    """The values, or None when `problems` has grown."""
    found = sources(document, questionnaire, problems)
    opened, closed = (_day(document, key, problems) for key in ("opened", "closed"))
    if opened and closed and closed < opened:
        problems.add("mapping-closes-before", "wave > closed")
    units = _units(document, problems)
    groups, helped = breakdowns.client_groups(document, problems), breakdowns.help_(document, problems)
    plan = _plan(document, questionnaire, found, groups, problems)
    threshold = _threshold(document, problems)
    _check_columns(document, found, problems)
    if problems.found or opened is None or closed is None:
        return None
    return ImportMapping(
        wave_id=document["wave"]["id"],
        wave_name=document["wave"]["name"],
        opened_on=opened,
        closed_on=closed,
        questionnaire=questionnaire,
        layout=layout(document),
        sources=tuple(found.values()),
        unit_column=document["unit"]["column"].strip(),
        units=units,
        plan=plan,
        threshold=threshold,
        content_hash=content_hash,
        client_groups=groups,
        help=helped,
    )


def layout(document: Document) -> Layout:
    """How the CSV file is written."""
    given = document.get("file", {})
    return Layout(
        encoding=Encoding(given.get("encoding", Encoding.UTF_8)),
        delimiter=given.get("delimiter", ","),
        header_line=int(given.get("header_line", 1)),
    )


def _day(document: Document, key: str, problems: Problems) -> date | None:
    try:
        return date.fromisoformat(document["wave"][key])
    except ValueError:
        problems.add("mapping-no-such-day", f"wave > {key}")
        return None


def _units(document: Document, problems: Problems) -> tuple[MappedUnit, ...]:
    units = tuple(
        MappedUnit(
            id=unit["id"],
            name=unit["name"],
            values=tuple(value.strip() for value in unit["values"]),
            asked=None if unit["asked"] == "returned" else int(unit["asked"]),
        )
        for unit in document["unit"]["units"]
    )
    for unit_id in repeated(unit.id for unit in units):
        problems.add("mapping-unit-twice", "unit > units", unit=unit_id)
    for value in repeated(value for unit in units for value in unit.values):
        problems.add("mapping-unit-value-twice", "unit > units", value=value)
    return units


def _plan(
    document: Document,
    questionnaire: Questionnaire,
    found: Sources,
    groups: ClientGroups | None,
    problems: Problems,
) -> ReleasePlan:
    choices = [question_id for question_id in questionnaire.choice_ids if question_id in found]
    named: list[str] = document["release"].get("questions", choices)
    for question_id in named:
        # A question that was itself refused is not named a second time here.
        if question_id not in choices and (question_id in found or question_id not in document["questions"]):
            problems.add("mapping-planned-unknown", "release > questions", question=question_id)
    return ReleasePlan(tuple(dict.fromkeys(named)), breakdowns.breakdowns(document, groups, problems))


def _threshold(document: Document, problems: Problems) -> int:
    threshold = int(document.get("threshold", NORMAL_THRESHOLD))
    if threshold < NORMAL_THRESHOLD:
        problems.add("mapping-threshold-low", "threshold", least=NORMAL_THRESHOLD)
    return threshold


def _check_columns(document: Document, found: Sources, problems: Problems) -> None:
    headers = [header for source in found.values() for header in source.columns]
    parts = [document[part]["column"].strip() for part in ("unit", "client_group", "help") if part in document]
    for header in repeated((*parts, *headers)):
        problems.add("mapping-column-twice", "questions", column=header)
