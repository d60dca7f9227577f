"""The headline indicators of an organisation: chosen by its administrator, read by everybody who reads results."""

from collections.abc import Sequence
from datetime import date

from relsurvey.actions import audit
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.joined import main_part
from relsurvey.reporting.headlines import Headlines, check_choice
from relsurvey.storage import headlines
from relsurvey.storage.database import Database


def get(db: Database, *, by: Viewer, questionnaire_id: str) -> Headlines:
    """What was chosen for a questionnaire, whatever questions about replies it carries."""
    by.require(Permission.VIEW_RESULTS)
    with db.reading() as connection:
        return headlines.get(
            connection, organisation_id=by.organisation_id, questionnaire_id=main_part(questionnaire_id)
        )


def choose(db: Database, *, by: Viewer, questionnaire_id: str, indicators: Sequence[str], today: date) -> None:
    """Choose anew, from today. The same choice again changes nothing. Raises BadInput("headlines-number")."""
    by.require(Permission.MANAGE_WAVES)
    wanted = check_choice(indicators)
    whose = {"organisation_id": by.organisation_id, "questionnaire_id": main_part(questionnaire_id)}
    with db.writing() as connection:
        if headlines.get(connection, **whose).indicators == wanted:
            return
        headlines.set_(connection, **whose, indicators=wanted, today=today)
        about: dict[str, str | int] = {"questionnaire": questionnaire_id, "indicators": " ".join(wanted)}
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="headlines-chosen", about=about)
