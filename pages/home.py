"""What a signed-in person can do next."""

from relsurvey.ui import access, home_view

home_view.render(access.require(None))
