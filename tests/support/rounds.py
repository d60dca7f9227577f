"""Builders for tests of staff screens: an organisation with survey rounds in every state."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, insert

from relsurvey.actions import organisations, units, waves
from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, ReleasePlan
from relsurvey.collection.spacing import LEAST_BETWEEN
from relsurvey.collection.wave import WaveState
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Given, Questionnaire
from relsurvey.storage import waves as wave_rows
from relsurvey.storage.database import Database
from relsurvey.storage.tables import answer, response
from tests.support import publications as made

ORGANISATION = "harbour"
UNITS = {"willow": "Willow House", "mill": "Mill Lane", "park": "Park View"}
ASKED = {"willow": 30, "mill": 24, "park": 6}
QUESTIONS = ("friends", "close", "listened")


def viewer(*roles: Role, units: Sequence[str] = ()) -> Viewer:
    return Viewer(ORGANISATION, "somebody", "Ada Brook", frozenset(roles), frozenset(units))


ADMINISTRATOR = viewer(Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class Rounds:
    """An organisation in a database. `today` is the day on which rounds are opened and closed."""

    db: Database
    today: date

    def draft(
        self, wave_id: str, *, asked: Mapping[str, int] = ASKED, questionnaire: Questionnaire | None = None
    ) -> None:
        questions = questionnaire or made.questionnaire()
        waves.create(
            self.db,
            by=ADMINISTRATOR,
            wave_id=wave_id,
            name=wave_id.title(),
            questionnaire=questions,
            opens_on=self.today,
            closes_on=self.today + timedelta(days=20),
            asked=asked,
            plan=ReleasePlan(questions.choice_ids if questionnaire else QUESTIONS, (BY_ORGANISATION, BY_UNITS)),
        )

    def open(
        self, wave_id: str, *, asked: Mapping[str, int] = ASKED, questionnaire: Questionnaire | None = None
    ) -> None:
        self.draft(wave_id, asked=asked, questionnaire=questionnaire)
        self._let_time_pass()
        waves.open_(self.db, by=ADMINISTRATOR, wave_id=wave_id, today=self.today)

    def closed(self, wave_id: str, *, answered: Mapping[str, int], questionnaire: Questionnaire | None = None) -> None:
        """`answered` maps unit → people; in each unit they say yes, sometimes and no in turn."""
        self.open(wave_id, questionnaire=questionnaire)
        with self.db.writing() as connection:
            for unit_id, people in answered.items():
                for number in range(people):
                    self._answer(connection, wave_id, unit_id, number)
        waves.close(self.db, by=ADMINISTRATOR, wave_id=wave_id, today=self.today)

    def _let_time_pass(self) -> None:
        """Rounds that ask the same people lie apart: those that have closed did so earlier."""
        with self.db.writing() as connection:
            for one in wave_rows.list_(connection, organisation_id=ORGANISATION):
                if one.state is WaveState.CLOSED:
                    days = {"opens_on": one.opens_on - LEAST_BETWEEN, "closes_on": one.closes_on - LEAST_BETWEEN}
                    wave_rows.change(connection, organisation_id=ORGANISATION, wave_id=one.id, **days)

    def _answer(self, connection: Connection, wave_id: str, unit_id: str, number: int) -> None:
        ids = {"organisation_id": ORGANISATION, "wave_id": wave_id}
        response_id = secrets.token_hex(8)
        chosen = ("yes", "sometimes", "no")[number % 3]
        given = {"friends": chosen, "listened": chosen, "close": "family" if number % 2 else Given.SKIPPED.value}
        row = {"unit_id": unit_id, "stage": "sent", "consent": True, "mode": "own_device", "day": self.today}
        connection.execute(insert(response).values(**ids, id=response_id, **row))
        for question_id, option_id in given.items():
            values = {"response_id": response_id, "question_id": question_id, "option_id": option_id}
            connection.execute(insert(answer).values(**ids, **values))


def rounds(db: Database, *, today: date, demo: bool = False) -> Rounds:
    """An organisation with three units and no survey rounds yet."""
    organisations.create(db, organisation_id=ORGANISATION, name="Harbour Care", demo=demo)
    for unit_id, name in UNITS.items():
        units.add(db, by=ADMINISTRATOR, name=name, unit_id=unit_id)
    return Rounds(db, today)
