"""What a workshop shows on the wall of its room."""

from relsurvey.people.permissions import Permission
from relsurvey.ui import access, wall_view

wall_view.render(access.require(Permission.RUN_WORKSHOPS))
