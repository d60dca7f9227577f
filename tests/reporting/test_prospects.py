"""What is said before a wave opens agrees with what suppression will do when everybody answers."""

from relsurvey.reporting.prospects import Prospect, prospects


def test_a_unit_in_which_fewer_than_ten_are_asked_is_never_shown_alone() -> None:
    assert prospects({"large": 40, "small": 9}, threshold=10)["small"] is Prospect.TOO_SMALL


def test_the_smallest_large_unit_is_at_risk_when_the_small_ones_together_are_too_few() -> None:
    found = prospects({"a": 30, "b": 14, "c": 6}, threshold=10)

    assert found == {"a": Prospect.POSSIBLE, "b": Prospect.AT_RISK, "c": Prospect.TOO_SMALL}


def test_small_units_that_are_enough_together_put_nobody_else_at_risk() -> None:
    found = prospects({"a": 30, "b": 14, "c": 6, "d": 7}, threshold=10)

    assert found["b"] is Prospect.POSSIBLE


def test_a_unit_that_takes_no_part_is_not_spoken_of() -> None:
    assert prospects({"a": 30, "b": 0}, threshold=10) == {"a": Prospect.POSSIBLE}


def test_where_every_unit_is_large_all_can_be_shown() -> None:
    assert set(prospects({"a": 10, "b": 11}, threshold=10).values()) == {Prospect.POSSIBLE}
