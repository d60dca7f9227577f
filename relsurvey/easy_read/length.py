"""How long sentences, paragraphs and answers are."""

from collections.abc import Iterator
from typing import Final

from relsurvey.easy_read.finding import LONG, Finding, Kind, Level, Text
from relsurvey.easy_read.sentences import paragraphs, words

LABEL_WORDS: Final = 4
#: "I don't want to say" has five words and no shorter form that is as clear.
WAY_OUT_WORDS: Final = 5
PARAGRAPH_WORDS: Final = 50


def sentence_is_short(sentence: str, text: Text) -> Iterator[Finding]:
    count = len(words(sentence))
    if count > text.too_long:
        yield Finding(Level.ERROR, "long", {"count": count, "most": text.too_long, "sentence": sentence})
    elif count > LONG:
        yield Finding(Level.WARNING, "longish", {"count": count, "most": LONG, "sentence": sentence})


def paragraphs_are_short(text: Text) -> Iterator[Finding]:
    for paragraph in paragraphs(text.words):
        if (count := len(words(paragraph))) > PARAGRAPH_WORDS:
            yield Finding(Level.WARNING, "paragraph", {"count": count, "most": PARAGRAPH_WORDS})


def label_is_short(text: Text) -> Iterator[Finding]:
    most = WAY_OUT_WORDS if text.kind is Kind.WAY_OUT else LABEL_WORDS
    if (count := len(words(text.words))) > most:
        yield Finding(Level.ERROR, "label-long", {"count": count, "most": most})
    if text.words.rstrip().endswith("."):
        yield Finding(Level.ERROR, "label-stop")
