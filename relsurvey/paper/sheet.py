"""What printed sheets say, as plain values: the words of the questionnaire and of the catalogue, picture ids, boxes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from babel.lists import format_list

from relsurvey.collection import sheet_code
from relsurvey.collection.answers import Form
from relsurvey.collection.steps import Place
from relsurvey.collection.talk import Contact, ContactKind
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.i18n.phrases import REGION, day
from relsurvey.questionnaire.definition import (
    MOST_RANKED,
    Audience,
    Question,
    Questionnaire,
    QuestionType,
    ShowIf,
    Words,
)
from relsurvey.screens import cards
from relsurvey.screens.cards import Card
from relsurvey.screens.rendered import direction

_LINES = {False: 7, True: 6}


@dataclass(frozen=True, slots=True)
class Printing:
    """What a set of sheets is made from. `contacts`: whom people can talk to. `codes`: code → form, in the order
    printed; none makes a proof, which can't be handed out.
    """

    questionnaire: Questionnaire
    language: str
    organisation: str
    unit: str
    hand_back_by: date
    contacts: Sequence[Contact]
    codes: Mapping[str, Form]
    large: bool = False
    demo: bool = False


def contents(printing: Printing) -> dict[str, object]:
    """Everything that the template of the sheet fills in; picture ids stand for pictures."""
    say = catalogue(printing.language)
    words = printing.questionnaire.words_in(printing.language)
    return {
        "language": printing.language,
        "direction": direction(printing.language),
        "large": printing.large,
        "title": words.title,
        "from": say("paper-from", organisation=printing.organisation),
        "unit": say("paper-unit", unit=printing.unit) if printing.unit else "",
        "marks": [say("demo-mark")] if printing.demo else [],
        "number": say("paper-number"),
        "page": say("paper-page"),
        "of": say("paper-page-of"),
        "before": _before(printing, words, say),
        "words": {"language": words.language, "direction": direction(words.language)},
        "help": _who_answers(printing.questionnaire, say),
        "questions": {form.value: _questions(printing, words, form, say) for form in Form},
        "thanks": _thanks(printing, say),
        "talk": _block("talk", say("talk-heading"), say("paper-talk").splitlines()),
        "contacts": [_contact(one) for one in _people(printing.contacts, say)],
        "sheets": [{"code": sheet_code.shown(code), "form": form.value} for code, form in printing.codes.items()]
        or [{"code": say("paper-proof"), "form": Form.A.value}],
    }


def pictures(content: object) -> set[str]:
    """The ids of all pictures in the contents."""
    if isinstance(content, Mapping):
        own = {str(content["picture"])} if content.get("picture") else set()
        return own.union(*map(pictures, content.values()))
    if isinstance(content, list):
        return set().union(*map(pictures, content))
    return set()


def _before(printing: Printing, words: Words, say: Catalogue) -> list[dict[str, object]]:
    return [
        _block("survey", say("paper-about-heading"), words.about, own=True),
        _block("choose", say("paper-choose-heading"), say("paper-choose").splitlines()),
        _block(
            "anonymous",
            say("paper-who-heading"),
            say("paper-who", organisation=printing.organisation).splitlines(),
        ),
        _block("write", say("paper-how-heading"), say("paper-how").splitlines()),
    ]


def _thanks(printing: Printing, say: Catalogue) -> dict[str, object]:
    until = day(printing.hand_back_by, printing.language)
    return _block("thanks", say("paper-end-heading"), say("paper-end", date=until).splitlines())


def _block(picture: str, heading: str, lines: Sequence[str], *, own: bool = False) -> dict[str, object]:
    """A passage; `own`: its lines are the questionnaire's own words."""
    return {"picture": picture, "heading": heading, "lines": list(lines), "own": own}


def _people(contacts: Sequence[Contact], say: Catalogue) -> Sequence[Contact]:
    if any(one.kind is ContactKind.EMERGENCY for one in contacts):
        return contacts
    number, hours = say("talk-danger-usual-number"), say("talk-danger-usual-hours")
    return [Contact(ContactKind.EMERGENCY, say("talk-danger-usual"), number, hours), *contacts]


def _contact(one: Contact) -> dict[str, object]:
    return {"name": one.name, "phone": one.phone, "hours": one.hours}


def _who_answers(questionnaire: Questionnaire, say: Catalogue) -> list[dict[str, object]]:
    how = say("choose-one-hint")
    return [
        *([_who_was_told(say)] if questionnaire.audience is Audience.YOUNG else []),
        _asked("help", say("help-question"), how=how, options=cards.before(say, Place.HELP)),
        _asked(
            "helped",
            say("paper-helper-question"),
            only_if=say("paper-helper-only"),
            how=how,
            options=cards.before(say, Place.HELPER),
        ),
        _asked(
            "proxy",
            say("view-question"),
            only_if=say("paper-view-only"),
            how=how,
            options=cards.before(say, Place.VIEW),
        ),
        _asked(
            "manager",
            say("decider-question"),
            hint=" ".join((say("decider-who"), say("decider-why"))),
            only_if=say("paper-view-only"),
            how=how,
            options=cards.before(say, Place.DECIDER),
            day=" ".join((say("decider-day"), say("decider-day-hint"))),
        ),
    ]


def _who_was_told(say: Catalogue) -> dict[str, object]:
    how, boxes = say("choose-one-hint"), cards.before(say, Place.TOLD)
    return _asked("talk", say("told-question"), hint=say("told-why"), how=how, options=boxes)


def _questions(printing: Printing, words: Words, form: Form, say: Catalogue) -> list[dict[str, object]]:
    all_ = printing.questionnaire.questions
    found = []
    for number, question in enumerate(all_, start=1):
        said = words.questions[question.id]
        found.append(
            _asked(
                question.picture,
                said.text,
                number=number,
                hint=said.hint,
                only_if=_only_if(printing.questionnaire, words, question.show_if, say),
                how=_how(question, say),
                options=[*cards.options(question, words, None, form), *cards.ways_out(question, words, None)],
                lines=_LINES[printing.large] if question.type is QuestionType.TEXT else 0,
            )
        )
        if question.type is QuestionType.TEXT:
            found.append(_permission(say))
    return found


def _permission(say: Catalogue) -> dict[str, object]:
    """Under the lines for words: whether they may be used."""
    return _asked(
        "write",
        say("quote-question"),
        hint=say("paper-quote-means"),
        only_if=say("paper-quote-only"),
        how=say("choose-one-hint"),
        options=cards.before(say, Place.QUOTE),
    )


def _asked(
    picture: str,
    text: str,
    *,
    how: str,
    options: Sequence[Card],
    number: int = 0,
    hint: str = "",
    only_if: str = "",
    lines: int = 0,
    day: str = "",
) -> dict[str, object]:
    return {
        "picture": picture,
        "number": number,
        "text": text,
        "hint": hint,
        "only_if": only_if,
        "how": how,
        "options": [{"picture": card.picture, "label": card.label, "hint": card.hint} for card in options],
        "lines": lines,
        "day": day,
    }


def _only_if(questionnaire: Questionnaire, words: Words, rule: ShowIf | None, say: Catalogue) -> str:
    if rule is None:
        return ""
    number = [question.id for question in questionnaire.questions].index(rule.question_id) + 1
    said = words.questions[rule.question_id].options
    labels = [said[option].label for option in rule.options]
    either = format_list(labels, style="or", locale=REGION.get(say.language, say.language))
    return say("paper-only-if", number=number, answers=either)


def _how(question: Question, say: Catalogue) -> str:
    match question.type:
        case QuestionType.TEXT:
            return say("paper-write")
        case QuestionType.ONE:
            return say("choose-one-hint")
        case QuestionType.RANK:
            most = question.at_most or MOST_RANKED
            return " ".join([say("paper-rank"), *(say("paper-rank-next", number=n) for n in range(2, most + 1))])
        case QuestionType.SEVERAL if question.at_most:
            return say("choose-up-to-hint", count=question.at_most)
        case QuestionType.SEVERAL:
            return say("choose-several-hint")
