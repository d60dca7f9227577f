"""Inserting where a row may be there already, in the same words for both databases; and the number of the next row."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, func, select
from sqlalchemy.dialects import postgresql, sqlite

#: Kind of database → its insert, for statements that are put together once.
INSERT: dict[str, Callable[[Table], sqlite.Insert | postgresql.Insert]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}


def insert_into(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An insert that can say what to do about a row that is there already."""
    return INSERT[connection.dialect.name](table)


def insert_if_free(connection: Connection, table: Table, values: Mapping[str, Any]) -> bool:
    """Insert one row and say whether it is in: not so when one of its unique values is taken."""
    statement = insert_into(connection, table).values(**values).on_conflict_do_nothing()
    # Returned, not counted: SQLAlchemy keeps no row count of an insert on PostgreSQL.
    return connection.execute(statement.returning(*table.primary_key.columns)).first() is not None


def put(connection: Connection, table: Table, row: Mapping[str, Any]) -> None:
    """Insert a row, or store it in the place of the one with its primary key: columns that it does not name stay."""
    keys = table.primary_key.columns
    statement = insert_into(connection, table).values(**row)
    others = {name: value for name, value in row.items() if name not in keys}
    connection.execute(statement.on_conflict_do_update(index_elements=list(keys), set_=others))


def next_number(connection: Connection, column: Column[int], *mine: ColumnElement[bool], first: int = 1) -> int:
    """One more than the highest number in this column of these rows; `first` where there is none."""
    wanted = select(func.coalesce(func.max(column) + 1, first)).where(*mine)
    return connection.execute(wanted).scalar_one()
