"""Inserting where another transaction may have been quicker, in the same words for both databases."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Connection, Table
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
