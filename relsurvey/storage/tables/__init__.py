"""Every table. The organisation is part of every key, so that the data can be spread over a distributed PostgreSQL.

What is not here is as important: no time of day of a response, no address, no tie from a sent response to its link.
`sqlite_with_rowid=False`: SQLite numbers the rows of other tables as they come in, and the order of coming tells who
answered. These tables lie in the order of their keys, which are random.
"""

from relsurvey.storage.tables.assurance import assurance_finding
from relsurvey.storage.tables.comments import comment, comment_theme, early_read, theme
from relsurvey.storage.tables.frameworks import framework_map
from relsurvey.storage.tables.groupings import client_group, grouping, grouping_group, grouping_unit
from relsurvey.storage.tables.headlines import headline
from relsurvey.storage.tables.imports import imported_batch, imported_row
from relsurvey.storage.tables.keys import metadata
from relsurvey.storage.tables.kiosk import kiosk
from relsurvey.storage.tables.measures import measure_figure
from relsurvey.storage.tables.media import media
from relsurvey.storage.tables.organisations import audit_event, organisation, unit
from relsurvey.storage.tables.own_questionnaires import own_questionnaire
from relsurvey.storage.tables.paper import paper_check, paper_entry, paper_sheet
from relsurvey.storage.tables.people import attempt, person, person_role, staff_session
from relsurvey.storage.tables.public_results import public_results
from relsurvey.storage.tables.publications import kept_tally, publication
from relsurvey.storage.tables.replies import reply, reply_asking, reply_setting, reply_version
from relsurvey.storage.tables.responses import answer, answer_text, response
from relsurvey.storage.tables.reviews import (
    review,
    review_answer,
    review_invitation,
    review_judgement,
    review_rule,
    review_said,
    reviewer,
)
from relsurvey.storage.tables.signatures import signature
from relsurvey.storage.tables.talk import talk_alert, talk_contact, talk_request, talk_settings, talk_step
from relsurvey.storage.tables.waves import (
    invitation,
    questionnaire_version,
    returned_count,
    wave,
    wave_change,
    wave_client_group,
    wave_unit,
)
from relsurvey.storage.tables.workshops import (
    workshop,
    workshop_action,
    workshop_action_change,
    workshop_agreed,
    workshop_canvas,
    workshop_note,
    workshop_participant,
    workshop_rating,
    workshop_reveal,
    workshop_step,
    workshop_summary,
)

__all__ = [
    "answer",
    "answer_text",
    "assurance_finding",
    "attempt",
    "audit_event",
    "client_group",
    "comment",
    "comment_theme",
    "early_read",
    "framework_map",
    "grouping",
    "grouping_group",
    "grouping_unit",
    "headline",
    "imported_batch",
    "imported_row",
    "invitation",
    "kept_tally",
    "kiosk",
    "measure_figure",
    "media",
    "metadata",
    "organisation",
    "own_questionnaire",
    "paper_check",
    "paper_entry",
    "paper_sheet",
    "person",
    "person_role",
    "public_results",
    "publication",
    "questionnaire_version",
    "reply",
    "reply_asking",
    "reply_setting",
    "reply_version",
    "response",
    "returned_count",
    "review",
    "review_answer",
    "review_invitation",
    "review_judgement",
    "review_rule",
    "review_said",
    "reviewer",
    "signature",
    "staff_session",
    "talk_alert",
    "talk_contact",
    "talk_request",
    "talk_settings",
    "talk_step",
    "theme",
    "unit",
    "wave",
    "wave_change",
    "wave_client_group",
    "wave_unit",
    "workshop",
    "workshop_action",
    "workshop_action_change",
    "workshop_agreed",
    "workshop_canvas",
    "workshop_note",
    "workshop_participant",
    "workshop_rating",
    "workshop_reveal",
    "workshop_step",
    "workshop_summary",
]
