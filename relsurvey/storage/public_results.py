"""Rows of the pages of results for the people who answered."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, select, update

from relsurvey.reporting.public_results import PublicPage
from relsurvey.reporting.released import Group
from relsurvey.storage.inserting import insert_if_free
from relsurvey.storage.tables import public_results


def list_(connection: Connection, *, organisation_id: str, wave_id: str) -> Sequence[PublicPage]:
    """Every page of a wave, those that were put away too."""
    ours = (public_results.c.organisation_id == organisation_id, public_results.c.wave_id == wave_id)
    return _find(connection, *ours)


def by_token(connection: Connection, token: str) -> PublicPage | None:
    """The page with this address, or None."""
    return next(iter(_find(connection, public_results.c.token == token)), None)


def add_if_free(connection: Connection, new: PublicPage) -> bool:
    """Store a page; False when its group has one."""
    return insert_if_free(connection, public_results, {**_key(new), **_values(new), "token": new.token})


def change(connection: Connection, changed: PublicPage) -> None:
    """Store whether a page is shown and what it says about what happens next. Its address stays."""
    connection.execute(update(public_results).filter_by(**_key(changed)).values(**_values(changed)))


def _key(page: PublicPage) -> dict[str, str]:
    return {
        "organisation_id": page.organisation_id,
        "wave_id": page.wave_id,
        "breakdown": page.group.breakdown,
        "group_id": page.group.id,
    }


def _values(page: PublicPage) -> dict[str, str | bool]:
    return {"shown": page.shown, "next_words": page.next_words}


def _find(connection: Connection, *conditions: ColumnElement[bool]) -> Sequence[PublicPage]:
    wanted = (
        select(public_results)
        .where(*conditions)
        .order_by(public_results.c.wave_id, public_results.c.breakdown, public_results.c.group_id)
    )
    return [
        PublicPage(
            row.organisation_id, row.wave_id, Group(row.breakdown, row.group_id), row.token, row.shown, row.next_words
        )
        for row in connection.execute(wanted)
    ]
