"""Monthly figures of services, beside what people say."""

from relsurvey.people.permissions import Permission
from relsurvey.ui import access, measures_view

measures_view.render(access.require(Permission.VIEW_RESULTS))
