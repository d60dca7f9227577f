"""Looking at the screens of a wave as people will see them, in any language. Nothing is begun and nothing is saved."""

from dataclasses import dataclass, replace
from datetime import date

from relsurvey.actions import studio
from relsurvey.actions.responses import Shown
from relsurvey.actions.wave_at_hand import find
from relsurvey.collection.answers import Answer, AnswerSheet, Decider, Help, Helper, Told, View
from relsurvey.collection.journey import screen
from relsurvey.collection.steps import QUOTE, Place
from relsurvey.collection.unit import Organisation
from relsurvey.collection.wave import WaveState
from relsurvey.collection.way import way
from relsurvey.errors import NotFound
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Given, Question, Questionnaire, QuestionType
from relsurvey.storage import organisations, questionnaires
from relsurvey.storage.database import Database
from relsurvey.studio.own import OwnVersion
from relsurvey.studio.showing import as_it_is


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
        wave = find(connection, by.organisation_id, wave_id)
        questionnaire = questionnaires.get(
            connection, organisation_id=by.organisation_id, content_hash=wave.content_hash
        )
        organisation = organisations.get(connection, by.organisation_id)
    if organisation is None:
        raise NotFound("wave-not-found")
    found = _preview(questionnaire, organisation, wave.name, wave.closes_on, wanted)
    shown = replace(found.shown, early_days=wave.early_days, counted=wave.state is WaveState.CLOSED)
    return replace(found, shown=shown)


def of_own(db: Database, *, by: Viewer, questionnaire_id: str, version: int = 0, wanted: str = "") -> Preview:
    """A screen of a questionnaire that is being written, gaps and all. NotFound("own-questionnaire-not-found")."""
    one = studio.get(db, by=by, questionnaire_id=questionnaire_id, version=version)
    return of_version(db, one, by=by, wanted=wanted)


def of_version(db: Database, one: OwnVersion, *, by: Viewer, wanted: str = "") -> Preview:
    """The same of a version that is at hand."""
    by.require(Permission.DESIGN_QUESTIONNAIRES)
    with db.reading() as connection:
        organisation = organisations.get(connection, by.organisation_id)
    if organisation is None:
        raise NotFound("own-questionnaire-not-found")
    return _preview(as_it_is(one.documents), organisation, one.title, one.changed_on, wanted)


def _preview(
    questionnaire: Questionnaire, organisation: Organisation, name: str, closes_on: date, wanted: str
) -> Preview:
    sheet = _sheet(questionnaire)
    names = _every_screen(questionnaire, sheet)
    at = names.index(wanted) if wanted in names else 0
    shown = Shown(
        screen=replace(screen(questionnaire, _for_screen(sheet, names[at]), names[at]), answer=None),
        questionnaire=questionnaire,
        sheet=AnswerSheet(),
        wave_name=name,
        organisation_id=organisation.id,
        organisation_name=organisation.name,
        demo=organisation.demo,
        closes_on=closes_on,
        early_days=None,
        ended=False,
        counted=False,
        languages=tuple(questionnaire.words),
    )
    return Preview(shown, names[at - 1] if at else "", names[at + 1] if at + 1 < len(names) else "")


def _every_screen(questionnaire: Questionnaire, sheet: AnswerSheet) -> list[str]:
    """Nobody sees them all: who answers for somebody is asked more before, and is not asked about words."""
    before = [name for name in way(questionnaire, sheet) if name in set(Place)]
    alone = way(questionnaire, replace(sheet, help=Help.ALONE))
    return [*before[:-1], *(name for name in alone if name not in set(Place)), *before[-1:]]


def _for_screen(sheet: AnswerSheet, name: str) -> AnswerSheet:
    return replace(sheet, help=Help.ALONE) if name.startswith(QUOTE) else sheet


def _sheet(questionnaire: Questionnaire) -> AnswerSheet:
    """Of somebody who has come to every screen there is: skipped questions, some words, every rule open."""
    answers = {question.id: _answer(question) for question in questionnaire.questions}
    for question in questionnaire.questions:
        if rule := question.show_if:
            answers[rule.question_id] = Answer(rule.question_id, Given.ANSWERED, rule.options[:1])
    return AnswerSheet(
        consent=True,
        told=Told.NOBODY,
        help=Help.PROXY,
        helper=Helper.FAMILY,
        view=View.THEIRS,
        decider=Decider.NOT_SAID,
        answers=answers,
    )


def _answer(question: Question) -> Answer:
    if question.type is QuestionType.TEXT:
        # Words, so that the question about them can be looked at too.
        return Answer(question.id, Given.ANSWERED, text="…", quote=False)
    return Answer(question.id, Given.SKIPPED)
