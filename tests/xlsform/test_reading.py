"""Forms that somebody else made: what can be asked comes in, and everything else is named with its place."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from relsurvey.errors import BadInput, FileProblems
from relsurvey.xlsform.reading import Form, read

Table = Sequence[Sequence[str | float | None]]

CHOICES: Table = [
    ["list_name", "name", "label"],
    ["yn", "Yes", "Yes"],
    ["yn", "No", "No"],
    ["food", "apples", "Apples"],
    ["food", "bread_rolls", "Bread rolls"],
    ["food", "dont_know", "No idea"],
]


def workbook(survey: Table, *, choices: Table = CHOICES, settings: Table = (), **others: Table) -> bytes:
    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]  # a new workbook has a sheet
    for name, rows in {"survey": survey, "choices": choices, "settings": settings, **others}.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def brought_in(
    *rows: Sequence[str | float | None], header: Sequence[str] = ("type", "name", "label"), **more: Table
) -> Form:
    return read(workbook([header, *rows], **more), name="My form", known_pictures={"home"})


def told(form: Form) -> list[tuple[str, str]]:
    return [(one.code.removeprefix("xlsform-"), one.where) for one in form.left_out if one.code != "xlsform-indicators"]


def question(form: Form, number: int = 0) -> Mapping[str, object]:
    return form.documents.structure["questions"][number]  # type: ignore[no-any-return]  # a document


HOME = ("select_one yn", "home", "Do you like your home?")


def test_a_simple_form_comes_in_whole() -> None:
    form = brought_in(
        ("note", "hello", "This is about food."),
        HOME,
        ("select_multiple food", "eats", "What do you eat?"),
        ("text", "more", "Anything else?"),
        settings=[["form_title", "form_id", "version"], ["Food", "food_survey", 3]],
    )

    assert told(form) == []
    assert (form.documents.structure["id"], form.documents.structure["version"]) == ("food-survey", 3)
    assert [one["type"] for one in form.documents.structure["questions"]] == ["one", "several", "text"]
    words = form.documents.words["en"]
    assert (words["title"], words["about"]) == ("Food", ["This is about food."])
    assert words["questions"]["eats"]["options"]["bread-rolls"]["label"] == "Bread rolls"
    assert words["ways_out"] == {"dont_know": "No idea", "prefer_not": "I don't want to say"}


def test_ways_out_are_no_options() -> None:
    form = brought_in(("select_multiple food", "eats", "What do you eat?"))

    assert question(form)["options"] == [{"id": "apples"}, {"id": "bread-rolls"}]
    assert question(form)["ways_out"] == ["dont_know"]


@pytest.mark.parametrize(
    "condition",
    [
        "${home} = 'No'",
        'selected(${home}, "No")',
        "( selected( ${home} , 'No' ) )",
    ],
)
def test_a_condition_on_one_earlier_question_is_kept(condition: str) -> None:
    form = brought_in((*HOME, ""), ("text", "why", "Why?", condition), header=("type", "name", "label", "relevant"))

    assert told(form) == []
    assert question(form, 1)["show_if"] == {"question": "home", "options": ["no"]}


@pytest.mark.parametrize(
    "condition",
    ["${age} > 18", "${home} = 'No' and ${home} = 'Yes'", "not(selected(${home}, 'No'))", "${later} = 'No'"],
)
def test_a_condition_that_can_not_be_kept_is_told(condition: str) -> None:
    form = brought_in((*HOME, ""), ("text", "why", "Why?", condition), header=("type", "name", "label", "relevant"))

    assert "show_if" not in question(form, 1)
    assert told(form) == [("condition", "survey, 3")]
    assert condition in [one.values.get("condition") for one in form.left_out]


def test_the_condition_of_a_group_is_that_of_its_questions() -> None:
    form = brought_in(
        (*HOME, ""),
        ("begin group", "inside", "Inside", "${home} = 'No'"),
        ("text", "why", "Why?", ""),
        ("end group", "", "", ""),
        ("text", "last", "Last?", ""),
        header=("type", "name", "label", "relevant"),
    )

    assert question(form, 1)["show_if"] == {"question": "home", "options": ["no"]}
    assert question(form, 1)["group"] == "inside"
    assert "show_if" not in question(form, 2)
    assert form.documents.words["en"]["groups"]["inside"] == "Inside"


@pytest.mark.parametrize(
    ("constraint", "kept"), [("count-selected(.) <= 2", {"at_most": 2}), ("count-selected(.)>=1", {}), (". > 3", {})]
)
def test_limits_are_kept_or_told(constraint: str, kept: dict[str, int]) -> None:
    row = ("select_multiple food", "eats", "What do you eat?", constraint)
    form = brought_in(row, header=("type", "name", "label", "constraint"))

    assert {"at_most": question(form)["at_most"]} == kept if kept else "at_most" not in question(form)
    assert told(form) == ([] if kept else [("constraint", "survey, 2")])


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("integer", "age", "How old are you?"), "type"),
        (("calculate", "sum", ""), "type"),
        (("select_one_from_file towns.csv", "town", "Town?"), "type"),
        (("note", "late", "One more thing"), "note"),
        (("begin_repeat", "child", "A child"), "repeat"),
        (("", "nothing", "No type"), "type-missing"),
        (("select_one yn or_other", "any", "Any?"), "other"),
        (("text", "ref", "You said ${home}. Why?"), "reference"),
    ],
)
def test_whatever_has_no_place_is_named_with_its_row(row: tuple[str, str, str], code: str) -> None:
    form = brought_in(HOME, row)

    assert (code, "survey, 3") in told(form)


def test_columns_and_sheets_that_are_not_read_are_named() -> None:
    form = brought_in(
        (*HOME, "yes", "1", "Bottom"),
        header=("type", "name", "label", "required", "default", "appearance"),
        entities=[["dataset"], ["people"]],
    )

    assert told(form) == [
        ("sheet", "entities"),
        ("column", "survey"),
        ("column", "survey"),
        ("required", "survey"),
    ]


def test_languages_come_in_as_translations_that_await_a_check() -> None:
    form = brought_in(
        ("select_one yn", "home", "Do you like your home?", "Ydych chi'n hoffi eich cartref?"),
        header=("type", "name", "label::English (en)", "label::Welsh"),
        choices=[
            ["list_name", "name", "label::English (en)", "label::Welsh"],
            ["yn", "y", "Yes", "Ydw"],
            ["yn", "n", "No", "Nac"],
        ],
    )

    assert form.documents.words["cy"]["translation"] == {"from": "en", "check": "awaiting"}
    assert form.documents.words["cy"]["questions"]["home"]["text"] == "Ydych chi'n hoffi eich cartref?"
    assert "translation" not in form.documents.words["en"]


def test_a_language_that_nobody_knows_is_named() -> None:
    form = brought_in((*HOME, "qo'noS"), header=("type", "name", "label", "label::Klingonese"))

    assert ("language-unknown", "survey") in told(form)


def test_answers_that_questions_share_are_the_normal_ones() -> None:
    form = brought_in(HOME, ("select_one yn", "friends", "Do you have friends?"))

    assert form.documents.structure["answers"] == [{"id": "yes"}, {"id": "no"}]
    assert "options" not in question(form)


def test_known_pictures_stay_and_others_are_named() -> None:
    rows = ((*HOME, "home.png"), ("text", "why", "Why?", "my photo.jpg"))
    form = brought_in(*rows, header=("type", "name", "label", "media::image"))

    assert question(form)["picture"] == "home"
    assert "picture" not in question(form, 1)
    assert told(form) == [("picture", "survey, 3")]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([("integer", "age", "How old?")], "no-questions"),
        ([("select_one nothing", "a", "A?")], "list-missing"),
        ([("text", "a b", "A?"), ("text", "A_B", "B?")], "name-twice"),
    ],
)
def test_a_form_that_makes_no_sense_is_refused_with_the_reason(rows: list[tuple[str, str, str]], code: str) -> None:
    with pytest.raises(FileProblems) as refused:
        brought_in(*rows)

    assert f"xlsform-{code}" in {one.code for one in refused.value.problems}


def bomb() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b"0" * 30_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"type,name,label", "unreadable"),
        (b"PK\x03\x04 not really", "unreadable"),
        (b"0" * 3_000_000, "too-big"),
        (bomb(), "too-big"),
        (workbook([]), "no-survey"),
    ],
)
def test_what_is_no_form_is_refused_in_plain_words(content: bytes, code: str) -> None:
    with pytest.raises(BadInput, match=f"xlsform-{code}"):
        read(content, name="My form", known_pictures=())
