"""Statements of the way of an answer: put together once for each database, and handed to its driver as they are.

They are written as all others, in SQLAlchemy's words. What it does around each execution takes longer than SQLite does
for the statement itself, so that part is left out here: no event sees these statements, and a row is a plain tuple.
"""

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Delete, Dialect, Insert, Select, Update
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError

#: A value as the driver takes it, or as it came from there.
_Change = Callable[[Any], Any] | None


class Prepared:
    """One statement. Its `bindparam`s get their values when it is run; an insert names its `columns`."""

    def __init__(self, statement: Select[Any] | Insert | Update | Delete, columns: Iterable[str] = ()) -> None:
        self._statement = statement
        self._columns = tuple(columns)
        self._of: dict[str, _Made] = {}

    def rows(self, connection: Connection, values: Mapping[str, Any]) -> Sequence[Any]:
        """Every row that it finds, with its columns by name."""
        made = self._made(connection.dialect)
        return [made.row(row) for row in self._run(connection, made, values).fetchall()]

    def run(self, connection: Connection, *values: Mapping[str, Any]) -> None:
        """Run it for each of these."""
        made = self._made(connection.dialect)
        self._run(connection, made, *values)

    def _run(self, connection: Connection, made: "_Made", *values: Mapping[str, Any]) -> DBAPICursor:
        cursor = connection.connection.cursor()
        try:
            if len(values) == 1:
                cursor.execute(made.sql, made.given(values[0]))
            else:
                cursor.executemany(made.sql, [made.given(one) for one in values])
        except connection.dialect.loaded_dbapi.Error as error:
            raise _as_elsewhere(connection, cursor, made.sql, error) from error
        return cursor

    def _made(self, dialect: Dialect) -> "_Made":
        if dialect.name not in self._of:
            self._of[dialect.name] = _made(self._statement, self._columns, dialect)
        return self._of[dialect.name]


@dataclass(frozen=True, slots=True)
class _Made:
    """The statement in the words of one database, and how values go there and come back."""

    sql: str
    #: Where the driver takes them by place; else by name.
    by_place: bool
    there: Sequence[tuple[str, _Change]]
    fixed: Mapping[str, Any]
    row_type: Callable[..., Any]
    back: Sequence[tuple[int, Callable[[Any], Any]]]

    def given(self, values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a list or a dict, as the driver wants it
        """Values as the driver wants them."""
        all_ = {**self.fixed, **values}
        if self.by_place:
            return [change(all_[name]) if change else all_[name] for name, change in self.there]
        return {name: change(all_[name]) if change else all_[name] for name, change in self.there}

    def row(self, found: Sequence[Any]) -> Any:  # noqa: ANN401 - a row has the columns that its statement asked for
        """A row as the program wants it."""
        if not self.back:
            return self.row_type(*found)
        values = list(found)
        for place, change in self.back:
            values[place] = change(values[place])
        return self.row_type(*values)


def _made(statement: Select[Any] | Insert | Update | Delete, columns: Sequence[str], dialect: Dialect) -> _Made:
    compiled = statement.compile(dialect=dialect, column_keys=list(columns) or None)
    wanted = list(statement.selected_columns) if isinstance(statement, Select) else []
    back = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in wanted]
    names = compiled.positiontup if compiled.positional else list(compiled.binds)
    binds = {name: bind.type.dialect_impl(dialect).bind_processor(dialect) for name, bind in compiled.binds.items()}
    return _Made(
        sql=compiled.string,
        by_place=compiled.positional,
        there=[(name, binds[name]) for name in names or ()],
        fixed={name: bind.effective_value for name, bind in compiled.binds.items() if not bind.required},
        row_type=namedtuple("Row", [column.key for column in wanted]),  # type: ignore[misc]  # noqa: PYI024
        back=[(place, change) for place, change in enumerate(back) if change],
    )


def _as_elsewhere(connection: Connection, cursor: DBAPICursor, sql: str, error: Exception) -> BaseException:
    """The error as SQLAlchemy raises it; a connection that leads nowhere is not used again."""
    dialect = connection.dialect
    lost = dialect.is_disconnect(error, connection.connection.driver_connection, cursor)  # type: ignore[arg-type]
    if lost:
        connection.invalidate(error)
    return DBAPIError.instance(
        sql,
        None,
        error,
        dialect.loaded_dbapi.Error,
        hide_parameters=True,
        connection_invalidated=lost,
        dialect=dialect,
    )
