"""Requests to talk, for those who look after safety."""

from relsurvey.people.permissions import Permission
from relsurvey.ui import access, requests_view

requests_view.render(access.require(Permission.SAFEGUARD))
