"""The page that sets people, staff and audits side by side: a chart with words, a table, the rule, and files."""

import csv
import io
import re
from collections.abc import Callable, Iterable
from zipfile import ZipFile

import pytest

from relsurvey.actions import publications, voices
from relsurvey.evidence.voices import Level, Who
from relsurvey.exports import topics
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.roles import Role
from tests.support.rounds import ADMINISTRATOR, Rounds, viewer
from tests.support.screens import html, screen, text

SAY = catalogue()


def _say(monkeypatch: pytest.MonkeyPatch, levels: Callable[[str], tuple[Level, ...]]) -> None:
    def each(*_: object, unit_ids: Iterable[str], **__: object) -> dict[str, tuple[Level, ...]]:
        return {unit_id: levels(unit_id) for unit_id in unit_ids}

    monkeypatch.setattr(voices, "levels_of_each", each)


@pytest.fixture
def both_sides(ours: Rounds, monkeypatch: pytest.MonkeyPatch) -> Rounds:
    """A round of people in which everybody answered, and a team that thinks that all is well."""
    ours.closed("summer", answered={"willow": 30, "mill": 24, "park": 6})
    publications.publish(ours.db, by=ADMINISTRATOR, wave_id="summer", today=ours.today)
    level = Level(Who.TEAM, "", "L09", "<b>Listening</b>", "We listen.", 5, 5, "5. Built in", "Autumn", ours.today)
    audit = Level(Who.AUDIT, "", "A15", "Both asked", "=1+1", 2, 3, "Partly", "Audit", ours.today)
    _say(monkeypatch, lambda unit_id: () if unit_id else (level, audit))
    monkeypatch.setattr(voices, "pairs", lambda _: {"F01": ("L09", "A15")})
    return ours


def test_without_anything_to_compare_the_page_says_what_it_takes(ours: Rounds) -> None:
    said = text(screen("voices_view", ADMINISTRATOR))

    assert ours
    assert "There is nothing to set side by side yet: Whole organisation." in said
    assert "Publish a survey round of people." in said
    assert "Close a workshop of the whole organisation" in said
    assert "Here is something to see" not in said


def of_mill(both_sides: Rounds, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the team of Mill Lane has spoken, and the whole organisation has not."""
    level = Level(Who.TEAM, "mill", "L09", "Listening", "We listen.", 5, 5, "5. Built in", "Autumn", both_sides.today)
    _say(monkeypatch, lambda unit_id: (level,) if unit_id == "mill" else ())


def test_the_page_opens_where_there_is_something_to_see(both_sides: Rounds, monkeypatch: pytest.MonkeyPatch) -> None:
    of_mill(both_sides, monkeypatch)

    page = screen("voices_view", ADMINISTRATOR)

    assert page.selectbox[0].value == "mill"
    assert "We listen." in text(page)


def test_an_address_that_names_the_whole_organisation_shows_it_and_says_what_is_missing_and_where_to_look(
    both_sides: Rounds, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_mill(both_sides, monkeypatch)

    page = screen("voices_view", ADMINISTRATOR, unit="")

    assert page.selectbox[0].value == ""
    said = text(page)
    assert "Close a workshop of the whole organisation" in said
    assert "Publish a survey round of people" not in said
    assert 'href="/voices?unit=mill"' in html(page)
    assert 'href="/voices?unit=willow"' not in html(page)


def test_where_both_spoke_about_other_things_the_page_says_so(
    both_sides: Rounds, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert both_sides
    monkeypatch.setattr(voices, "pairs", lambda _: {})

    assert "not about the same things" in text(screen("voices_view", ADMINISTRATOR))


def test_a_topic_says_in_words_what_its_marks_show(both_sides: Rounds) -> None:
    page = screen("voices_view", ADMINISTRATOR)

    assert both_sides
    said = text(page)
    assert "Far apart. The team sees it far better than people do." in said
    assert re.search(r"Not yet\. \d+( (to|or) \d+)? of the 60 people who answered said “Yes”\.", said)
    assert "There. 5. Built in: We listen." in said
    assert "Partly. Partly: =1+1" in said
    assert "a share of people is not a level" in said
    # What somebody typed is no HTML.
    assert "<b>Listening" not in html(page)


def test_the_table_has_a_line_for_each_voice(both_sides: Rounds) -> None:
    page = html(screen("voices_view", ADMINISTRATOR))

    assert both_sides
    assert page.count('<th scope="row">Do you have friends you can count on?') == 3
    assert 'href="/side-by-side/csv?unit="' in page


def test_a_hidden_service_is_not_told_and_a_manager_chooses_among_their_own(both_sides: Rounds) -> None:
    page = screen("voices_view", viewer(Role.MANAGER, units=["mill"]))

    assert both_sides
    assert [one.options for one in page.selectbox] == [["Whole organisation", "Mill Lane"]]


def test_somebody_who_may_not_take_results_out_gets_no_links(both_sides: Rounds) -> None:
    assert both_sides
    assert "/side-by-side/" not in html(screen("voices_view", viewer(Role.FACILITATOR)))


def test_the_files_hold_what_the_page_says_and_run_nothing(both_sides: Rounds) -> None:
    found = voices.topics(
        voices.Sources(
            voices.group_of(""),
            [line[-1] for line in voices.rounds(both_sides.db, by=ADMINISTRATOR)],
            voices.levels(both_sides.db, by=ADMINISTRATOR, unit_id="", until=both_sides.today),
        ),
        {"F01": ("L09", "A15")},
        say=SAY,
    )

    lines = list(csv.reader(io.StringIO(topics.write_csv(found, SAY).decode())))
    book = topics.write_xlsx(found, SAY, made_on=both_sides.today)

    assert lines[0][:2] == ["Asked of people", "Who"]
    assert [line[1] for line in lines[1:4]] == ["People", "Team", "Audit"]
    with ZipFile(io.BytesIO(book)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert book == topics.write_xlsx(found, SAY, made_on=both_sides.today)
