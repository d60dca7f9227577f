"""Reads a map of a framework from its file, or says everything that is wrong in it."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from relsurvey.collection.measure import measures
from relsurvey.errors import FileProblems, Problem
from relsurvey.framework.framework import Category, Entry, Framework, Kind, MapStatus, Practice, Section
from relsurvey.questionnaire import loading
from relsurvey.questionnaire.loading import FRAMEWORKS
from relsurvey.questionnaire.shape import Schema, place, shape_problems
from relsurvey.questionnaire.yaml_file import parse_yaml, read_yaml

ENDING = ".yaml"
Document = Mapping[str, Any]


def load_all(surveys_dir: Path) -> dict[str, Framework]:
    """Every map beside the questionnaires, by id, in the order of their titles. FileProblems when one is damaged."""
    known = indicators_in(surveys_dir)
    found = [load(path, known_indicators=known) for path in files(surveys_dir)]
    return {one.id: one for one in sorted(found, key=lambda one: one.title)}


def files(surveys_dir: Path) -> list[Path]:
    """The files of the maps, by name; none where there is no folder of them."""
    return sorted((surveys_dir / FRAMEWORKS).glob(f"*{ENDING}"))


def indicators_in(surveys_dir: Path) -> frozenset[str]:
    """Every indicator that a questionnaire asks about."""
    known = loading.load_all(surveys_dir)
    return frozenset(question.indicator for one in known.values() for question in one.questions)


def load(path: Path, *, known_indicators: Collection[str]) -> Framework:
    """The map in a file. FileProblems("framework-damaged") with every problem."""
    where = f"{path.parent.name}/{path.name}"
    document, problems = read_yaml(path, where=where)
    found = _checked(document, problems, known_indicators, where=where)
    if found.id != path.stem:
        problem = Problem("framework-file-name", f"{where}: id", {"given": found.id, "file": path.name})
        raise FileProblems("framework-damaged", [problem], name=path.name)
    return found


def read(content: bytes, *, name: str, known_indicators: Collection[str]) -> Framework:
    """The map in the content of a file, whatever the file is called. FileProblems as `load`."""
    document, problems = parse_yaml(content, where=name)
    return _checked(document, problems, known_indicators, where=name)


def _checked(document: Any, problems: list[Problem], known: Collection[str], *, where: str) -> Framework:  # noqa: ANN401 - whatever a file holds
    problems = problems or shape_problems(document, Schema.FRAMEWORK, where=where)
    problems = problems or list(_meaning(document, known, where))
    if problems:
        raise FileProblems("framework-damaged", problems, name=where.rpartition("/")[2])
    return from_document(document)


def from_document(document: Document) -> Framework:
    """A map from the document that `writing.to_document` makes of it."""
    return Framework(
        id=document["id"],
        title=document["title"],
        dated=date.fromisoformat(document["dated"]),
        status=MapStatus(document["status"]),
        about=document["about"],
        source=document["source"],
        categories=tuple(
            Category(one["id"], one["name"], tuple(Kind(kind) for kind in one["holds"]))
            for one in document.get("categories", ())
        ),
        sections=tuple(Section(one["id"], one["name"]) for one in document["sections"]),
        entries=tuple(_entry(one) for one in document["entries"]),
    )


def _entry(one: Document) -> Entry:
    return Entry(
        id=one["id"],
        section=one["section"],
        name=one["name"],
        indicators=tuple(one.get("indicators", ())),
        measures=tuple(one.get("measures", ())),
        practices=tuple(Practice(practice) for practice in one.get("practices", ())),
    )


def _meaning(document: Document, known: Collection[str], where: str) -> Iterator[Problem]:
    if not _is_day(document["dated"]):
        yield Problem("bad-day", place(where, ["dated"]), {"given": document["dated"]})
    for part in ("categories", "sections", "entries"):
        yield from _twice(document.get(part, ()), place(where, [part]))
    yield from _kinds_twice(document, where)
    sections = [one["id"] for one in document["sections"]]
    used = {one["section"] for one in document["entries"]}
    for id_ in sections:
        if id_ not in used:
            yield Problem("framework-section-unused", place(where, ["sections", id_]), {"section": id_})
    for one in document["entries"]:
        at = place(where, ["entries", one["id"]])
        if one["section"] not in sections:
            values = {"section": one["section"], "known": ", ".join(sections)}
            yield Problem("framework-section-unknown", f"{at} > section", values)
        yield from _unknown_indicators(one, known, at)
        yield from _unknown_measures(one, at)
    if not any(one.get(part) for one in document["entries"] for part in ("indicators", "measures", "practices")):
        yield Problem("framework-empty", place(where, ["entries"]))


def _is_day(text: str) -> bool:
    with suppress(ValueError):
        return bool(date.fromisoformat(text))
    return False


def _twice(named: Sequence[Document], at: str) -> Iterator[Problem]:
    times = Counter(one["id"] for one in named)
    return (Problem("id-twice", at, {"id": id_}) for id_, number in times.items() if number > 1)


def _kinds_twice(document: Document, where: str) -> Iterator[Problem]:
    """A kind of evidence in two categories would be counted twice."""
    times = Counter(kind for one in document.get("categories", ()) for kind in one["holds"])
    at = place(where, ["categories"])
    return (Problem("framework-kind-twice", at, {"kind": kind}) for kind, number in times.items() if number > 1)


def _unknown_indicators(entry: Document, known: Collection[str], at: str) -> Iterator[Problem]:
    for named in entry.get("indicators", ()):
        if named not in known:
            alike = ", ".join(sorted(one for one in known if one[0] == named[0])) or "-"
            yield Problem("framework-indicator-unknown", f"{at} > indicators", {"given": named, "known": alike})


def _unknown_measures(entry: Document, at: str) -> Iterator[Problem]:
    for named in entry.get("measures", ()):
        if named not in measures():
            values = {"given": named, "known": ", ".join(measures())}
            yield Problem("framework-measure-unknown", f"{at} > measures", values)
