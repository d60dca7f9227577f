"""A questionnaire that the made-up organisation writes itself, with one thing left to mend."""

from datetime import date

from relsurvey.actions import studio_beginnings
from relsurvey.actions.demo.story import read
from relsurvey.actions.studio_beginnings import Wanted
from relsurvey.config import Settings
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database


def add(db: Database, settings: Settings, *, by: Viewer, today: date) -> None:
    """Put it into the studio."""
    told = read("studio")
    wanted = [Wanted(**one) for one in told["questions"]]
    studio_beginnings.start_from(db, settings, by=by, title=told["title"], wanted=wanted, today=today)
