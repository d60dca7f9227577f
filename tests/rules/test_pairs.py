"""The combinations that the browser tests walk: every pair of values meets, in few rows, the same ones each time."""

from itertools import combinations, product

from tests.support.pairs import pairs_of, pairwise

VALUES = {"delivery": ("light", "streamlit"), "colours": ("light", "dark", "cream"), "input": ("mouse", "keyboard")}


def test_every_two_values_meet_in_some_row() -> None:
    met = {pair for row in pairwise(VALUES) for pair in pairs_of(row)}

    for (first, ones), (second, others) in combinations(VALUES.items(), 2):
        for one, other in product(ones, others):
            assert frozenset({(first, one), (second, other)}) in met


def test_there_are_fewer_rows_than_combinations_and_always_the_same() -> None:
    assert len(pairwise(VALUES)) < 2 * 3 * 2
    assert pairwise(VALUES) == pairwise(dict(VALUES))
