"""What somebody typed is shown as it was typed, and the name of a field is said without signs that nobody typed."""

import pytest

from relsurvey.ui.markup import plain

JOINER = "\u2060"


@pytest.mark.parametrize(
    "typed", ["How people answered: alone", "Smith & Sons (room #3)", "North > South | 2 {new}", "What, and for whom?"]
)
def test_a_name_that_means_nothing_in_markdown_is_said_as_it_was_typed(typed: str) -> None:
    assert plain(typed) == typed


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("# Heading", "\\# Heading"),
        ("> said", "\\> said"),
        ("| a |", "\\| a |"),
        (": term", "\\: term"),
        ("*a* _b_ [c](d) <e> $f$ ~g~ `h` \\i", "\\*a\\* \\_b\\_ \\[c\\](d) \\<e> \\$f\\$ \\~g\\~ \\`h\\` \\\\i"),
        ("1. Park", "1\\. Park"),
        ("- Mill", "\\- Mill"),
        ("Ada\n# Brook", "Ada # Brook"),
        ("a -> b", f"a -{JOINER}> b"),
        ("ada@brook.example", f"ada@{JOINER}brook.example"),
        ("&amp; &#42;", "\\&amp; \\&#42;"),
        (":red[x] 10:30", f"\\:{JOINER}red\\[x\\] 10:{JOINER}30"),
        ("so :smile: so", f"so :{JOINER}smile: so"),
    ],
)
def test_what_would_mean_something_there_does_not(typed: str, shown: str) -> None:
    assert plain(typed) == shown
