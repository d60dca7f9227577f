"""What somebody typed is tidied in one place: for workshops, reviews and replies alike."""

import pytest

from relsurvey.errors import BadInput
from relsurvey.typed import checked, in_lines, in_one_line


def test_blanks_that_nobody_needs_and_signs_that_nobody_types_go() -> None:
    assert in_one_line("  We \t listen\r\nto\x00 you. ") == "We listen to you."
    assert in_lines(" First.\r\n\x07Second. \n") == "First.\nSecond."


def test_what_joins_letters_stays() -> None:
    joined = "a\u200cb 👩\u200d🦽"

    assert in_one_line(joined) == joined


def test_a_text_is_there_where_it_has_to_be_and_not_too_long() -> None:
    assert checked("yes", longest=3, too_long="reply-note-long", needed="reply-why-needed") == "yes"
    assert checked("", longest=3, too_long="reply-note-long") == ""
    with pytest.raises(BadInput, match="reply-why-needed"):
        checked("", longest=3, too_long="reply-note-long", needed="reply-why-needed")
    with pytest.raises(BadInput) as refused:
        checked("four", longest=3, too_long="reply-note-long")
    assert (refused.value.message_id, refused.value.values) == ("reply-note-long", {"most": 3})
