"""The forms of a question that are no Next: going back or stopping, saving in between, a pressed card, clearing."""

from relsurvey.collection.answer_forms import pick, read_answer, read_draft
from relsurvey.collection.answers import Answer, AnswerSheet, Stage
from relsurvey.collection.quoting import read_permission
from relsurvey.collection.steps import BACK_TO, QUESTION, QUOTE, Act, Changes, Decision, Submission
from relsurvey.questionnaire.definition import Given, Questionnaire, QuestionType


def stay(questionnaire: Questionnaire, sheet: AnswerSheet, given: Submission) -> Decision:
    """What keeps the person where they are: SAVE on any screen, CLEAR and PICK on a question."""
    name = given.screen.partition(BACK_TO)[0]
    match given.act:
        case Act.CLEAR if name.startswith(QUESTION):
            return Decision(_cleared(sheet, name.removeprefix(QUESTION)), wanted=given.screen)
        case Act.PICK if name.startswith(QUESTION):
            return _picked(questionnaire, sheet, given)
        case Act.SAVE:
            return _saved(questionnaire, sheet, given)
        case _:
            return Decision(wanted=given.screen)


def in_passing(questionnaire: Questionnaire, sheet: AnswerSheet, given: Submission, *, wanted: str) -> Decision:
    """Back or Stop: what was chosen or written is kept too, and what is not an answer is left.

    Words take long to write: those that can't be kept are shown again, so that nobody loses them in passing.
    """
    name = given.screen.partition(BACK_TO)[0]
    if name.startswith(QUOTE):
        permitted, _ = read_permission(sheet.answers[name.removeprefix(QUOTE)], given)
        return Decision(Changes(answer=permitted), wanted=wanted)
    if not name.startswith(QUESTION):
        return Decision(wanted=wanted)
    question = questionnaire.question(name.removeprefix(QUESTION))
    answer, problem = read_answer(question, given.values, given.text)
    draft = read_draft(question, given.values, given.text)
    if problem and draft.text:
        return Decision(wanted=given.screen, problem=problem, draft=draft)
    return Decision(Changes(answer=answer), wanted=wanted)


def _saved(questionnaire: Questionnaire, sheet: AnswerSheet, given: Submission) -> Decision:
    """Kept at once while the person is still on the screen; when everything was taken away, that is kept."""
    name = given.screen.partition(BACK_TO)[0]
    if name.startswith(QUESTION) and not given.values and not given.text.strip():
        return Decision(_cleared(sheet, name.removeprefix(QUESTION)), wanted=given.screen)
    return in_passing(questionnaire, sheet, given, wanted=given.screen)


def _picked(questionnaire: Questionnaire, sheet: AnswerSheet, given: Submission) -> Decision:
    """One card of a question to rank, saved at once; the person stays where they are."""
    question = questionnaire.question(given.screen.partition(BACK_TO)[0].removeprefix(QUESTION))
    if question.type is not QuestionType.RANK:
        return Decision(wanted=given.screen)
    values = pick(question, given.values, given.picked)
    answer, problem = read_answer(question, values, "")
    if problem and values:
        # One more than there are numbers: everything stays as it was.
        again = read_draft(question, given.values, "")
        full = "rank-full" if problem == "choose-fewer" else problem
        return Decision(wanted=given.screen, problem=full, draft=again)
    changes = Changes(answer=answer) if values else _cleared(sheet, question.id)
    return Decision(changes, wanted=given.screen, picked=given.picked)


def _cleared(sheet: AnswerSheet, question_id: str) -> Changes:
    """The answer is taken out. What was sent is whole: there the question counts as skipped."""
    if sheet.stage is Stage.SENT:
        return Changes(answer=Answer(question_id, Given.SKIPPED))
    return Changes(clear=question_id)
