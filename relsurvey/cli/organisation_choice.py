"""Finds the organisation that a command is for."""

from datetime import date

from relsurvey.actions import organisations, publications
from relsurvey.actions.services import Services
from relsurvey.errors import BadInput, NotFound
from relsurvey.people.viewer import Viewer, operator


def operator_in(services: Services, organisation_id: str, *, today: date) -> Viewer:
    """The operator in the named organisation, or in the only one there is.

    Waves whose last day has passed are closed first, as the server does: what a command sees does not depend on it.
    """
    chosen_id = chosen(services, organisation_id)
    publications.close_due(services.db, today=today)
    return operator(chosen_id)


def chosen(services: Services, organisation_id: str) -> str:
    """The id of the named organisation, or of the only one there is."""
    known = [one.id for one in organisations.list_(services.db)]
    if organisation_id:
        if organisation_id not in known:
            raise NotFound("organisation-not-found")
        return organisation_id
    if len(known) > 1:
        raise BadInput("organisation-unclear", known=", ".join(known))
    if not known:
        raise NotFound("organisation-none")
    return known[0]
