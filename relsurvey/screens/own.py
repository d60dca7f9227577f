"""A screen of a survey with what its organisation made itself: photos for pictures, voices that people know."""

from typing import Protocol

from relsurvey.collection.steps import Screen
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.screens.fitted import Own, fitted
from relsurvey.screens.rendered import Rendered


class Shown(Protocol):
    """The part of what the action of an answer hands over that is needed here."""

    @property
    def screen(self) -> Screen: ...
    @property
    def questionnaire(self) -> Questionnaire: ...


def with_own(screen: Rendered, shown: Shown, own: Own, *, back: str = "") -> Rendered:
    """The screen with the organisation's photos and, on a question that has one, its recording."""
    question = shown.screen.question
    key = (shown.questionnaire.id, question.id, screen.language) if question else None
    recording = own.recordings.get(key, "") if key else ""
    return fitted(screen, screen.look, own=own, recording=recording, back=back)
