"""The published results."""

from relsurvey.people.permissions import Permission
from relsurvey.ui import access, results_view

results_view.render(access.require(Permission.VIEW_RESULTS))
