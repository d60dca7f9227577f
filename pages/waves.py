"""Survey rounds: list, one round, a new one."""

from relsurvey.people.permissions import Permission
from relsurvey.ui import access, waves_view

waves_view.render(access.require(Permission.SEE_WAVES))
