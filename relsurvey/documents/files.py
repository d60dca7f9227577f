"""The kinds of files in which a document can be had."""

from enum import StrEnum

from relsurvey.documents import docx, pdf
from relsurvey.documents.document import Document

_MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


class DocumentKind(StrEnum):
    """To read and print, or to go on working on. The value is the ending of the file's name."""

    PDF = "pdf"
    DOCX = "docx"

    @property
    def media_type(self) -> str:
        """As the web calls it."""
        return _MEDIA_TYPES[self.value]

    def name_of(self, stem: str) -> str:
        """The file's name."""
        return f"{stem}.{self.value}"

    def write(self, document: Document) -> bytes:
        """The document as a file of this kind."""
        return pdf.write(document) if self is DocumentKind.PDF else docx.write(document)
