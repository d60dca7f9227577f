"""Which cells of a 0/1 table stay open to both values when the sums of its rows and columns are known within spans.

A table that fits the spans is a flow: from the source through the rows and the cells into the columns and the sink, and
back. Whatever can change while everything else still fits lies on a cycle of the residual network, which says where
more or less can flow (Ahuja, Magnanti and Orlin, Network Flows, 1993, on residual networks and alternative optima).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from scipy.sparse import coo_array
from scipy.sparse.csgraph import breadth_first_order, connected_components

_SOURCE, _SINK, _FIRST = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Span:
    """The least and the most that a sum can be, as far as is said."""

    least: int
    most: int


class Table:
    """A 0/1 table with what is known of it. `cells` holds, for each row, column → 0 or 1; it must fit the spans."""

    def __init__(self, cells: Sequence[Mapping[str, int]], rows: Sequence[Span], columns: Mapping[str, Span]) -> None:
        self._row = {row: _FIRST + row for row in range(len(cells))}
        self._column = {column: _FIRST + len(cells) + place for place, column in enumerate(columns)}
        self._residual = list(self._edges(cells, rows, columns))
        self._part = connected_components(self._graph(self._residual), connection="strong")[1]

    def cell_is_open(self, row: int, column: str) -> bool:
        """Whether the cell could have its other value. Its edge leads one way only, so any way back makes a cycle."""
        return bool(self._part[self._row[row]] == self._part[self._column[column]])

    def row_is_open(self, row: int) -> bool:
        """Whether the sum of the row could be another."""
        return self._is_open(_SOURCE, self._row[row])

    def column_is_open(self, column: str) -> bool:
        """Whether the sum of the column could be another."""
        return self._is_open(self._column[column], _SINK)

    def _is_open(self, start: int, end: int) -> bool:
        # A sum inside its span can go both ways, so its own two edges would be a cycle that changes nothing.
        others = self._graph([edge for edge in self._residual if edge not in {(start, end), (end, start)}])
        more = (start, end) in self._residual and start in breadth_first_order(others, end)[0]
        less = (end, start) in self._residual and end in breadth_first_order(others, start)[0]
        return bool(more or less)

    def _edges(
        self, cells: Sequence[Mapping[str, int]], rows: Sequence[Span], columns: Mapping[str, Span]
    ) -> Iterator[tuple[int, int]]:
        """The residual network: from every node to where more can flow, or from where less can come."""
        everyone = sum(sum(values.values()) for values in cells)
        yield from _both_ways(_SINK, _SOURCE, everyone, Span(0, everyone + 1))
        for row, values in enumerate(cells):
            yield from _both_ways(_SOURCE, self._row[row], sum(values.values()), rows[row])
            for column, value in values.items():
                yield from _both_ways(self._row[row], self._column[column], value, Span(0, 1))
        for column, node in self._column.items():
            yield from _both_ways(node, _SINK, sum(values.get(column, 0) for values in cells), columns[column])

    def _graph(self, edges: Sequence[tuple[int, int]]) -> coo_array:
        nodes = _FIRST + len(self._row) + len(self._column)
        starts, ends = zip(*edges, strict=True)
        return coo_array(([1] * len(edges), (starts, ends)), shape=(nodes, nodes))


def _both_ways(start: int, end: int, flow: int, span: Span) -> Iterator[tuple[int, int]]:
    if flow < span.most:
        yield start, end
    if flow > span.least:
        yield end, start
