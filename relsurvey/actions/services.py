"""What every action stands on, made once for a process: the database and the settings."""

import os
from dataclasses import dataclass
from functools import cache

from relsurvey.config import Settings, read_settings
from relsurvey.storage.database import Database


@dataclass(frozen=True, slots=True)
class Services:
    """One database and the settings it was opened with. Shared by every thread."""

    db: Database
    settings: Settings


@cache
def process_services() -> Services:
    """The services of this process, from its environment. Opens no connection yet: the database may be away."""
    settings = read_settings(os.environ)
    return Services(db=Database(settings.database_url), settings=settings)
