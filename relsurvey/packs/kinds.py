"""The forms in which a pack can be had. Each says the same."""

from enum import StrEnum

from relsurvey.documents.files import DocumentKind
from relsurvey.exports.files import FileKind
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.packs import workbook
from relsurvey.packs.document import document
from relsurvey.packs.pack import Pack


class PackKind(StrEnum):
    """A form, as it is named at the command line and in addresses."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"

    @property
    def media_type(self) -> str:
        """What browsers are told that it is."""
        return _MEDIA_TYPES[self]

    def name_of(self, pack: Pack) -> str:
        """How the file is called: letters, numerals and hyphens."""
        whose = pack.gathered.subject.unit_id or "organisation"
        return f"evidence-{whose}-{pack.framework.id}-{pack.gathered.period.last.isoformat()}.{self.value}"


_MEDIA_TYPES = {
    PackKind.PDF: DocumentKind.PDF.media_type,
    PackKind.DOCX: DocumentKind.DOCX.media_type,
    PackKind.XLSX: FileKind.XLSX.media_type,
}


def write(kind: PackKind, pack: Pack, *, say: Catalogue) -> bytes:
    """The whole file."""
    if kind is PackKind.XLSX:
        return workbook.write(pack, say=say)
    return DocumentKind(kind.value).write(document(pack, say=say))
