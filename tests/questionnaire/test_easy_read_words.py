"""Every word that respondents read on the screens is easy read: the catalogue files are checked message by message."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from relsurvey.i18n.catalogue import LOCALE
from relsurvey.questionnaire.easy_read import Level, check_text

#: Credits to the makers of the pictures: licences and projects are named as they are called.
CREDITS = "about-pictures-"

FILES = sorted((LOCALE / "en").glob("respondent*.ftl"))


def readings(pattern: ast.Pattern) -> list[str]:
    """Every text that a message can become, with "5" in the place of each value."""
    texts = [""]
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            texts = [text + element.value for text in texts]
        elif isinstance(element.expression, ast.SelectExpression):
            variants = [one for variant in element.expression.variants for one in readings(variant.value)]
            texts = [text + one for text in texts for one in variants]
        else:
            texts = [text + "5" for text in texts]
    return texts


def messages(path: Path) -> Iterator[tuple[str, str]]:
    resource = FluentParser().parse(path.read_text(encoding="utf-8"))
    for entry in resource.body:
        assert not isinstance(entry, ast.Junk), f"{path.name} can't be read: {entry.content[:60]}"
        if isinstance(entry, ast.Message | ast.Term) and entry.value:
            yield from ((entry.id.name, text) for text in readings(entry.value))


def test_there_are_words_to_check() -> None:
    assert FILES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_a_respondent_reads_is_easy_read(path: Path) -> None:
    hard = [
        (message, finding.code, finding.values)
        for message, text in messages(path)
        for finding in check_text(text)
        if finding.level is Level.ERROR and not message.startswith(CREDITS)
    ]

    assert hard == []
