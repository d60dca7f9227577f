"""The themes of a wave: an organisation's own list, kept by whoever reviews its comments."""

import secrets

from relsurvey.actions import audit
from relsurvey.actions.comments import reviewed_wave
from relsurvey.collection.comment import MOST_THEMES, Theme, check_theme
from relsurvey.errors import NotFound, Refused
from relsurvey.people.viewer import Viewer
from relsurvey.storage import themes
from relsurvey.storage.database import Database


def list_(db: Database, *, by: Viewer, wave_id: str) -> tuple[Theme, ...]:
    """The themes of a wave, in the order in which they were made."""
    with db.reading() as connection:
        reviewed_wave(connection, by, wave_id)
        return tuple(themes.list_(connection, organisation_id=by.organisation_id, wave_id=wave_id))


def add(db: Database, *, by: Viewer, wave_id: str, name: str) -> Theme:
    """Add a theme. Raises BadInput("theme-name-needed" | "theme-there"), Refused("themes-many")."""
    with db.writing() as connection:
        reviewed_wave(connection, by, wave_id)
        ours = {"organisation_id": by.organisation_id, "wave_id": wave_id}
        known = {one.id: one.name for one in themes.list_(connection, **ours)}
        if len(known) >= MOST_THEMES:
            raise Refused("themes-many", most=MOST_THEMES)
        new = Theme(secrets.token_hex(8), check_theme(name, known))
        themes.add(connection, **ours, new=new)
        about = {"wave": wave_id, "theme": new.id}
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="theme-added", about=about)
    return new


def rename(db: Database, *, by: Viewer, wave_id: str, theme_id: str, name: str) -> None:
    """Give a theme another name; the comments keep it. Raises BadInput, NotFound("theme-not-found")."""
    with db.writing() as connection:
        reviewed_wave(connection, by, wave_id)
        ours = {"organisation_id": by.organisation_id, "wave_id": wave_id}
        others = {one.id: one.name for one in themes.list_(connection, **ours) if one.id != theme_id}
        if not themes.rename(connection, **ours, new=Theme(theme_id, check_theme(name, others))):
            raise NotFound("theme-not-found")
        about = {"wave": wave_id, "theme": theme_id}
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="theme-renamed", about=about)


def remove(db: Database, *, by: Viewer, wave_id: str, theme_id: str) -> None:
    """Take a theme away, from every comment too. Raises NotFound("theme-not-found")."""
    with db.writing() as connection:
        reviewed_wave(connection, by, wave_id)
        ours = {"organisation_id": by.organisation_id, "wave_id": wave_id}
        if not themes.remove(connection, **ours, theme_id=theme_id):
            raise NotFound("theme-not-found")
        about = {"wave": wave_id, "theme": theme_id}
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="theme-removed", about=about)
