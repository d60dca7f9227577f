"""The kinds of file that a publication can be had as. Every one holds what the results page shows and nothing else."""

from enum import StrEnum

from relsurvey.collection.unit import Licence
from relsurvey.exports import codebook, csv, json, package, sav, xlsx
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting.released import Publication


class FileKind(StrEnum):
    """A kind of file, as it is named at the command line and in addresses."""

    CSV = "csv"
    CODEBOOK = "codebook"
    JSON = "json"
    XLSX = "xlsx"
    SAV = "sav"
    PACKAGE = "package"

    @property
    def media_type(self) -> str:
        """What browsers are told that it is."""
        return _MEDIA_TYPES[self]

    def name_of(self, publication: Publication) -> str:
        """How a file of this kind is called: letters, numerals and hyphens, as in the id of a wave."""
        return f"{publication.wave_id}-{publication.version}{_ENDINGS[self]}"


_ENDINGS = {
    FileKind.CSV: ".csv",
    FileKind.CODEBOOK: "-codebook.csv",
    FileKind.JSON: ".json",
    FileKind.XLSX: ".xlsx",
    FileKind.SAV: ".sav",
    FileKind.PACKAGE: ".zip",
}
_MEDIA_TYPES = {
    FileKind.CSV: "text/csv; charset=utf-8",
    FileKind.CODEBOOK: "text/csv; charset=utf-8",
    FileKind.JSON: "application/json",
    FileKind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    FileKind.SAV: "application/x-spss-sav",
    FileKind.PACKAGE: "application/zip",
}


def write(kind: FileKind, publication: Publication, questionnaire: Questionnaire, *, licence: Licence) -> bytes:
    """The whole file. `licence` is what a data package says about who may use it."""
    match kind:
        case FileKind.CSV:
            return csv.write(publication, questionnaire).encode()
        case FileKind.CODEBOOK:
            return codebook.write(publication, questionnaire).encode()
        case FileKind.JSON:
            return json.write(publication, questionnaire).encode()
        case FileKind.XLSX:
            return xlsx.write(publication, questionnaire)
        case FileKind.SAV:
            return sav.write(publication, questionnaire)
        case FileKind.PACKAGE:
            return package.write(publication, questionnaire, licence=licence)
