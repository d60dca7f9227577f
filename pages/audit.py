"""The audit at a desk: what is due, one check after the other, and what was found."""

from relsurvey.people.permissions import Permission
from relsurvey.ui import access, audit_view

audit_view.render(access.require(Permission.AUDIT))
