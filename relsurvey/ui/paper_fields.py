"""The fields of one sheet on the entry screen, in the order and the words of the paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from relsurvey.actions.paper_entry import Opened
from relsurvey.collection.paper_entry import DECIDED_ON, DECIDER, HELP, HELPER, TOLD, VIEW, before, permission, ticked
from relsurvey.collection.steps import Place
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.questionnaire.definition import QuestionType
from relsurvey.screens import cards

_BEFORE = {
    TOLD: ("paper-field-told", Place.TOLD),
    HELP: ("paper-field-help", Place.HELP),
    HELPER: ("paper-field-helper", Place.HELPER),
    VIEW: ("paper-field-view", Place.VIEW),
    DECIDER: ("paper-field-decider", Place.DECIDER),
}


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `labels` are those of the boxes as printed; `how` is a message for fields without boxes. `long`: it
    takes more than a line.
    """

    name: str
    label: str
    labels: tuple[str, ...] = ()
    boxes: str = ""
    how: str = ""
    long: bool = False

    @property
    def is_text(self) -> bool:
        """Whether words are typed, not numbers."""
        return not self.labels


def of(opened: Opened, say: Catalogue) -> Sequence[Field]:
    """Every field of the sheet. The questions are in the language of the sheet, so that they look as they do there."""
    language = opened.sheet.language
    words = opened.questionnaire.words_in(language)
    found = []
    for name in before(opened.questionnaire):
        if name == DECIDED_ON:
            found.append(Field(name, say("paper-field-decided-on"), how="paper-day"))
            continue
        message, place = _BEFORE[name]
        labels = tuple(card.label for card in cards.before(catalogue(language), place))
        found.append(Field(name, say(message), labels, _boxes(labels, say)))
    for number, question in enumerate(opened.questionnaire.questions, start=1):
        label = say("paper-question", number=number, text=words.questions[question.id].text)
        if question.type is QuestionType.TEXT:
            found.append(Field(question.id, label, how="paper-words", long=True))
            found.append(_permission(question.id, number, language, say))
            continue
        offered = (*cards.options(question, words, None, opened.sheet.form), *cards.ways_out(question, words, None))
        labels = tuple(card.label for card in offered)
        found.append(Field(question.id, label, labels, _boxes(labels, say)))
    return found


def _permission(question_id: str, number: int, language: str, say: Catalogue) -> Field:
    labels = tuple(card.label for card in cards.before(catalogue(language), Place.QUOTE))
    return Field(permission(question_id), say("paper-field-quote", number=number), labels, _boxes(labels, say))


def said(field: Field, typed: str) -> tuple[str, ...]:
    """The labels of the boxes whose numbers were typed."""
    return ticked(typed, field.labels) or ()


def _boxes(labels: Sequence[str], say: Catalogue) -> str:
    return " · ".join(say("paper-box", number=number, label=label) for number, label in enumerate(labels, start=1))
