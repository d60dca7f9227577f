"""Builders: an organisation with a published round, and packs of evidence for it."""

from datetime import date, timedelta

from relsurvey.actions import evidence
from relsurvey.actions.evidence import Wanted
from relsurvey.config import Settings
from relsurvey.evidence.gathered import Period
from relsurvey.packs.pack import Pack
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database
from tests.support.rounds import ADMINISTRATOR

TODAY = date(2026, 11, 22)
MAP = "tenders-and-expectations"


def a_year(today: date = TODAY) -> Period:
    """Up to today."""
    return Period(today - timedelta(days=365), today)


def pack(
    db: Database, settings: Settings, *, by: Viewer = ADMINISTRATOR, unit_id: str = "", framework_id: str = MAP
) -> Pack:
    """A pack of the year up to today."""
    return evidence.pack(db, settings, by=by, wanted=Wanted(framework_id, a_year(), unit_id), today=TODAY)
