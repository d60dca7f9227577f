"""A questionnaire as the documents that its folder holds: what an editor changes, and other formats are made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from relsurvey.questionnaire.loading import STRUCTURE
from relsurvey.questionnaire.shape import Schema, with_values
from relsurvey.questionnaire.yaml_file import read_yaml


@dataclass(frozen=True, slots=True)
class Documents:
    """`structure` is questionnaire.yaml, `words` maps language → words.<language>.yaml; plain values, maybe faulty."""

    structure: Mapping[str, Any]
    words: Mapping[str, Mapping[str, Any]]

    @property
    def written_in(self) -> str:
        """The language that the others were translated from."""
        return next((language for language, said in self.words.items() if "translation" not in said), "")


def read_documents(folder: Path) -> Documents:
    """The documents of a folder that `loading.load` has found to be without problems."""
    structure, _ = read_yaml(folder / STRUCTURE, where=STRUCTURE)
    paths = sorted(folder.glob("words.*.yaml"))
    words = {path.suffixes[0].removeprefix("."): read_yaml(path, where=path.name)[0] for path in paths}
    return Documents(with_values(structure), words)


def files(documents: Documents) -> dict[str, str]:
    """Name of the file → its text, as `surveys/` holds them. Comments of the folder that was read are not kept."""
    texts = {STRUCTURE: _text(documents.structure, Schema.QUESTIONNAIRE)}
    return texts | {f"words.{language}.yaml": _text(said, Schema.WORDS) for language, said in documents.words.items()}


def _text(document: Mapping[str, Any], schema: Schema) -> str:
    first = f"# yaml-language-server: $schema=../{schema.value}\n"
    return first + yaml.safe_dump(document, allow_unicode=True, sort_keys=False, width=120)
