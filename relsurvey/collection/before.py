"""The forms before the first question: the introduction, taking part, how the questions are answered and by whom."""

from datetime import date
from enum import StrEnum
from typing import Any

from relsurvey.collection.answers import Decider, Help, Helper, Stage, Told, View
from relsurvey.collection.steps import INTRODUCTION, Act, Changes, Place, Submission
from relsurvey.collection.typed_day import read_past_day

#: What one choice on these screens sets.
_CHOICES: dict[str, tuple[str, type[StrEnum]]] = {
    Place.TOLD: ("told", Told),
    Place.HELP: ("help", Help),
    Place.HELPER: ("helper", Helper),
    Place.VIEW: ("view", View),
}
BEFORE = frozenset({*INTRODUCTION, Place.CONSENT, Place.DECIDER, *_CHOICES})


def read_before(name: str, given: Submission, *, today: date) -> tuple[Changes | None, str]:
    """What the form of the screen `name` changes, or the message id of what to say when it has to be shown again."""
    value = given.values[0] if len(given.values) == 1 else ""
    if name in INTRODUCTION:
        # Nobody fails: whatever is chosen, the person has seen how it works.
        return Changes(introduced=Place(name)), ""
    if name == Place.DECIDER:
        return _decider(given, value, today)
    if name == Place.CONSENT:
        chosen = {"yes": Changes(consent=True), "no": Changes(stage=Stage.REFUSED)}
        return (chosen[value], "") if value in chosen else (None, "choose-one")
    field, kind = _CHOICES[name]
    changes: dict[str, Any] = {field: kind(value)} if value in set(kind) else {}
    return (Changes(**changes), "") if value in set(kind) else (None, "choose-one")


def asks_for_explanation(name: str, given: Submission) -> bool:
    """Whether somebody who was asked if they can stop was not sure of it."""
    return name == Place.CHECK and given.values != ("yes",)


def _decider(given: Submission, value: str, today: date) -> tuple[Changes | None, str]:
    if given.act is Act.SKIP:
        return Changes(decider=Decider.NOT_SAID), ""
    if value not in set(Decider) - {Decider.NOT_SAID}:
        return None, "choose-one"
    if not given.text.strip():
        return Changes(decider=Decider(value)), ""
    day, problem = read_past_day(given.text, today=today)
    return (None, problem) if problem else (Changes(decider=Decider(value), decided_on=day), "")
