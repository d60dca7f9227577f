"""The page of monthly figures: entered by a manager, read by others in bands, beside published answers."""

from datetime import timedelta

from relsurvey.actions import measures, publications
from relsurvey.clock import today
from relsurvey.people.roles import Role
from tests.support.rounds import ADMINISTRATOR, Rounds, viewer
from tests.support.screens import screen, text

MANAGER = viewer(Role.MANAGER, units=("willow",))
READER = viewer(Role.FACILITATOR)


def last_month() -> str:
    return f"{today().replace(day=1) - timedelta(days=1):%Y-%m}"


def test_what_a_manager_enters_is_told_to_others_as_a_band_beside_what_people_said(ours: Rounds) -> None:
    ours.closed("summer", answered={"willow": 22, "mill": 12, "park": 4})
    publications.publish(ours.db, by=ADMINISTRATOR, wave_id="summer", today=ours.today)
    page = screen("measures_view", MANAGER)
    assert "No figures have been entered for this service" in text(page)

    for label, number in (("Incidents", 3), ("Complaints", 12)):
        next(one for one in page.number_input if one.label == label).set_value(number)
    next(one for one in page.button if one.label == "Save these figures").click().run()

    assert "The figures of Willow House for" in " ".join(one.value for one in page.success)
    known = measures.entered(ours.db, by=MANAGER, unit_id="willow", month=last_month(), today=today())
    assert known == {"incidents": 3, "complaints": 12}
    read = screen("measures_view", READER)
    assert [one.label for one in read.number_input] == []
    said = text(read)
    assert "Neither explains the other" in said
    assert "0 to 4" in said
    assert "12" in said


def test_a_pasted_table_with_a_wrong_cell_names_it_and_changes_nothing(ours: Rounds) -> None:
    page = screen("measures_view", MANAGER)

    page.text_area[0].set_value("service\tmonth\tincidents\nWillow House\t2026-08\t6\nMill Lane\t2026-08\t7\n")
    next(one for one in page.button if one.label == "Bring it in").click().run()

    assert "Row 3, service: No service of yours has this name." in text(page)
    assert measures.entered(ours.db, by=MANAGER, unit_id="willow", month="2026-08", today=today()) == {}
