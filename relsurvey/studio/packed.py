"""A questionnaire as a zip of the files that `surveys/` holds; both ways. Nothing of a zip is left out in silence."""

import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from relsurvey.errors import BadInput, FileProblems, Problem
from relsurvey.questionnaire.folder import Documents, files
from relsurvey.questionnaire.loading import STRUCTURE, words_language
from relsurvey.questionnaire.shape import Schema, shape_problems, with_values
from relsurvey.questionnaire.yaml_file import MAX_BYTES, parse_yaml

#: The largest zip that is opened, and the most files in it.
MAX_ZIP = 2 * 1024 * 1024
_MOST_FILES = 60
#: The same files make the same zip.
_DAY = (2000, 1, 1, 0, 0, 0)
#: What an unfinished questionnaire may have: the author mends it in the studio.
_MENDABLE = frozenset(
    {
        "text-empty",
        "too-few",
        "too-many",
        "text-long",
        "bad-indicator",
        "number-not-sensible",
        "reason-short",
        "bad-rule",
    }
)


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What a file held. `left_out`: what it says and a questionnaire here can't, each with its place."""

    documents: Documents
    left_out: tuple[Problem, ...]


def pack(documents: Documents) -> bytes:
    """The zip: one folder with the questionnaire's name."""
    out, name = BytesIO(), str(documents.structure["id"])
    with ZipFile(out, "w") as packed:
        for file, text in files(documents).items():
            packed.writestr(ZipInfo(f"{name}/{file}", _DAY), text, compress_type=ZIP_DEFLATED)
    return out.getvalue()


def unpack(content: bytes) -> Unpacked:
    """The questionnaire in a zip; BadInput("studio-zip-…") or FileProblems("studio-file-damaged") otherwise."""
    texts, left_out = _texts(content)
    problems: list[Problem] = []
    structure, words = None, {}
    for name, text in texts.items():
        document, found = parse_yaml(text, where=name)
        problems += found
        if document is None:
            continue
        if name == STRUCTURE:
            structure = with_values(document)
        else:
            words[words_language(name)] = document
    if problems:
        raise FileProblems("studio-file-damaged", problems)
    if structure is None or not words:
        raise BadInput("studio-zip-empty")
    documents = Documents(structure, {str(language): said for language, said in words.items()})
    require_readable(documents)
    return Unpacked(documents, tuple(left_out))


def require_readable(documents: Documents) -> None:
    """Raise FileProblems unless the form is right, apart from gaps that an author can mend in the studio."""
    found = shape_problems(documents.structure, Schema.QUESTIONNAIRE, where=STRUCTURE)
    for language, said in documents.words.items():
        found += shape_problems(said, Schema.WORDS, where=f"words.{language}.yaml")
    hard = [one for one in found if one.code not in _MENDABLE]
    if hard:
        raise FileProblems("studio-file-damaged", hard)


def _texts(content: bytes) -> tuple[dict[str, bytes], list[Problem]]:
    """Name of the file → what it holds, of the files of a questionnaire; the others are told."""
    if len(content) > MAX_ZIP:
        raise BadInput("studio-zip-too-big", most=MAX_ZIP // 1024 // 1024)
    texts, left_out, folders = {}, [], set()
    try:
        with ZipFile(BytesIO(content)) as packed:
            inside = [one for one in packed.infolist() if not one.is_dir()]
            if len(inside) > _MOST_FILES or any(one.file_size > MAX_BYTES for one in inside):
                raise BadInput("studio-zip-too-big", most=MAX_ZIP // 1024 // 1024)
            for one in inside:
                path = PurePosixPath(one.filename)
                if path.name == STRUCTURE or words_language(path.name):
                    folders.add(path.parent)
                    texts[path.name] = packed.read(one)
                else:
                    left_out.append(Problem("studio-file-left-out", path.name[:60]))
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error) as error:
        # RuntimeError: a zip with a password. EOFError, zlib.error: a file inside was damaged on its way.
        raise BadInput("studio-zip-unreadable") from error
    if len(folders) > 1:
        raise BadInput("studio-zip-several")
    return texts, left_out
