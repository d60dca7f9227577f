"""Every table. The organisation is part of every key, so that the data can be spread over a distributed PostgreSQL.

What is not here is as important: no time of day of a response, no address, no tie from a sent response to its link.
`sqlite_with_rowid=False`: SQLite numbers the rows of other tables as they come in, and the order of coming tells who
answered. These tables lie in the order of their keys, which are random.
"""

from relsurvey.storage.tables.imports import imported_batch, imported_row
from relsurvey.storage.tables.keys import metadata
from relsurvey.storage.tables.kiosk import kiosk
from relsurvey.storage.tables.media import media
from relsurvey.storage.tables.organisations import audit_event, organisation, unit
from relsurvey.storage.tables.paper import paper_check, paper_entry, paper_sheet
from relsurvey.storage.tables.people import attempt, person, person_role, staff_session
from relsurvey.storage.tables.publications import publication
from relsurvey.storage.tables.responses import answer, answer_text, response
from relsurvey.storage.tables.signatures import signature
from relsurvey.storage.tables.talk import talk_alert, talk_contact, talk_request, talk_settings, talk_step
from relsurvey.storage.tables.waves import invitation, questionnaire_version, returned_count, wave, wave_unit

__all__ = [
    "answer",
    "answer_text",
    "attempt",
    "audit_event",
    "imported_batch",
    "imported_row",
    "invitation",
    "kiosk",
    "media",
    "metadata",
    "organisation",
    "paper_check",
    "paper_entry",
    "paper_sheet",
    "person",
    "person_role",
    "publication",
    "questionnaire_version",
    "response",
    "returned_count",
    "signature",
    "staff_session",
    "talk_alert",
    "talk_contact",
    "talk_request",
    "talk_settings",
    "talk_step",
    "unit",
    "wave",
    "wave_unit",
]
