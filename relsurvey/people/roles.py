"""The seven roles as data. A role's name and description for people are `roles-<value>` in the catalogue."""

from enum import StrEnum

from relsurvey.people.permissions import Permission


class Role(StrEnum):
    """A set of permissions that one person can hold; a manager holds it for named units only."""

    ADMINISTRATOR = "administrator"
    MANAGER = "manager"
    FACILITATOR = "facilitator"
    CONTROLLER = "controller"
    SAFEGUARDING = "safeguarding"
    REVIEWER = "reviewer"
    PAPER = "paper"


PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.ADMINISTRATOR: frozenset(
        {
            Permission.MANAGE_PEOPLE,
            Permission.DESIGN_QUESTIONNAIRES,
            Permission.MANAGE_WAVES,
            Permission.SEE_WAVES,
            Permission.SEE_RETURNS,
            Permission.PRINT_INVITATIONS,
            Permission.IMPORT_RESPONSES,
            Permission.PUBLISH,
            Permission.VIEW_RESULTS,
            Permission.EXPORT_RESULTS,
            Permission.MAKE_EVIDENCE,
            # A map is the whole organisation's: whoever answers for some of its units uses it as it is.
            Permission.CHANGE_MAPS,
            Permission.SET_CONTACTS,
            Permission.FOLLOW_ACTIONS,
            Permission.WRITE_REPLIES,
            Permission.READ_REPLIES,
            Permission.ENTER_MEASURES,
            Permission.AUDIT,
            Permission.CO_PRODUCE,
            Permission.SEE_REVIEWS,
        }
    ),
    Role.MANAGER: frozenset(
        {
            Permission.SEE_WAVES,
            Permission.SEE_RETURNS,
            Permission.VIEW_RESULTS,
            Permission.EXPORT_RESULTS,
            Permission.MAKE_EVIDENCE,
            Permission.FOLLOW_ACTIONS,
            Permission.WRITE_REPLIES,
            Permission.READ_REPLIES,
            Permission.ENTER_MEASURES,
            Permission.AUDIT,
        }
    ),
    # Who sits beside somebody that answers must not be who prepares the round or answers for the unit: so neither
    # administrators nor managers hold INTERVIEW.
    Role.FACILITATOR: frozenset(
        {
            Permission.RUN_WORKSHOPS,
            Permission.FOLLOW_ACTIONS,
            Permission.VIEW_RESULTS,
            Permission.INTERVIEW,
            Permission.READ_REPLIES,
            Permission.AUDIT,
        }
    ),
    Role.CONTROLLER: frozenset(
        {
            Permission.SEE_WAVES,
            # May be the second person beside the author of a questionnaire.
            Permission.SEE_REVIEWS,
            Permission.LOWER_THRESHOLD,
            Permission.VIEW_RESULTS,
            Permission.EXPORT_RESULTS,
            Permission.EXPORT_ROWS,
        }
    ),
    Role.SAFEGUARDING: frozenset({Permission.SAFEGUARD, Permission.SET_CONTACTS}),
    Role.REVIEWER: frozenset({Permission.REVIEW_COMMENTS}),
    Role.PAPER: frozenset({Permission.ENTER_PAPER, Permission.INTERVIEW}),
}

#: Roles that reach behind the protection of small groups: only the operator gives them, at the command line.
GUARDED = frozenset({Role.CONTROLLER, Role.SAFEGUARDING})

#: Roles that are held for named reporting units, not for the whole organisation.
BY_UNIT = frozenset({Role.MANAGER})
