"""The overview: headlines with what changed, how people answered, what they chose most."""

import re
from dataclasses import replace
from html import unescape

from relsurvey.collection.asked import Membership
from relsurvey.collection.plan import BY_HELP, ReleasePlan
from relsurvey.i18n.catalogue import catalogue
from relsurvey.reporting.over_time import WaveResults
from relsurvey.reporting.released import WHOLE, Group, Returns
from relsurvey.ui.overview_parts import Overview, overview
from relsurvey.ui.side_by_side import side_by_side
from relsurvey.ui.trend_parts import trends
from tests.support import publications as made

SAY = catalogue("en")
ASKED = {"willow": 30, "mill": 14, "park": 17}
NOBODY = dict.fromkeys(ASKED, Membership(0, 0))


def text(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html))).strip()


def wave(name: str, yes: int, *, known: dict[str, Membership] | None = None) -> WaveResults:
    whole = made.publication(wave_id=name)
    row = made.row("", 41, {"yes": yes, "sometimes": 38 - yes, "no": 3})
    friends = replace(whole.tables[0], rows=(row, *whole.tables[0].rows[1:]))
    publication = replace(whole, wave_name=name, tables=(friends, *whole.tables[1:]))
    return WaveResults(publication, made.questionnaire(), ASKED, NOBODY if known is None else known)


def looked(*history: WaveResults, own: frozenset[str] = frozenset()) -> Overview:
    question = made.questionnaire().question("friends")
    return overview(history, (question,), own_units=own, say=SAY)


def test_a_headline_says_how_many_of_how_many_and_what_changed() -> None:
    found = looked(wave("Spring", 12), wave("Autumn", 30))

    assert "30 of the 41 people who answered said “Yes”." in text(found.headlines)
    assert "▲ Higher than in Spring: 12 of 41 then." in text(found.headlines)
    assert "Higher: Friends." in text(found.changes)
    assert "Lower: none of the headlines." in text(found.changes)


def test_in_a_first_round_nothing_is_said_about_change() -> None:
    assert "than in" not in text(looked(wave("Spring", 12)).headlines)


def test_where_one_person_came_the_headline_says_that_it_is_not_compared() -> None:
    known = {**NOBODY, "park": Membership(1, 0)}

    found = looked(wave("Spring", 12), wave("Autumn", 30, known=known))

    assert "Not compared with Spring: a few people have come or gone since." in text(found.headlines)
    assert "Not compared: Friends." in text(found.changes)


def test_where_nobody_noted_who_came_the_headline_says_so() -> None:
    found = looked(wave("Spring", 12), wave("Autumn", 30, known={}))

    assert "Higher than in Spring: 12 of 41 then. People may have changed." in text(found.headlines)


def test_a_manager_reads_their_own_unit_in_a_headline_and_a_hidden_one_as_hidden() -> None:
    headlines = text(looked(wave("Spring", 12), own=frozenset({"willow", "mill"})).headlines)

    assert "Willow House 12 of the 20 people who answered said “Yes”." in headlines
    assert "Mill Lane Hidden to protect people" in headlines
    assert "Park View" not in headlines


def test_many_own_units_are_folded_under_the_whole_organisation_and_their_changes_told() -> None:
    own = frozenset({"willow", "mill", "park"})
    then, now = wave("Spring", 12), wave("Autumn", 30)
    table = then.publication.tables[0]
    rows = (table.rows[0], made.row("willow", 20, {"yes": 2, "sometimes": 18, "no": 0}), *table.rows[2:])
    then = replace(then, publication=replace(then.publication, tables=(replace(table, rows=rows),)))

    found = looked(then, now, own=own)

    whole, _, folded = found.headlines.partition("<details")
    assert "Whole organisation" in text(whole)
    assert "Willow House" not in text(whole)
    assert "Your 3 services: Friends" in text(f"<details{folded}")
    assert "▲ Willow House, higher: Friends." in text(found.changes)


def how_answered(**numbers: int | None) -> str:
    one = wave("Spring", 12)
    plan = ReleasePlan(("friends",), (*one.publication.plan.breakdowns, BY_HELP))
    returns = [Returns(Group("help", way), None, number) for way, number in numbers.items()]
    publication = replace(one.publication, plan=plan, returns=(Returns(WHOLE, 61, 41), *returns))
    return looked(replace(one, publication=publication)).how


def test_how_people_answered_sets_proxies_apart_and_hides_what_is_hidden() -> None:
    found = how_answered(alone=15, read_to=None, helped=16, proxy=12)

    assert "Answered alone 15 people" in text(found)
    assert "The questions were read to them Hidden to protect people" in text(found)
    apart = found.split('class="staff-apart"')[1]
    assert "Somebody else answered for them 12 people" in text(apart)


def test_a_way_of_answering_is_not_said_to_be_hidden_where_the_others_make_up_everybody() -> None:
    found = text(how_answered(alone=25, read_to=None, helped=16, proxy=None))

    assert "The questions were read to them" not in found
    assert "Somebody else answered for them Hidden to protect people" in found


def test_all_headlines_together_need_no_names() -> None:
    questions = (made.questionnaire().question("friends"),) * 2
    same = wave("Spring", 12), wave("Autumn", 12)

    found = text(overview(same, questions, own_units=frozenset(), say=SAY).changes)

    assert "Can't tell: all 2 headlines." in found


def test_a_headline_that_could_be_anything_is_hidden_and_no_number_from_nobody_to_everybody() -> None:
    one = wave("Spring", 12)
    row = made.row("", 41, {"yes": (0, 41), "sometimes": (0, 41), "no": 3})
    friends = replace(one.publication.tables[0], rows=(row, *one.publication.tables[0].rows[1:]))
    then = replace(one, publication=replace(one.publication, tables=(friends, *one.publication.tables[1:])))

    found = text(looked(then).headlines)

    assert "Hidden to protect people" in found
    assert "0 to 41" not in found
    moments = trends((then, wave("Autumn", 30)), WHOLE, "Whole organisation", say=SAY)[0]
    assert moments.chart is not None
    assert "Spring: Hidden to protect people. Autumn: 30 of 41." in moments.chart.alt
    assert "one of the two numbers is hidden" in text(moments.change)


def test_what_people_chose_most_is_told_the_most_first() -> None:
    found = text(looked(wave("Spring", 12)).wishes)

    assert found.index("Staff: 40 or 41 of the 41") < found.index("Family: 30 of the 41") < found.index("Friends: 17")


def test_groups_stand_in_the_order_of_the_plan_whatever_their_results() -> None:
    question = made.questionnaire().question("friends")
    best = made.row("park", 17, {"yes": 15, "sometimes": 2, "no": 0})
    one = wave("Spring", 12)
    rows = (*one.publication.tables[0].rows[:3], best)
    publication = replace(one.publication, tables=(replace(one.publication.tables[0], rows=rows),))

    found = text(side_by_side(replace(one, publication=publication), (question,), "unit", say=SAY).html)

    places = [found.index(name) for name in ("Whole organisation", "Willow House", "Mill Lane", "Park View")]
    assert places == sorted(places)
    assert "Mill Lane Hidden to protect people" in found


def test_over_time_every_round_has_a_dot_a_line_of_the_table_and_a_place_in_the_alt_text() -> None:
    found = trends((wave("Spring", 12), wave("Autumn", 30)), WHOLE, "Whole organisation", say=SAY)[0]

    assert found.chart is not None
    assert found.finding == "30 of the 41 people who answered said “Yes”."
    assert "Spring: 12 of 41. Autumn: 30 of 41." in found.chart.alt
    assert "Higher than in Spring" in found.chart.alt
    dots = [datum for layer in found.chart.spec["layer"] for datum in layer["data"]["values"] if "fill" in datum]
    filled = {datum["place"]: datum["fill"] for datum in dots}
    assert filled["Spring"] == "#ffffff" != filled["Autumn"]
    assert "Autumn 30 41 65 to 80" in text(found.table)


def test_over_time_the_number_stands_on_a_line_of_its_own_so_that_a_long_name_can_not_push_it_out() -> None:
    found = trends((wave("Spring", 12), wave("Autumn", 30)), WHOLE, "Whole organisation", say=SAY)[0]

    assert found.chart is not None
    data = [datum for layer in found.chart.spec["layer"] for datum in layer["data"]["values"]]
    headings = [datum["text"] for datum in data if "text" in datum]
    assert ["Spring", "12 of 41"] in headings


def test_over_time_a_hidden_group_has_words_and_no_chart() -> None:
    found = trends((wave("Spring", 12), wave("Autumn", 30)), Group("unit", "mill"), "Mill Lane", say=SAY)[0]

    assert found.chart is None
    assert re.findall(r"\d+", text(found.table)) == ["100"]
