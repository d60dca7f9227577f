"""Answers on paper, for those who type them in."""

from relsurvey.people.permissions import Permission
from relsurvey.ui import access, paper_view

paper_view.render(access.require(Permission.ENTER_PAPER))
