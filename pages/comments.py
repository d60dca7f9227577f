"""What people wrote, for those who review it."""

from relsurvey.people.permissions import Permission
from relsurvey.ui import access, comments_view

comments_view.render(access.require(Permission.REVIEW_COMMENTS))
