"""A table of monthly figures: what is read, and what somebody is told who has to mend it."""

from datetime import date

import pytest

from relsurvey.collection.measure import Figure
from relsurvey.collection.unit import Unit
from relsurvey.errors import BadInput, FileProblems
from relsurvey.importing.measures_table import MOST_PROBLEMS, read, template

TODAY = date(2026, 11, 22)
UNITS = (Unit("north", "North House", 0), Unit("south", "South, by the sea", 1))


def figures(text: str) -> tuple[Figure, ...]:
    return read(text.encode(), rows_as="figures.csv:", units=UNITS, today=TODAY)


def problems(text: str) -> list[tuple[str, str]]:
    with pytest.raises(FileProblems) as refused:
        figures(text)
    return [(one.where, one.code) for one in refused.value.problems]


def test_a_service_is_known_by_its_name_or_id_and_an_empty_cell_is_no_figure() -> None:
    found = figures(
        'Service,Month,incidents,complaints\nnorth house,2026-09,7,\n"South, by the sea",2026-09,,0\n\n,,,\n'
    )

    assert found == (
        Figure("north", "incidents", date(2026, 9, 1), 7),
        Figure("south", "complaints", date(2026, 9, 1), 0),
    )


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_can_be_written_as_spreadsheets_of_other_countries_do(delimiter: str) -> None:
    lines = [["service", "month", "incidents"], ["north", "2026-09", "7"]]
    text = "\ufeff" + "\r\n".join(delimiter.join(line) for line in lines)

    assert [one.number for one in figures(text)] == [7]


def test_the_empty_table_can_be_filled_in_and_brought_back() -> None:
    lines = template(UNITS, month=date(2026, 10, 1)).splitlines()
    filled = [lines[0], *(line[:-1] + ",12" for line in lines[1:])]

    found = figures("\n".join(filled))

    assert {(one.unit_id, one.measure_id, one.number) for one in found} == {
        ("north", "reviews-done", 12),
        ("south", "reviews-done", 12),
    }


def test_a_name_that_a_spreadsheet_would_take_for_a_formula_is_harmless_and_still_known() -> None:
    units = (Unit("x", "=1+1", 0),)
    text = template(units, month=date(2026, 10, 1))

    assert "\n'=1+1," in text.replace("\r", "")
    filled = text.rstrip()[:-1] + ",3"
    assert read(filled.encode(), rows_as="a.csv:", units=units, today=TODAY)[0].unit_id == "x"


def test_every_place_is_told_at_once_with_what_is_wrong_there() -> None:
    text = (
        "service,month,incidents,complaints\n"
        "north,2026-09,many,1.5\n"
        "nowhere,2026-09,1,1\n"
        "north,Sep-26,1,1\n"
        "south,2026-12,1,1\n"
        "south,2026-08,1,1\n"
        "south,2026-08,2,2\n"
        "north,2026-07,1,1,9\n"
    )

    assert problems(text) == [
        ("figures.csv:2, incidents", "measures-number"),
        ("figures.csv:2, complaints", "measures-number"),
        ("figures.csv:3, service", "measures-service"),
        ("figures.csv:4, month", "measures-month"),
        ("figures.csv:5, month", "measures-month-to-come"),
        ("figures.csv:7", "measures-twice"),
        ("figures.csv:8", "measures-width"),
    ]


def test_a_column_that_nobody_knows_hides_no_other_wrong_place() -> None:
    assert problems("service,month,incident,complaints\nnorth,2026-09,x,many\nnowhere,2026-09,1,1\n") == [
        ("figures.csv:1", "measures-column-unknown"),
        ("figures.csv:2, complaints", "measures-number"),
        ("figures.csv:3, service", "measures-service"),
    ]


def test_without_a_month_headers_are_told_alone() -> None:
    assert problems("service,incident,incidents,incidents\nnowhere,1,1,1\n") == [
        ("figures.csv:1", "measures-column-missing"),
        ("figures.csv:1", "measures-column-unknown"),
        ("figures.csv:1", "measures-column-twice"),
    ]


def test_a_file_that_is_wrong_in_every_line_is_told_in_one_screen() -> None:
    told = problems("service,month,incidents\n" + "nowhere,2026-09,1\n" * 100)

    assert len(told) == MOST_PROBLEMS + 1
    assert told[-1] == ("", "import-more-problems")


@pytest.mark.parametrize("content", [b"PK\x03\x04\0", b"service,month\n\xff\xfe", b'service,month\n"open'])
def test_what_is_no_table_is_refused_in_one_sentence(content: bytes) -> None:
    with pytest.raises(BadInput, match="measures-no-table"):
        read(content, rows_as="figures.csv:", units=UNITS, today=TODAY)


def test_a_table_without_a_figure_is_refused() -> None:
    with pytest.raises(BadInput, match="measures-nothing"):
        figures("service,month,incidents\nnorth,2026-09,\n")
