"""What a signed-in person can be allowed to do."""

from enum import StrEnum


class Permission(StrEnum):
    """One thing that somebody may or may not do. Checked by the page and again by the action."""

    MANAGE_PEOPLE = "manage_people"
    DESIGN_QUESTIONNAIRES = "design_questionnaires"
    MANAGE_WAVES = "manage_waves"
    SEE_WAVES = "see_waves"
    SEE_RETURNS = "see_returns"
    PRINT_INVITATIONS = "print_invitations"
    IMPORT_RESPONSES = "import_responses"
    PUBLISH = "publish"
    VIEW_RESULTS = "view_results"
    EXPORT_RESULTS = "export_results"
    MAKE_EVIDENCE = "make_evidence"
    EXPORT_ROWS = "export_rows"
    LOWER_THRESHOLD = "lower_threshold"
    RUN_WORKSHOPS = "run_workshops"
    FOLLOW_ACTIONS = "follow_actions"
    WRITE_REPLIES = "write_replies"
    READ_REPLIES = "read_replies"
    AUDIT = "audit"
    REVIEW_COMMENTS = "review_comments"
    SAFEGUARD = "safeguard"
    SET_CONTACTS = "set_contacts"
    ENTER_PAPER = "enter_paper"
    INTERVIEW = "interview"
    ENTER_MEASURES = "enter_measures"
    CO_PRODUCE = "co_produce"
    SEE_REVIEWS = "see_reviews"
