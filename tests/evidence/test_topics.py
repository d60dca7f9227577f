"""People, staff, teams and audits side by side: from what was published and agreed, the widest apart first."""

from datetime import date

import pytest

from relsurvey.evidence.places import Apart, Place
from relsurvey.evidence.telling import how_far
from relsurvey.evidence.topics import Sources, pairs_of, topics
from relsurvey.evidence.voices import Level, Topic, Who, Why
from relsurvey.i18n.catalogue import catalogue
from relsurvey.reporting.over_time import WaveResults
from relsurvey.reporting.released import WHOLE, Group
from relsurvey.workshop import loading as instruments
from tests.questionnaire.examples import SURVEYS
from tests.support import publications as made

SAY = catalogue()
#: Every question of the made-up questionnaire measures F01.
PAIRS = {"F01": ("L09", "A15")}
DAY = date(2026, 11, 20)


def level(number: int, *, who: Who = Who.TEAM, indicator: str = "L09", day: date = DAY) -> Level:
    levels = 3 if who is Who.AUDIT else 5
    return Level(who, "", indicator, "Listening", "We listen.", number, levels, f"Level {number}", "Autumn", day)


def found(*levels: Level, group: Group = WHOLE) -> tuple[Topic, ...]:
    wave = WaveResults(made.publication(), made.questionnaire())
    return topics(Sources(group, (wave,), levels), PAIRS, say=SAY)


def test_a_topic_shows_what_people_were_asked_and_what_they_said() -> None:
    topic = found(level(4))[0]

    assert topic.title == "Do you have friends you can count on?"
    assert topic.people.says == "22 of the 41 people who answered said “Yes”."
    assert topic.people.source == "Autumn 2026"
    assert topic.others[0].says == "Level 4: We listen."


def test_people_far_below_the_team_come_first_and_what_can_not_be_told_last() -> None:
    shown = found(level(5), group=Group("unit", "willow"))

    # Of the 30 people of Willow House 20 answered, 12 of them yes: about half, whatever the others would say.
    assert [(one.people.place, one.apart) for one in shown] == [
        (Place.PARTLY, Apart.NEAR),
        (None, Apart.CANT_TELL),
    ]
    assert shown[0].rosier


def test_a_hidden_group_says_nothing_and_can_not_be_told() -> None:
    for topic in found(level(5), group=Group("unit", "mill")):
        assert topic.people.place is None
        assert topic.people.why is Why.HIDDEN
        assert topic.people.says == "Hidden to protect people"
        assert topic.apart is Apart.CANT_TELL


def test_every_distance_is_told_in_a_sentence() -> None:
    told = {
        how_far(topic, SAY)
        for number in range(1, 6)
        for group in (WHOLE, Group("unit", "willow"), Group("unit", "mill"))
        for topic in found(level(number), group=group)
    }

    assert SAY("voices-cant-tell-people") in told
    assert "One step apart. The team sees it better than people do." in told
    assert "One step apart. People see it better than the team does." in told
    assert "In the same place." in told


def test_of_each_statement_the_newest_level_stands() -> None:
    earlier, later = level(2, day=date(2026, 3, 1)), level(4)

    assert [voice.says for voice in found(later, earlier)[0].others] == ["Level 4: We listen."]


def test_of_several_sides_the_furthest_counts() -> None:
    group = Group("unit", "willow")

    both = found(level(3), level(1, who=Who.AUDIT, indicator="A15"), group=group)[0]
    even = found(level(5), level(1, who=Who.AUDIT, indicator="A15"), group=group)[0]

    assert both.furthest is not None
    assert both.furthest.who is Who.AUDIT
    assert not both.rosier
    # As far above as below: first what the service sees better than people do.
    assert even.furthest is not None
    assert even.furthest.who is Who.TEAM


def test_what_nobody_of_the_service_spoke_about_is_left_out() -> None:
    assert found() == ()
    assert found(level(4, indicator="L10")) == ()


@pytest.mark.parametrize(
    ("people", "ours"),
    [("T10", "O08"), ("T15", "L16"), ("T01", "L09"), ("F02", "L09"), ("T05", "L04"), ("T05", "L21"), ("Y07", "O23"),
     ("B20", "A18"), ("F02", "A15"), ("T10", "A01"), ("T13", "A09")],
)  # fmt: skip
def test_the_bundled_instruments_say_what_belongs_together(people: str, ours: str) -> None:
    pairs = pairs_of(list(instruments.load_all(SURVEYS, "en").values()))

    assert ours in pairs[people]
