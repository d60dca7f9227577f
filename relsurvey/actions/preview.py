"""Looking at the screens of a wave as people will see them, in any language. Nothing is begun and nothing is saved."""

from dataclasses import dataclass, replace

from relsurvey.actions.responses import Shown
from relsurvey.collection.answers import Answer, AnswerSheet, Help
from relsurvey.collection.journey import screen
from relsurvey.collection.wave import WaveState
from relsurvey.collection.way import way
from relsurvey.errors import NotFound
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Given, Questionnaire
from relsurvey.storage import organisations, questionnaires, waves
from relsurvey.storage.database import Database


@dataclass(frozen=True, slots=True)
class Preview:
    """One screen, and the names of the screens before and after it; empty at the ends."""

    shown: Shown
    before: str
    after: str


def preview(db: Database, *, by: Viewer, wave_id: str, wanted: str = "") -> Preview:
    """The screen that is wanted, the first one otherwise. Raises NotFound("wave-not-found")."""
    by.require(Permission.MANAGE_WAVES)
    with db.reading() as connection:
        wave = waves.get(connection, organisation_id=by.organisation_id, wave_id=wave_id)
        if wave is None:
            raise NotFound("wave-not-found")
        questionnaire = questionnaires.get(
            connection, organisation_id=by.organisation_id, content_hash=wave.content_hash
        )
        organisation = organisations.get(connection, by.organisation_id)
    if organisation is None:
        raise NotFound("wave-not-found")
    sheet = _sheet(questionnaire)
    names = way(questionnaire, sheet)
    at = names.index(wanted) if wanted in names else 0
    shown = Shown(
        screen=replace(screen(questionnaire, sheet, names[at]), answer=None),
        questionnaire=questionnaire,
        sheet=AnswerSheet(),
        wave_name=wave.name,
        organisation_id=organisation.id,
        organisation_name=organisation.name,
        demo=organisation.demo,
        closes_on=wave.closes_on,
        ended=False,
        counted=wave.state is WaveState.CLOSED,
        languages=tuple(questionnaire.words),
    )
    return Preview(shown, names[at - 1] if at else "", names[at + 1] if at + 1 < len(names) else "")


def _sheet(questionnaire: Questionnaire) -> AnswerSheet:
    """Of somebody who has come to every screen there is: skipped questions, and answers that open every rule."""
    answers = {question.id: Answer(question.id, Given.SKIPPED) for question in questionnaire.questions}
    for question in questionnaire.questions:
        if rule := question.show_if:
            answers[rule.question_id] = Answer(rule.question_id, Given.ANSWERED, rule.options[:1])
    return AnswerSheet(consent=True, help=Help.ALONE, answers=answers)
