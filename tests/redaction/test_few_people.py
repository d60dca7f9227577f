"""Where a text tells of so few people that neighbours know who they are."""

import pytest

from relsurvey.redaction.few_people import few_people


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We asked 2 people to move.", ["2 people"]),
        ("One of you was sad. Three older residents left.", ["One of you", "Three older residents"]),
        ("A woman left.", ["A woman"]),
        ("A person can come each day.", []),
        ("About 3 out of 10 people said no. 1 person in 4 did.", []),
        ("12 people came. We have 5 new staff.", []),
    ],
)
def test_few_people_are_found_and_shares_and_many_are_not(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in few_people(text)] == found
