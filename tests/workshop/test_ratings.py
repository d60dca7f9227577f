"""What a reveal shows of the ratings, and in which order the room talks about them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relsurvey.errors import BadInput, Refused
from relsurvey.workshop.agreement import agreement, polarisation
from relsurvey.workshop.instrument import Choice, Statement
from relsurvey.workshop.queue import Earlier, changes, talk_order
from relsurvey.workshop.ratings import Counted, Counts, Rating, Reveal, Spread, check_rating, require_room, reveal
from relsurvey.workshop.standing import FIRST

LEVELS = tuple(Choice(f"level-{number}", str(number)) for number in range(1, 6))
STATEMENT = Statement(
    "kindness", "L02", "principles", "We are kind.", "Kindness", "", LEVELS, (Choice("told", "Told"),)
)
COUNTS = st.lists(st.integers(0, 200), min_size=5, max_size=5).filter(any)


def rated(*levels: int | None, seen: str = "") -> list[Counted]:
    return [Counted(level, frozenset(seen.split()), 1) for level in levels]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((0, 0, 9, 0, 0), 1.0),
        ((4, 4, 4, 4, 4), 0.0),
        ((7, 0, 0, 0, 7), -1.0),
        ((30, 40, 210, 130, 10), 250 / 420),
        ((5, 5, 0), 0.5),
        ((5, 0, 5), -1.0),
    ],
)
def test_agreement_is_that_of_van_der_eijk(counts: tuple[int, ...], expected: float) -> None:
    """The fourth, by hand: layers of 50, 80, 30, 180 and 80 with agreements of 0, 1/4, 1/2, 3/4 and 1."""
    assert agreement(counts) == pytest.approx(expected, abs=1e-9)


@given(COUNTS)
def test_agreement_lies_between_its_ends_and_is_the_same_from_either_side(counts: list[int]) -> None:
    assert -1 <= agreement(counts) <= 1
    assert agreement(counts) == pytest.approx(agreement(counts[::-1]))
    assert 0 <= polarisation(counts) <= 1


def test_nobody_agrees_on_nothing() -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - a mistake of the program, without words
        agreement((0, 0, 0, 0, 0))


def test_a_reveal_counts_levels_and_evidence_and_those_who_cant_rate() -> None:
    found = reveal(STATEMENT, FIRST, [*rated(2, 2, 3, 4, seen="told"), *rated(5, None)]).counts

    assert found == Counts((0, 2, 1, 1, 1), cant_rate=1, seen={"told": 4})
    assert found.most_common_share == 2 / 5
    assert found.cant_rate_share == pytest.approx(1 / 6)


@given(st.lists(st.sampled_from([1, 2, 3, 4, 5, None]), max_size=12))
def test_below_five_raters_nothing_is_shown(levels: list[int | None]) -> None:
    raters = sum(level is not None for level in levels)

    assert (reveal(STATEMENT, FIRST, rated(*levels)).counts is None) == (raters < 5)


@pytest.mark.parametrize(
    ("levels", "word"),
    [
        ((0, 1, 8, 0, 0), Spread.CLOSE),
        ((0, 3, 4, 3, 0), Spread.MIXED),
        ((2, 2, 2, 2, 2), Spread.APART),
        ((4, 1, 0, 1, 4), Spread.TWO_CAMPS),
    ],
)
def test_the_spread_has_a_word(levels: tuple[int, ...], word: Spread) -> None:
    assert Counts(levels, 0).spread is word


def test_more_who_joined_than_are_in_the_room_block_a_reveal() -> None:
    with pytest.raises(Refused, match="workshop-more-joined"):
        require_room(joined=7, in_room=6)
    with pytest.raises(Refused, match="workshop-room-unknown"):
        require_room(joined=7, in_room=None)
    require_room(joined=6, in_room=6)


def test_a_rating_has_a_level_of_the_statement_and_whoever_cant_rate_shows_nothing() -> None:
    assert check_rating(STATEMENT, 3, ["told"]) == Rating(3, frozenset({"told"}))
    assert check_rating(STATEMENT, None, ["told"]) == Rating(None)
    for level, seen in ((0, ()), (6, ()), (3, ("heard",))):
        with pytest.raises(BadInput, match="workshop-rating"):
            check_rating(STATEMENT, level, seen)


def test_the_room_talks_first_about_what_is_far_apart_or_low_and_last_about_what_it_does_not_see() -> None:
    def shown(name: str, *levels: int) -> Reveal:
        return Reveal(name, FIRST, Counts(levels, 0) if levels else None)

    order = talk_order(
        [shown("hidden"), shown("high", 0, 0, 0, 2, 6), shown("low", 6, 2, 0, 0, 0), shown("split", 4, 0, 0, 0, 4)]
    )

    assert order == ("split", "low", "high", "hidden")


def test_workshops_are_compared_statement_by_statement_only_in_the_same_words() -> None:
    before = {"kindness": Earlier(2, Spread.APART), "gone": Earlier(3, Spread.CLOSE)}
    now = {"kindness": Earlier(3, Spread.CLOSE), "new": Earlier(1, None)}

    found = changes(before=before, now=now, same_version=True)

    assert found is not None
    assert [(one.statement_id, one.before.agreed, one.now.agreed) for one in found] == [("kindness", 2, 3)]
    assert changes(before=before, now=now, same_version=False) is None
