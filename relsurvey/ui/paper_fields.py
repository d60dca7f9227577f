"""The fields of one sheet on the entry screen, in the order and the words of the paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from relsurvey.actions.paper_entry import Opened
from relsurvey.collection.paper_entry import HELP, HELPER, VIEW, ticked
from relsurvey.collection.steps import Place
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.questionnaire.definition import QuestionType
from relsurvey.screens import cards

_BEFORE = {
    HELP: ("paper-field-help", Place.HELP),
    HELPER: ("paper-field-helper", Place.HELPER),
    VIEW: ("paper-field-view", Place.VIEW),
}


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `labels` are those of the boxes as printed; `how` is a message for fields without boxes."""

    name: str
    label: str
    labels: tuple[str, ...] = ()
    boxes: str = ""
    how: str = ""

    @property
    def is_text(self) -> bool:
        """Whether words are typed, not numbers."""
        return not self.labels


def of(opened: Opened, say: Catalogue) -> Sequence[Field]:
    """Every field of the sheet. The questions are in the language of the sheet, so that they look as they do there."""
    language = opened.sheet.language
    words = opened.questionnaire.words_in(language)
    found = []
    for name, (message, place) in _BEFORE.items():
        labels = tuple(card.label for card in cards.before(catalogue(language), place))
        found.append(Field(name, say(message), labels, _boxes(labels, say)))
    for number, question in enumerate(opened.questionnaire.questions, start=1):
        label = say("paper-question", number=number, text=words.questions[question.id].text)
        if question.type is QuestionType.TEXT:
            found.append(Field(question.id, label, how="paper-words"))
            continue
        offered = (*cards.options(question, words, None, opened.sheet.form), *cards.ways_out(question, words, None))
        labels = tuple(card.label for card in offered)
        found.append(Field(question.id, label, labels, _boxes(labels, say)))
    return found


def said(field: Field, typed: str) -> tuple[str, ...]:
    """The labels of the boxes whose numbers were typed."""
    return ticked(typed, field.labels) or ()


def _boxes(labels: Sequence[str], say: Catalogue) -> str:
    return " · ".join(say("paper-box", number=number, label=label) for number, label in enumerate(labels, start=1))
