"""Who has signed which text in which language, so that it may be offered to people."""

from sqlalchemy import Column, Date, ForeignKeyConstraint, String, Table

from relsurvey.storage.tables.keys import metadata, organisation_key

signature = Table(
    "signature",
    metadata,
    organisation_key(),
    # "interface", or a questionnaire's id and version: "belonging 1".
    Column("what", String(80), primary_key=True),
    Column("language", String(8), primary_key=True),
    # Of the text as it was when it was signed. Another text is not signed by it.
    Column("text_hash", String(64), nullable=False),
    Column("signer", String(200), nullable=False),
    # How they know the language, or what they are to the organisation: "translator", "speaks Welsh at home".
    Column("relation", String(200), nullable=False),
    Column("signed_on", Date, nullable=False),
    ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
)
