"""The printed sheets as a file: tagged to PDF/UA-1, readable, and each question whole on its page."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pikepdf
import pytest

from relsurvey.collection.answers import Form
from relsurvey.collection.paper_entry import boxes
from relsurvey.collection.talk import Contact, ContactKind
from relsurvey.config import PROJECT
from relsurvey.paper.pdf import write
from relsurvey.paper.sheet import Printing, contents
from relsurvey.questionnaire.definition import QuestionType
from relsurvey.questionnaire.loading import load
from relsurvey.screens.cards import options, ways_out
from relsurvey.screens.pictures import picture

SURVEY = load(PROJECT / "surveys" / "how-connected")
CODES = {"CCCCC9": Form.A, "DDDDDQ": Form.B}
VARIANTS = [("en", False), ("en", True), ("cy", False), ("ar", False)]


def printing(language: str = "en", *, large: bool = False, codes: dict[str, Form] | None = None) -> Printing:
    return Printing(
        questionnaire=SURVEY,
        language=language,
        organisation="Harbour Care",
        unit="Willow House",
        hand_back_by=date(2026, 12, 6),
        contacts=[Contact(ContactKind.OWN, "Sam Field", "020 7946 0991", "Monday to Friday")],
        codes=CODES if codes is None else codes,
        large=large,
    )


@cache
def made(language: str = "en", *, large: bool = False) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(write(printing(language, large=large), picture=picture)))


def tags(node: Any) -> Iterator[Any]:
    """Every element of the tag tree, in reading order."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from tags(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from tags(node["/K"])


def sizes(pdf: pikepdf.Pdf) -> set[float]:
    """The font sizes that are set on any page, as they are printed."""
    found = set()
    for page in pdf.pages:
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "Tf":
                found.add(float(operands[1]))
    return found


@pytest.mark.parametrize(("language", "large"), VARIANTS)
def test_a_sheet_says_what_it_is_to_a_screen_reader(language: str, large: bool) -> None:  # noqa: FBT001
    pdf = made(language, large=large)
    root = pdf.Root

    assert bool(root.MarkInfo.Marked)
    assert str(root.Lang).split("-")[0] == language
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as about:
        assert about["dc:title"] == SURVEY.words_in(language).title
        assert about["pdfuaid:part"] == "1"
    assert (str(root.ViewerPreferences.get("/Direction", "/L2R")) == "/R2L") == (language == "ar")


def test_a_name_with_letters_that_the_fonts_lack_is_printed_with_boxes() -> None:
    proof = replace(printing(codes={}), organisation="Harbour 関 👍🏽")

    assert len(pikepdf.open(io.BytesIO(write(proof, picture=picture))).pages) > 1


def test_each_sheet_has_one_title_and_each_question_a_heading_in_order() -> None:
    kinds = [str(node.S) for node in tags(made().Root.StructTreeRoot.K)]

    # Four passages before, four questions of who answers, two passages behind. Under each text: may we use it?
    texts = sum(question.type is QuestionType.TEXT for question in SURVEY.questions)
    assert kinds.count("/H1") == 2
    assert kinds.count("/H2") == 2 * (4 + 4 + len(SURVEY.questions) + texts + 2)
    assert kinds.index("/H1") < kinds.index("/H2")


def test_no_picture_is_read_out_beside_words_that_say_the_same() -> None:
    pictures = [node for node in tags(made().Root.StructTreeRoot.K) if str(node.S) == "/Figure"]

    assert [node for node in pictures if "/Alt" not in node] == []
    assert len(pictures) == 0


@pytest.mark.parametrize(("large", "smallest"), [(False, 14), (True, 18)])
def test_the_letters_are_large_and_only_the_foot_is_smaller(large: bool, smallest: int) -> None:  # noqa: FBT001
    found = sizes(made(large=large))

    assert min(found) == smallest
    assert sorted(found)[1] == (22 if large else 16)


def test_every_letter_is_in_the_file() -> None:
    for language, large in VARIANTS:
        fonts = [
            font for page in made(language, large=large).pages for font in page.Resources.get("/Font", {}).values()
        ]
        names = {str(font.BaseFont) for font in fonts}
        assert all(re.match(r"/[A-Z]{6}\+(Arimo|NotoSansArabic)", name) for name in names), names


def test_the_second_form_has_the_scale_in_the_other_order_and_the_ways_out_last() -> None:
    said = contents(printing())["questions"]
    assert isinstance(said, dict)
    labels = {form: [one["label"] for one in said[form][0]["options"]] for form in ("a", "b")}

    assert labels["a"] == ["Yes", "Sometimes", "No", "I don't know", "I don't want to say"]
    assert labels["b"] == ["No", "Sometimes", "Yes", "I don't know", "I don't want to say"]


@pytest.mark.parametrize("form", Form)
def test_the_boxes_are_typed_in_the_order_in_which_they_are_printed(form: Form) -> None:
    words = SURVEY.words_in("en")
    for question in SURVEY.questions:
        if question.type is not QuestionType.TEXT:
            printed = [card.value for card in (*options(question, words, None, form), *ways_out(question, words, None))]
            assert tuple(printed) == boxes(question, form)


def test_a_question_for_some_people_says_for_whom_in_words() -> None:
    said = contents(printing())["questions"]
    assert isinstance(said, dict)

    assert [one["only_if"] for one in said["a"] if one["only_if"]] == [
        "Only if you chose Sometimes or No in question 10.",
        "Only if you wrote your own words.",
    ]


def test_young_people_are_asked_who_knows_that_they_take_part() -> None:
    young = replace(printing(), questionnaire=load(PROJECT / "surveys" / "young-people-11-to-17"))

    asked = contents(young)["help"]
    assert isinstance(asked, list)
    assert asked[0]["text"] == "Who knows that you do this survey?"
    assert asked[1]["text"] == "How do you answer the questions?"


def test_adults_are_not_asked_who_knows_that_they_take_part() -> None:
    asked = contents(printing())["help"]
    assert isinstance(asked, list)

    assert asked[0]["text"] == "How do you answer the questions?"


def test_whoever_answers_for_somebody_can_write_who_decided_and_when() -> None:
    asked = contents(printing())["help"]
    assert isinstance(asked, list)

    assert asked[-1]["text"] == "Who decided that the person can't say yes?"
    assert asked[-1]["day"] == "On which day? You can leave this empty."
    assert [one["day"] for one in asked[:-1]] == ["", "", ""]


def test_english_words_on_an_arabic_sheet_are_english_and_run_from_left_to_right() -> None:
    marked = [str(node["/Lang"]) for node in tags(made("ar").Root.StructTreeRoot.K) if "/Lang" in node]

    assert contents(printing("ar"))["words"] == {"language": "en", "direction": "ltr"}
    assert set(marked) == {"ar", "en"}
    # Of each sheet: the title, what this is, and every question at least.
    assert marked.count("en") >= 2 * (2 + len(SURVEY.questions))


def test_each_sheet_begins_on_a_front_page() -> None:
    pdf = made()
    pages = [page.obj.objgen for page in pdf.pages]
    titles = [node for node in tags(pdf.Root.StructTreeRoot.K) if str(node.S) == "/H1"]

    starts = [pages.index(page_of(title).objgen) for title in titles]
    assert starts[0] == 0
    assert starts[1] > 0
    assert starts[1] % 2 == 0


MANY = [
    Contact(ContactKind.OWN, f"Sam Field, who looks after safety {n}", "020 7946 0991", "At any time") for n in range(8)
]


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("language", ["en", "cy", "ar"])
@pytest.mark.parametrize("contacts", [MANY[:1], MANY[:2], MANY[:3], MANY])
def test_all_help_is_on_the_last_page_which_is_where_the_paper_says_it_is(
    language: str,
    large: bool,  # noqa: FBT001
    contacts: list[Contact],
) -> None:
    one = replace(printing(language, large=large, codes={}), contacts=contacts)
    pdf = pikepdf.open(io.BytesIO(write(one, picture=picture)))
    nodes = list(tags(pdf.Root.StructTreeRoot.K))
    last_heading = max(at for at, node in enumerate(nodes) if str(node.S) == "/H2")

    help_ = [node for node in nodes[last_heading:] if str(node.S) in {"/H2", "/P"} and "/K" in node]
    assert len(help_) > 2 + len(contacts)
    assert {page_of(node).objgen for node in help_} == {pdf.pages[-1].obj.objgen}


def page_of(node: Any) -> Any:
    """The page that the first marked content of an element is on."""
    if "/Pg" in node:
        return node.Pg
    return page_of(node.K[0] if isinstance(node.K, pikepdf.Array) else node.K)


def test_words_that_look_like_the_language_of_the_template_stay_words() -> None:
    nasty = '#panic() $x$ *b* \\ @a <b> `c` "d"'
    one = printing()
    odd = Printing(SURVEY, "en", nasty, nasty, one.hand_back_by, [], {})

    assert write(odd, picture=picture).startswith(b"%PDF")
