"""A publication is what was frozen, or nothing."""

import json
from dataclasses import replace

import pytest

from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, ReleasePlan
from relsurvey.errors import Refused
from relsurvey.reporting import publication as publications
from relsurvey.reporting.released import (
    SEAL,
    WHOLE,
    Audit,
    Group,
    Publication,
    ReleasedCount,
    ReleasedRow,
    ReleasedTable,
    Returns,
)


def example() -> Publication:
    elm, oak = Group("unit", "elm"), Group("unit", "oak")

    def row(group: Group) -> ReleasedRow:
        counts = {"yes": ReleasedCount(12, 12), "no": ReleasedCount(0, 1)}
        return ReleasedRow(group, hidden=False, base=ReleasedCount(13, 13), counts=counts)

    hidden = ReleasedRow(oak, hidden=True, base=None, counts={})
    return Publication(
        wave_id="spring",
        wave_name="Spring",
        version=1,
        questionnaire_hash="abc",
        code_version="0.1.0",
        threshold=10,
        threshold_reason="",
        published_on="2026-11-22",
        closed_on="2026-11-20",
        reason="",
        plan=ReleasePlan(("people",), (BY_ORGANISATION, BY_UNITS)),
        units={"elm": "Elm House", "oak": "Oak House"},
        returns=(Returns(WHOLE, 40, 30), Returns(elm, 20, 13), Returns(oak, None, None)),
        tables=(ReleasedTable("people", (row(WHOLE), row(elm), hidden), SEAL),),
        audit=Audit(checked=9, narrowest=2, solved=1, beside=("before",)),
        content_hash="",
    )


def test_what_is_read_back_is_what_was_frozen() -> None:
    frozen, document = publications.freeze(example())

    assert publications.thaw(json.loads(json.dumps(document)), frozen.content_hash) == frozen


def test_a_document_with_one_number_changed_is_refused() -> None:
    frozen, document = publications.freeze(example())
    document["tables"][0]["rows"][1]["counts"]["yes"] = [13, 13]

    with pytest.raises(Refused):
        publications.thaw(document, frozen.content_hash)


def test_the_name_of_a_publication_depends_on_its_content_alone() -> None:
    first, _ = publications.freeze(example())
    again, _ = publications.freeze(replace(example(), content_hash="something else"))
    other, _ = publications.freeze(replace(example(), threshold=11))

    assert first.content_hash == again.content_hash != other.content_hash


def test_a_hidden_row_holds_no_number_in_the_document() -> None:
    _, document = publications.freeze(example())

    assert document["tables"][0]["rows"][2] == {"group": ["unit", "oak"], "hidden": True, "base": None, "counts": {}}


def test_a_manager_sees_their_own_units_and_the_whole() -> None:
    seen = publications.for_units(example(), {"oak"})

    assert [row.group.id for row in seen.tables[0].rows] == ["", "oak"]
    assert [entry.group.id for entry in seen.returns] == ["", "oak"]
    assert dict(seen.units) == {"oak": "Oak House"}
