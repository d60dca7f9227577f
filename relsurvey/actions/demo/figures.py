"""The monthly figures of the made-up organisation: a table that its administrator brings in."""

import csv
import io
from datetime import date, timedelta

from relsurvey.actions import measures
from relsurvey.actions.demo.story import Story
from relsurvey.collection.measure import measures as known_measures
from relsurvey.importing.measures_table import MONTH, SERVICE
from relsurvey.people.viewer import operator
from relsurvey.storage.database import Database


def add(db: Database, told: Story, *, organisation_id: str, today: date) -> None:
    """Every figure; the last month is the one before this."""
    file = io.StringIO()
    table = csv.writer(file)
    table.writerow([SERVICE, MONTH, *known_measures()])
    for unit_id, numbers in told.measures.items():
        length = max(map(len, numbers.values()))
        for place, month in enumerate(_last_months(today, length)):
            cells = (numbers[id_][place] if id_ in numbers else "" for id_ in known_measures())
            table.writerow([unit_id, f"{month:%Y-%m}", *cells])
    content = file.getvalue().encode()
    measures.bring_in(db, by=operator(organisation_id), rows_as="measures.csv:", content=content, today=today)


def _last_months(today: date, number: int) -> list[date]:
    """The first days of the months before this one, the oldest first."""
    months = [today.replace(day=1)]
    while len(months) <= number:
        months.insert(0, (months[0] - timedelta(days=1)).replace(day=1))
    return months[:-1]
