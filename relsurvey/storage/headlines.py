"""Rows of the headline indicators that an organisation chose."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, delete, insert, select

from relsurvey.reporting.headlines import Headlines
from relsurvey.storage.tables import headline


def get(connection: Connection, *, organisation_id: str, questionnaire_id: str) -> Headlines:
    """What was chosen for a questionnaire; nothing where nobody chose."""
    wanted = select(headline.c.indicator, headline.c.chosen_on).where(
        headline.c.organisation_id == organisation_id, headline.c.questionnaire_id == questionnaire_id
    )
    rows = connection.execute(wanted.order_by(headline.c.position)).all()
    return Headlines(tuple(row.indicator for row in rows), rows[0].chosen_on) if rows else Headlines()


def set_(
    connection: Connection, *, organisation_id: str, questionnaire_id: str, indicators: Sequence[str], today: date
) -> None:
    """Put these indicators in the place of those that were there."""
    ours = {"organisation_id": organisation_id, "questionnaire_id": questionnaire_id}
    connection.execute(delete(headline).filter_by(**ours))
    rows = [
        {**ours, "position": position, "indicator": indicator, "chosen_on": today}
        for position, indicator in enumerate(indicators)
    ]
    connection.execute(insert(headline), rows)
