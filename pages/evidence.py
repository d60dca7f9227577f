"""Evidence for a service or the organisation, set against a framework, and the pack of it."""

from relsurvey.people.permissions import Permission
from relsurvey.ui import access, evidence_view

evidence_view.render(access.require(Permission.MAKE_EVIDENCE))
