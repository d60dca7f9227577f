"""People who can sign in, for administrators."""

from relsurvey.people.permissions import Permission
from relsurvey.ui import access, people_view

people_view.render(access.require(Permission.MANAGE_PEOPLE))
