"""The services that results are shown for, how they are grouped, and whom they support."""

from relsurvey.people.permissions import Permission
from relsurvey.ui import access, units_view

units_view.render(access.require(Permission.MANAGE_WAVES))
