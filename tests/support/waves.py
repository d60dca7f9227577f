"""Builders: an organisation, whoever asks, a wave that people can answer, and people who answer it."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from relsurvey.actions import invitations, organisations, responses, units, waves
from relsurvey.actions.responses import Shown, Started
from relsurvey.collection.answers import Answer, AnswerSheet, Help, Mode, Stage
from relsurvey.collection.asked import Where
from relsurvey.collection.journey import Act, Place, Submission
from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, ReleasePlan
from relsurvey.collection.steps import INTRODUCTION
from relsurvey.config import Settings
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Given, Questionnaire, QuestionType
from relsurvey.storage import responses as rows
from relsurvey.storage.database import Database
from relsurvey.storage.responses import NewResponse
from tests.support import questionnaires

ORGANISATION = "harbour"
OPENED = date(2026, 11, 2)
TODAY = date(2026, 11, 5)
LAST_DAY = date(2026, 11, 30)
UNITS = {"north": 30, "south": 24, "west": 12}

_numbers = itertools.count(1)


def viewer(
    *roles: Role, unit_ids: Sequence[str] = (), organisation_id: str = ORGANISATION, person_id: str = "somebody"
) -> Viewer:
    """Somebody with these roles."""
    return Viewer(organisation_id, person_id, "Ada Brook", frozenset(roles), frozenset(unit_ids))


ADMINISTRATOR = viewer(Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class AWave:
    """A wave in a database, and what a test does with it."""

    db: Database
    settings: Settings
    wave_id: str
    questionnaire: Questionnaire

    def link(self, unit_id: str = "north") -> str:
        """The token of a new single link."""
        made = invitations.make_single(self.db, by=ADMINISTRATOR, wave_id=self.wave_id, unit_id=unit_id, count=1)
        return made[0].token

    def open_link(self, unit_id: str = "north") -> str:
        """The token of a new link for everybody."""
        return invitations.make_open(self.db, by=ADMINISTRATOR, wave_id=self.wave_id, unit_id=unit_id).token

    def begin(self, unit_id: str = "north") -> Started:
        """Somebody who has pressed Start on a new single link."""
        return responses.begin(self.db, self.settings, token=self.link(unit_id), today=TODAY)

    def hand_in(self, started: Started, given: Submission, *, today: date = TODAY) -> Shown:
        return responses.submit(self.db, device_secret=started.device_secret, given=given, today=today)

    def see(self, started: Started, *, today: date = TODAY) -> Shown:
        return responses.show(self.db, device_secret=started.device_secret, today=today)

    def take_part(self, unit_id: str = "north") -> Started:
        """Somebody who has begun, wants to take part, and answers alone."""
        started = self.begin(unit_id)
        self.agree(started)
        return started

    def introduce(self, started: Started) -> None:
        """Past what comes before the person is asked to take part."""
        for place in INTRODUCTION:
            self.hand_in(started, Submission(place, Act.NEXT, ("yes",)))

    def agree(self, started: Started) -> None:
        self.introduce(started)
        self.hand_in(started, Submission(Place.CONSENT, Act.NEXT, ("yes",)))
        self.hand_in(started, Submission(Place.HELP, Act.NEXT, ("alone",)))

    def answer(self, started: Started, question_id: str, *options: str, text: str = "", today: date = TODAY) -> Shown:
        return self.hand_in(started, Submission(f"question-{question_id}", Act.NEXT, options, text), today=today)

    def write(self, started: Started, question_id: str, text: str, *, quote: str = "no") -> Shown:
        """Words, and whether they may be used: "yes" or "no"."""
        self.answer(started, question_id, text=text)
        return self.hand_in(started, Submission(f"quote-{question_id}", Act.NEXT, (quote,)))

    def keep(self, started: Started) -> Shown:
        """Stop, but let the answers count."""
        return self.hand_in(started, Submission(Place.STOP, Act.KEEP))

    def send(self, started: Started, *, today: date = TODAY) -> Shown:
        return self.hand_in(started, Submission(Place.REVIEW, Act.SEND), today=today)

    def answer_all(self, started: Started) -> None:
        """Answers that lead past `better`."""
        self.answer(started, "friends", "yes")
        self.answer(started, "home", "yes")
        self.write(started, "wish", "A garden")

    def send_all(self, unit_id: str = "north") -> Started:
        """Somebody who has sent everything."""
        started = self.take_part(unit_id)
        self.answer_all(started)
        self.send(started)
        return started

    def close(self, *, today: date = TODAY) -> None:
        waves.close(self.db, by=ADMINISTRATOR, wave_id=self.wave_id, today=today)

    def store(
        self,
        unit_id: str,
        people: int,
        *,
        answers: Mapping[str, str] | None = None,
        day: date = OPENED,
        client_group: str = "",
    ) -> None:
        """Put sent responses straight into the database: question id → option id."""
        sheet = sheet_of(answers or {"friends": "yes", "home": "yes"})
        new = (
            NewResponse(
                id=f"r{next(_numbers)}",
                unit_id=unit_id,
                mode=Mode.OWN_DEVICE,
                day=day,
                sheet=sheet,
                client_group=client_group,
            )
            for _ in range(people)
        )
        with self.db.writing() as connection:
            rows.insert_many(connection, organisation_id=ORGANISATION, wave_id=self.wave_id, new=new)


def sheet_of(answers: Mapping[str, str], *, stage: Stage = Stage.SENT) -> AnswerSheet:
    """A sheet with one option for each question."""
    given = {question: Answer(question, Given.ANSWERED, (option,)) for question, option in answers.items()}
    return AnswerSheet(stage=stage, consent=True, help=Help.ALONE, answers=given)


def plan_for(questionnaire: Questionnaire) -> ReleasePlan:
    """Every question but texts, for the whole and by unit."""
    choices = tuple(question.id for question in questionnaire.questions if question.type is not QuestionType.TEXT)
    return ReleasePlan(choices, (BY_ORGANISATION, BY_UNITS))


def an_organisation(
    db: Database, unit_ids: Sequence[str] = tuple(UNITS), *, organisation_id: str = ORGANISATION
) -> None:
    """An organisation with these units."""
    organisations.create(db, organisation_id=organisation_id, name="Harbour Care")
    for unit_id in unit_ids:
        administrator = viewer(Role.ADMINISTRATOR, organisation_id=organisation_id)
        units.add(db, by=administrator, unit_id=unit_id, name=unit_id.title())


def a_draft(
    db: Database,
    settings: Settings,
    *,
    wave_id: str = "autumn",
    questionnaire: Questionnaire | None = None,
    asked: Mapping[str, int] | None = None,
    plan: ReleasePlan | None = None,
    asked_of: Mapping[Where, int] | None = None,
) -> AWave:
    """A wave that is being prepared; the organisation is there already."""
    content = questionnaire or questionnaires.small()
    waves.create(
        db,
        by=ADMINISTRATOR,
        wave_id=wave_id,
        name=wave_id.title(),
        questionnaire=content,
        opens_on=OPENED,
        closes_on=LAST_DAY,
        asked=UNITS if asked is None else asked,
        plan=plan or plan_for(content),
        asked_of=asked_of,
    )
    return AWave(db, settings, wave_id, content)


def an_open_wave(
    db: Database,
    settings: Settings,
    *,
    questionnaire: Questionnaire | None = None,
    asked: Mapping[str, int] | None = None,
) -> AWave:
    """An organisation and a wave that people can answer since three days."""
    an_organisation(db, tuple(UNITS if asked is None else asked))
    wave = a_draft(db, settings, questionnaire=questionnaire, asked=asked)
    waves.open_(db, by=ADMINISTRATOR, wave_id=wave.wave_id, today=OPENED)
    return wave


def after(days: int) -> date:
    return TODAY + timedelta(days=days)
