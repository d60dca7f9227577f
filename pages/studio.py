"""The studio: questionnaires of the organisation's own."""

from relsurvey.people.permissions import Permission
from relsurvey.ui import access, studio_view

studio_view.render(access.require(Permission.DESIGN_QUESTIONNAIRES))
