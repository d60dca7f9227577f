"""What an organisation replies to what people said, and what a second person has to read before people can."""

from relsurvey.people.permissions import Permission
from relsurvey.ui import access, replies_view

replies_view.render(access.require(Permission.READ_REPLIES))
