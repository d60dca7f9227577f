"""A map of a framework as a document, and as a file that people can edit and hand in again."""

from typing import Any

import yaml

from relsurvey.framework.framework import Entry, Framework

#: Long enough for an entry to stay on one line, where it can be compared with its neighbours.
_WIDTH = 2000


def to_document(framework: Framework) -> dict[str, Any]:
    """The map in plain lists and mappings, in the order in which its schema tells the fields."""
    document: dict[str, Any] = {
        "id": framework.id,
        "title": framework.title,
        "dated": framework.dated.isoformat(),
        "status": framework.status.value,
        "about": framework.about,
        "source": framework.source,
    }
    if framework.categories:
        document["categories"] = [
            {"id": one.id, "name": one.name, "holds": [kind.value for kind in one.holds]}
            for one in framework.categories
        ]
    return document | {
        "sections": [{"id": one.id, "name": one.name} for one in framework.sections],
        "entries": [_entry(one) for one in framework.entries],
    }


def to_yaml(framework: Framework) -> str:
    """The file. `loading.read` makes the same map of it again."""
    return yaml.safe_dump(
        to_document(framework), sort_keys=False, allow_unicode=True, width=_WIDTH, default_flow_style=None
    )


def _entry(one: Entry) -> dict[str, Any]:
    evidence = {
        "indicators": list(one.indicators),
        "measures": list(one.measures),
        "practices": [practice.value for practice in one.practices],
    }
    named = {"id": one.id, "section": one.section, "name": one.name}
    return named | {part: names for part, names in evidence.items() if names}
