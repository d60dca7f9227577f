"""The network finds exactly what trying every table finds."""

import itertools
from collections.abc import Mapping, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from relsurvey.reporting.undecided import Span, Table

COLUMNS = ("no", "dont_know", "skipped")
Cells = Sequence[Mapping[str, int]]
Open = tuple[set[tuple[int, str]], set[int], set[str]]


def by_trying_every_table(table: Cells, rows: Sequence[Span], columns: Mapping[str, Span]) -> Open:
    cells = [(row, column) for row, values in enumerate(table) for column in values]
    possible = []
    for values in itertools.product((0, 1), repeat=len(cells)):
        guess = dict(zip(cells, values, strict=True))
        row_sums = [sum(v for (r, _), v in guess.items() if r == row) for row in range(len(table))]
        column_sums = {column: sum(v for (_, c), v in guess.items() if c == column) for column in columns}
        if all(s.least <= t <= s.most for s, t in zip(rows, row_sums, strict=True)) and all(
            columns[c].least <= total <= columns[c].most for c, total in column_sums.items()
        ):
            possible.append((guess, row_sums, column_sums))
    first = possible[0]
    return (
        {cell for cell in cells if any(guess[cell] != first[0][cell] for guess, _, _ in possible)},
        {row for row in range(len(table)) if any(sums[row] != first[1][row] for _, sums, _ in possible)},
        {column for column in columns if any(sums[column] != first[2][column] for _, _, sums in possible)},
    )


def by_the_network(cells: Cells, rows: Sequence[Span], columns: Mapping[str, Span]) -> Open:
    table = Table(cells, rows, columns)
    return (
        {(row, column) for row, values in enumerate(cells) for column in values if table.cell_is_open(row, column)},
        {row for row in range(len(cells)) if table.row_is_open(row)},
        {column for column in columns if table.column_is_open(column)},
    )


@st.composite
def tables(draw: st.DrawFn) -> tuple[Cells, list[Span], dict[str, Span]]:
    """A table of up to 4 rows, with spans around its sums: exact, or wider by up to one at either end."""
    table = draw(st.lists(st.dictionaries(st.sampled_from(COLUMNS), st.integers(0, 1)), min_size=1, max_size=4))

    def around(total: int) -> Span:
        return Span(max(total - draw(st.integers(0, 1)), 0), total + draw(st.integers(0, 1)))

    rows = [around(sum(cells.values())) for cells in table]
    return table, rows, {column: around(sum(cells.get(column, 0) for cells in table)) for column in COLUMNS}


@settings(max_examples=80, deadline=None)
@given(tables())
def test_what_is_undecided_is_what_differs_between_possible_tables(
    given_table: tuple[Cells, list[Span], dict[str, Span]],
) -> None:
    assert by_the_network(*given_table) == by_trying_every_table(*given_table)


def test_one_column_whose_sum_is_known_and_full_is_decided() -> None:
    assert by_the_network([{"no": 1}, {"no": 1}], [Span(0, 1)] * 2, {"no": Span(2, 2)}) == (set(), set(), set())


def test_two_rows_may_have_changed_places() -> None:
    cells, rows, columns = by_the_network([{"no": 1}, {"no": 0}], [Span(0, 1)] * 2, {"no": Span(1, 1)})

    assert cells == {(0, "no"), (1, "no")}
    assert rows == {0, 1}
    assert columns == set()
