"""What a chart draws and says is what was released, no more and no less."""

import json
import re
from itertools import pairwise

import pytest

from relsurvey.i18n.catalogue import catalogue
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting import bars, wording
from relsurvey.reporting.charts import Chart, question_chart
from relsurvey.reporting.released import ReleasedTable
from tests.support import publications as made

SAY = catalogue("en")
NUMBER = re.compile(r"\d+")


def chart_of(table: ReleasedTable, questionnaire: Questionnaire | None = None) -> Chart:
    questionnaire = questionnaire or made.questionnaire()
    question, words = questionnaire.question(table.question_id), questionnaire.words["en"]
    shown = wording.parts(question, words=words, say=SAY)
    scale = bars.scale_of([(table, shown)])
    return question_chart(
        table, question, words=words, names=wording.group_names(made.publication(), say=SAY), scale=scale, say=SAY
    )


def data_of(chart: Chart, *, having: str) -> list[dict[str, object]]:
    rows = [datum for layer in chart.spec["layer"] for datum in layer["data"]["values"]]
    return [datum for datum in rows if having in datum]


def drawn(chart: Chart, label: str) -> dict[str, object]:
    return next(datum for datum in data_of(chart, having="label") if str(datum["label"]).startswith(f"{label}:"))


FRIENDS = made.table(
    "friends", made.row("willow", 20, {"yes": 12, "sometimes": 2, "no": 3, "dont_know": 2, "skipped": 1})
)


def test_yes_lies_right_of_zero_no_lies_left_and_sometimes_lies_on_both_sides() -> None:
    chart = chart_of(FRIENDS)

    assert (drawn(chart, "Yes")["start"], drawn(chart, "Yes")["end"]) == (0.05, 0.65)
    assert (drawn(chart, "No")["start"], drawn(chart, "No")["end"]) == (-0.2, -0.05)
    assert (drawn(chart, "Sometimes")["start"], drawn(chart, "Sometimes")["end"]) == (-0.05, 0.05)


def test_a_chart_in_which_every_number_is_exact_has_no_layer_for_ranges() -> None:
    assert all(layer["data"].get("values", True) for layer in chart_of(FRIENDS).spec["layer"])


def test_ways_of_not_choosing_stand_apart_from_the_answers_on_the_same_scale() -> None:
    chart = chart_of(FRIENDS)
    unsure, skipped = drawn(chart, "I don't know"), drawn(chart, "Skipped")

    assert unsure["start"] > drawn(chart, "Yes")["end"]
    assert round(unsure["end"] - unsure["start"], 4) == 2 / 20
    assert round(skipped["end"] - skipped["start"], 4) == 1 / 20
    assert skipped["start"] == unsure["end"]


def test_every_label_carries_the_released_count() -> None:
    texts = {str(datum["label"]) for datum in data_of(chart_of(FRIENDS), having="label")}

    assert texts == {"Yes: 12", "Sometimes: 2", "No: 3", "I don't know: 2", "Skipped: 1"}


def test_five_options_fill_each_side_outwards_with_stronger_colours() -> None:
    scale = ("Always", "Mostly", "Sometimes", "Rarely", "Never")
    counts = {"always": 4, "mostly": 4, "sometimes": 4, "rarely": 4, "never": 4}
    chart = chart_of(made.table("friends", made.row("", 20, counts)), made.questionnaire(scale=scale))

    ends = [drawn(chart, label)["end"] for label in ("Never", "Rarely", "Sometimes", "Mostly", "Always")]
    assert ends == [-0.3, -0.1, 0.1, 0.3, 0.5]
    fills = {json.dumps(drawn(chart, label)["fill"]) for label in scale}
    assert len(fills) == 5


def test_two_options_have_no_middle() -> None:
    table = made.table("friends", made.row("", 20, {"yes": 15, "no": 5}))
    chart = chart_of(table, made.questionnaire(scale=("Yes", "No")))

    assert (drawn(chart, "No")["start"], drawn(chart, "No")["end"]) == (-0.25, 0.0)
    assert (drawn(chart, "Yes")["start"], drawn(chart, "Yes")["end"]) == (0.0, 0.75)


def test_a_band_is_solid_up_to_the_smaller_number_and_says_both() -> None:
    chart = chart_of(made.table("friends", made.row("", 20, {"yes": (19, 20), "sometimes": 0, "no": (0, 1)})))
    yes, no = drawn(chart, "Yes"), drawn(chart, "No")

    assert yes["label"] == "Yes: 19 or 20"
    assert (yes["sure_end"] - yes["sure_start"], yes["end"] - yes["start"]) == (0.95, 1.0)
    assert no["label"] == "No: 0 or 1"
    assert no["sure_start"] == no["sure_end"] == 0.0
    assert yes["ink"] == bars.LIGHT_INK
    outlined, solid = (chart.spec["layer"][at]["data"]["values"] for at in (1, 2))
    assert {datum["text"] for datum in outlined} == {"19 or 20", "0 or 1"}
    assert {datum["text"] for datum in solid} == {"19 or 20"}


def test_a_number_in_a_bar_stands_on_one_ground() -> None:
    chart = chart_of(made.table("friends", made.row("", 20, {"yes": (12, 16), "sometimes": 2, "no": (0, 2)})))

    places = {datum["text"]: (datum["middle"], datum["room"]) for datum in data_of(chart, having="room")}
    assert places["12 to 16"] == (0.35, 0.6)
    assert places["0 to 2"] == (-0.1, 0.1)


@pytest.mark.parametrize("question_id", ["friends", "close"])
def test_a_hidden_group_is_not_drawn_and_its_alt_text_has_no_number(question_id: str) -> None:
    chart = chart_of(made.table(question_id, made.hidden(""), made.hidden("mill")))

    assert data_of(chart, having="label") == data_of(chart, having="place") == []
    assert "Mill Lane: hidden to protect people." in chart.alt
    assert not NUMBER.search(chart.alt)


def test_a_chart_is_the_same_whether_a_hidden_group_is_there_or_not() -> None:
    shown = made.row("willow", 20, {"yes": 14, "sometimes": 4, "no": 2})

    alone, beside = chart_of(made.table("friends", shown)), chart_of(made.table("friends", shown, made.hidden("mill")))

    assert alone.spec == beside.spec
    assert alone.alt != beside.alt


def test_several_choice_draws_one_bar_from_zero_for_each_option() -> None:
    table = made.table("close", made.row("", 40, {"family": 30, "friends": 10, "staff": 0}))
    chart = chart_of(table)

    assert [(drawn(chart, name)["start"], drawn(chart, name)["end"]) for name in ("Family", "Friends", "Staff")] == [
        (0.0, 0.75),
        (0.0, 0.25),
        (0.0, 0.0),
    ]
    assert len({drawn(chart, name)["place"] for name in ("Family", "Friends", "Staff")}) == 3


def test_no_end_of_a_bar_runs_through_the_words_of_what_could_be_chosen() -> None:
    spec = chart_of(made.table("close", made.row("", 40, {"family": 30, "friends": (8, 12), "staff": 0}))).spec
    size = spec["config"]["text"]["fontSize"]

    filled = [layer["mark"] for layer in spec["layer"] if layer["mark"]["type"] == "bar"]
    words = [one["mark"] for one in spec["layer"] if one["encoding"].get("text", {}).get("field") == "label"]

    (word,) = words
    assert filled
    assert all(word.get("yOffset", 0) + size / 2 <= bar.get("yOffset", 0) - bar["height"] / 2 for bar in filled)


def test_the_alt_text_begins_with_the_question_and_has_every_count() -> None:
    alt = chart_of(FRIENDS).alt

    assert alt.startswith("Bar chart. Do you have friends you can count on?")
    counts = "Yes: 12, Sometimes: 2, No: 3, I don't know: 2, I don't want to say: 0 and Skipped: 1."
    assert f"Willow House: 20 answered. {counts}" in alt


def test_a_specification_survives_being_stored_as_json() -> None:
    spec = chart_of(FRIENDS).spec

    assert json.loads(json.dumps(spec)) == spec
    assert "datasets" not in spec


def test_every_chart_of_a_page_shares_one_scale() -> None:
    questionnaire = made.questionnaire()
    shown = wording.parts(questionnaire.question("friends"), words=questionnaire.words["en"], say=SAY)
    agreed = made.table("friends", made.row("", 20, {"yes": 20, "sometimes": 0, "no": 0}))
    disliked = made.table("listened", made.row("", 20, {"yes": 0, "sometimes": 0, "no": 20}))

    scale = bars.scale_of([(agreed, shown), (disliked, shown)])

    assert (scale.left, scale.right) == (1.0, 1.0)


def test_colours_that_lie_side_by_side_differ_in_lightness() -> None:
    def lightness(colour: str) -> float:
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    ladder = [lightness(one) for one in (bars.MIDDLE, *bars.FOR)]
    assert all(lighter - darker > 20 for lighter, darker in pairwise(ladder))
    assert abs(lightness(bars.FOR[-1]) - lightness(bars.AGAINST[-1])) > 60


def test_words_that_do_not_fit_a_bar_take_no_room_from_it() -> None:
    # Whatever is drawn in no colour at all is still given room at the side of a chart.
    texts = [layer["encoding"] for layer in chart_of(FRIENDS).spec["layer"] if layer["mark"].get("type") == "text"]

    assert not any("opacity" in encoding for encoding in texts)
    assert sum(encoding["text"].get("value") == "" for encoding in texts) == 2


def test_a_row_of_which_too_little_is_known_says_so_and_is_not_drawn() -> None:
    row = made.row("willow", 20, {"yes": (0, 20), "sometimes": (0, 20), "no": 3})

    chart = chart_of(made.table("friends", row))

    assert data_of(chart, having="label") == []
    headings = [datum["text"] for datum in data_of(chart, having="place") if "text" in datum]
    assert headings == ["Willow House: 20 answered, too much is hidden to draw"]
    assert "Yes: hidden" in chart.alt
    assert "0 to 20" not in chart.alt
