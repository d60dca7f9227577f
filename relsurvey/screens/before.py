"""The screens before the first question as values: what this is, a practice, taking part, who helps and how."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from relsurvey.collection.answers import AnswerSheet, Help
from relsurvey.collection.steps import Place
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.questionnaire.definition import Given
from relsurvey.screens import cards
from relsurvey.screens.cards import Card


@dataclass(frozen=True, slots=True)
class Asked:
    """One choice: the question, what stands above the answers and how to choose, the answers, and which buttons.

    `ways_out` stand apart from the answers, as they do in the questions. `day`: a day can be typed beside the choice.
    """

    question: str
    picture: str
    lines: tuple[str, ...]
    how: str
    options: tuple[Card, ...]
    ways_out: tuple[Card, ...]
    stop: bool
    skip: bool
    day: bool


#: The question, its picture, and the sentences under it.
_ASKED: Mapping[Place, tuple[str, str, tuple[str, ...]]] = {
    Place.PRACTICE: ("practice-question", "water", ("practice-only", "practice-not-kept")),
    Place.CHECK: ("check-question", "stop", ("check-thanks",)),
    Place.CONSENT: (
        "consent-question",
        "choose",
        ("consent-choice-skip", "consent-choice-change", "consent-choice-after", "consent-choice-delete"),
    ),
    Place.TOLD: ("told-question", "talk", ("told-why",)),
    Place.HELP: ("help-question", "", ()),
    Place.HELPER: ("helper-question", "", ()),
    Place.VIEW: ("view-question", "", ("view-why",)),
    Place.DECIDER: ("decider-question", "", ("decider-who", "decider-why")),
}
#: What can be put right when a person looks over their answers.
OF_HELP = frozenset({Place.TOLD, Place.HELP, Place.HELPER, Place.VIEW, Place.DECIDER})
_WAYS_OUT = frozenset({Given.DONT_KNOW.value})


def is_asked(place: Place) -> bool:
    """Whether this screen asks for one choice."""
    return place in _ASKED


def question_of(place: Place, sheet: AnswerSheet) -> str:
    """The message that asks."""
    if place is Place.HELPER and sheet.help is Help.PROXY:
        return "helper-question-proxy"
    return _ASKED[place][0]


def asked(place: Place, say: Catalogue, sheet: AnswerSheet, *, until: str) -> Asked:
    """Everything on this screen; `until` is the last day for answers."""
    _, picture, lines = _ASKED[place]
    choices = cards.before(say, place, _chosen(place, sheet))
    return Asked(
        question=say(question_of(place, sheet)),
        picture=picture,
        lines=tuple(say(line, date=until) for line in lines),
        how=say("choose-one-hint"),
        options=tuple(card for card in choices if card.value not in _WAYS_OUT),
        ways_out=tuple(card for card in choices if card.value in _WAYS_OUT),
        stop=sheet.consent,
        skip=place is Place.DECIDER,
        day=place is Place.DECIDER,
    )


def _chosen(place: Place, sheet: AnswerSheet) -> StrEnum | None:
    """What was chosen here already. The introduction and taking part are asked afresh."""
    return {
        Place.TOLD: sheet.told,
        Place.HELP: sheet.help,
        Place.HELPER: sheet.helper,
        Place.VIEW: sheet.view,
        Place.DECIDER: sheet.decider,
    }.get(place)
