"""Workshops: list, preparing one, running it."""

from relsurvey.people.permissions import Permission
from relsurvey.ui import access, workshops_view

workshops_view.render(access.require(Permission.RUN_WORKSHOPS))
