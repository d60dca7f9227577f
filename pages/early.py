"""What people write while a round is open, for those who look after safety."""

from relsurvey.people.permissions import Permission
from relsurvey.ui import access, early_view

early_view.render(access.require(Permission.SAFEGUARD))
