"""Builds a small questionnaire and released tables by hand, for tests of what is shown."""

from collections.abc import Mapping

from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, ReleasePlan
from relsurvey.questionnaire.definition import (
    Given,
    Option,
    OptionWords,
    Question,
    Questionnaire,
    QuestionType,
    QuestionWords,
    Words,
)
from relsurvey.questionnaire.document import with_hash
from relsurvey.reporting.released import (
    SEAL,
    WHOLE,
    Audit,
    Group,
    Publication,
    ReleasedCount,
    ReleasedRow,
    ReleasedTable,
    Returns,
)

UNITS = {"willow": "Willow House", "mill": "Mill Lane", "park": "Park View"}


def questionnaire(*, scale: tuple[str, ...] = ("Yes", "Sometimes", "No")) -> Questionnaire:
    """Two groups; two one-choice questions, one several-choice question."""
    return with_hash(
        Questionnaire(
            id="sample",
            version=1,
            groups=("people", "voice"),
            questions=(
                _question("friends", QuestionType.ONE, "people", scale),
                _question("close", QuestionType.SEVERAL, "people", ("Family", "Friends", "Staff")),
                _question("listened", QuestionType.ONE, "voice", scale),
            ),
            words={
                "en": Words(
                    language="en",
                    title="How is it going?",
                    about=("About this survey.",),
                    questions={
                        "friends": _words("Do you have friends you can count on?", "Friends", scale),
                        "close": _words("Who are you close to?", "Close to", ("Family", "Friends", "Staff")),
                        "listened": _words("Do people listen to what you say?", "Listened to", scale),
                    },
                    groups={"people": "People in your life", "voice": "Being heard"},
                    ways_out={Given.DONT_KNOW: "I don't know", Given.PREFER_NOT: "I don't want to say"},
                )
            },
            content_hash="",
        )
    )


def _question(question_id: str, kind: QuestionType, group: str, labels: tuple[str, ...]) -> Question:
    options = tuple(Option(label.lower(), label.lower()) for label in labels)
    return Question(question_id, kind, "F01", group, "people", options)


def _words(text: str, short: str, labels: tuple[str, ...]) -> QuestionWords:
    return QuestionWords(text=text, short=short, options={label.lower(): OptionWords(label) for label in labels})


def group(unit_id: str) -> Group:
    """A unit, or the whole organisation where the id is empty."""
    return Group("unit", unit_id) if unit_id else WHOLE


def exactly(number: int) -> ReleasedCount:
    """A number that is shown as it is."""
    return ReleasedCount(number, number)


def row(unit_id: str, base: int, counts: Mapping[str, int | tuple[int, int]]) -> ReleasedRow:
    """A row that is shown; a pair is a band. Ways of not choosing that are left out are 0."""
    given = {Given.DONT_KNOW: 0, Given.PREFER_NOT: 0, Given.SKIPPED: 0} | dict(counts)
    ways = {way: given.pop(way) for way in (Given.DONT_KNOW, Given.PREFER_NOT, Given.SKIPPED)}
    return ReleasedRow(
        group(unit_id), hidden=False, base=exactly(base), counts={k: _count(v) for k, v in {**given, **ways}.items()}
    )


def _count(value: int | tuple[int, int]) -> ReleasedCount:
    return exactly(value) if isinstance(value, int) else ReleasedCount(*value)


def hidden(unit_id: str) -> ReleasedRow:
    """A row that is not shown."""
    return ReleasedRow(group(unit_id), hidden=True, base=None, counts={})


def table(question_id: str, *rows: ReleasedRow) -> ReleasedTable:
    """A released table."""
    return ReleasedTable(question_id, rows, SEAL)


def publication(*, units: Mapping[str, str] = UNITS, wave_id: str = "w1") -> Publication:
    """A publication of `questionnaire()` in which Mill Lane and Park View are hidden."""
    return Publication(
        wave_id=wave_id,
        wave_name="Autumn 2026",
        version=1,
        questionnaire_hash="q" * 64,
        code_version="1",
        threshold=10,
        threshold_reason="",
        published_on="2026-11-20",
        closed_on="2026-11-18",
        reason="",
        plan=ReleasePlan(("friends", "close", "listened"), (BY_ORGANISATION, BY_UNITS)),
        units=units,
        returns=(
            Returns(WHOLE, 61, 41),
            Returns(group("willow"), 30, 20),
            Returns(group("mill"), 14, None),
            Returns(group("park"), None, None),
        ),
        tables=(
            table(
                "friends",
                row("", 41, {"yes": 22, "sometimes": 9, "no": 6, "dont_know": 2, "skipped": 2}),
                row(
                    "willow",
                    20,
                    {"yes": 12, "sometimes": (0, 1), "no": 4, "dont_know": 2, "prefer_not": (0, 1), "skipped": 2},
                ),
                hidden("mill"),
                hidden("park"),
            ),
            table(
                "close",
                row("", 41, {"family": 30, "friends": 17, "staff": (40, 41), "skipped": 2}),
                row("willow", 20, {"family": 14, "friends": 9, "staff": (19, 20)}),
                hidden("mill"),
                hidden("park"),
            ),
            table("listened", hidden(""), hidden("willow"), hidden("mill"), hidden("park")),
        ),
        audit=Audit(checked=12, narrowest=2, solved=0, beside=()),
        content_hash="c" * 64,
    )
