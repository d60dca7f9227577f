"""The choices on a screen as the templates need them: one value object a card."""

from dataclasses import dataclass
from enum import StrEnum

from relsurvey.collection.answers import Answer, Decider, Form, Help, Helper, Told, View
from relsurvey.collection.quoting import Said
from relsurvey.collection.steps import Place
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.questionnaire.definition import Given, Question, QuestionType, Words

WAY_OUT_PICTURES = {Given.DONT_KNOW: "dont-know", Given.PREFER_NOT: "prefer-not"}
#: What can be chosen on the screens that are no questions: value → picture, message, message of the hint.
_BEFORE: dict[Place, dict[StrEnum | str, tuple[str, str, str]]] = {
    Place.PRACTICE: {
        "yes": ("yes", "practice-yes", ""),
        "sometimes": ("sometimes", "practice-sometimes", ""),
        "no": ("no", "practice-no", ""),
        Given.DONT_KNOW: ("dont-know", "practice-dont-know", ""),
    },
    Place.CHECK: {
        "yes": ("yes", "practice-yes", ""),
        "no": ("no", "practice-no", ""),
        Given.DONT_KNOW: ("dont-know", "practice-dont-know", ""),
    },
    Place.CONSENT: {"yes": ("yes", "consent-yes", ""), "no": ("no", "consent-no", "")},
    Place.TOLD: {
        Told.PARENT: ("family", "told-parent", ""),
        Told.SOCIAL_WORKER: ("staff", "told-social-worker", ""),
        Told.SOMEONE_ELSE: ("someone-else", "told-someone-else", ""),
        Told.NOBODY: ("alone", "told-nobody", ""),
    },
    Place.HELP: {
        Help.ALONE: ("alone", "help-alone", ""),
        Help.READ_TO: ("read-to", "help-read-to", "help-read-to-hint"),
        Help.HELPED: ("helped", "help-helped", "help-helped-hint"),
        Help.PROXY: ("proxy", "help-proxy", "help-proxy-hint"),
    },
    Place.HELPER: {
        Helper.STAFF: ("staff", "helper-staff", ""),
        Helper.FAMILY: ("family", "helper-family", ""),
        Helper.INDEPENDENT: ("outside", "helper-independent", "helper-independent-hint"),
    },
    Place.VIEW: {
        View.THEIRS: ("proxy", "view-theirs", "view-theirs-hint"),
        View.MINE: ("alone", "view-mine", "view-mine-hint"),
    },
    Place.DECIDER: {
        Decider.NOBODY: ("no", "decider-nobody", ""),
        Decider.DOCTOR: ("doctor", "decider-doctor", ""),
        Decider.SOCIAL_WORKER: ("staff", "decider-social-worker", ""),
        Decider.MANAGER: ("manager", "decider-manager", ""),
        Decider.SOMEONE_ELSE: ("someone-else", "decider-someone-else", ""),
    },
    Place.QUOTE: {Said.YES: ("yes", "quote-yes", ""), Said.NO: ("no", "quote-no", "")},
}


@dataclass(frozen=True, slots=True)
class Card:
    """One answer that can be chosen. `hint` is a short explanation, empty when there is none."""

    value: str
    label: str
    picture: str
    hint: str = ""
    chosen: bool = False
    number: int = 0


def options(question: Question, words: Words, answer: Answer | None, form: Form = Form.A) -> tuple[Card, ...]:
    """The question's own options; those of a one-choice question in the other order for somebody who has form B."""
    said = words.questions[question.id].options
    chosen = answer.options if answer else ()
    return tuple(
        Card(
            option.id,
            said[option.id].label,
            option.picture,
            said[option.id].hint,
            option.id in chosen,
            chosen.index(option.id) + 1 if option.id in chosen else 0,
        )
        for option in (reversed(question.options) if _turned(question, form) else question.options)
    )


def _turned(question: Question, form: Form) -> bool:
    return form is Form.B and question.type is QuestionType.ONE and not question.levels


def ways_out(question: Question, words: Words, answer: Answer | None) -> tuple[Card, ...]:
    """The two ways of not choosing, where the question offers them. With a picture where the question has one."""
    given = answer.given if answer else None
    return tuple(
        Card(way, words.ways_out[way], way_out_picture(question, way), chosen=way is given) for way in question.ways_out
    )


def way_out_picture(question: Question, way: Given) -> str:
    """Nothing else has a picture where the question has none, such as in questionnaires for staff."""
    return WAY_OUT_PICTURES[way] if question.picture else ""


def before(say: Catalogue, place: Place, chosen: StrEnum | None = None) -> list[Card]:
    """The choices on a screen that is no question. Nothing is chosen beforehand."""
    return [
        Card(str(value), say(label), picture, say(hint) if hint else "", value is chosen)
        for value, (picture, label, hint) in _BEFORE[place].items()
    ]
