"""What teams have said that they will do, and how far it is."""

from relsurvey.people.permissions import Permission
from relsurvey.ui import access, board_view

board_view.render(access.require(Permission.FOLLOW_ACTIONS))
