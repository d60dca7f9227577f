"""From the chosen values or the words in a form to an answer, or to what was wrong with them."""

from relsurvey.collection.answers import Answer
from relsurvey.questionnaire.definition import Given, Question, QuestionType


def read_answer(question: Question, values: tuple[str, ...], text: str) -> tuple[Answer | None, str]:
    """The answer in a form, or the message id of what to say when the form has to be shown again."""
    if question.type is QuestionType.TEXT:
        return _read_text(question, text)
    if len(values) == 1 and values[0] in question.ways_out:
        return Answer(question.id, Given(values[0])), ""
    chosen = _chosen(question, values)
    one = question.type is QuestionType.ONE
    if not chosen or len(chosen) != len(set(values)) or (one and len(chosen) > 1):
        # Nothing, a way out beside an option, something that was never offered, or two where one is asked for.
        return None, "choose-one" if one else "choose-some"
    if question.at_most and len(chosen) > question.at_most:
        return None, "choose-fewer"
    return Answer(question.id, Given.ANSWERED, options=chosen), ""


def read_draft(question: Question, values: tuple[str, ...], text: str) -> Answer:
    """A refused form as an answer that is only shown again, never saved: people correct it, they don't start anew."""
    if question.type is QuestionType.TEXT:
        return Answer(question.id, Given.ANSWERED, text=_tidy(text))
    return Answer(question.id, Given.ANSWERED, options=_chosen(question, values))


def _read_text(question: Question, text: str) -> tuple[Answer | None, str]:
    text = _tidy(text)
    if len(text) > question.max_length:
        return None, "text-too-long"
    return (Answer(question.id, Given.ANSWERED, text=text), "") if text else (None, "write-or-skip")


def _tidy(text: str) -> str:
    # Browsers send line ends as two characters; the limit that people were told counts one. PostgreSQL takes no NUL.
    return text.replace("\r\n", "\n").replace("\x00", "").strip()


def pick(question: Question, values: tuple[str, ...], picked: str) -> tuple[str, ...]:
    """The choices after one card was pressed: it becomes the next one, or is taken out again. A way out stands alone.

    Works on the choices that the form carried, so that a form which comes twice has the same outcome twice.
    """
    if picked in values:
        return tuple(value for value in values if value != picked)
    if picked in question.ways_out:
        return (picked,)
    known = picked in {option.id for option in question.options}
    return (*_chosen(question, values), picked) if known else values


def _chosen(question: Question, values: tuple[str, ...]) -> tuple[str, ...]:
    """What was chosen among the options: in the order of the questionnaire, or where it counts in the person's own."""
    options = tuple(option.id for option in question.options)
    if question.type is QuestionType.RANK:
        return tuple(dict.fromkeys(value for value in values if value in options))
    return tuple(option for option in options if option in values)
