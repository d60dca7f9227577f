"""Was it enough? A short survey of the people who were replied to, made and opened in one step.

It is an ordinary wave of a bundled questionnaire: its answers are saved, protected and published as all others are.
"""

import secrets
from collections.abc import Mapping
from datetime import date, timedelta

from sqlalchemy import Connection

from relsurvey.actions import coproduction, invitations, waves
from relsurvey.actions.reply_at_hand import Answered, answered_wave
from relsurvey.actions.wave_at_hand import find
from relsurvey.collection.asked import Numbers
from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, BreakdownKind, ReleasePlan
from relsurvey.collection.wave import NORMAL_THRESHOLD, Source, Wave, WaveState
from relsurvey.config import Settings
from relsurvey.coproduction.standing import Standing
from relsurvey.errors import NotFound, Refused
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.questionnaire.joined import for_audience, joined
from relsurvey.questionnaire.loading import folders, load
from relsurvey.reporting.released import WHOLE, Group
from relsurvey.storage import replies
from relsurvey.storage import reply_asking as rows
from relsurvey.storage.database import Database

QUESTIONNAIRE = "was-it-enough"
OPEN_FOR = timedelta(days=28)


def questionnaire(settings: Settings) -> Questionnaire:
    """The questions about replies. Raises NotFound("was-it-enough-missing") where somebody took them away."""
    folder = next((one for one in folders(settings.surveys_dir) if one.name == QUESTIONNAIRE), None)
    if folder is None:
        raise NotFound("was-it-enough-missing")
    return load(folder)


def carrying(settings: Settings, main: Questionnaire) -> Questionnaire:
    """A questionnaire with the questions about replies at its end. Raises BadInput("joined-staff" | "joined-same")."""
    return joined(main, questionnaire(settings))


def open_wave(db: Database, *, by: Viewer, wave_id: str, group: Group) -> Wave | None:
    """The open wave that asks about the replies to a group, or None."""
    by.require(Permission.READ_REPLIES)
    with db.reading() as connection:
        known = rows.waves(connection, by.organisation_id, wave_id, group)
        found = (find(connection, by.organisation_id, one) for one in known)
        return next((wave for wave in found if wave.state is WaveState.OPEN), None)


def look(db: Database, settings: Settings, *, by: Viewer, wave_id: str) -> Standing:
    """Whether the questions that a wave's people would be asked are signed off. Raises NotFound as `questionnaire`."""
    by.require(Permission.MANAGE_WAVES)
    with db.reading() as connection:
        wave = answered_wave(connection, by.organisation_id, wave_id)
        questions = for_audience(questionnaire(settings), wave.questionnaire.audience)
        return coproduction.standing_of(connection, organisation_id=by.organisation_id, questionnaire=questions)


def ask(db: Database, settings: Settings, *, by: Viewer, wave_id: str, group: Group, today: date) -> Wave:
    """Ask everybody who was asked before, in the services of this group, from today on for four weeks.

    Raises Refused("replies-none-to-ask-about" | "wave-too-soon" | "wave-review-missing" | "wave-review-not-yet"),
    NotFound as `questionnaire` does.
    """
    by.require(Permission.MANAGE_WAVES)
    by.require(Permission.PRINT_INVITATIONS)
    main = questionnaire(settings)
    with db.writing() as connection:
        wave = answered_wave(connection, by.organisation_id, wave_id)
        known = replies.list_(connection, by.organisation_id, wave_id=wave_id)
        if not any(one.public for one in known if one.group == group):
            raise Refused("replies-none-to-ask-about")
        asked = _asked(connection, by, wave, group)
        questions = for_audience(main, wave.questionnaire.audience)
        new = _new(questions, _name(questions, wave, group), several=len(asked) > 1, today=today)
        waves.prepare(connection, by, new, questions, Numbers(asked))
        waves.begin(connection, by, new.id, today)
        links = {unit: invitations.open_link(connection, by, new.id, (unit, "")).token for unit in asked}
        rows.add(connection, by.organisation_id, wave_id=wave_id, group=group, asking_wave_id=new.id, links=links)
        return find(connection, by.organisation_id, new.id)


def _new(questions: Questionnaire, name: str, *, several: bool, today: date) -> Wave:
    """The wave that asks; `several`: of more than one service."""
    return Wave(
        id=secrets.token_hex(8),
        name=name,
        questionnaire_id=questions.id,
        version=questions.version,
        content_hash=questions.content_hash,
        state=WaveState.DRAFT,
        opens_on=today,
        closes_on=today + OPEN_FOR,
        threshold=NORMAL_THRESHOLD,
        plan=ReleasePlan(questions.choice_ids, (BY_ORGANISATION, *((BY_UNITS,) if several else ()))),
        source=Source.SURVEY,
    )


def _asked(connection: Connection, by: Viewer, wave: Answered, group: Group) -> Mapping[str, int]:
    """Unit → people, of the units of a group, as they were asked in the wave that was replied to."""
    before = find(connection, by.organisation_id, wave.publication.wave_id).asked
    if group == WHOLE:
        return before
    if group.breakdown == BreakdownKind.UNIT:
        return {unit: people for unit, people in before.items() if unit == group.id}
    declared = (one for one in wave.publication.plan.breakdowns if one.id == group.breakdown)
    units = {unit for one in declared for part in one.groups if part.id == group.id for unit in part.unit_ids}
    return {unit: people for unit, people in before.items() if unit in units}


def _name(questions: Questionnaire, wave: Answered, group: Group) -> str:
    """As staff see it in lists: the title of the questions, and what they are about."""
    title, place = questions.words_in("en").title, wave.name(group)
    return f"{title} {wave.publication.wave_name}{f', {place}' if place else ''}"[:100]
