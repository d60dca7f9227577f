"""What people say, what staff believe and what the audit found, side by side."""

from relsurvey.people.permissions import Permission
from relsurvey.ui import access, voices_view

voices_view.render(access.require(Permission.VIEW_RESULTS))
