"""What somebody who answers can do: begin, come back, see the next screen, hand in a form. No account, no audit log.

Everything that is saved is on disk before the next screen is shown. Slow hashes are made outside of transactions, so
that nobody waits for somebody else's.
"""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from sqlalchemy import Connection

from relsurvey.actions import languages, lent_device
from relsurvey.actions.begin import Started, begin
from relsurvey.actions.invited import Invited, look_up, under_way
from relsurvey.collection import receipt as receipts
from relsurvey.collection.answers import COUNTED, AnswerSheet, Stage
from relsurvey.collection.device import handle_of
from relsurvey.collection.journey import (
    DELETED_SCREEN,
    ENDED_SCREEN,
    Place,
    Screen,
    Submission,
    apply,
    asked,
    decide,
    deletes_late,
    follow,
    screen,
)
from relsurvey.collection.link import new_token, token_hash
from relsurvey.collection.wave import WaveState
from relsurvey.config import Settings
from relsurvey.errors import NotFound
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.storage import invitations, kiosks, questionnaires, responses
from relsurvey.storage.database import Database
from relsurvey.storage.fieldwork import Fieldwork
from relsurvey.storage.responses import Found

__all__ = [
    "Form",
    "Invited",
    "Shown",
    "Started",
    "begin",
    "look_up",
    "resume",
    "show",
    "submit",
    "submit_all",
    "under_way",
]


@dataclass(frozen=True, slots=True)
class Shown:
    """A screen and what it is filled from. `sheet` has no answer to a question that is not asked any more.

    `ended`: the wave takes no answers any more. `counted`: it was closed too, so the results hold what was answered.
    `languages`: those that the person may choose from, the one that the survey was written in first. `early_days`: see
    `Wave`.
    """

    screen: Screen
    questionnaire: Questionnaire
    sheet: AnswerSheet = field(repr=False)
    wave_name: str
    organisation_id: str
    organisation_name: str
    demo: bool
    closes_on: date
    ended: bool
    counted: bool
    languages: tuple[str, ...]
    early_days: int | None


@dataclass(frozen=True, slots=True)
class Form:
    """A form, and the secret of the device that it came from.

    `lent` is None where the person goes on using the device. Elsewhere it names this press of a button ("": it has no
    name), and the device is let go once the answers are kept or sent.
    """

    device_secret: str = field(repr=False)
    given: Submission
    lent: str | None = field(default=None, repr=False)


def resume(db: Database, settings: Settings, *, receipt: str, today: date) -> Started:
    """Go on with a response on this device; the device that held it before is shut out.

    Raises NotFound("receipt-not-found"), and Refused("wave-closed") for what does not count once the wave has closed.
    """
    words = receipts.normalise(receipt)
    if words is None:
        raise NotFound("receipt-not-found")
    slow_hash = receipts.slow_hash(words, settings.secret_key)
    device_secret = new_token(secrets.token_urlsafe)

    def hand_over(connection: Connection) -> None:
        if key := responses.key_by_receipt(connection, slow_hash):
            kiosks.release(connection, key)
        found = responses.by_key(connection, key) if key else None
        if found is None:
            raise NotFound("receipt-not-found")
        _require_open_or_counted(found, today)
        responses.set_device(connection, found.key, token_hash(device_secret))

    db.save(hand_over)
    return Started(handle=handle_of(device_secret), device_secret=device_secret, receipt=words)


def show(db: Database, *, device_secret: str, wanted: str = "", today: date) -> Shown:
    """The screen that is wanted, if the person may see it now, otherwise where they are.

    Raises NotFound("response-not-found"), and Refused("wave-closed") for what does not count once the wave has closed.
    """
    with db.reading() as connection:
        found = _found(connection, device_secret)
        questionnaire, sheet = _read(connection, found, today=today)
        offered = _offered(connection, found, questionnaire)
    ended = not found.fieldwork.takes_answers(today)
    next_screen = ENDED_SCREEN if ended else screen(questionnaire, sheet, wanted)
    return _shown(found.fieldwork, questionnaire, sheet, next_screen, ended=ended, offered=offered)


def submit(db: Database, *, device_secret: str, given: Submission, today: date, lent: str | None = None) -> Shown:
    """Take one form, save what it changes, and say what to show next. Handing it in twice changes nothing more.

    Once the wave has closed, what counts can still be deleted; the publication stays as it is. `lent`: see `Form`.
    Raises as `show`, and Refused("wave-closed") for everything else that comes then; what was saved stays.
    """
    return db.save(partial(_submit, form=Form(device_secret, given, lent), today=today))


def submit_all(db: Database, forms: Sequence[Form], *, today: date) -> Sequence[Callable[[], Shown]]:
    """`submit` the forms of several people who came at the same moment, with one flush where the database allows it.

    What came of each is told, or raised, by calling what comes back for it.
    """
    return db.save_all([partial(_submit, form=one, today=today) for one in forms])


def _submit(connection: Connection, *, form: Form, today: date) -> Shown:
    given = form.given
    found = responses.by_device(connection, token_hash(form.device_secret), lock=True)
    if found is None:
        return _last_screen_again(connection, form, today=today)
    questionnaire, before = _read(connection, found, today=today)
    offered = _offered(connection, found, questionnaire)
    if not found.fieldwork.takes_answers(today):
        return _deleted_late(connection, found, questionnaire, given, today=today)
    decision = decide(questionnaire, before, given, today=today)
    after = _settled(questionnaire, apply(before, decision.changes))
    if decision.changes.delete:
        _remove(connection, found)
    else:
        responses.save(connection, found, before, after, day=today)
    if form.lent is not None and after.stage in COUNTED:
        lent_device.let_go(connection, found.key, device_secret=form.device_secret, press=form.lent)
    next_screen = follow(questionnaire, after, decision)
    return _shown(found.fieldwork, questionnaire, after, next_screen, ended=False, offered=offered)


def _last_screen_again(connection: Connection, form: Form, *, today: date) -> Shown:
    """For a form that ended a lent device's hold, and whose answer did not arrive."""
    found = lent_device.let_go_by(connection, device_secret=form.device_secret, press=form.lent or "")
    if found is None:
        raise NotFound("response-not-found")
    questionnaire, sheet = _read(connection, found, today=today)
    offered = _offered(connection, found, questionnaire)
    last = screen(questionnaire, sheet, Place.KEPT)
    return _shown(found.fieldwork, questionnaire, sheet, last, ended=False, offered=offered)


def _deleted_late(
    connection: Connection, found: Found, questionnaire: Questionnaire, given: Submission, *, today: date
) -> Shown:
    if not deletes_late(given):
        found.fieldwork.require_open(today)
    _remove(connection, found)
    offered = _offered(connection, found, questionnaire)
    return _shown(found.fieldwork, questionnaire, AnswerSheet(), DELETED_SCREEN, ended=True, offered=offered)


def _found(connection: Connection, device_secret: str) -> Found:
    found = responses.by_device(connection, token_hash(device_secret))
    if found is None:
        raise NotFound("response-not-found")
    return found


def _read(connection: Connection, found: Found, *, today: date) -> tuple[Questionnaire, AnswerSheet]:
    _require_open_or_counted(found, today)
    questionnaire = _questionnaire(connection, found.fieldwork)
    return questionnaire, responses.read(connection, found, questionnaire)


def _require_open_or_counted(found: Found, today: date) -> None:
    """Raise Refused for what is lost once the wave takes no answers any more."""
    if found.sheet.stage not in COUNTED:
        found.fieldwork.require_open(today)


def _questionnaire(connection: Connection, ours: Fieldwork) -> Questionnaire:
    return questionnaires.get(connection, organisation_id=ours.organisation_id, content_hash=ours.content_hash)


def _settled(questionnaire: Questionnaire, sheet: AnswerSheet) -> AnswerSheet:
    """What was sent holds no answer behind a closed branch. Before that it stays, for somebody who changes back."""
    return _only_asked(questionnaire, sheet) if sheet.stage is Stage.SENT else sheet


def _only_asked(questionnaire: Questionnaire, sheet: AnswerSheet) -> AnswerSheet:
    wanted = {question.id for question in asked(questionnaire, sheet.answers)}
    return replace(sheet, answers={id_: given for id_, given in sheet.answers.items() if id_ in wanted})


def _remove(connection: Connection, found: Found) -> None:
    invitation_id = responses.remove(connection, found.key)
    if invitation_id is not None:
        invitations.release(connection, organisation_id=found.fieldwork.organisation_id, invitation_id=invitation_id)


def _offered(connection: Connection, found: Found, questionnaire: Questionnaire) -> tuple[str, ...]:
    organisation_id = found.fieldwork.organisation_id
    return languages.offered(connection, organisation_id=organisation_id, questionnaire=questionnaire)


def _shown(
    ours: Fieldwork,
    questionnaire: Questionnaire,
    sheet: AnswerSheet,
    next_screen: Screen,
    *,
    ended: bool,
    offered: tuple[str, ...],
) -> Shown:
    return Shown(
        screen=next_screen,
        questionnaire=questionnaire,
        sheet=_only_asked(questionnaire, sheet),
        ended=ended,
        counted=ours.state is WaveState.CLOSED,
        languages=offered,
        wave_name=ours.wave_name,
        organisation_id=ours.organisation_id,
        organisation_name=ours.organisation_name,
        demo=ours.demo,
        closes_on=ours.closes_on,
        early_days=ours.early_days,
    )
