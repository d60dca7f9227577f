"""Tells the safeguarding lead and the deputy that somebody waits. Never what was written, nor when, nor by whom.

Any process may do it, at any time: each message is claimed in the database before it is tried.
"""

import logging
from datetime import date, datetime, timedelta

from relsurvey.actions import mail
from relsurvey.clock import on_the_wall
from relsurvey.collection.talk import Alerted, Part
from relsurvey.config import Settings
from relsurvey.errors import BadInput, Unavailable
from relsurvey.i18n.catalogue import catalogue
from relsurvey.storage import talk, talk_settings
from relsurvey.storage.database import Database
from relsurvey.storage.talk import Alert

log = logging.getLogger("relsurvey.talk")

#: After a try that failed; also how long a process that died in the middle holds up its message.
_NEXT_TRY = timedelta(minutes=5)


def tell_due(db: Database, settings: Settings, *, now: datetime) -> int:
    """Send every message that waits, those about requests that nobody took up in time too; returns how many went out.

    What could not be sent stays, is shown with its request, and is tried again.
    """
    with db.writing() as connection:
        talk.add_overdue_alerts(connection, here=on_the_wall(now))
        waiting = talk.unsent(connection, now=now) if mail.is_set_up(settings) else ()
    return sum(_tell(db, settings, alert, now=now) for alert in waiting)


def purge(db: Database, *, today: date) -> None:
    """Delete requests that were closed so long ago that their organisation keeps them no more."""
    with db.writing() as connection:
        for organisation_id in talk.organisations_with_closed(connection):
            kept = timedelta(days=talk_settings.get(connection, organisation_id).keep_days)
            talk.purge(connection, organisation_id=organisation_id, closed_before=today - kept)


def _tell(db: Database, settings: Settings, alert: Alert, *, now: datetime) -> bool:
    with db.writing() as connection:
        settled = talk_settings.get(connection, alert.organisation_id)
        whom = settled.lead if alert.part is Part.LEAD else settled.deputy
        here = talk_settings.who_reads(connection, alert.organisation_id)
        if whom is None and alert.part is Part.DEPUTY:
            talk.drop(connection, alert)
        # Somebody who may not read requests any more is told nothing; the list says that nobody was told.
        if whom is None or whom.person_id not in here:
            return False
        if not talk.claim(connection, alert, now=now, until=now + _NEXT_TRY):
            return False
    try:
        _send(settings, alert, whom)
    except (Unavailable, BadInput) as error:
        log.warning("an alert to a safeguarding %s could not be sent: %s", alert.part.value, error.message_id)
        return False
    with db.writing() as connection:
        talk.mark_sent(connection, alert, day=now.date())
    return True


def _send(settings: Settings, alert: Alert, whom: Alerted) -> None:
    say = catalogue()
    body = "\n\n".join(
        (
            say(f"talk-mail-{alert.kind.value}"),
            say("talk-mail-where", address=f"{settings.base_url}/requests") if settings.base_url else "",
            say("talk-mail-why-so-short"),
        )
    )
    mail.send(settings, to=whom.email, subject=say(f"talk-mail-{alert.kind.value}-subject"), body=body)
