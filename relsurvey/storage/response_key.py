"""What names one response: the organisation and the wave are part of it, so that data can be spread by them."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Table


@dataclass(frozen=True, slots=True)
class ResponseKey:
    """The key of a response and of everything that hangs on it."""

    organisation_id: str
    wave_id: str
    response_id: str

    def of(self, table: Table) -> tuple[ColumnElement[bool], ...]:
        """The condition for this response's rows in a table whose column `response_id` points to it."""
        return (
            table.c.organisation_id == self.organisation_id,
            table.c.wave_id == self.wave_id,
            table.c.response_id == self.response_id,
        )

    def columns(self) -> dict[str, str]:
        """The same as values to insert."""
        return {"organisation_id": self.organisation_id, "wave_id": self.wave_id, "response_id": self.response_id}
