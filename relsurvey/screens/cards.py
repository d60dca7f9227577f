"""The choices on a screen as the templates need them: one value object a card."""

from collections.abc import Iterable
from dataclasses import dataclass

from relsurvey.collection.answers import Answer, Help, Helper
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.questionnaire.definition import Given, Question, Words

_WAY_OUT_PICTURES = {Given.DONT_KNOW: "dont-know", Given.PREFER_NOT: "prefer-not"}
_HELP = {
    Help.ALONE: ("alone", "help-alone", ""),
    Help.READ_TO: ("read-to", "help-read-to", "help-read-to-hint"),
    Help.HELPED: ("helped", "help-helped", "help-helped-hint"),
    Help.PROXY: ("proxy", "help-proxy", "help-proxy-hint"),
}
_HELPER = {
    Helper.STAFF: ("staff", "helper-staff", ""),
    Helper.FAMILY: ("family", "helper-family", ""),
    Helper.INDEPENDENT: ("outside", "helper-independent", "helper-independent-hint"),
}


@dataclass(frozen=True, slots=True)
class Card:
    """One answer that can be chosen. `hint` is a short explanation, empty when there is none."""

    value: str
    label: str
    picture: str
    hint: str = ""
    chosen: bool = False


def options(question: Question, words: Words, answer: Answer | None) -> list[Card]:
    """The question's own options."""
    said = words.questions[question.id].options
    chosen = answer.options if answer else ()
    return [
        Card(option.id, said[option.id].label, option.picture, said[option.id].hint, option.id in chosen)
        for option in question.options
    ]


def ways_out(question: Question, words: Words, answer: Answer | None) -> list[Card]:
    """The two ways of not choosing, where the question offers them."""
    given = answer.given if answer else None
    return [Card(way, words.ways_out[way], _WAY_OUT_PICTURES[way], chosen=way is given) for way in question.ways_out]


def taking_part(say: Catalogue) -> list[Card]:
    """Yes and no to taking part. Nothing is chosen beforehand, also when the person comes back to it."""
    return [Card("yes", say("consent-yes"), "yes"), Card("no", say("consent-no"), "no")]


def help_(say: Catalogue, chosen: Help | None) -> list[Card]:
    """How the questions are answered."""
    return list(_said(say, _HELP.items(), chosen))


def helper(say: Catalogue, chosen: Helper | None) -> list[Card]:
    """Who helps."""
    return list(_said(say, _HELPER.items(), chosen))


def _said(
    say: Catalogue, offered: Iterable[tuple[Help | Helper, tuple[str, str, str]]], chosen: Help | Helper | None
) -> Iterable[Card]:
    for value, (picture, label, hint) in offered:
        yield Card(value, say(label), picture, say(hint) if hint else "", value is chosen)
