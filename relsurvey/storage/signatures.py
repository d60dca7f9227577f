"""Rows of signatures under texts in another language."""

from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select

from relsurvey.collection.signature import Signature
from relsurvey.storage import inserting
from relsurvey.storage.prepared import Prepared
from relsurvey.storage.tables import signature


def put(connection: Connection, *, organisation_id: str, new: Signature) -> None:
    """Store a signature in place of an older one under the same text and language."""
    row = {
        "organisation_id": organisation_id,
        "what": new.what,
        "language": new.language,
        "text_hash": new.text_hash,
        "signer": new.signer,
        "relation": new.relation,
        "signed_on": new.signed_on,
    }
    inserting.put(connection, signature, row)


def remove(connection: Connection, *, organisation_id: str, what: str, language: str) -> bool:
    """Take a signature out; False when there was none."""
    taken_out = connection.execute(
        delete(signature).where(
            signature.c.organisation_id == organisation_id,
            signature.c.what == what,
            signature.c.language == language,
        )
    )
    return taken_out.rowcount > 0


def by_text(connection: Connection, *, organisation_id: str) -> dict[tuple[str, str], Signature]:
    """Every signature of an organisation, by what was signed and the language."""
    found = _OF_ORGANISATION.rows(connection, {"organisation_id": organisation_id})
    return {(row.what, row.language): _signature(row) for row in found}


def hashes(connection: Connection, *, what: str) -> set[tuple[str, str]]:
    """The languages and text hashes that any organisation on this server has signed for this text."""
    found = connection.execute(select(signature.c.language, signature.c.text_hash).where(signature.c.what == what))
    return {(row.language, row.text_hash) for row in found}


# Asked for each answer.
_OF_ORGANISATION = Prepared(select(signature).where(signature.c.organisation_id == bindparam("organisation_id")))


def _signature(row: Row[Any]) -> Signature:
    return Signature(
        what=row.what,
        language=row.language,
        text_hash=row.text_hash,
        signer=row.signer,
        relation=row.relation,
        signed_on=row.signed_on,
    )
