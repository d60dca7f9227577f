"""Attacks on what leaves the program: files, charts, texts (domain: C4 7, 9, 13). docs/attacks.md lists all twenty.

In each test the attack first finds the answer in what a simple rule would write.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, ReleasePlan
from relsurvey.collection.unit import Licence
from relsurvey.exports import chart as chart_file
from relsurvey.exports import files
from relsurvey.exports.files import FileKind
from relsurvey.i18n.catalogue import catalogue
from relsurvey.questionnaire.definition import OptionWords, Questionnaire
from relsurvey.reporting import bars, charts, wording
from relsurvey.reporting.certainty import certainty
from relsurvey.reporting.change import Measure
from relsurvey.reporting.disclosure.release import Release, release
from relsurvey.reporting.intervals import interval
from relsurvey.reporting.released import FEW, Publication, ReleasedCount
from relsurvey.reporting.tallies import Tally
from tests.reporting import test_attacks as attacks
from tests.support import publications as made

SAY = catalogue("en")
PLAN = ReleasePlan(("q",), (BY_ORGANISATION, BY_UNITS))
#: Oak is too small, and Elm hides it; where one answer stands in one of them or in the other is nobody's business.
ONE = {**attacks.FIVE, "oak": attacks.answers(2, 0, 2), "elm": attacks.answers(8, 3, 2)}
OTHER = {**attacks.FIVE, "oak": attacks.answers(3, 0, 1), "elm": attacks.answers(7, 3, 3)}


def asked() -> Questionnaire:
    """The questionnaire of the attacks, with words."""
    sample = made.questionnaire()
    english = sample.words["en"]
    options = {one.id: OptionWords(one.id.title()) for one in attacks.SCALE.options}
    words = replace(english, questions={"q": replace(english.questions["friends"], options=options)})
    return replace(sample, questions=(attacks.SCALE,), words={"en": words})


def publication(released: Release) -> Publication:
    units = {unit: unit.title() for unit in attacks.FIVE}
    return replace(made.publication(units=units), plan=PLAN, returns=released.returns, tables=released.tables)


def everything(published: Publication) -> Mapping[str, bytes]:
    """All that can be made of a publication: every kind of file, the chart with its tooltips, its alternative text."""
    table, question = published.tables[0], attacks.SCALE
    words = asked().words_in("en")
    shown = wording.parts(question, words=words, say=SAY)
    scale = bars.scale_of([(table, shown)])
    names = wording.group_names(published, say=SAY)
    chart = charts.question_chart(table, question, words=words, names=names, scale=scale, say=SAY)
    # The format of SPSS carries the time at which a file was written.
    written = {kind.value: files.write(kind, published, asked(), licence=Licence.PROPRIETARY) for kind in FileKind}
    written[FileKind.SAV.value] = written[FileKind.SAV.value][200:]
    by_unit = chart_file.table_of(published, "q", BY_UNITS.id)
    picture = chart_file.svg(published, asked(), by_unit, say=SAY)
    return written | {"chart": json.dumps(chart.spec).encode(), "alt": chart.alt.encode(), "picture": picture}


def protected(units: Mapping[str, Mapping[str, int]]) -> Publication:
    return publication(release(attacks.counted(units), asked(), PLAN, attacks.THRESHOLD))


def unprotected(counts: Tally) -> Publication:
    return publication(attacks.unprotected(counts, PLAN))


@pytest.mark.slow
def test_attack_7_no_share_stands_beside_a_band_from_which_its_count_could_be_taken() -> None:
    """58 in 100 of 12 people are 7: a share in whole hundredths is a count."""
    assert [n for n in range(13) if round(100 * n / 12) == 58] == [7]
    rows = [row for row in protected(attacks.FIVE).tables[0].rows if not row.hidden and row.base]
    banded = [
        Measure(count, row.base)
        for row in rows
        for count in row.counts.values()
        if row.base and not count.exact and (count.at_most <= FEW or count.at_least >= row.base.at_least - FEW)
    ]

    assert banded
    for one in banded:
        assert interval(one.count, one.base, population=30) is None
        assert certainty(one, option="Yes", asked=30, say=SAY) == ""
    texts = b" ".join(content for kind, content in everything(protected(attacks.FIVE)).items() if kind not in _PACKED)
    assert not re.search(rb"\d ?%", texts.replace(b"95 %", b""))


@pytest.mark.parametrize("width", [2, 3, 6])
def test_attack_7_the_interval_of_a_range_is_that_of_all_its_numbers(width: int) -> None:
    """Of every number in the range the interval is inside: it points at none of them."""
    range_, base = ReleasedCount(7, 6 + width), ReleasedCount(20, 20)
    around = interval(range_, base)
    exact = [interval(ReleasedCount(n, n), base) for n in range(7, 7 + width)]

    assert around is not None
    assert all(one and around.low <= one.low and one.high <= around.high for one in exact)


def test_attack_9_nothing_is_told_of_a_table_but_the_counts_in_it() -> None:
    """With a mean beside the distribution, a band of 0 or 1 is what is missing in the sum."""
    mean = (12 * 3 + 7 * 2 + 1 * 1) / 20
    assert [no for no in (0, 1) if (12 * 3 + 7 * 2 + no * 1) / 20 == mean] == [1]

    document = json.loads(everything(protected(attacks.FIVE))["json"])

    assert {name for name, _ in numbers(document)} <= {
        "at_least", "at_most", "asked", "returned", "threshold", "publication", "format",
    }  # fmt: skip


def test_attack_13_whatever_is_made_of_a_publication_is_the_same_wherever_a_hidden_answer_stands() -> None:
    """Two organisations that differ in hidden groups only: no file, tooltip or text tells them apart."""
    plain = [everything(unprotected(attacks.counted(units))) for units in (ONE, OTHER)]
    assert all(plain[0][kind] != plain[1][kind] for kind in ("csv", "json", "xlsx", "chart", "alt", "picture"))

    one, other = protected(ONE), protected(OTHER)

    assert {row.group.id for row in one.tables[0].rows if row.hidden} == {"oak", "elm"}
    assert everything(one) == everything(other)


_PACKED = frozenset({FileKind.XLSX.value, FileKind.SAV.value, FileKind.PACKAGE.value})


def numbers(document: Any, name: str = "") -> Iterator[tuple[str, float]]:
    """Every number in a document, with the name that it goes by."""
    if isinstance(document, Mapping):
        for key, value in document.items():
            yield from numbers(value, key)
    elif isinstance(document, list):
        for value in document:
            yield from numbers(value, name)
    elif isinstance(document, int | float) and not isinstance(document, bool):
        yield name, document
