"""What a form says, whichever way it came."""

import pytest

from relsurvey.collection.steps import Act, Submission
from relsurvey.errors import BadInput
from relsurvey.screens.read import submission


def test_a_form_says_which_screen_which_button_and_what_was_chosen() -> None:
    given = submission({"screen": ["question-friends"], "act": ["next"], "value": ["yes", "no"], "text": ["so"]})

    assert given == Submission("question-friends", Act.NEXT, ("yes", "no"), "so")


def test_a_change_button_only_says_where_to_go() -> None:
    given = submission({"screen": ["review"], "to": ["question-friends"]})

    assert given == Submission("review", Act.GO, to="question-friends")


@pytest.mark.parametrize("fields", [{}, {"screen": ["review"]}, {"act": ["explode"]}, {"act": []}])
def test_a_form_that_is_not_ours_is_refused(fields: dict[str, list[str]]) -> None:
    with pytest.raises(BadInput):
        submission(fields)
