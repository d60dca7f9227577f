"""What is suggested to be taken out of somebody's words. A person decides; what is missed here, they have to see."""

from itertools import pairwise

import pytest

from relsurvey.redaction.found import Kind, Known, taken_out
from relsurvey.redaction.recognise import recognise

KNOWN = Known(services=("Mill Lane", "Willow House"), people=("Ada Brook",))
INSTEAD = {kind: f"[{kind}]" for kind in Kind}


def suggested(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.kind.value) for one in recognise(text, known=KNOWN)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sarah helps me every day", [("Sarah", "person")]),
        ("i like sarah and tom", [("sarah", "person"), ("tom", "person")]),
        ("My friend is Oluwaseun Bello", [("Oluwaseun Bello", "person")]),
        ("I see Mrs Okafor on Monday", [("Mrs Okafor", "person")]),
        ("The cook is called Xanthippe.", [("Xanthippe", "person")]),
        ("Rhys yn garedig a Bethan hefyd", [("Rhys", "person"), ("Bethan", "person")]),
        ("أحب محمد كثيرا", [("محمد", "person")]),
        ("Grace is kind", [("Grace", "person")]),
        ("ADA is bossy", [("ADA", "person")]),
        ("Sarah's dog is nice", [("Sarah's", "person")]),
        ("I moved here from Swansea", [("Swansea", "place")]),
        ("I live at 12 mill road", [("12 mill road", "place")]),
        ("My postcode is SA1 4QP now", [("SA1 4QP", "place")]),
        ("mill lane is too noisy", [("mill lane", "service")]),
        ("I go to Beech Court on Fridays", [("Beech Court", "service")]),
        ("Ring me on 01792 496 000 please", [("01792 496 000", "phone")]),
        ("my number is 07700900123", [("07700900123", "phone")]),
        ("write to sarah.j@example.org", [("sarah.j@example.org", "email")]),
        ("I am on www.example.org and @sarahj", [("www.example.org", "link"), ("@sarahj", "link")]),
    ],
)
def test_what_names_somebody_is_suggested(text: str, found: list[tuple[str, str]]) -> None:
    assert suggested(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "More trips with my friends.",
        "I will ask for hope and joy. It may rain on Monday in May.",
        "Staff who have time to talk. A bench in the garden!",
        "I want to live on my own with 2 cats.",
        "We had 25 people at Christmas in 2026",
        "MORE MUSIC PLEASE",
        "Hoffwn i gael mwy o amser gyda fy nheulu",
        "",
    ],
)
def test_everyday_words_are_left_alone(text: str) -> None:
    assert suggested(text) == []


def test_what_is_taken_out_leaves_the_rest_as_it_was_written() -> None:
    text = "Sarah rang 01792 496 000.\nThen Tom came to mill lane  🐝!"

    assert taken_out(text, recognise(text, known=KNOWN), instead=INSTEAD) == (
        "[person] rang [phone].\nThen [person] came to [service]  🐝!"
    )


def test_suggestions_never_overlap_and_lie_inside_the_text() -> None:
    text = "Ada Brook at 12 Mill Lane SA1 4QP: ada@example.org 01792 496000 Mill Lane Willow House Sarah"

    found = recognise(text, known=KNOWN)

    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
