"""A person's own survey. Open to everyone: what may be seen is decided by the cookie of the device."""

from relsurvey.ui import answer_view

answer_view.show()
