"""Whom people in a survey can talk to, and who is told of a request."""

from relsurvey.people.permissions import Permission
from relsurvey.ui import access, contacts_view

contacts_view.render(access.require(Permission.SET_CONTACTS))
